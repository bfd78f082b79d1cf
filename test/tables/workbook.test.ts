// Workbooks that ask for more than a table is worth, made from an honest one.
import JSZip from 'jszip';
import writeExcel from 'write-excel-file/node';
import { readTable } from '../../src/tables/read-table.ts';
import { Refusal } from '../../src/turn.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const cell = (place: string, more = '') =>
  `<row r="${place.replace(/\D/g, '')}"><c r="${place}" t="inlineStr" ${more}><is><t>far</t></is></c></row>`;

async function workbookWith(rows: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await writeExcel([['Title'], ['Nurse']]).toBuffer());
  const sheet = await zip.file(SHEET)!.async('string');
  zip.file(SHEET, sheet.replace('</sheetData>', `${rows}</sheetData>`));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

it('leaves out the empty rows above a stray cell far below', async () =>
  expect(await readTable('far.xlsx', await workbookWith(cell('A1048576')))).toEqual([
    { line: 1, cells: ['Title'] },
    { line: 2, cells: ['Nurse'] },
    { line: 1048576, cells: ['far'] },
  ]));

it.each([
  ['a stray cell in the last corner', () => cell('XFD1048576')],
  ['a row beyond all rows', () => cell('A100000000')],
  ['tens of megabytes of nothing', () => cell('A3', `n="${' '.repeat(33 * 1024 * 1024)}"`)],
])('refuses %s in one sentence', async (_what, rows) => {
  const refused = await readTable('much.xlsx', await workbookWith(rows())).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toHaveProperty('message', expect.stringMatching(/far more than a table/));
});

it('answers others while it reads', async () => {
  const reading = readTable('much.xlsx', await workbookWith(cell('A100000000'))).catch(() => 'refused');
  const first = await Promise.race([
    reading,
    new Promise((resolve) => {
      setTimeout(() => resolve('others'), 300);
    }),
  ]);
  expect(first).toBe('others');
  expect(await reading).toBe('refused');
});
