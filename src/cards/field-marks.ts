// What a field of a form is marked with: that it is needed, how near its words are to their limit, what is wrong with it.
// A template says so in three properties of an input, which no client knows: `needed`, `most` and `problem`. Where the
// client itself keeps the limit, `maxLength` says what `most` would.
import type { Card } from '../bot/turn.ts';

type Part = Record<string, unknown>;

/** As the client itself marks `isRequired`, which cannot stand on a form whose other buttons keep what is half done. */
const NEEDED = ' *';
const NEAR = 0.8; // of the limit: from here on somebody wants to know how much room is left

const CHECK = 'Please check the answers marked below. Everything you typed is still here.';

interface WrongField {
  label: string;
  reason: string;
}

/** The same card: what is wrong stands between the name of a field and the field, and once more below the heading. */
export function withFieldMarks(card: Card): Card {
  const wrong: WrongField[] = [];
  const body = marked(card.body as Part[], wrong);
  if (!wrong.length) return { ...card, body };
  const heading = body.findIndex(({ style }) => style === 'heading');
  return { ...card, body: body.toSpliced(heading + 1, 0, summaryOf(wrong)) };
}

/** What a field is called, without its marks. */
export const unmarkedLabel = (label: string): string =>
  label
    .split('\n')[0]!
    .replace(/ \*$/, '')
    .replace(/ \(optional\)$/, '');

const marked = (parts: readonly Part[], wrong: WrongField[]): Part[] => parts.map((part) => markedPart(part, wrong));

function markedPart(part: Part, wrong: WrongField[]): Part {
  if (String(part.type).startsWith('Input.')) return markedInput(part, wrong);
  const inside = ['items', 'columns'].filter((name) => Array.isArray(part[name]));
  return inside.length
    ? { ...part, ...Object.fromEntries(inside.map((name) => [name, marked(part[name] as Part[], wrong)])) }
    : part;
}

function markedInput({ needed, most, problem, ...input }: Part, wrong: WrongField[]): Part {
  const { isRequired, ...unmarked } = input;
  const label = String(input.label) + (needed || (problem && isRequired) ? NEEDED : '');
  if (typeof problem !== 'string' || !problem)
    return { ...input, label: label + roomLeft(input.value, most ?? input.maxLength) };
  const reason = asSentence(problem);
  wrong.push({ label: unmarkedLabel(label), reason });
  return {
    type: 'Container',
    style: 'attention',
    // The client would put its own mark behind the reason.
    items: [{ ...unmarked, label: `${label}\nPlease check: ${reason}` }],
  };
}

/** Rules say what is wrong behind a colon, in a list of lines for instance. */
export const asSentence = (problem: string): string => problem.charAt(0).toUpperCase() + problem.slice(1);

function roomLeft(value: unknown, most: unknown): string {
  if (typeof value !== 'string' || typeof most !== 'number' || !most || value.length < most * NEAR) return '';
  return `\n${value.length} of ${most} characters used`;
}

const summaryOf = (wrong: readonly WrongField[]): Part => ({
  type: 'Container',
  items: [
    { type: 'TextBlock', text: CHECK, wrap: true, color: 'Attention', weight: 'Bolder' },
    ...wrong.map(({ label, reason }) => ({
      type: 'RichTextBlock',
      spacing: 'None',
      inlines: [{ type: 'TextRun', text: `${label}${label.endsWith('?') ? '' : ':'} ${reason}`, color: 'Attention' }],
    })),
  ],
});
