// The page that a board reads, for both who may see all and who may not.
import JSZip from 'jszip';
import { DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
import { quarterBefore } from '../../../../src/calendar/quarters.ts';
import { rollUp } from '../../../../src/features/alliance/domain/roll-up.ts';
import { closedQuarterOf } from '../../../../src/features/alliance/domain/closed-quarter.ts';
import { reportRecord } from '../../../../src/features/alliance/report/record.ts';
import { Organisation } from '../../../../src/features/organisations/domain/organisation.ts';
import type { AudienceName } from '../../../../src/figures/audience.ts';
import { AllianceSettings } from '../../../../src/features/organisations/domain/alliance-settings.ts';
import { recordDocument } from '../../../../src/word/record-document.ts';
import { aCountedReturn, aSubmission, trust } from '../../../support/alliance.ts';

const QUARTERS = ['2026Q3', '2026Q2', '2026Q1'];
const DIRECTORY = [
  Organisation.parse({ id: 'N46', name: 'Wessex Cancer Alliance', kind: 'alliance' }),
  trust('RAA', 'Ash <Trust>'),
  trust('RBB', 'Birch'),
  trust('RCC', 'Cedar'),
];
const RETURNS = QUARTERS.flatMap((quarter, n) => [
  aCountedReturn('RAA', quarter, {
    last: aSubmission(
      {
        alignedAppraisals: String(n * 2 + 1),
        coursesCompleted: '',
        coursesCompletedWhy: 'no list',
        ePortfolioActive: '37',
      },
      { definitionVersions: quarter === '2026Q3' ? { rolesMapped: 2 } : {} },
    ),
  }),
  aCountedReturn('RBB', quarter, {
    last: aSubmission({ alignedAppraisals: '0', coursesCompleted: '2', ePortfolioAccounts: '83' }),
  }),
]);
const rolled = rollUp({
  alliance: 'N46',
  directory: DIRECTORY,
  returns: RETURNS,
  rules: DEFAULT_DEADLINES,
  day: '2027-02-01',
  quarters: [...QUARTERS, quarterBefore('2026Q1')],
  countedAs: 'submitted',
});

const SETTINGS = AllianceSettings.parse({});
const CLOSED_QUARTERS = rolled.quarters.map((one) => closedQuarterOf(one, SETTINGS, new Date('2027-02-01T10:00:00Z')));

async function reportFor(name: AudienceName) {
  const record = await reportRecord({ rollUp: rolled, settings: SETTINGS, closedQuarters: CLOSED_QUARTERS }, name);
  const zip = await JSZip.loadAsync(await recordDocument(record));
  const names = Object.keys(zip.files);
  const textsOf = (pattern: RegExp) =>
    Promise.all(names.filter((one) => pattern.test(one)).map((one) => zip.files[one]!.async('string')));
  const [[document = ''], drawings] = await Promise.all([textsOf(/^word\/document\.xml$/), textsOf(/\.svg$/)]);
  const words = document.replaceAll(/<[^>]+>/g, ' ');
  return { record, names, document, drawings, words: words.replaceAll(/\s+/g, ' ') };
}
const rowOf = ({ record }: Awaited<ReturnType<typeof reportFor>>, first: string) =>
  record.sections
    .flatMap(({ table }) => table?.rows ?? [])
    .find(([name]) => name === first)
    ?.slice(1);

it('shows the leads every number as it is, and who has sent nothing', async () => {
  const report = await reportFor('alliance leads');
  expect(rowOf(report, 'Aligned appraisals')).toEqual(['not submitted', '5', '3', '1']);
  expect(rowOf(report, 'Completed courses')).toEqual(['not submitted', '2', '2', '2']);
  expect(rowOf(report, 'Roles mapped')).toEqual(['not submitted', '60', '60', '60 *']);
  expect(rowOf(report, 'Submitted')).toEqual(['0 of 3 (0%)', '2 of 3 (67%)', '2 of 3 (67%)', '2 of 3 (67%)']);
  expect(report.words).toMatch(/Not submitted: Cedar/);
  expect(report.words).not.toMatch(/recognised/);
});

it('shows others no small number, none that gives one away, and names no Trust', async () => {
  const report = await reportFor('report for others');
  expect(rowOf(report, 'Aligned appraisals')).toEqual(['not submitted', ...Array<string>(3).fill('fewer than 8')]);
  expect(rowOf(report, 'ePortfolio accounts')).toEqual(['not submitted', ...Array<string>(3).fill('125')]);
  expect(report.words).toMatch(/at most: not shown/);
  const all = [report.document, ...report.drawings].join('\n');
  expect(all).not.toMatch(/Ash|Birch|Cedar/);
  expect(report.words).toMatch(/1 to 7 read “fewer than 8”/);
});

it.each<AudienceName>(['alliance leads', 'report for others'])(
  'draws for %s what stands in the tables, with words for whoever does not see it',
  async (name) => {
    const { document, drawings, names, record } = await reportFor(name);
    expect(names.filter((one) => one.endsWith('.png'))).toHaveLength(2);
    expect(document.match(/svgBlip/g)).toHaveLength(2);
    const numbers = (texts: readonly string[]) => texts.flatMap((text) => text.match(/^[\d,]+(?= \*$|$)/) ?? []);
    for (const [n, { table, picture }] of record.sections.entries()) {
      const labels = [...drawings[n]!.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
      for (const cell of numbers(table?.rows.flatMap((row) => row.slice(1)) ?? [])) expect(labels).toContain(cell);
      expect(picture?.description).toMatch(/as bars\. The table below it has every number\./);
      expect(document).toContain(`title="${picture?.title}"`);
    }
    expect(record.sections[1]!.picture!.description).toMatch(
      /roles mapped to ACCEND levels of practice: not submitted in Q4 25\/26, 60 in Q3 26\/27/,
    );
    expect(drawings[1]).toMatch(/stroke-dasharray/);
  },
);
