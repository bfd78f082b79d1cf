// How each figure is counted follows from several settings. Whenever it changes, a number of that figure goes up, which is
// stamped on what is submitted: so a trend knows where it breaks.
import { METRICS, type MetricId } from '../../returns/domain/metrics.ts';
import { settingsInForce, type AllianceSettings, type DefinitionId } from './alliance-settings.ts';

/** Figures whose meaning hangs on these words. What counts as engaged is nobody’s figure. */
const DEFINED_BY: Partial<Record<MetricId, DefinitionId>> = {
  ePortfolioActive: 'activeAccount',
  rolesMapped: 'cancerWorkforce',
  alignedAppraisals: 'cancerWorkforce',
  coursesRegistered: 'accredited',
};

function countedHow(settings: AllianceSettings, metric: (typeof METRICS)[number]): string {
  const { bases, flows, definitions, rolesAre } = settingsInForce(settings);
  const words = DEFINED_BY[metric.id];
  return JSON.stringify([
    bases.get(metric.id)?.value,
    flows.get(metric.id)?.value,
    words && definitions.get(words)?.value,
    metric.unit === 'roles' && rolesAre.value,
  ]);
}

/** The figures that are counted differently afterwards. */
export const countedAnew = (before: AllianceSettings, after: AllianceSettings) =>
  METRICS.filter((metric) => countedHow(before, metric) !== countedHow(after, metric));

/** The same object where nothing is counted differently. */
export function withVersions(before: AllianceSettings, after: AllianceSettings): AllianceSettings {
  const anew = countedAnew(before, after);
  if (!anew.length) return after;
  const versions = Object.fromEntries(anew.map(({ id }) => [id, (before.versions[id] ?? 1) + 1]));
  return { ...after, versions: { ...before.versions, ...versions } };
}
