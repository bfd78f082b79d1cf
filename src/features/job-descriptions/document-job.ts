// What is done with somebody's Word document, on a thread: it may come from anybody, and others are not to wait for it.
import { join } from 'node:path';
import { jobsIn, type Threads } from '../../threads/port.ts';
import type { SentDocument } from './document-work.ts';
import type { DocumentDecision, MadeDocument } from './domain/statement/held.ts';
import type { Understanding } from './domain/statement/understanding.ts';

const TOO_MUCH =
  'Reading this document takes far more time or memory than a job description should, so it was left alone. Copy its text into a new Word document, and send that.';
const jobOf = jobsIn<typeof import('./document-work.ts')>(join(import.meta.dirname, 'document-work.ts'), TOO_MUCH);
const UNDERSTAND = jobOf('understandDocument');
const MAKE = jobOf('make');

export const documentWork = (threads: Threads) => ({
  /** Refuses a file that cannot be worked on. */
  understand: (sent: SentDocument): Promise<Understanding> => threads.run(UNDERSTAND, sent),

  /** The same bytes for the same decision, whenever it is made; the very same as were given where nothing had to change. */
  make: async (bytes: Buffer, decision: DocumentDecision): Promise<{ made: MadeDocument; bytes: Buffer }> => {
    const { bytes: changed, ...made } = await threads.run(MAKE, { bytes, decision });
    return { made, bytes: changed ? Buffer.from(changed.buffer, changed.byteOffset, changed.length) : bytes };
  },
});
export type DocumentWork = ReturnType<typeof documentWork>;
