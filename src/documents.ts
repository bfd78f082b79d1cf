import { USED_OR_EXPIRED, type DownloadLink } from './features/handover/domain.ts';
import type { Handovers } from './features/handover/repository.ts';
import { isSamePerson } from './person-key.ts';
import { Refusal, type Person } from './turn.ts';

export interface Document {
  fileName: string;
  bytes: Buffer;
}

/** Makes the document a link stands for. A browser does not say who opens it; where Teams does, `person` is who. */
export type MakeDocument = (link: DownloadLink, person?: Person) => Promise<Document>;

interface Needs {
  handover: Pick<Handovers, 'peek' | 'take'>;
  makers: Record<DownloadLink['kind'], MakeDocument>;
  now(): Date;
}

/**
 * The bytes behind a token, once. The link is spent last, so that a fault on the way does not cost anybody theirs.
 * Where it is known who asks, it must be the person the document was made for.
 */
export function documentTaker({ handover, makers, now }: Needs) {
  return async (token: string, person?: Person): Promise<Document> => {
    const link = await handover.peek(token, now());
    if (!link) throw new Refusal(USED_OR_EXPIRED);
    if (person && !isSamePerson(link.person, person)) throw new Refusal('This file was made for somebody else.');
    const document = await makers[link.kind](link, person);
    await handover.take(token, now());
    return document;
  };
}
