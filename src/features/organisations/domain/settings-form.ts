// What was typed into the card of an Alliance's settings becomes the settings: only what differs from what holds is set anew.
import { isDay } from '../../../dates.ts';
import type { Person } from '../../../bot/turn.ts';
import { ROLE_COUNTS } from '../../returns/domain/definition.ts';
import { Basis, METRICS, type MetricId } from '../../returns/domain/metrics.ts';
import { withVersions } from './counted-otherwise.ts';
import { settingsInForce, type AllianceSettings, type SetBy, type ValueInForce } from './alliance-settings.ts';

export interface SettingsForm {
  dueAfter: string;
  closesAfter: string;
  daysOff: string;
  rolesAre: string;
  why: string;
  bases: Partial<Record<MetricId, string>>;
}
export type SettingsProblems = Partial<Record<'dueAfter' | 'closesAfter' | 'daysOff' | 'rolesAre' | 'why', string>>;

export const MOST_DAYS = 60; // working days: longer than that is no quarter's deadline
const MOST_DAYS_OFF = 30;
export const MOST_WHY = 300; // characters

export function formOfSettings(kept: AllianceSettings): SettingsForm {
  const { dueAfter, closesAfter, daysOff, rolesAre, bases } = settingsInForce(kept);
  return {
    dueAfter: String(dueAfter.value),
    closesAfter: String(closesAfter.value),
    daysOff: daysOff.value.join(', '),
    rolesAre: rolesAre.value,
    why: '',
    bases: Object.fromEntries([...bases].map(([id, { value }]) => [id, value])),
  };
}

const daysIn = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
const numberIn = (text: string): number | undefined => (/^\d{1,3}$/.test(text) ? Number(text) : undefined);
const isDays = (text: string): boolean => {
  const days = numberIn(text);
  return days !== undefined && days >= 1 && days <= MOST_DAYS;
};

export function settingsProblems({ dueAfter, closesAfter, daysOff, rolesAre, why }: SettingsForm): SettingsProblems {
  const problems: SettingsProblems = {};
  const number = `write a whole number of days from 1 to ${MOST_DAYS}.`;
  if (!isDays(dueAfter)) problems.dueAfter = number;
  if (!isDays(closesAfter)) problems.closesAfter = number;
  const wrong = daysIn(daysOff).find((day) => !isDay(day));
  if (wrong !== undefined) problems.daysOff = `“${wrong}” is not a day. Write each as 2027-06-01.`;
  else if (daysIn(daysOff).length > MOST_DAYS_OFF) problems.daysOff = `give at most ${MOST_DAYS_OFF} days.`;
  if (!ROLE_COUNTS.some((one) => one === rolesAre)) problems.rolesAre = 'choose one.';
  if (why.length > MOST_WHY) problems.why = `shorten this to ${MOST_WHY} characters; it has ${why.length}.`;
  return problems;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface SetValue<Value> {
  value: Value;
  set: SetBy;
}

/** As it was, where the value is the one that holds; so a default stays one until somebody changes it. */
export const changedSetting = <Value>(
  before: SetValue<Value> | undefined,
  now: ValueInForce<Value>,
  value: Value,
  set: SetBy,
): SetValue<Value> | undefined => (isSame(now.value, value) ? before : { value, set });

/** Only of a form without problems. The same object where nothing differs. */
export function settingsWith(
  kept: AllianceSettings,
  form: SettingsForm,
  { tenantId, id, name }: Person,
  at: Date,
): AllianceSettings {
  const set: SetBy = { tenantId, id, name, at: at.toISOString(), why: form.why };
  const now = settingsInForce(kept);
  const bases = { ...kept.bases };
  for (const { id: metric } of METRICS) {
    const value = Basis.safeParse(form.bases[metric]).data;
    if (value && value !== now.bases.get(metric)?.value) bases[metric] = { value, set };
  }
  const rolesAre = ROLE_COUNTS.find((one) => one === form.rolesAre) ?? now.rolesAre.value;
  const after: AllianceSettings = {
    ...kept,
    dueAfter: changedSetting(kept.dueAfter, now.dueAfter, Number(form.dueAfter), set),
    closesAfter: changedSetting(kept.closesAfter, now.closesAfter, Number(form.closesAfter), set),
    daysOff: changedSetting(
      kept.daysOff,
      { ...now.daysOff, value: [...now.daysOff.value] },
      [...new Set(daysIn(form.daysOff))].sort(),
      set,
    ),
    rolesAre: changedSetting(kept.rolesAre, now.rolesAre, rolesAre, set),
    bases,
  };
  return isSame(kept, after) ? kept : withVersions(kept, after);
}
