// Tables with more than one essential column: which one, and why.
import { tablesIn } from '../../../../../src/features/job-descriptions/domain/place/grid.ts';
import { headOf } from '../../../../../src/features/job-descriptions/domain/place/table-head.ts';
import { outlineOf, table } from '../../../../support/outlines.ts';

const BANDS = ['Criteria', 'Essential at Band 5', 'Essential at Band 6'];
const LATER = ['Criteria', 'Essential within 12 months', 'Essential on appointment', 'Desirable'];

const read = (row: string[], band?: string) => {
  const [first = [], ...below] =
    tablesIn(
      outlineOf([
        table(
          row,
          row.map(() => 'Words of some length'),
        ),
      ]).paragraphs,
    ).get(0) ?? [];
  return headOf(first, () => below, band);
};

it.each<[string[], string | undefined, string, string | undefined]>([
  [BANDS, '6', 'Essential at Band 6', 'because the post is at band 6, and not into “Essential at Band 5”'],
  [BANDS, '5', 'Essential at Band 5', 'because the post is at band 5, and not into “Essential at Band 6”'],
  [BANDS, '5/6', 'Essential at Band 5', 'the first, because the post goes over several bands, and not'],
  [BANDS, '7', 'Essential at Band 5', 'the first, and not into “Essential at Band 6”'],
  [BANDS, undefined, 'Essential at Band 5', 'the first, and not into “Essential at Band 6”'],
  [LATER, '5', 'Essential on appointment', 'the first, and not into “Essential within 12 months”'],
  [['Criteria', 'Essential', 'Desirable'], '5', 'Essential', undefined],
])('of %j at band %s takes %j', (row, band, name, why) => {
  const head = read(row, band);
  expect(head?.name).toBe(name);
  expect(head?.choice ?? 'no choice').toContain(why === undefined ? 'no choice' : `it goes into “${name}”, ${why}`);
  const others = row.filter((one) => one.startsWith('Essential') && one !== name);
  expect(head?.others).toEqual(others.map((one) => ({ from: row.indexOf(one), to: row.indexOf(one) + 1 })));
});

const LONG = `Registered nurse with ${'long '.repeat(12)}experience`;
it.each<[string, string[], boolean]>([
  ['columns that are all said outright', [LONG, 'Essential', 'Desirable'], true],
  [
    'columns that are known by a word, beside a name',
    ['What we look for', 'Essential at once', 'Desirable in time'],
    true,
  ],
  ['words of a row, beside a criterion', [LONG, 'Essential at once', 'Desirable in time'], false],
  ['two bands, beside a name', ['What we look for', 'Essential at Band 5', 'Essential at Band 6'], true],
  ['a column alone, beside no name of one', ['What we look for', 'Essential at Band 5'], false],
  [
    'two columns that nothing tells apart, beside no name of one',
    ['What we look for', 'Essential', 'Essential'],
    false,
  ],
  ['what is desirable twice', ['Desirable', 'Desirable', 'Assessed by'], false],
])('is a row with %s a heading row: %s', (_what, row, is) => expect(read(row) !== undefined).toBe(is));
