// What can be taken away of an Alliance's returns, and how a link remembers which.
import { z } from 'zod';
import { COUNTINGS_OF_RETURNS, type CountedAs } from '../domain/return-line.ts';

export const EXPORT_FILES = ['workbook', 'table', 'report', 'report for others'] as const;
export const ExportFile = z.enum(EXPORT_FILES);
export type ExportFile = z.infer<typeof ExportFile>;

interface FileKind {
  fileName: string;
  /** On its button. */
  title: string;
  /** In the sentence that offers it. */
  what: string;
}

const KINDS: Record<ExportFile, FileKind> = {
  workbook: {
    fileName: 'ACCEND returns.xlsx',
    title: 'Excel workbook',
    what: 'An Excel workbook: definitions, returns, trend, what is not submitted, and what help was asked for.',
  },
  table: {
    fileName: 'ACCEND returns.csv',
    title: 'Table for Power BI',
    what: 'A long table (.csv) for Power BI: a line for each figure of each return, its columns always the same.',
  },
  report: {
    fileName: 'ACCEND report for the leads.docx',
    title: 'Report for the leads',
    what: 'A Word report of one page with exact numbers, for the leads of your Alliance alone.',
  },
  'report for others': {
    fileName: 'ACCEND report.docx',
    title: 'Report for others',
    what: 'A Word report of one page that you can pass on: each quarter as it stood when it had closed, small numbers of people guarded, no Trust named. It counts what was submitted, whatever you choose here.',
  },
};
export const fileKind = (file: ExportFile): FileKind => KINDS[file];

/** How many quarters go into a file. */
export const QUARTERS_OF_AN_EXPORT = [8, 4, 20] as const;

export const ExportChoice = z.object({
  alliance: z.string(),
  file: ExportFile,
  countedAs: z.enum(COUNTINGS_OF_RETURNS),
  howMany: z.coerce.number().int().min(1).max(40),
});
export type ExportChoice = z.infer<typeof ExportChoice>;

/** As a link keeps it: `N46|workbook|submitted|8` */
export const aboutExport = ({ alliance, file, countedAs, howMany }: ExportChoice): string =>
  [alliance, file, countedAs, howMany].join('|');
export function exportChoiceIn(about: string): ExportChoice {
  const [alliance, file, countedAs, howMany] = about.split('|');
  return ExportChoice.parse({ alliance, file, countedAs, howMany });
}

export const countedIn = (chosen: string | undefined): CountedAs => (chosen === 'accepted' ? 'accepted' : 'submitted');
