import { admit, type IdentifyPerson } from '../../bot/admit.ts';
import { NOT_YOURS } from '../../bot/rights.ts';
import type { Document, MakeDocument } from '../../feature.ts';
import { USED_OR_EXPIRED } from './domain.ts';
import type { Handovers } from './repository.ts';
import { isSamePerson } from '../../bot/person-key.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Person } from '../../bot/turn.ts';

interface Needs {
  handover: Pick<Handovers, 'peek' | 'take'>;
  documents: ReadonlyMap<string, Document>;
  whoIs: IdentifyPerson;
  now(): Date;
}

/**
 * The bytes behind a token, once. The link is spent last, so that a fault on the way does not cost anybody theirs.
 * Where it is known who asks, it must be the person the document was made for, and they must have its right still.
 */
export function documentTaker({ handover, documents, whoIs, now }: Needs) {
  const documentOf = (kind: string): Document => {
    const document = documents.get(kind);
    if (!document) throw new Error(`Nobody makes the document “${kind}”.`);
    return document;
  };
  return async (token: string, person?: Person): ReturnType<MakeDocument> => {
    const link = await handover.peek(token, now());
    if (!link) throw new Refusal(USED_OR_EXPIRED);
    if (person && !isSamePerson(link.person, person)) throw new Refusal('This file was made for somebody else.');
    const { right, make } = documentOf(link.kind);
    const owner = person ?? { ...link.person, name: '' };
    const admission = await admit({ right }, { person: owner, at: now(), isPrivate: true }, whoIs);
    if ('settle' in admission) throw new Refusal(NOT_YOURS);
    const file = await make(link, person);
    await handover.take(token, now());
    return file;
  };
}
