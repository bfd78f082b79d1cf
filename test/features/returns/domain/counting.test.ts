// What facts that records have left say about each figure of a return.
import { ownFigureOf, countedQuarters, type CountedFact } from '../../../../src/features/returns/domain/counting.ts';
import { METRICS, type Basis, type MetricId } from '../../../../src/features/returns/domain/metrics.ts';

const discussion = (tenant: string, person: string, n = '1'): CountedFact => ({ of: [tenant, person, n], value: {} });
const note = (person: string, course: string, value: unknown = {}): CountedFact => ({
  of: ['t', person, course],
  value,
});
const post = (id: string, edition = '1'): CountedFact => ({ of: [id, edition], value: {} });

it.each<[string, MetricId, CountedFact[], string, number, string]>([
  ['nobody', 'alignedAppraisals', [], 'at least', 0, '0 agreed discussions'],
  ['one discussion', 'alignedAppraisals', [discussion('t', 'ana')], 'at least', 1, '1 agreed discussion'],
  [
    'two of the same person',
    'alignedAppraisals',
    [discussion('t', 'ana'), discussion('t', 'ana', '2')],
    'at least',
    1,
    '2 agreed discussions',
  ],
  [
    'the same id in two tenants',
    'ePortfolioAccounts',
    [discussion('t', 'ana'), discussion('other', 'ana')],
    'at least',
    2,
    '2 agreed discussions',
  ],
  [
    'two people',
    'ePortfolioActive',
    [discussion('t', 'ana'), discussion('t', 'ben')],
    'at least',
    2,
    '2 agreed discussions',
  ],
  [
    'a post with two editions',
    'rolesMapped',
    [post('p1'), post('p1', '2'), post('p2')],
    'complete',
    2,
    'our list of posts',
  ],
  ['posts', 'alignedJobDescriptions', [post('p1'), post('p2')], 'complete', 2, 'our list of posts'],
  ['a fact of nothing', 'rolesMapped', [{ of: [], value: {} }, post('p1')], 'complete', 2, 'our list of posts'],
  ['one course completed', 'coursesCompleted', [note('ana', 'acst')], 'at least', 1, '1 course that staff noted'],
  [
    'two courses of one person',
    'coursesCompleted',
    [note('ana', 'acst'), note('ana', 'comms')],
    'at least',
    1,
    '2 courses that staff noted',
  ],
  [
    'registered, where one course is not accredited',
    'coursesRegistered',
    [note('ana', 'acst', { accredited: true }), note('ben', 'acst', { accredited: false }), note('cem', 'talk')],
    'at least',
    1,
    '1 course that staff noted',
  ],
])('%s: %s', (_what, id, facts, kind, count, source) =>
  expect(ownFigureOf(id, facts)).toEqual({ kind, count, source }),
);

it('the plan alone is a person’s to answer', () =>
  expect(METRICS.map(({ id }) => id).filter((id) => !ownFigureOf(id, [post('p1')]))).toEqual(['planInPlace']));

it.each<[string, Basis, string[]]>([
  ['2026Q3', 'in the quarter', ['2026Q3']],
  ['2026Q1', 'since 1 April', ['2026Q1']],
  ['2026Q3', 'since 1 April', ['2026Q3', '2026Q2', '2026Q1']],
  ['2027Q2', 'since 1 April', ['2027Q2', '2027Q1']],
  ['2027Q2', 'last 12 months', ['2027Q2', '2027Q1', '2026Q4', '2026Q3']],
  ['2026Q1', 'at quarter end', ['2026Q1']],
  ['2026Q3', 'at quarter end', ['2026Q3', '2026Q2', '2026Q1']],
  ['2027Q1', 'at quarter end', ['2027Q1', '2026Q4', '2026Q3', '2026Q2', '2026Q1']],
  ['2025Q4', 'at quarter end', ['2025Q4']], // before there were records
])('%s, %s: %j', (quarter, basis, quarters) => expect(countedQuarters(quarter, basis)).toEqual(quarters));
