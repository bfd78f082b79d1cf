// What a thread does with somebody's Word document.
import { createHash } from 'node:crypto';
import { openDocument } from '../../word/document.ts';
import { compose, prepare } from './compose.ts';
import type { DocumentDecision, MadeDocument } from './domain/statement/held.ts';
import { understandingOf, type Understanding } from './domain/statement/understanding.ts';

export interface SentDocument {
  bytes: Uint8Array;
  fileName: string;
  /** The Trust's own; left out or empty, the standard one. */
  wording?: string;
}
export interface DecisionOrder {
  bytes: Uint8Array;
  decision: DocumentDecision;
}
/** The bytes are left out where nothing had to change. */
export type DocumentFile = MadeDocument & { bytes?: Uint8Array };

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

export async function understandDocument({ bytes, fileName, wording }: SentDocument): Promise<Understanding> {
  const { document, proposal } = await prepare(bufferOf(bytes), fileName, wording);
  return understandingOf(document, proposal, wording);
}

export async function make({ bytes, decision }: DecisionOrder): Promise<DocumentFile> {
  const before = bufferOf(bytes);
  const { level, withEducation, wording, byName, at } = decision;
  const by = { name: byName, at: new Date(at) };
  const opened = { bytes: before, document: await openDocument(before) };
  const composed = await compose(opened, { level, withEducation, wording, by });
  const { is, sentence, preview } = composed;
  return {
    is,
    sentence,
    preview,
    size: composed.bytes.length,
    fingerprint: createHash('sha256').update(composed.bytes).digest('hex'),
    ...(is !== 'unchanged' && { bytes: composed.bytes }),
  };
}
