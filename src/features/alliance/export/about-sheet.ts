// What the workbook says of itself: what is counted, by which definitions, on what they rest.
import { shortQuarterName } from '../../../calendar/quarters.ts';
import { longDay } from '../../../dates.ts';
import type { WorkbookSheet } from '../../../tables/workbook-sheet.ts';
import { DefinitionId, returnRulesIn, settingsInForce } from '../../organisations/domain/alliance-settings.ts';
import { basisLine } from '../../organisations/domain/in-words.ts';
import { versionsInForce } from '../../returns/domain/definition.ts';
import { DEFINITION_VERSION, METRICS, metricOf } from '../../returns/domain/metrics.ts';
import type { CountedAs } from '../domain/return-line.ts';
import { basisNow } from './long-table.ts';
import type { ExportSource } from './source.ts';

export const COUNTED_AS: Record<CountedAs, string> = {
  submitted: 'what each Trust submitted last, whether the Alliance has accepted it or not',
  accepted: 'only what the Alliance has accepted',
};

const READING: readonly [string, string][] = [
  ['A number', 'what was entered; 0 is a number that somebody entered'],
  ['not known', 'the Trust said that it does not know, and why'],
  ['not submitted', 'it is due, and nothing was submitted'],
  ['not due', 'nobody had to submit it by the day on which this was made'],
  ['A later version', 'each return counts as it was submitted last, by the definitions in force then'],
  [
    'Merged Trusts',
    'a return stays under the organisation that sent it; in the trend it is added to the successor, which says so',
  ],
  ['Do not add up', 'figures of people: one person may be in several of them'],
];

export function aboutSheet({ rollUp, settings }: ExportSource): WorkbookSheet {
  const { alliance, quarters, countedAs, day } = rollUp;
  const names = quarters.map(({ quarter }) => shortQuarterName(quarter));
  const facts = [
    ['Alliance', alliance.name],
    ['Made on', longDay(day)],
    ['Quarters', names.length > 1 ? `${names[0]} to ${names.at(-1)}` : (names[0] ?? 'none')],
    ['It counts', COUNTED_AS[countedAs]],
    ...READING,
  ];
  return {
    name: 'About and definitions',
    columns: [
      { title: 'About these figures', width: 50 },
      { title: 'What it is', width: 70 },
      ...['Counts', 'Basis now', 'Rests on', 'Definition now', 'Name in the table for Power BI'].map((title) => ({
        title,
        width: 28,
      })),
    ],
    headings: [facts.length, facts.length + METRICS.length + 1],
    rows: [
      ...facts,
      ['Figure', 'Definition', 'Counts', 'Basis now', 'Rests on', 'Definition now', 'Name in the table for Power BI'],
      ...definitionRows(settings),
      ['What these words mean', 'Definition', '', '', 'Rests on', '', ''],
      ...wordRows(settings),
    ],
  };
}

const WORDS: Record<DefinitionId, string> = {
  cancerWorkforce: 'Cancer workforce',
  activeAccount: 'Active account',
  accredited: 'Accredited',
  engaged: 'Engaged',
};

function wordRows(settings: ExportSource['settings']): string[][] {
  const { definitions, engaged } = settingsInForce(settings);
  return DefinitionId.options.map((id) => {
    const meaning = definitions.get(id);
    const counted = id === 'engaged' && engaged.value ? ` Counted as: ${metricOf(engaged.value).label}.` : '';
    return [WORDS[id], `${meaning?.value ?? ''}${counted}`, '', '', basisLine(meaning ?? {}), '', ''];
  });
}

function definitionRows(settings: ExportSource['settings']): (string | number)[][] {
  const { bases, rolesAre, flows } = settingsInForce(settings);
  const { definition } = returnRulesIn(settings);
  return METRICS.map((metric) => {
    const rests = [bases.get(metric.id) ?? {}, ...(metric.unit === 'roles' ? [rolesAre] : [])].map((one) =>
      basisLine(one),
    );
    return [
      metric.label,
      metric.definition,
      metric.kind === 'yesNo' ? 'yes or no (1 or 0 in the table for Power BI)' : metric.unit,
      `${basisNow(definition, metric)}, a ${flows.get(metric.id)?.value ?? 'flow'}`,
      [...new Set(rests)].join('; '),
      versionsInForce(definition)[metric.id] ?? DEFINITION_VERSION,
      metric.id,
    ];
  });
}
