import type { Json } from './connector.ts';
import type { Shown } from './bot.ts';

export const partsOf = (node: unknown): Json[] => {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  return node && typeof node === 'object' ? [node as Json, ...Object.values(node).flatMap(partsOf)] : [];
};

/** The same, without what is folded. */
export const openPartsOf = (node: unknown): Json[] => {
  if (Array.isArray(node)) return node.flatMap(openPartsOf);
  if (!node || typeof node !== 'object' || (node as Json).isVisible === false) return [];
  return [node as Json, ...Object.values(node).flatMap(openPartsOf)];
};

/** Every word a person would read, one piece a line. */
export function words({ card, text }: Shown): string {
  if (!card) return text ?? '';
  return partsOf(card)
    .flatMap((part) => ['text', 'title', 'label', 'placeholder', 'value'].map((name) => part[name]))
    .filter((value) => typeof value === 'string')
    .join('\n');
}

/**
 * What Microsoft's renderer sends when a button is pressed: what the button carries, and over it what the inputs hold. An
 * input that is empty is left out; a switch is never empty. As adaptivecards 3.0.6 does it (`isSet` of each
 * input), and the chat client here (test/browser/renderer.test.ts).
 */
/** `title`: the whole of it, or what it matches; what a screen reader says of a button counts, too. */
export function sentBy({ card }: Shown, title: string | RegExp, typed: Json = {}): { verb: string; data: Json } {
  const parts = partsOf(card);
  const isIt = (name: unknown) => (typeof title === 'string' ? name === title : title.test(String(name)));
  const action = parts.find((part) => part.type === 'Action.Execute' && (isIt(part.title) || isIt(part.tooltip)));
  if (!action) throw new Error(`There is no button “${title}” on: ${words({ card })}`);
  const filled = { ...(action.associatedInputs === 'none' ? {} : valuesOf({ card })), ...typed };
  return {
    verb: String(action.verb),
    data: {
      ...(action.data as Json),
      ...Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== '')),
    },
  };
}

/** What each input of a card holds, the empty ones too. */
export const valuesOf = ({ card }: Shown): Json =>
  Object.fromEntries(
    partsOf(card)
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map((input) => [String(input.id), heldBy(input)]),
  );

const heldBy = ({ type, value, valueOff }: Json) => value ?? (type === 'Input.Toggle' ? (valueOff ?? 'false') : '');

export const buttonsOf = ({ card }: Shown): string[] =>
  partsOf(card)
    .filter((part) => String(part.type).startsWith('Action.'))
    .map((part) => String(part.title));

/** The same, as a screen reader says them. */
export const spokenButtonsOf = ({ card }: Shown): string[] =>
  partsOf(card)
    .filter((part) => String(part.type).startsWith('Action.'))
    .map(({ tooltip, title }) => String(tooltip ?? title));

/** The same card, without the line that says what the press before it has saved. */
export function withoutSaved({ card, text }: Shown): Shown {
  const [first, ...others] = (card?.body ?? []) as Json[];
  return /^Saved \d\d:\d\d: /.test(String(first?.text)) ? { card: { ...card, body: others } } : { card, text };
}
