// What an Alliance means by its words, each with what it rests on; and what a change of its settings will change.
import { z } from 'zod';
import { Button, button, Choice, type Button as ButtonData } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import { metricOf, METRICS, PeopleMetric, type ReturnMetric } from '../../returns/domain/metrics.ts';
import {
  DefinitionId,
  MOST_DEFINITION,
  settingsInForce,
  type AllianceSettings,
  type SetBy,
} from '../domain/alliance-settings.ts';
import { meaningOfDefault, SHORT_DEFAULT } from '../domain/defaults.ts';
import { DEFINED_WORDS, RANGE, type DefinitionsForm, type DefinitionsProblems } from '../domain/definitions-form.ts';
import { basisLine } from '../domain/in-words.ts';
import { MOST_WHY } from '../domain/settings-form.ts';
import type { Organisation } from '../domain/organisation.ts';
import { ALLIANCE_SETTINGS } from './settings.ts';

const definitions = card(
  'organisations/definitions',
  z.object({
    note: z.string(),
    alliance: z.string(),
    lines: Lines,
    words: z.array(z.object({ id: z.string(), label: z.string(), value: z.string(), problem: z.string() })),
    mostWords: z.number(),
    engaged: z.string(),
    engagedChoices: z.array(Choice),
    threshold: z.string(),
    metrics: z.array(z.object({ id: z.string(), label: z.string(), value: z.string(), line: z.string() })),
    flows: z.array(Choice),
    why: z.string(),
    mostWhy: z.number(),
    problems: z.object({ threshold: z.string(), why: z.string() }),
    actions: z.array(Button),
  }),
);

const FLOWS: Choice[] = [
  { title: 'Stock: how many there are', value: 'stock' },
  { title: 'Flow: how many came in the time', value: 'flow' },
];

const basis = (stood: { set?: SetBy }) => basisLine(stood, SHORT_DEFAULT);

function lineOfFigure(kept: AllianceSettings, { id, short }: ReturnMetric): string {
  const stood = settingsInForce(kept).flows.get(id);
  return stood ? `${short}: ${stood.value} (${basis(stood)})` : '';
}

function linesOf(kept: AllianceSettings): string[] {
  const now = settingsInForce(kept);
  return [
    ...DefinitionId.options.flatMap((id) => {
      const stood = now.definitions.get(id);
      return stood ? [`${DEFINED_WORDS[id]}: ${stood.value} (${basis(stood)})`] : [];
    }),
    `Staff engaged is ${now.engaged.value ? `the figure “${metricOf(now.engaged.value).label}”` : 'a range'} (${basis(now.engaged)})`,
    `Numbers of people below ${now.threshold.value} are hidden from others (${basis(now.threshold)})`,
    ...meaningOfDefault([now.engaged, now.threshold, ...now.definitions.values(), ...now.flows.values()]),
  ];
}

export const definitionsCard = (
  { id, name }: Organisation,
  kept: AllianceSettings,
  { form, problems = {}, note = '' }: { form: DefinitionsForm; problems?: DefinitionsProblems; note?: string },
): Card =>
  definitions({
    note,
    alliance: name,
    lines: linesOf(kept).map((text) => ({ text })),
    words: DefinitionId.options.map((word) => ({
      id: word,
      label: DEFINED_WORDS[word],
      value: form.definitions[word],
      problem: problems[word] ?? '',
    })),
    mostWords: MOST_DEFINITION,
    engaged: form.engagedAs,
    engagedChoices: [
      { title: 'Not defined: a range of several figures', value: RANGE },
      ...PeopleMetric.options.map((metric) => ({ title: metricOf(metric).label, value: metric })),
    ],
    threshold: form.threshold,
    metrics: METRICS.map((metric) => ({
      id: metric.id,
      label: metric.label,
      value: form.flows[metric.id] ?? '',
      line: lineOfFigure(kept, metric),
    })),
    flows: FLOWS,
    why: form.why,
    mostWhy: MOST_WHY,
    problems: { threshold: problems.threshold ?? '', why: problems.why ?? '' },
    actions: [
      button('Save', 'organisations.check-definitions', { id, version: kept.version }, 'positive'),
      button('Days and counting', ALLIANCE_SETTINGS.settings, { id }, 'quiet'),
      button('Close without saving', 'organisations.open', { id }, 'quiet'),
    ],
  });

/** Shown before it is saved. */
export const whatChangesCard = ({ name }: Organisation, lines: readonly string[], actions: ButtonData[]): Card =>
  messageCard({
    heading: 'What this will change',
    lines: [`${name}. Nothing is saved yet.`, ...lines],
    actions,
  });
