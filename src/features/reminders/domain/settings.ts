// What an Alliance has set about its reminders: whether they are sent, and in which words.
import { z } from 'zod';
import { SetBy, type ValueInForce } from '../../organisations/domain/alliance-settings.ts';
import type { Person } from '../../../bot/turn.ts';
import { ReminderStep } from './plan.ts';
import { DEFAULT_WORDING, isSameWording, ReminderWords } from './wording.ts';

export const ReminderSettings = z.object({
  schemaVersion: z.literal(1).default(1),
  isOn: z.object({ value: z.boolean(), set: SetBy }).optional(),
  /** Only of steps with words of the Alliance’s own. */
  wording: z.partialRecord(ReminderStep, ReminderWords.extend({ set: SetBy })).default({}),
  version: z.number().int().default(0),
  changedBy: z.string().optional(),
  changedAt: z.iso.datetime().optional(),
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;
export const DEFAULT_SETTINGS: ReminderSettings = ReminderSettings.parse({});

/** On, until the Alliance says otherwise: nothing is sent where nobody has set up a channel or named who submits. */
export const isOnIn = ({ isOn }: ReminderSettings): ValueInForce<boolean> => isOn ?? { value: true };

export function wordsInForce({ wording }: ReminderSettings, step: ReminderStep): ValueInForce<ReminderWords> {
  const own = wording[step];
  return own ? { value: { heading: own.heading, text: own.text }, set: own.set } : { value: DEFAULT_WORDING[step] };
}

interface ReminderAuthor {
  person: Person;
  at: Date;
  why: string;
}
const setBy = ({ person: { tenantId, id, name }, at, why }: ReminderAuthor): SetBy => ({
  tenantId,
  id,
  name,
  at: at.toISOString(),
  why,
});

/** The same object where it is so already. */
export function switchReminders(kept: ReminderSettings, isOn: boolean, by: ReminderAuthor): ReminderSettings {
  return isOnIn(kept).value === isOn ? kept : { ...kept, isOn: { value: isOn, set: setBy(by) } };
}

/** Without words, ours again. The same object where it is so already. */
export function reword(
  kept: ReminderSettings,
  step: ReminderStep,
  words: ReminderWords | undefined,
  by: ReminderAuthor,
): ReminderSettings {
  const { [step]: before, ...others } = kept.wording;
  if (!words) return before ? { ...kept, wording: others } : kept;
  if (isSameWording(words, wordsInForce(kept, step).value)) return kept;
  return { ...kept, wording: { ...others, [step]: { ...words, set: setBy(by) } } };
}
