// Patients' NHS numbers in what somebody types: left out wherever it is shown again or passed on. The check digit is that
// of the NHS Data Model and Dictionary: weights ten to two, modulo eleven.

const LENGTH = 10;
/** Spaces, dashes, dots and line breaks of any kind, and what has no width; a keycap is a digit with a mark on it. */
const BETWEEN = String.raw`[\s\p{Z}\p{Pd}\p{Cf}\p{Cc}\p{M}\u2212\u2043_.\u00b7\u2022\u2027\u2219\u22c5\u3002\u30fb\u115f\u1160\u2800]`;
/** Days are no part of a number: of two days in a row, ten digits would often pass. */
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const YEAR = String.raw`(?:19|20)\d\d`;
const DATE = new RegExp(`(?<!\\d)(?:${DAY}([./–-])${MONTH}\\1${YEAR}|${YEAR}([./–-])${MONTH}\\2${DAY})(?!\\d)`, 'g');
const RUN = new RegExp(`\\d(?:${BETWEEN}*\\d)*`, 'gu');

function isNhsNumber(text: string): boolean {
  if (text.length !== LENGTH) return false;
  const digits = Array.from(text, Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** The text with every digit as a plain one, and for each of its characters where it stands in the text as it was. */
function normalised(text: string): { plain: string; at: (index: number) => number } {
  if (!/[^\p{ASCII}]/u.test(text)) return { plain: text, at: (index) => index };
  const places: number[] = [];
  let [plain, place] = ['', 0];
  for (const character of text) {
    const form = character.normalize('NFKC');
    for (let unit = 0; unit < form.length; unit++) places.push(place);
    plain += form;
    place += character.length;
  }
  return { plain, at: (index) => places[index] ?? text.length };
}

/** Nearly every text has too few digits for one, and is read again whenever its step is shown. */
function mayHold(text: string): boolean {
  let digits = 0;
  for (let place = 0; place < text.length && digits < LENGTH; place++) {
    const code = text.charCodeAt(place);
    if (code >= 128) return true; // which may be digits of another kind
    if (code >= 48 && code <= 57) digits++;
  }
  return digits === LENGTH;
}

/** Where NHS numbers stand: ten digits that begin and end where digits do, in whatever groups. */
function placesIn(text: string): [from: number, to: number][] {
  if (!mayHold(text)) return [];
  const { plain, at } = normalised(text);
  const withoutDates = plain.replace(DATE, (date) => 'x'.repeat(date.length));
  return [...withoutDates.matchAll(RUN)].flatMap((run) => {
    const groups = [...run[0].matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, from: run.index + index }));
    const found: [from: number, to: number][] = [];
    for (let first = 0; first < groups.length;) {
      let [digits, next] = ['', first];
      while (next < groups.length && digits.length < LENGTH) digits += groups[next++]!.digits;
      const last = groups[next - 1]!;
      if (isNhsNumber(digits)) found.push([at(groups[first]!.from), at(last.from + last.digits.length)]);
      first = isNhsNumber(digits) ? next : first + 1;
    }
    return found;
  });
}

export const holdsNhsNumber = (text: string): boolean => placesIn(text).length > 0;

export function withoutNhsNumbers(text: string, instead = '(number left out)'): string {
  let [kept, end] = ['', 0];
  for (const [from, to] of placesIn(text)) {
    kept += text.slice(end, from) + instead;
    end = to;
  }
  return kept + text.slice(end);
}
