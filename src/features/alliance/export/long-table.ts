// The long table for Power BI: a line for each figure of each return. Its columns are a contract with whatever reads it.
import { versionsInForce, type ReturnDefinition } from '../../returns/domain/definition.ts';
import { returnRulesIn } from '../../organisations/domain/alliance-settings.ts';
import { DEFINITION_VERSION, metricOf, type ReturnMetric } from '../../returns/domain/metrics.ts';
import { basisInForce } from '../../returns/domain/definition.ts';
import type { RolledFigure } from '../domain/rolled-figure.ts';
import type { ReturnLine } from '../domain/return-line.ts';
import { viewFigure } from '../domain/view-figures.ts';
import { exportedCell, odsText, type ExportSource } from './source.ts';

/** Never renamed, never another order, none that comes and goes. */
export const EXPORT_COLUMNS = [
  'alliance',
  'ods',
  'organisation',
  'quarter',
  'metric',
  'unit',
  'value',
  'state',
  'basis',
  'definitionVersion',
  'source',
  'submittedAt',
  'version',
] as const;

/** Yes is 1 and no is 0, so that the column of values holds numbers alone. */
const unitOf = ({ kind, unit }: ReturnMetric): string => (kind === 'yesNo' ? 'yes/no' : unit);

export function longTable({ rollUp, settings }: ExportSource): (string | number)[][] {
  const { definition } = returnRulesIn(settings);
  const lines = rollUp.quarters.flatMap((one) => one.lines);
  const cells = lines.flatMap((line) =>
    line.figures.map((figure) => cellsOf(rollUp.alliance.name, definition, line, figure)),
  );
  return [[...EXPORT_COLUMNS], ...cells];
}

function cellsOf(
  alliance: string,
  definition: ReturnDefinition,
  { trust, quarter }: ReturnLine,
  figure: RolledFigure,
): (string | number)[] {
  const metric = metricOf(figure.metric);
  const { stamp } = figure;
  return [
    alliance,
    odsText(trust),
    trust.name,
    quarter,
    metric.id,
    unitOf(metric),
    valueOf(figure),
    figure.state,
    stamp ? basisText(stamp.basis, stamp.rolesAre) : basisNow(definition, metric),
    stamp?.definitionVersion ?? versionsInForce(definition)[metric.id] ?? DEFINITION_VERSION,
    stamp?.source ?? '',
    stamp?.submittedAt ?? '',
    stamp?.version ?? '',
  ];
}

/** Empty where the state says that there is not a number. */
function valueOf(figure: RolledFigure): string | number {
  if (figure.value === undefined) return '';
  const cell = exportedCell(viewFigure(figure));
  return typeof cell === 'number' ? cell : Number(figure.value === 'yes');
}

const basisText = (basis: string, rolesAre?: string): string => (rolesAre ? `${basis} (${rolesAre})` : basis);

export const basisNow = (definition: ReturnDefinition, metric: ReturnMetric): string =>
  basisText(basisInForce(definition, metric).value, metric.unit === 'roles' ? definition.rolesAre.value : undefined);
