// What an Alliance has set about its returns, each value with what it rests on.
import { z } from 'zod';
import { Button, button, Choice, choicesOf } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import { longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import { REMINDER_DOORS } from '../../reminders/domain/doors.ts';
import { ROLE_COUNTS } from '../../returns/domain/definition.ts';
import { Basis, METRICS, type ReturnMetric } from '../../returns/domain/metrics.ts';
import { settingsInForce, type AllianceSettings, type ValueInForce } from '../domain/alliance-settings.ts';
import { meaningOfDefault, SHORT_DEFAULT } from '../domain/defaults.ts';
import { basisLine } from '../domain/in-words.ts';
import { MOST_WHY, type SettingsForm, type SettingsProblems } from '../domain/settings-form.ts';
import type { Organisation } from '../domain/organisation.ts';

const Texts = z.record(z.string(), z.string());
const settings = card(
  'organisations/settings',
  z.object({
    note: z.string(),
    alliance: z.string(),
    lines: Lines,
    values: Texts,
    problems: Texts,
    mostWhy: z.number(),
    roleCounts: z.array(Choice),
    metrics: z.array(z.object({ id: z.string(), label: z.string(), value: z.string(), line: z.string() })),
    bases: z.array(Choice),
    actions: z.array(Button),
  }),
);

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const same = (values: readonly string[]): Choice[] => values.map((value) => ({ title: capitalised(value), value }));

const line = (what: string, value: string, stood: ValueInForce<unknown>) => ({
  text: `${what}: ${value} (${basisLine(stood, SHORT_DEFAULT)})`,
});

function linesOf(kept: AllianceSettings): { text: string }[] {
  const now = settingsInForce(kept);
  return [
    line('Due', `${now.dueAfter.value} working days after it opened`, now.dueAfter),
    line('Closes', `${now.closesAfter.value} working days after it was due`, now.closesAfter),
    line('Other days off', now.daysOff.value.map(longDay).join(', ') || 'none', now.daysOff),
    line('Roles are counted as', now.rolesAre.value, now.rolesAre),
    ...meaningOfDefault([now.dueAfter, now.closesAfter, now.daysOff, now.rolesAre, ...now.bases.values()]).map(
      (text) => ({ text }),
    ),
  ];
}

/** The verbs of an Alliance’s two settings cards. */
export const ALLIANCE_SETTINGS = {
  settings: 'organisations.settings',
  definitions: 'organisations.definitions',
} as const;

interface View {
  form: SettingsForm;
  problems?: SettingsProblems;
  note?: string;
}

const lineOfFigure = (kept: AllianceSettings, { id, label, basis }: ReturnMetric): string => {
  const now = settingsInForce(kept).bases.get(id) ?? { value: basis };
  return line(label, now.value, now).text;
};

export const settingsCard = (
  { id, name }: Organisation,
  kept: AllianceSettings,
  { form, problems = {}, note = '' }: View,
): Card =>
  settings({
    note,
    alliance: name,
    lines: linesOf(kept),
    values: {
      dueAfter: form.dueAfter,
      closesAfter: form.closesAfter,
      daysOff: form.daysOff,
      rolesAre: form.rolesAre,
      why: form.why,
    },
    mostWhy: MOST_WHY,
    problems: { dueAfter: '', closesAfter: '', daysOff: '', rolesAre: '', why: '', ...problems },
    roleCounts: same(ROLE_COUNTS),
    metrics: METRICS.map((metric) => ({
      id: metric.id,
      label: metric.label,
      value: form.bases[metric.id] ?? metric.basis,
      line: lineOfFigure(kept, metric),
    })),
    bases: choicesOf(Object.fromEntries(Basis.options.map((one) => [one, capitalised(one)]))),
    actions: [
      button('Save', 'organisations.check-settings', { id, version: kept.version }, 'positive'),
      button('Definitions', ALLIANCE_SETTINGS.definitions, { id }, 'quiet'),
      button('Reminders', REMINDER_DOORS.settings, { alliance: id }, 'quiet'),
      button('Close without saving', 'organisations.open', { id }, 'quiet'),
    ],
  });
