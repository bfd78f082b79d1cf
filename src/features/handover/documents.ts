import type { MakeDocument } from '../../feature.ts';
import { USED_OR_EXPIRED } from './domain.ts';
import type { Handovers } from './repository.ts';
import { isSamePerson } from '../../bot/person-key.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Person } from '../../bot/turn.ts';

interface Needs {
  handover: Pick<Handovers, 'peek' | 'take'>;
  makers: ReadonlyMap<string, MakeDocument>;
  now(): Date;
}

/**
 * The bytes behind a token, once. The link is spent last, so that a fault on the way does not cost anybody theirs.
 * Where it is known who asks, it must be the person the document was made for.
 */
export function documentTaker({ handover, makers, now }: Needs) {
  const makerOf = (kind: string): MakeDocument => {
    const make = makers.get(kind);
    if (!make) throw new Error(`Nobody makes the document “${kind}”.`);
    return make;
  };
  return async (token: string, person?: Person): ReturnType<MakeDocument> => {
    const link = await handover.peek(token, now());
    if (!link) throw new Refusal(USED_OR_EXPIRED);
    if (person && !isSamePerson(link.person, person)) throw new Refusal('This file was made for somebody else.');
    const document = await makerOf(link.kind)(link, person);
    await handover.take(token, now());
    return document;
  };
}
