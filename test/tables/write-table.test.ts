import fc from 'fast-check';
import writeExcel from 'write-excel-file/node';
import { readRows } from '../support/tables.ts';
import { csvOf } from '../../src/tables/write-table.ts';

const written = (...rows: string[][]) => csvOf(rows).toString('utf8');
const read = async (bytes: Buffer) => (await readRows('table.csv', bytes)).map(({ cells }) => cells);

it('begins with the mark that tells Excel the encoding, and ends each line as Excel does', () =>
  expect(csvOf([['Title', 'Ünit'], ['a']])).toEqual(
    Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from('Title,Ünit\r\na\r\n')]),
  ));

it.each([
  ['a comma', 'a, b', '"a, b"'],
  ['a semicolon, which elsewhere parts the cells', 'a;=b', '"a;=b"'],
  ['a tab', 'a\tb', '"a\tb"'],
  ['a quotation mark', 'the "late" effects', '"the ""late"" effects"'],
  ['a line end', 'a\nb', '"a\nb"'],
  ['the line end of an old Mac', 'a\rb', '"a\rb"'],
  ['a space at its end', 'a ', '"a "'],
  ['none of these', 'a b', 'a b'],
])('writes a text with %s so that it stays one', (_what, text, cell) =>
  expect(written([text])).toBe(`\uFEFF${cell}\r\n`),
);

it('keeps a formula a text', () => expect(written(['=1+1', '-x, y'])).toBe(`\uFEFF'=1+1,"'-x, y"\r\n`));

it('keeps a number a number, and a text of digits a text', () =>
  expect(csvOf([[7, -1, 0, '7', '']]).toString('utf8')).toBe(`\uFEFF7,-1,0,'7,\r\n`));

it('is read back to the very same texts, whatever they are', async () => {
  const pieces = fc.constantFrom(',', ';', '"', "'", '\n', '=', '-', 'ü', 'ß', '7', ' ', 'word', '\u{1F33B}');
  const text = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
  const rows = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, async (body) => {
      const table = [['Title', 'Provider', 'Note'], ...body];
      expect(await read(csvOf(table))).toEqual(table);
    }),
    { numRuns: 500 },
  );
});

it('is read back from the workbook that Excel makes of it', async () => {
  const bytes = await writeExcel([["'=1+1", "'007", 'a b'].map((value) => ({ value }))]).toBuffer();
  expect((await readRows('table.xlsx', bytes)).map(({ cells }) => cells)).toEqual([['=1+1', '007', 'a b']]);
});
