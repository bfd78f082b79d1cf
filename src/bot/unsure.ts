// What somebody pressed, once it is clear what became of the fields that were filled and did not come back.
import { button } from '../cards/buttons.ts';
import { FILLED_MARK, markOn, absentFrom, type FilledField, type CardMark } from '../cards/filled.ts';
import { unsureCard } from '../cards/unsure.ts';
import type { Card, AbsencePolicy } from './turn.ts';

type Sent = Record<string, unknown>;

export interface PressReading {
  /** What the card sent, as the route is to read it: an emptied field is an empty text, a doubtful one is still there. */
  input: unknown;
  /** Filled, and not sent back: by the person or by the client. */
  doubtful: FilledField[];
  /** The card whose button was pressed, where that card had inputs. */
  mark?: CardMark;
}

export function pressedWith(input: unknown, leftOut: AbsencePolicy = 'ask'): PressReading {
  const mark = markOn(input);
  if (!mark) return { input, doubtful: [] };
  const { [FILLED_MARK]: _mark, ...sent } = input as Sent;
  if (leftOut === 'empty') return { input: sent, doubtful: [], mark };
  const { emptied, doubtful } = absentFrom(mark, sent);
  const shown = new Map(mark.again?.map((field) => [field.id, field]));
  const fields = doubtful.map((id): FilledField => shown.get(id) ?? { id, label: '', words: '' });
  const kept = fields.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]]));
  const none = emptied.map((id) => [id, '']);
  return { input: { ...sent, ...Object.fromEntries([...none, ...kept]) }, doubtful: fields, mark };
}

const MOST_ASKED = 12_000; // characters: both buttons of the question carry what was sent

/** The card that asks about doubtful fields; undefined where none is doubtful, or where the question has no room on a card: then their words are kept. */
export function questionAbout(verb: string, { input, doubtful, mark }: PressReading): Card | undefined {
  const asked = doubtful.filter(({ value }) => value !== undefined);
  if (!mark || !asked.length || JSON.stringify(input).length > MOST_ASKED) return undefined;
  const sent = { ...(input as Sent), [FILLED_MARK]: { form: mark.form, ids: [] } };
  return unsureCard(asked, {
    keep: button('Keep them', verb, sent, 'positive'),
    remove: button('Remove these words', verb, { ...sent, ...Object.fromEntries(asked.map(({ id }) => [id, ''])) }),
  });
}
