// What a person does with a card, in taps: a button pressed, a field entered, a list opened, a choice made.
import type { Shown } from './bot.ts';
import { partsOf } from './cards.ts';
import type { Json } from './connector.ts';

export interface Tap {
  on: string;
  doing: string;
  taps: number;
}

/** Everything that brings a card from how it was shown to how it is sent. What it holds already costs nothing. */
export function tapsOn(shown: Shown, typed: Json, button: string): Tap[] {
  const on = headingOf(shown);
  const opened = new Set<string>();
  const fields = Object.entries(typed).flatMap(([id, value]) => {
    const { input, folds } = findInput(shown, id);
    if ((input.value ?? '') === value) return [];
    const folded = folds.filter((fold) => !opened.has(fold));
    folded.forEach((fold) => opened.add(fold));
    return [
      ...folded.map((fold) => ({ on, doing: `unfold ${fold}`, taps: 1 })),
      { on, doing: String(input.label).split('\n')[0]!, taps: tapsInto(input, String(value)) },
    ];
  });
  return [...fields, { on, doing: button, taps: 1 }];
}

export const headingOf = ({ card }: Shown): string =>
  String(partsOf(card).find(({ style, type }) => type === 'TextBlock' && style === 'heading')?.text);

function tapsInto({ type, style, isMultiSelect }: Json, value: string): number {
  if (type === 'Input.Date') return 2; // the calendar opened, the day chosen
  if (type !== 'Input.ChoiceSet') return 1;
  const choices = isMultiSelect ? value.split(',').length : 1;
  if (style === 'expanded') return choices;
  return choices + (style === 'filtered' ? 2 : 1); // the list opened, and in a long one a name entered
}

interface Found {
  input: Json;
  /** What is folded around it. */
  folds: string[];
}

function findInput({ card }: Shown, id: string): Found {
  const found = inputsIn(card, []).find(({ input }) => input.id === id);
  if (!found) throw new Error(`There is no field “${id}” on “${headingOf({ card })}”.`);
  return found;
}

function inputsIn(node: unknown, folds: string[]): Found[] {
  if (Array.isArray(node)) return node.flatMap((one) => inputsIn(one, folds));
  if (!node || typeof node !== 'object') return [];
  const part = node as Json;
  const around = part.isVisible === false ? [...folds, String(part.id)] : folds;
  if (String(part.type).startsWith('Input.')) return [{ input: part, folds: around }];
  return Object.values(part).flatMap((one) => inputsIn(one, around));
}
