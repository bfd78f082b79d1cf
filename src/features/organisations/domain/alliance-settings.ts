// What an Alliance decides about its returns. Nothing of it is public, so each value says on what it rests.
import { z } from 'zod';
import { PersonKey } from '../../../bot/person-key.ts';
import { DEFAULT_DEADLINES } from '../../../calendar/deadlines.ts';
import { isDay } from '../../../dates.ts';
import { RoleCount, type ReturnRules } from '../../returns/domain/definition.ts';
import { Basis, MetricId, METRICS } from '../../returns/domain/metrics.ts';

export const SetBy = PersonKey.extend({ name: z.string(), at: z.iso.datetime(), why: z.string() });
/** Who set it, when and why; none: it is ours, to be confirmed by the Alliance. */
export type SetBy = z.infer<typeof SetBy>;
const setting = <Value extends z.ZodType>(value: Value) => z.object({ value, set: SetBy }).optional();

export const AllianceSettings = z.object({
  schemaVersion: z.literal(1).default(1),
  dueAfter: setting(z.number().int().min(1).max(60)),
  closesAfter: setting(z.number().int().min(1).max(60)),
  /** Days that count as no working days, beside weekends and England’s bank holidays. */
  daysOff: setting(z.array(z.string().refine(isDay)).max(30)),
  /** What “roles” counts, in the two figures that say roles. */
  rolesAre: setting(RoleCount),
  bases: z.partialRecord(MetricId, z.object({ value: Basis, set: SetBy })).default({}),
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

/** What holds, setting by setting: the Alliance’s own, or the default. */
export const settingsInForce = (settings: AllianceSettings) => ({
  dueAfter: stood(settings.dueAfter, DEFAULT_DEADLINES.dueAfter),
  closesAfter: stood(settings.closesAfter, DEFAULT_DEADLINES.closesAfter),
  daysOff: stood<readonly string[]>(settings.daysOff, DEFAULT_DEADLINES.daysOff),
  rolesAre: stood<RoleCount>(settings.rolesAre, 'posts'),
  bases: new Map(METRICS.map(({ id, basis }) => [id, stood(settings.bases[id], basis)])),
});

export function returnRulesIn(settings: AllianceSettings): ReturnRules {
  const { dueAfter, closesAfter, daysOff, ...definition } = settingsInForce(settings);
  return {
    dueAfter: dueAfter.value,
    closesAfter: closesAfter.value,
    daysOff: daysOff.value,
    areDaysSet: Boolean(dueAfter.set && closesAfter.set),
    definition,
  };
}
