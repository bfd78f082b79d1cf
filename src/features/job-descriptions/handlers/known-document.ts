import type { AskingOfTrust } from '../../../bot/turn.ts';
import type { Understanding } from '../domain/statement/understanding.ts';
import { wordingOr } from '../domain/statement/wording.ts';
import type { FileNeeds } from './file-needs.ts';

/** What was understood of a document, and whether its Trust keeps documents. */
export interface KnownDocument {
  understanding: Understanding;
  keepsFiles: boolean;
}

/** Of a held file. It is read again only where the Trust looks for other words by now. */
export async function knownDocument(
  { held, documents, settings }: Pick<FileNeeds, 'held' | 'documents' | 'settings'>,
  id: string,
  { person, at, trustId }: AskingOfTrust,
): Promise<KnownDocument> {
  const [{ understanding: known }, { wording, keepsFiles }] = await Promise.all([
    held.about(id, person, at),
    settings.of(trustId),
  ]);
  if (known?.wording === wordingOr(wording)) return { understanding: known, keepsFiles };
  const { file, bytes } = await held.open(id, person, at);
  const understanding = await documents.understand({ bytes, fileName: file.fileName, wording });
  await held.understand(id, person, understanding, at);
  return { understanding, keepsFiles };
}
