import type { WorkbookSheet } from './workbook-sheet.ts';

/** An Excel workbook. What writes one is loaded with the first. */
export async function workbookOf(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const { writeWorkbook } = await import('./workbook-writer.ts');
  return writeWorkbook(sheets);
}
