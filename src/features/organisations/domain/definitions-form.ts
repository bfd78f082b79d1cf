// What was typed into the card of an Alliance's definitions becomes its settings: only what differs from what holds is set anew.
import type { Person } from '../../../bot/turn.ts';
import { LEAST_THRESHOLD } from '../../../figures/audience.ts';
import { METRICS, PeopleMetric, type MetricId } from '../../returns/domain/metrics.ts';
import {
  DefinitionId,
  MOST_DEFINITION,
  MOST_THRESHOLD,
  settingsInForce,
  StockOrFlow,
  type AllianceSettings,
} from './alliance-settings.ts';
import { withVersions } from './counted-otherwise.ts';
import { changedSetting, MOST_WHY } from './settings-form.ts';

export interface DefinitionsForm {
  definitions: Record<DefinitionId, string>;
  /** A figure that counts people, or `range`. */
  engagedAs: string;
  threshold: string;
  flows: Partial<Record<MetricId, string>>;
  why: string;
}

/** Nobody has said which figure it is. */
export const RANGE = 'range';

export function formOfDefinitions(kept: AllianceSettings): DefinitionsForm {
  const { definitions, engaged, threshold, flows } = settingsInForce(kept);
  const worded = Object.fromEntries(DefinitionId.options.map((id) => [id, definitions.get(id)?.value ?? '']));
  return {
    definitions: worded as DefinitionsForm['definitions'],
    engagedAs: engaged.value ?? RANGE,
    threshold: String(threshold.value),
    flows: Object.fromEntries([...flows].map(([id, { value }]) => [id, value])),
    why: '',
  };
}

const thresholdIn = (text: string): number | undefined => {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value >= LEAST_THRESHOLD && value <= MOST_THRESHOLD ? value : undefined;
};

export type DefinitionsProblems = Partial<Record<DefinitionId | 'threshold' | 'why', string>>;

export function definitionsProblems({ definitions, threshold, why }: DefinitionsForm): DefinitionsProblems {
  const problems: DefinitionsProblems = {};
  for (const id of DefinitionId.options) {
    if (!definitions[id]) problems[id] = 'write what it means.';
    else if (definitions[id].length > MOST_DEFINITION) problems[id] = tooLong(definitions[id], MOST_DEFINITION);
  }
  if (thresholdIn(threshold) === undefined)
    problems.threshold = `write a whole number from ${LEAST_THRESHOLD} to ${MOST_THRESHOLD}.`;
  if (why.length > MOST_WHY) problems.why = tooLong(why, MOST_WHY);
  return problems;
}

const tooLong = (text: string, most: number): string => `shorten this to ${most} characters; it has ${text.length}.`;

export const DEFINED_WORDS: Readonly<Record<DefinitionId, string>> = {
  cancerWorkforce: 'Cancer workforce',
  activeAccount: 'Active account',
  accredited: 'Accredited course',
  engaged: 'Staff engaged',
};

/** Only of a form without problems. The same object where nothing differs. */
export function settingsWithDefinitions(
  kept: AllianceSettings,
  form: DefinitionsForm,
  { tenantId, id, name }: Person,
  at: Date,
): AllianceSettings {
  const set = { tenantId, id, name, at: at.toISOString(), why: form.why };
  const now = settingsInForce(kept);
  const definitions = { ...kept.definitions };
  for (const word of DefinitionId.options)
    if (form.definitions[word] !== now.definitions.get(word)?.value)
      definitions[word] = { value: form.definitions[word], set };
  const flows = { ...kept.flows };
  for (const metric of METRICS) {
    const value = StockOrFlow.safeParse(form.flows[metric.id]).data;
    if (value && value !== now.flows.get(metric.id)?.value) flows[metric.id] = { value, set };
  }
  const threshold = thresholdIn(form.threshold) ?? now.threshold.value;
  const { engaged: before, ...others } = kept;
  const engaged = form.engagedAs === now.engaged.value ? before : engagedIn(form.engagedAs, set);
  const after: AllianceSettings = {
    ...others,
    ...(engaged && { engaged }),
    definitions,
    flows,
    threshold: changedSetting(kept.threshold, now.threshold, threshold, set),
  };
  return JSON.stringify(inOrder(kept)) === JSON.stringify(inOrder(after)) ? kept : withVersions(kept, after);
}

const inOrder = (settings: AllianceSettings) =>
  Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Whoever takes the definition back comes to the range again, which is nobody’s word. */
function engagedIn(typed: string, set: NonNullable<AllianceSettings['engaged']>['set']): AllianceSettings['engaged'] {
  const value = PeopleMetric.safeParse(typed).data;
  return value && { value, set };
}
