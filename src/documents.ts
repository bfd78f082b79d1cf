import { wordRecord } from './features/appraisals/handlers/record.ts';
import type { Appraisals } from './features/appraisals/repository.ts';
import type { Pack } from './features/framework/domain.ts';
import { USED_OR_EXPIRED } from './features/handover/domain.ts';
import type { Handovers } from './features/handover/repository.ts';
import { Refusal, type Person } from './turn.ts';

interface Needs {
  handover: Pick<Handovers, 'peek' | 'take'>;
  appraisals: Pick<Appraisals, 'edition' | 'editionForLink'>;
  packs: { pack(version: string): Promise<Pack> };
  now(): Date;
}

/**
 * The bytes behind a token, once. The link is spent last, so that a fault on the way does not cost anybody theirs.
 * A browser does not say who opens it; where Teams does, it must be the person the document was made for.
 */
export function documentTaker({ handover, appraisals, packs, now }: Needs) {
  return async (token: string, person?: Person): Promise<{ fileName: string; bytes: Buffer }> => {
    const link = await handover.peek(token, now());
    if (!link) throw new Refusal(USED_OR_EXPIRED);
    if (person && link.personId !== person.id) throw new Refusal('This document was made for somebody else.');
    const edition = person
      ? await appraisals.edition(link.about, link.edition, { person, at: now(), right: 'take the record away' })
      : await appraisals.editionForLink(link);
    const document = await wordRecord({ packs }, edition);
    await handover.take(token, now());
    return document;
  };
}
