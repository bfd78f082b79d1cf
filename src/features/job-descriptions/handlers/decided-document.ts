// The document that comes of a decision about a file that was sent: made, and made again for whoever opens its link.
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Asking } from '../../../bot/turn.ts';
import type { DocumentWork } from '../document-job.ts';
import { madeBefore, type DocumentDecision, type HeldFile, type MadeDocument } from '../domain/statement/held.ts';
import type { HeldFiles } from '../held-files.ts';
import type { FileNeeds } from './file-needs.ts';

/** The document a one-time link stands for, made again from the file that was sent and the decision about it. */
export async function documentBehind(
  { held, documents }: { held: Pick<HeldFiles, 'open'>; documents: DocumentWork },
  { about, edition, person, fileName }: { about: string; edition: number; person: PersonKey; fileName: string },
  at: Date,
): Promise<{ fileName: string; bytes: Buffer }> {
  const { file, bytes } = await held.open(about, person, at);
  return { fileName, bytes: (await documents.make(bytes, decisionOf(file, edition))).bytes };
}

export function decisionOf({ decisions }: HeldFile, edition: number): DocumentDecision & { made: MadeDocument } {
  const decision = decisions[edition];
  if (!decision) throw new Error('A document was asked for that nobody decided on.');
  return decision;
}

/** Makes the document, unless just this was made before; and writes down what was decided. */
export async function decidedDocument(
  { held, documents }: FileNeeds,
  id: string,
  { person, at }: Asking,
  decision: DocumentDecision,
) {
  const file = await held.about(id, person, at);
  const before = madeBefore(file, decision);
  if (before) return { held: file, ...before };
  const { bytes } = await held.open(id, person, at);
  const { made } = await documents.make(bytes, decision);
  return { held: file, ...(await held.decide(id, person, decision, made)) };
}
