// Small files that ask for much: made here, so that nobody keeps one.
import JSZip from 'jszip';
import writeExcel from 'write-excel-file/node';
import { aWordFile, code, field, mainOf, p, type Parts } from './word-xml.ts';

/** As small as an ordinary file. */
const packed = async (file: Buffer): Promise<Buffer> =>
  (await JSZip.loadAsync(file)).generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });

export const aPackedWordFile = async (body: string, parts: Parts = {}): Promise<Buffer> =>
  packed(await aWordFile(mainOf(body), parts));

/** Fields inside fields inside fields, some words in each. */
export const nestedFields = (fields: number): Promise<Buffer> =>
  aPackedWordFile(
    p((field('begin') + code('IF ') + field('separate') + '<w:r><w:t>words</w:t></w:r>').repeat(fields)) +
      p(field('end').repeat(fields)),
  );

const SHEET = 'xl/worksheets/sheet1.xml';

/** An honest workbook with these rows behind its own. */
export async function workbookWith(rows: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await writeExcel([['Title'], ['Nurse']]).toBuffer());
  const sheet = await zip.file(SHEET)!.async('string');
  zip.file(SHEET, sheet.replace('</sheetData>', `${rows}</sheetData>`));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

export const cellAt = (place: string, more = ''): string =>
  `<row r="${place.replace(/\D/g, '')}"><c r="${place}" t="inlineStr" ${more}><is><t>far</t></is></c></row>`;
