import readExcel from 'read-excel-file/node';
import { workbookOf } from '../../src/tables/write-workbook.ts';

const columns = [
  { title: 'Name', width: 10 },
  { title: 'Count', width: 10 },
];

it('keeps sheets, numbers and texts as they are, whatever a text begins with', async () => {
  const rows = [
    ['=1+1', 0],
    ['+44 23', 7],
    ['@a\n-b <c> & "d"', 1234],
    ['007', -1],
  ];
  const sheets = await readExcel(
    await workbookOf([
      { name: 'First', columns, rows },
      { name: 'Second', columns, rows: [] },
    ]),
  );
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['First', 'Second']);
  expect(sheets[0]?.data).toEqual([['Name', 'Count'], ...rows]);
  expect(sheets[1]?.data).toEqual([['Name', 'Count']]);
});

it('leaves out what no workbook can hold, instead of being damaged', async () => {
  const [sheet] = await readExcel(
    await workbookOf([{ name: 'One', columns, rows: [['a\u0007b\ud800c\u{1f33b}', 1]] }]),
  );
  expect(sheet?.data[1]).toEqual(['abc\u{1f33b}', 1]);
});
