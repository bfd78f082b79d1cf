// The two files of an export.
import { csvOf } from '../../../tables/write-table.ts';
import type { WorkbookSheet } from '../../../tables/workbook-sheet.ts';
import { workbookOf } from '../../../tables/write-workbook.ts';
import { aboutSheet } from './about-sheet.ts';
import { helpSheet } from './help-sheet.ts';
import { longTable } from './long-table.ts';
import { notSubmittedSheet, returnsSheet } from './return-sheets.ts';
import type { ExportSource } from './source.ts';
import { trendSheet } from './trend-sheet.ts';

export const sheetsOf = (source: ExportSource): WorkbookSheet[] => [
  aboutSheet(source),
  returnsSheet(source.rollUp),
  trendSheet(source.rollUp),
  notSubmittedSheet(source.rollUp),
  helpSheet(source),
];

export const workbookFile = (source: ExportSource): Promise<Buffer> => workbookOf(sheetsOf(source));
export const longTableFile = (source: ExportSource): Buffer => csvOf(longTable(source));
