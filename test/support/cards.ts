import type { Json } from './connector.ts';
import type { Shown } from './bot.ts';

export const partsOf = (node: unknown): Json[] => {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  return node && typeof node === 'object' ? [node as Json, ...Object.values(node).flatMap(partsOf)] : [];
};

/** Every word a person would read, one piece a line. */
export function words({ card, text }: Shown): string {
  if (!card) return text ?? '';
  return partsOf(card)
    .flatMap((part) => ['text', 'title', 'label', 'placeholder', 'value'].map((name) => part[name]))
    .filter((value) => typeof value === 'string')
    .join('\n');
}

/** What the card would send when a button is pressed: what the button carries and what its inputs hold. */
export function sentBy({ card }: Shown, title: string): { verb: string; data: Json } {
  const parts = partsOf(card);
  const action = parts.find((part) => part.type === 'Action.Execute' && part.title === title);
  if (!action) throw new Error(`There is no button “${title}” on: ${words({ card })}`);
  const inputs =
    action.associatedInputs === 'none' ? [] : parts.filter((part) => String(part.type).startsWith('Input.'));
  return {
    verb: String(action.verb),
    data: {
      ...Object.fromEntries(inputs.map((input) => [String(input.id), input.value ?? ''])),
      ...(action.data as Json),
    },
  };
}

export const buttonsOf = ({ card }: Shown): string[] =>
  partsOf(card)
    .filter((part) => String(part.type).startsWith('Action.'))
    .map((part) => String(part.title));
