// What a card showed filled. A client leaves out what is empty when a button is pressed, so every button that sends inputs
// says which of them were filled: only so can what was emptied be told from what was never there.
import { z } from 'zod';
import type { Card } from '../bot/turn.ts';
import { unmarkedLabel } from './field-marks.ts';

/** Under which name a button carries it. */
export const FILLED_MARK = 'filled';

const Field = z.object({
  id: z.string(),
  label: z.string().default(''),
  words: z.string().default(''),
  value: z.string().optional(),
});
/** A filled input: what it is called, what somebody reads in it, and what it would send (left out where a card has no room). */
export type FilledField = z.infer<typeof Field>;

/**
 * `form`: which card it is, whatever is filled in. `again`: it took the place of the same card, after a mistake for
 * instance; there Teams was reported to leave out also what was filled and not touched (msteams-docs#4863), so such a
 * card carries what it showed.
 */
const Mark = z.object({ form: z.string(), ids: z.array(z.string()), again: z.array(Field).optional() });
export type CardMark = z.infer<typeof Mark>;

/** `emptied`: surely by the person. `doubtful`: by the person or by the client; nothing is removed before the person says so. */
export interface AbsentFields {
  emptied: string[];
  doubtful: string[];
}

/** That other filled fields came back shows that the client sends what nobody touched. */
export function absentFrom({ ids, again }: CardMark, sent: Record<string, unknown>): AbsentFields {
  const missing = ids.filter((id) => (sent[id] ?? undefined) === undefined);
  const isSure = !again && missing.length < ids.length;
  return { emptied: isSure ? missing : [], doubtful: isSure ? [] : missing };
}

export function markOn(data: unknown): CardMark | undefined {
  const mark = Mark.safeParse((data as Record<string, unknown> | undefined)?.[FILLED_MARK]);
  return mark.success ? mark.data : undefined;
}

type Part = Record<string, unknown>;

/** What has no part that is drawn by itself, and may be long. */
const WITHOUT_PARTS = new Set(['choices', 'data', 'inlines']);

function partsOf(node: object, parts: Part[] = []): Part[] {
  if (!Array.isArray(node)) parts.push(node as Part);
  for (const [name, part] of Object.entries(node))
    if (typeof part === 'object' && part !== null && !WITHOUT_PARTS.has(name)) partsOf(part as object, parts);
  return parts;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const isInput = ({ type }: Part) => String(type).startsWith('Input.');
const isFilled = (part: Part) => isInput(part) && part.value !== undefined && part.value !== '';
const sendsInputs = ({ type, associatedInputs }: Part) => type === 'Action.Execute' && associatedInputs !== 'none';

/** Whether something can be typed into it that would be a pity to lose. */
export const takesWords = (card: Card): boolean => drawnForms.get(card) ?? holdsWords(partsOf(card));

const holdsWords = (parts: readonly Part[]): boolean => parts.some(({ type }) => type === 'Input.Text');
/** By card, as it was drawn, so that nobody who asks has to go through all of it again. */
const drawnForms = new WeakMap<Card, boolean>();

/** What is filled on a card, in its order. */
export const fieldsFilledOn = (card: Card): FilledField[] =>
  partsOf(card)
    .filter(isFilled)
    .map((input) => ({
      id: String(input.id),
      label: unmarkedLabel(textOf(input.label)),
      words: wordsIn(input),
      value: String(input.value),
    }));

const MOST_SHOWN = 120; // characters

function wordsIn({ choices, title, value }: Part): string {
  const chosen = String(value).split(',');
  const titles = (choices as Part[] | undefined)
    ?.filter((choice) => chosen.includes(String(choice.value)))
    .map((choice) => String(choice.title));
  const words = titles?.join('; ') ?? String(title ?? value);
  return words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN - 1)}…` : words;
}

/** The same card, whose buttons say what it shows filled. */
export function withMarks(card: Card, name: string): Card {
  const parts = partsOf(card);
  drawnForms.set(card, holdsWords(parts));
  if (!parts.some(isInput)) return card;
  const mark: CardMark = {
    form: `${name} ${headingOf(card)}`,
    ids: parts.filter(isFilled).map(({ id }) => String(id)),
  };
  for (const button of parts.filter(sendsInputs)) button.data = { ...(button.data as Part), [FILLED_MARK]: mark };
  return card;
}

// Steps share a template and differ in what they are called.
const headingOf = ({ body }: Card) =>
  textOf((body as Part[]).find(({ style }) => style === 'heading')?.text).slice(0, 80);

const ROOM = 9_000; // characters of all that the buttons of one card carry: a card has to stay small enough to be sent

/** Which card it is, as its buttons say it. */
export const formName = (card: Card): string => partsOf(card).flatMap(({ data }) => markOn(data)?.form ?? [])[0] ?? '';

/** Marked as drawn again, where it is the card that `pressed` was on. `isKept`: the bot knows by itself what the fields are called. */
export function drawAgain(card: Card, pressed: CardMark | undefined, { isKept = false } = {}): Card {
  const isAgain = (button: Part) => sendsInputs(button) && markOn(button.data)?.form === pressed?.form;
  const count = pressed ? partsOf(card).filter(isAgain).length : 0;
  if (!count) return card;
  const fields = withinRoom(fieldsFilledOn(card), ROOM / count);
  const again = isKept ? fields.flatMap(({ id, value }) => (value === undefined ? [] : [{ id, value }])) : fields;
  const copy = structuredClone(card);
  for (const button of partsOf(copy).filter(isAgain))
    button.data = { ...(button.data as Part), [FILLED_MARK]: { ...markOn(button.data), again } };
  return copy;
}

/** The shortest first, so that as many as possible can be carried. */
function withinRoom(fields: FilledField[], room: number): FilledField[] {
  let left = room;
  const carried = new Set(
    fields
      .toSorted((a, b) => (a.value ?? '').length - (b.value ?? '').length)
      .filter(({ value = '' }) => (left -= value.length) >= 0)
      .map(({ id }) => id),
  );
  return fields.map(({ value, ...field }) => (carried.has(field.id) ? { ...field, value } : field));
}
