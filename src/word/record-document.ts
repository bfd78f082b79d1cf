import type { RecordDocument } from './record.ts';

/** As a Word document. What writes one is loaded with the first. */
export async function recordDocument(record: RecordDocument): Promise<Buffer> {
  const { writeRecord } = await import('./record-writer.ts');
  return writeRecord(record);
}
