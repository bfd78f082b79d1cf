// What an Alliance decides about its returns. Nothing of it is public, so each value says on what it rests.
import { z } from 'zod';
import { PersonKey } from '../../../bot/person-key.ts';
import { DEFAULT_DEADLINES } from '../../../calendar/deadlines.ts';
import { isDay } from '../../../dates.ts';
import { DEFAULT_THRESHOLD, LEAST_THRESHOLD } from '../../../figures/audience.ts';
import { RoleCount, type ReturnRules } from '../../returns/domain/definition.ts';
import { Basis, MetricId, METRICS, PeopleMetric } from '../../returns/domain/metrics.ts';

export const SetBy = PersonKey.extend({ name: z.string(), at: z.iso.datetime(), why: z.string() });
/** Who set it, when and why; none: it is ours, to be confirmed by the Alliance. */
export type SetBy = z.infer<typeof SetBy>;
const setting = <Value extends z.ZodType>(value: Value) => z.object({ value, set: SetBy }).optional();

export const DefinitionId = z.enum(['cancerWorkforce', 'activeAccount', 'accredited', 'engaged']);
export type DefinitionId = z.infer<typeof DefinitionId>;
export const StockOrFlow = z.enum(['stock', 'flow']);
export type StockOrFlow = z.infer<typeof StockOrFlow>;
export const MOST_THRESHOLD = 50;
export const MOST_DEFINITION = 300; // characters

export const AllianceSettings = z.object({
  schemaVersion: z.literal(1).default(1),
  dueAfter: setting(z.number().int().min(1).max(60)),
  closesAfter: setting(z.number().int().min(1).max(60)),
  /** Days that count as no working days, beside weekends and England’s bank holidays. */
  daysOff: setting(z.array(z.string().refine(isDay)).max(30)),
  /** What “roles” counts, in the two figures that say roles. */
  rolesAre: setting(RoleCount),
  bases: z.partialRecord(MetricId, z.object({ value: Basis, set: SetBy })).default({}),
  /** What these words mean, in the Alliance’s own. */
  definitions: z
    .partialRecord(DefinitionId, z.object({ value: z.string().max(MOST_DEFINITION), set: SetBy }))
    .default({}),
  /** Whether a figure says how many there are, or how many came in a time. */
  flows: z.partialRecord(MetricId, z.object({ value: StockOrFlow, set: SetBy })).default({}),
  /** Which figure says how many staff are engaged: none, a range of several. */
  engaged: setting(PeopleMetric),
  /** Numbers of people below it are shown to nobody but the Trust’s own group and the leads. */
  threshold: setting(z.number().int().min(LEAST_THRESHOLD).max(MOST_THRESHOLD)),
  /** How often it was changed how a figure is counted, and one. */
  versions: z.partialRecord(MetricId, z.number().int()).default({}),
  version: z.number().int().default(0),
  changedBy: z.string().optional(),
  changedAt: z.iso.datetime().optional(),
});
export type AllianceSettings = z.infer<typeof AllianceSettings>;

/** A value with what it rests on. */
export interface ValueInForce<Value> {
  value: Value;
  set?: SetBy;
}

const stood = <Value>(given: ValueInForce<Value> | undefined, value: Value): ValueInForce<Value> => given ?? { value };

/** Until the Alliance says otherwise: what is not public is not made up. */
export const DEFAULT_DEFINITIONS: Readonly<Record<DefinitionId, string>> = {
  cancerWorkforce: 'Each Trust decides whom it counts as its cancer workforce.',
  activeAccount: 'Used in the three months before the person was asked.',
  accredited: 'Marked as accredited in the catalogue of courses.',
  engaged: 'Not defined: shown as a range.',
};

/** What holds, setting by setting: the Alliance’s own, or the default. */
export const settingsInForce = (settings: AllianceSettings) => ({
  dueAfter: stood(settings.dueAfter, DEFAULT_DEADLINES.dueAfter),
  closesAfter: stood(settings.closesAfter, DEFAULT_DEADLINES.closesAfter),
  daysOff: stood<readonly string[]>(settings.daysOff, DEFAULT_DEADLINES.daysOff),
  rolesAre: stood<RoleCount>(settings.rolesAre, 'posts'),
  bases: new Map(METRICS.map(({ id, basis }) => [id, stood(settings.bases[id], basis)])),
  definitions: new Map(
    DefinitionId.options.map((id) => [id, stood(settings.definitions[id], DEFAULT_DEFINITIONS[id])]),
  ),
  flows: new Map(
    METRICS.map(({ id, basis }) => [id, stood(settings.flows[id], flowOf(settings.bases[id]?.value ?? basis))]),
  ),
  engaged: stood<PeopleMetric | undefined>(settings.engaged, undefined),
  threshold: stood(settings.threshold, DEFAULT_THRESHOLD),
});

/** What is counted at one moment is a stock. */
const flowOf = (basis: Basis): StockOrFlow => (basis === 'at quarter end' ? 'stock' : 'flow');

export function returnRulesIn(settings: AllianceSettings): ReturnRules {
  const { dueAfter, closesAfter, daysOff, rolesAre, bases } = settingsInForce(settings);
  return {
    dueAfter: dueAfter.value,
    closesAfter: closesAfter.value,
    daysOff: daysOff.value,
    areDaysSet: Boolean(dueAfter.set && closesAfter.set),
    definition: { rolesAre, bases, versions: settings.versions },
  };
}
