// Numbers that somebody typed in front of a line, as Word would not: `1.`, `2)`, `(c)`, `iv.`, `1.3`, `E4`.

export interface TypedNumber {
  /** All that stands in front of the words, with the tab or space behind it. */
  lead: string;
  before: string;
  number: string;
  behind: string;
}

const LEAD =
  /^(?<before>\s{0,8}\(?)(?<number>(?:\d{1,2}\.){0,3}\d{1,2}|[A-Z]{1,3}\d{1,2}|[a-z]|[A-Z]|[ivx]{2,5})(?<behind>[.):]{0,2}(?:\t\s{0,8}|[ \u00a0]{1,4}))(?=\S)/;

/** “2 years” and “A degree” begin with no number of a list. */
export function typedNumber(text: string): TypedNumber | undefined {
  const found = LEAD.exec(text);
  if (!found?.groups) return undefined;
  const { before = '', number = '', behind = '' } = found.groups;
  if (!/[.):\t]/.test(behind) && !number.includes('.')) return undefined;
  return { lead: found[0], before, number, behind };
}

/** What a number may be: one of a row of such numbers. */
interface Count {
  value: number;
  /** What all numbers of the row begin with, and how they are written. */
  row: string;
  spell(value: number): string;
}

const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

function countsOf(number: string): Count[] {
  const [, stem = '', digits] = /^((?:\d+\.)*|[A-Z]+)(\d+)$/.exec(number) ?? [];
  if (digits !== undefined) return [{ value: Number(digits), row: `1${stem}`, spell: (value) => `${stem}${value}` }];
  const roman = ROMANS.indexOf(number) + 1;
  const first = number === number.toUpperCase() ? 'A' : 'a';
  const spell = (value: number) => String.fromCharCode(first.charCodeAt(0) + value - 1);
  return [
    ...(number.length === 1 ? [{ value: number.charCodeAt(0) - first.charCodeAt(0) + 1, row: first, spell }] : []),
    ...(roman > 0 ? [{ value: roman, row: 'i', spell: (value: number) => ROMANS[value - 1] ?? '' }] : []),
  ];
}

const isAlike = (one: TypedNumber, other: TypedNumber) =>
  one.before.trim() === other.before.trim() && one.behind.trim() === other.behind.trim();

const follows = (one: Count, other: Count) => one.row === other.row && one.value === other.value + 1;

/** The row that the last of these belongs to: it goes on from the one before it, or begins. */
function countOf(last: TypedNumber, before: TypedNumber | undefined): Count | undefined {
  const counts = countsOf(last.number);
  const others = before ? countsOf(before.number) : [];
  const goesOn = counts.find((one) => others.some((other) => follows(one, other)));
  // A line alone says “2.1 degree”, too.
  return goesOn ?? counts.find(({ value }) => value === 1 && !last.number.includes('.'));
}

export interface NumberedList {
  /** Which of the lines is the last that goes on from the one that was asked for. */
  end: number;
  /** The first leads that are free behind it; of what stands under its last line where the numbers go on elsewhere. */
  leads: string[];
}

const MOST = 2; // paragraphs are put in at once

/** Where the numbers of a list end, and how they go on. `from`: a line of it; `elsewhere`: what is read behind the list. */
export function numberedList(
  lines: readonly string[],
  from: number,
  elsewhere: readonly string[],
): NumberedList | undefined {
  const numbers = lines.map(typedNumber);
  const last = numbers[from];
  if (!last) return undefined;
  const alike = (one: TypedNumber | undefined): one is TypedNumber => one !== undefined && isAlike(one, last);
  const count = countOf(last, numbers.slice(0, from).findLast(alike));
  if (!count) return undefined;
  const { before, behind } = last;
  let { value } = count;
  let end = from;
  for (let at = from + 1; at < lines.length; at++)
    if (alike(numbers[at]) && numbers[at]?.number === count.spell(value + 1)) {
      value++;
      end = at;
    }
  const next = elsewhere.map(typedNumber).find(alike);
  if (next?.number === count.spell(value + 1)) return { end, leads: Array.from({ length: MOST }, () => under(last)) };
  const leads = Array.from({ length: MOST }, (_, more) => before + count.spell(value + 1 + more) + behind);
  return { end, leads };
}

/** As far in as the words of its list. */
const under = ({ behind }: TypedNumber) => (behind.includes('\t') ? '\t' : '');
