// What is done with somebody's Word document, on a thread: it may come from anybody, and others are not to wait for it.
import { createHash } from 'node:crypto';
import { openDocument } from '../../word/document.ts';
import type { ThreadJob, Threads } from '../../threads/port.ts';
import { compose, prepare } from './compose.ts';
import type { DocumentDecision, MadeDocument } from './domain/statement/held.ts';
import { understandingOf, type Understanding } from './domain/statement/understanding.ts';

interface Sent {
  bytes: Uint8Array;
  fileName: string;
  /** The Trust's own; left out or empty, the standard one. */
  wording?: string;
}
interface Deciding {
  bytes: Uint8Array;
  decision: DocumentDecision;
}
/** The bytes are left out where nothing had to change. */
type MadeThere = MadeDocument & { bytes?: Uint8Array };

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

export async function understandDocument({ bytes, fileName, wording }: Sent): Promise<Understanding> {
  const { document, proposal } = await prepare(bufferOf(bytes), fileName, wording);
  return understandingOf(document, proposal, wording);
}

export async function make({ bytes, decision }: Deciding): Promise<MadeThere> {
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

const there = {
  module: import.meta.filename,
  tooMuch:
    'Reading this document takes far more time or memory than a job description should, so it was left alone. Copy its text into a new Word document, and send that.',
};
const UNDERSTAND: ThreadJob<Sent, Understanding> = { work: understandDocument, ...there };
const MAKE: ThreadJob<Deciding, MadeThere> = { work: make, ...there };

export const documentWork = (threads: Threads) => ({
  /** Refuses a file that cannot be worked on. */
  understand: (sent: Sent): Promise<Understanding> => threads.run(UNDERSTAND, sent),

  /** The same bytes for the same decision, whenever it is made; the very same as were given where nothing had to change. */
  make: async (bytes: Buffer, decision: DocumentDecision): Promise<{ made: MadeDocument; bytes: Buffer }> => {
    const { bytes: changed, ...made } = await threads.run(MAKE, { bytes, decision });
    return { made, bytes: changed ? bufferOf(changed) : bytes };
  },
});
export type DocumentWork = ReturnType<typeof documentWork>;
