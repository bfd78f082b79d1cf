import { checkRows } from '../../../../src/features/appraisals/cards/check-rows.ts';
import { summarySections } from '../../../../src/features/appraisals/domain/summary.ts';
import { aboutDomain, aDiscussion, FILLED, SHIPPED } from '../../../support/builders.ts';

const rows = (filled = FILLED) => {
  const discussion = aDiscussion({}, filled);
  return checkRows(discussion.record, summarySections(discussion, SHIPPED), SHIPPED.pack);
};
const rowOf = (title: string, filled = FILLED) => rows(filled).find((row) => row.title === title);

it('has one row for each step, each with its way back', () => {
  expect(rows().map(({ title, change: [button] }) => [title, button?.tooltip])).toEqual(
    ['Level of practice and hopes', 'Pillars of practice', 'Courses and learning', 'Goals', 'ePortfolio'].map(
      (title) => [title, `Change ${title}`],
    ),
  );
});

it('begins with what is missing', () => {
  const { goals: _goals, ...others } = FILLED;
  const [first, second] = rows(others);
  expect([first?.title, first?.missing, second?.missing]).toEqual(['Goals', 'Not finished yet', '']);
});

it.each([
  ['Pillars of practice', 'Development need: Leadership and management'],
  ['ePortfolio', 'ePortfolio account: Yes; Used in the last t…'],
  ['Level of practice and hopes', 'Enhanced; It fits the role; Runs the clinic…'],
])('says of %s in one short line: %s', (title, line) =>
  expect(rowOf(title)?.brief.map(({ words }) => words)).toContain(line),
);

it('says nothing of a pillar that nobody has judged', () => {
  const filled = { 'domains-1': aboutDomain('education', { rating: 'strength' }) };
  expect(rowOf('Pillars of practice', filled)?.brief).toEqual([{ words: 'Strength: Education' }]);
});
