// The cards about who works where, each drawn when it is delivered.
import { recipientOf } from '../../outbox/notice.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import type { PersonKey } from '../../bot/person-key.ts';
import { isAmong } from '../roles/domain/grant.ts';
import { confirmPersonCard, confirmedCard, declinedCard, sayFirstCard } from './cards/confirmation.ts';
import { confirmationNoticesOf, readConfirmationAbout, type ConfirmationNotice } from './confirmation-rows.ts';
import { confirmationAt } from './domain/confirmation.ts';
import type { Facilitators } from './facilitators.ts';
import type { People } from './repository.ts';
import type { Trusts } from './trusts.ts';

interface Needs {
  people: Pick<People, 'find'>;
  trusts: Pick<Trusts, 'find'>;
  facilitators: Facilitators;
  administratorsOf(): Promise<PersonKey[]>;
}

export function peopleNotices({ people, trusts, facilitators, administratorsOf }: Needs): Map<string, DrawNotice> {
  const read = async (about: string) => {
    const { person, trustId } = readConfirmationAbout(about);
    const [profile, trust] = await Promise.all([people.find(person), trusts.find(trustId)]);
    return { profile, trust, kept: profile && confirmationAt(profile, trustId) };
  };

  const asked: DrawNotice = async (notice) => {
    const { profile, trust, kept } = await read(notice.about);
    if (!profile || profile.trustId !== trust.id || kept?.state !== 'asked') return undefined;
    const to = recipientOf(notice);
    const { tenantId, id, name } = profile;
    const card = confirmPersonCard({ tenantId, id, name, trustId: trust.id, at: kept.at }, trust);
    if (isAmong(await administratorsOf(), to)) return card;
    if (!(await facilitators.isFacilitator(to, trust.id))) return undefined;
    return (await facilitators.workplaceOf(to)) === trust.id ? card : sayFirstCard(trust);
  };

  const drawers: Record<ConfirmationNotice, DrawNotice> = {
    asked,
    confirmed: async ({ about }) => {
      const { trust, kept } = await read(about);
      return kept?.state === 'confirmed' ? confirmedCard(trust) : undefined;
    },
    declined: async ({ about }) => {
      const { trust, kept } = await read(about);
      return kept?.state === 'declined' ? declinedCard(trust, kept) : undefined;
    },
  };
  return confirmationNoticesOf.drawnBy(drawers, (draw) => draw);
}
