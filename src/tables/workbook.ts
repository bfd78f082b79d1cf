// Excel workbooks. A few kilobytes of one can ask for any time and memory, so they are only read on a thread that can be ended.
import { posix } from 'node:path';
import { Refusal } from '../bot/refusal.ts';
import { decode } from '../word/encoding.ts';
import { bytesOf, checkContents, listParts, type Parts } from '../word/zip-parts.ts';
import { noWorkbook, refuseOtherTables } from './kind-of-table.ts';
import { MOST_UNPACKED, TOO_MUCH } from './limits.ts';
import { sheetRows, type WorkbookTexts } from './sheet.ts';
import type { TableFile } from './table-row.ts';
import { addressesIn } from './cell-links.ts';
import { cellFormatsIn } from './cell-formats.ts';
import { linksIn, sheetsIn, textsIn, type PartLink } from './workbook-parts.ts';

export async function readWorkbook(bytes: Buffer): Promise<TableFile> {
  refuseOtherTables(bytes);
  try {
    return await sheetsOf(await openParts(bytes));
  } catch (error) {
    // Whatever cannot be read is the fault of the file; what it is was said.
    if (error instanceof Refusal && error.constructor === Refusal) throw error;
    throw new Refusal('The Excel workbook is damaged or protected. Open it in Excel, save it again and try once more.');
  }
}

/** Whatever is packed may be far more than it says. */
async function openParts(bytes: Buffer): Promise<Parts> {
  const parts = await listParts(bytes);
  if (parts.files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MOST_UNPACKED)
    throw new Refusal(TOO_MUCH);
  await checkContents(parts); // that the sizes are as declared
  return parts;
}

const linksName = (part: string) => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

async function sheetsOf(parts: Parts): Promise<TableFile> {
  const textOf = async (name: string) => {
    const file = parts.byName.get(name.toLowerCase());
    return file && decode(await bytesOf(parts, file, MOST_UNPACKED));
  };
  const linksOf = async (part: string) => linksIn((await textOf(linksName(part))) ?? '', posix.dirname(part));
  const main = [...(await linksOf('')).values()].find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  const workbook = await textOf(main);
  const refusal = noWorkbook(parts.files.map(({ filename }) => filename));
  if (refusal) throw refusal;
  if (workbook === undefined) throw new Error('There is no workbook in it.');
  const { sheets, is1904 } = sheetsIn(workbook);
  const links = await linksOf(main);
  const shared = { ...(await sharedOf([...links.values()], textOf)), is1904 };
  const isSheet = ({ id }: (typeof sheets)[number]) => links.get(id)?.kind === 'worksheet';
  const tables = [];
  for (const { name, id } of sheets.filter((one) => isSheet(one) && !one.isHidden)) {
    const part = links.get(id)?.target ?? '';
    const xml = await textOf(part);
    if (xml === undefined) throw new Error('A sheet is lost.');
    tables.push({ name, ...sheetRows(xml, shared, addressesIn((await textOf(linksName(part))) ?? '')) });
  }
  const hiddenSheets = sheets.filter((one) => isSheet(one) && one.isHidden).map(({ name }) => name);
  return { versions: [{ tables }], hiddenSheets };
}

async function sharedOf(
  links: readonly PartLink[],
  textOf: (name: string) => Promise<string | undefined>,
): Promise<Omit<WorkbookTexts, 'is1904'>> {
  const partOf = async (wanted: string) => {
    const link = links.find(({ kind }) => kind === wanted);
    return link && textOf(link.target);
  };
  const [texts, styles] = [await partOf('sharedStrings'), await partOf('styles')];
  return {
    texts: texts === undefined ? [] : textsIn(texts),
    formats: styles === undefined ? [] : cellFormatsIn(styles),
  };
}
