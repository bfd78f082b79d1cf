// What a file is by its first bytes, where its name says that it is a table and it is none.
import { Refusal } from '../bot/refusal.ts';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const SAVE = 'Open it in Excel, choose “Save as”, take “Excel Workbook (.xlsx)” and send that.';

/** What to do with a file of another name. */
export function notTaken(extension: string): string {
  const taken = 'The file must be a CSV file (.csv) or an Excel workbook (.xlsx).';
  if (/^\.(?:xls|xlsb|xlsm|xltx?|ods|fods|numbers|html?)$/i.test(extension)) return `${taken} ${SAVE}`;
  return /^\.(?:tsv|txt|tab)$/i.test(extension) ? `${taken} Rename it to end in .csv, and send it again.` : taken;
}

const startsWith = (file: Buffer, start: Buffer | string) =>
  file.subarray(0, start.length).equals(typeof start === 'string' ? Buffer.from(start) : start);
const isText = (file: Buffer) => !file.subarray(0, 4096).includes(0);
const beginning = (file: Buffer) => file.subarray(0, 1024).toString('latin1').trimStart().toLowerCase();

/** Refuses, with the true reason, what is called .xlsx and is no package at all. */
export function refuseOtherTables(file: Buffer): void {
  if (startsWith(file, ZIP)) return;
  if (startsWith(file, OLE)) throw new Refusal(file.includes(ENCRYPTED) ? PASSWORD : OLD);
  // Excel before it had a container for its files.
  if (file.length > 4 && [0x0009, 0x0209, 0x0409, 0x0809].includes(file.readUInt16LE(0))) throw new Refusal(OLD);
  if (startsWith(file, '%PDF')) throw new Refusal(PDF);
  if (UTF_16.some((mark) => startsWith(file, mark))) throw new Refusal(TEXT);
  if (file.length === 0 || !isText(file)) return;
  const start = beginning(file);
  if (start.startsWith('<'))
    throw new Refusal(
      `This is a web page or XML, although its name ends in .xlsx: some programs export tables so. ${SAVE}`,
    );
  if (/[,;\t]/.test(start) && start.includes('\n')) throw new Refusal(TEXT);
}

const UTF_16 = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')];
const TEXT = 'This is a text file, although its name ends in .xlsx. Rename it to end in .csv, and send it again.';

const PDF = 'This is a PDF, whatever its name says. Send the workbook it was made from.';
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const PASSWORD =
  'This workbook is protected by a password, so it cannot be read. Take the password off in Excel, and send it again.';
const OLD = `This is an Excel workbook of the old kind (.xls), although its name ends in .xlsx. ${SAVE}`;

/** Why a package is no workbook that can be read, by the names of its parts. */
export function noWorkbook(names: readonly string[]): Refusal | undefined {
  const has = (name: string) => names.some((one) => one.toLowerCase() === name);
  if (has('xl/workbook.bin')) return new Refusal(`This is a binary Excel workbook (.xlsb). ${SAVE}`);
  if (has('word/document.xml'))
    return new Refusal('This is a Word document, whatever its name says. Send the table as a .csv or .xlsx file.');
  if (has('content.xml') && has('mimetype'))
    return new Refusal(`This is an OpenDocument spreadsheet (.ods), although its name ends in .xlsx. ${SAVE}`);
  return undefined;
}

/** Refuses what is called .csv and is a workbook. */
export function refuseWorkbooks(file: Buffer): void {
  if (startsWith(file, ZIP))
    throw new Refusal(
      'The file is not a CSV file but an Excel workbook. Rename it to end in .xlsx, and send it again.',
    );
  if (startsWith(file, '%PDF')) throw new Refusal(PDF);
  if (startsWith(file, OLE))
    throw new Refusal(`The file is not a CSV file but an Excel workbook of the old kind. ${SAVE}`);
  if (/^(?:\ufeff|ï»¿)?\s*<(?:!doctype|html|table|head|body|\?xml|meta|style)/.test(beginning(file)))
    throw new Refusal(`The file is not a CSV file but a web page or XML: some programs export tables so. ${SAVE}`);
}
