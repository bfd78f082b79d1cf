// What a thread does to make the files of an Alliance: it loads all that writes them, and nobody waits behind it.
import type { AudienceName } from '../../../figures/audience.ts';
import { recordDocument } from '../../../word/record-document.ts';
import { reportRecord } from '../report/record.ts';
import type { ExportFile } from './choice.ts';
import { longTableFile, workbookFile } from './files.ts';
import type { ExportSource } from './source.ts';

const report = (audience: AudienceName) => async (source: ExportSource) =>
  recordDocument(await reportRecord(source, audience));

const MAKES: Record<ExportFile, (source: ExportSource) => Promise<Buffer>> = {
  workbook: workbookFile,
  table: async (source) => longTableFile(source),
  report: report('alliance leads'),
  'report for others': report('report for others'),
};

export interface FileOrder {
  file: ExportFile;
  source: ExportSource;
}

export const allianceFile = ({ file, source }: FileOrder): Promise<Uint8Array> => MAKES[file](source);
