// Which tables only lay out a page, and what stands in their cells.
import { tablesIn } from '../../../../../src/features/job-descriptions/domain/place/grid.ts';
import { isLayout, pageBlocks } from '../../../../../src/features/job-descriptions/domain/place/page-cells.ts';
import { cell, outlineOf, table } from '../../../../support/outlines.ts';

type Cells = Parameters<typeof table>[number];
const rowsOf = (...rows: Cells[]) => tablesIn(outlineOf([table(...rows)]).paragraphs).get(0) ?? [];
const SPECIFICATION = '**Person specification**';

it.each<[string, string[], boolean]>([
  ['two sections of a job description', ['**Job purpose**', 'Cares.', '**Main duties**', 'Many.'], true],
  ['the person specification with a part of it', [SPECIFICATION, '**Qualifications**', 'Nurse', 'Degree'], true],
  ['the same in three lines', [SPECIFICATION, '**Qualifications**', 'Nurse'], false],
  ['the person specification alone', [SPECIFICATION, 'Nurse', 'Degree', 'Kindness'], false],
  ['one section, and names of its own', ['**Main duties**', 'Many.', '**Languages**', 'Polish'], false],
  ['parts of the person specification', ['**Qualifications**', 'Nurse', '**Experience**', 'Years'], false],
  ['lines', ['One.', 'Two.', 'Three.', 'Four.'], false],
])('is a cell with %s a page: %s', (_what, lines, is) => expect(isLayout(rowsOf(['Photo', cell(lines)]))).toBe(is));

it('goes on in the cell below, and not in the one beside', () => {
  const rows = rowsOf(
    [cell([SPECIFICATION, '**Essential**', 'Nurse']), cell(['**Main duties**', 'Many.'])],
    [cell(['Degree']), cell(['More.'])],
  );
  const { blocks, standings } = pageBlocks(rows, {});
  const said = blocks.map(
    ({ standing, runs }) => `${standing.kind?.text ?? standing.group?.text ?? ''}: ${runs.flat()[0]?.text}`,
  );
  expect(said).toEqual(['Essential: Nurse', 'Main duties: Many.', 'Essential: Degree', 'Main duties: More.']);
  expect(standings.map(({ standing }) => standing.kind?.text ?? '')).toEqual([
    '',
    'Essential',
    'Essential',
    '',
    '',
    'Essential',
    '',
  ]);
});
