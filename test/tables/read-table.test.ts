import writeExcel from 'write-excel-file/node';
import { readRows } from '../support/tables.ts';
import { Refusal } from '../../src/bot/refusal.ts';

const read = (name: string, content: string | Uint8Array) => readRows(name, Buffer.from(content));
const row = (line: number, ...cells: (string | Date)[]) => ({ line, cells });
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('a text file', () => {
  it.each<[string, string | Uint8Array]>([
    ['commas', 'code,title\n1,Ünit – one'],
    ['semicolons, as Excel saves where the comma is the decimal mark', 'code;title\r\n1;Ünit – one\r\n'],
    ['tabs', 'code\ttitle\n1\tÜnit – one\n'],
    ['a byte order mark', '\uFEFFcode,title\n1,Ünit – one\n'],
    ['the old line ends of a Mac', 'code,title\r1,Ünit – one\r'],
    [
      'the Windows encoding that Excel uses',
      Buffer.concat([latin('code,title\r\n1,\xDCnit '), Buffer.of(0x96), latin(' one\r\n')]),
    ],
  ])('is read with %s', async (_case, content) => {
    expect(await read('table.csv', content)).toEqual([row(1, 'code', 'title'), row(2, '1', 'Ünit – one')]);
  });

  it.each([['\n'], ['\r\n']])('gives each row the line a text editor shows (line end %j)', async (end) => {
    const text = [
      'code,title',
      '',
      '1,"over',
      '',
      'three lines"',
      '2,next',
      ',',
      '3,"a ""quoted"" word, and =SUM(1)"',
      '',
    ].join(end);
    expect((await read('lines.csv', text)).map(({ line, cells }) => [line, cells[0], cells[1]])).toEqual([
      [1, 'code', 'title'],
      [2, '', undefined],
      [3, '1', 'over\n\nthree lines'],
      [6, '2', 'next'],
      [7, '', ''],
      [8, '3', 'a "quoted" word, and =SUM(1)'],
    ]);
  });

  it('keeps commas in a title when semicolons part the cells', async () => {
    expect(await read('semicolon.csv', 'code;title\n1;a, b, c, d')).toEqual([
      row(1, 'code', 'title'),
      row(2, '1', 'a, b, c, d'),
    ]);
  });

  it('skips the line that says the mark, in quotation marks too', async () =>
    expect(await read('sep.csv', '"sep=;"\ncode;title\n1;a, b')).toEqual([
      row(2, 'code', 'title'),
      row(3, '1', 'a, b'),
    ]));

  it('gives nothing for an empty file', async () => expect(await read('empty.csv', '')).toEqual([]));
});

describe('a workbook', () => {
  const day = new Date('2026-02-01T00:00:00Z');
  const workbook = () =>
    writeExcel([
      {
        sheet: 'Capabilities',
        data: [
          ['code', 'title', 'day'],
          [],
          [1.1, ' =SUM(1) ', { value: day, type: Date, format: 'dd/mm/yyyy' }],
          ['2', true, null],
        ],
      },
      { sheet: 'Notes', data: [['not this one']] },
    ]).toBuffer();

  it('is read from its first sheet, with the row numbers Excel shows', async () => {
    expect(await read('table.XLSX', await workbook())).toEqual([
      row(1, 'code', 'title', 'day'),
      row(3, '1.1', ' =SUM(1) ', day),
      row(4, '2', 'true'),
    ]);
  });

  it('is refused in one sentence when it is damaged', async () => {
    const whole = await workbook();
    for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('no workbook'), Buffer.alloc(0)])
      await expect(read('damaged.xlsx', bytes)).rejects.toThrow(
        new Refusal('The Excel workbook is damaged or protected. Open it in Excel, save it again and try once more.'),
      );
  });
});

it.each<[string, string, string | Uint8Array, RegExp]>([
  ['another kind of file', 'table.pdf', '', /must be a CSV file \(\.csv\) or an Excel workbook \(\.xlsx\)\.$/],
  ['an old workbook', 'table.xls', '', /must be a CSV file .* choose “Save as”/],
  ['a table of LibreOffice', 'table.ods', '', /choose “Save as”/],
  ['a text of another name', 'table.tsv', 'a\tb', /Rename it to end in \.csv/],
  ['a PDF renamed to .csv', 'list.csv', '%PDF-1.7', /This is a PDF/],
  [
    'the Unicode text of Excel renamed to .xlsx',
    'list.xlsx',
    Buffer.from('\uFEFFa\tb\n', 'utf16le'),
    /a text file, .* end in \.csv/,
  ],
  ['a web page renamed to .csv', 'page.csv', '\n<html><table>', /a web page or XML.* “Save as”/],
  ['a workbook renamed to .csv', 'renamed.csv', Buffer.from('PK\x03\x04\0\0'), /not a CSV file/],
  ['a quotation mark that never ends', 'open.csv', 'a,b\n1,2\n"3,4\n5,6', /^Line 3: a quotation mark/],
  ['a quotation mark in the middle', 'middle.csv', 'a,b\nsay "so",2', /^Line 2: a quotation mark/],
  ['more than 5 MB', 'large.csv', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), /larger than 5 MB/],
])('says in a sentence why it cannot read %s', async (_case, name, content, why) => {
  await expect(read(name, content)).rejects.toThrow(why);
  await expect(read(name, content)).rejects.toBeInstanceOf(Refusal);
});
