// What a change of an Alliance's settings will change, said before it is made.
import { deadlinesOf, returnQuarterOn } from '../../../calendar/deadlines.ts';
import { shortQuarterName } from '../../../calendar/quarters.ts';
import { longDay } from '../../../dates.ts';
import { metricOf, METRICS } from '../../returns/domain/metrics.ts';
import { DefinitionId, returnRulesIn, settingsInForce, type AllianceSettings } from './alliance-settings.ts';
import { countedAnew } from './counted-otherwise.ts';
import { DEFINED_WORDS } from './definitions-form.ts';

/** In sentences, for whoever is about to save it on this day; none where nothing changes. */
export function whatChanges(before: AllianceSettings, after: AllianceSettings, day: string): string[] {
  return [...daysLines(before, after, day), ...meaningLines(before, after), ...countedLines(before, after)];
}

function daysLines(before: AllianceSettings, after: AllianceSettings, day: string): string[] {
  const [old, next] = [returnRulesIn(before), returnRulesIn(after)];
  const isSame =
    old.dueAfter === next.dueAfter &&
    old.closesAfter === next.closesAfter &&
    old.daysOff.join() === next.daysOff.join();
  if (isSame) return [];
  const quarter = returnQuarterOn(day, next);
  const [was, will] = [deadlinesOf(quarter, old), deadlinesOf(quarter, next)];
  const daysOf = ({ dueOn, closesOn }: typeof was) => `due on ${longDay(dueOn)}, closing on ${longDay(closesOn)}`;
  const closed = [was.closesOn >= day, will.closesOn >= day];
  return [
    `Returns for ${shortQuarterName(quarter)} will be ${daysOf(will)}; until now they are ${daysOf(was)}.`,
    'What was submitted late or on time stays so. Reminders follow the new days.',
    ...(closed[0] && !closed[1] ? ['They will be locked at once.'] : []),
    ...(!closed[0] && closed[1] ? ['They will be open again.'] : []),
  ];
}

function meaningLines(before: AllianceSettings, after: AllianceSettings): string[] {
  const [old, next] = [settingsInForce(before), settingsInForce(after)];
  const words = DefinitionId.options.flatMap((id) => {
    const [was, will] = [old.definitions.get(id)?.value, next.definitions.get(id)?.value];
    return was === will ? [] : [`“${DEFINED_WORDS[id]}” will mean: ${will} Until now: ${was}`];
  });
  const named = (metric: typeof old.engaged.value) => (metric ? `the figure “${metricOf(metric).label}”` : 'a range');
  return [
    ...words,
    ...(old.engaged.value === next.engaged.value
      ? []
      : [
          `Staff engaged will be ${named(next.engaged.value)} instead of ${named(old.engaged.value)}, in every quarter.`,
        ]),
    ...(old.threshold.value === next.threshold.value
      ? []
      : [
          `Numbers of people from 1 to ${next.threshold.value - 1} will be hidden from everybody but the Trust’s own group and you, instead of 1 to ${old.threshold.value - 1}: in every quarter, from now on.`,
        ]),
  ];
}

/** What was submitted stays; so this says where trends will break. */
function countedLines(before: AllianceSettings, after: AllianceSettings): string[] {
  const [old, next] = [settingsInForce(before), settingsInForce(after)];
  const how = METRICS.flatMap(({ id, short }) => {
    const changes = [
      [old.bases.get(id)?.value, next.bases.get(id)?.value],
      [old.flows.get(id)?.value, next.flows.get(id)?.value],
    ].filter(([was, will]) => was !== will);
    return changes.map(([was, will]) => `${short}: ${will} instead of ${was}`);
  });
  const roles =
    old.rolesAre.value === next.rolesAre.value
      ? []
      : [`roles: ${next.rolesAre.value} instead of ${old.rolesAre.value}`];
  const anew = countedAnew(before, after).map(({ short }) => short);
  return [
    ...(how.length || roles.length ? [`Counted differently: ${[...roles, ...how].join('; ')}.`] : []),
    ...(anew.length
      ? [
          `From the next submission on; what was submitted stays as it is. The trends of these figures get a break there: ${anew.join(', ')}.`,
        ]
      : []),
  ];
}
