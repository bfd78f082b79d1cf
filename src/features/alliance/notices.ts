// The card by which somebody is asked, or reads the answer; drawn when it is delivered, from what is so by then.
import { allows } from '../../bot/rights.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import { recipientOf } from '../../outbox/notice.ts';
import { organisationIn } from '../organisations/domain/directory.ts';
import { answeredCard, trustTalksCard } from './cards/trust-talks.ts';
import { isHelp, stateOfTalk } from './domain/talk.ts';
import type { AllianceNeeds } from './needs.ts';
import { allianceNoticesOf, talkIn } from './rows.ts';

export function allianceNotices(needs: AllianceNeeds): Map<string, DrawNotice> {
  const question: DrawNotice = async (notice) => {
    const about = talkIn(notice.about);
    const [talk, who, found] = await Promise.all([
      needs.records.find(about),
      needs.whoIs(recipientOf(notice)),
      needs.returns.find(about),
    ]);
    const may = who.trustId === about.trustId && allows('answer the Alliance', who.roles);
    if (!talk || stateOfTalk(talk) !== 'open' || !may) return undefined;
    return trustTalksCard('Your Alliance asks about your return', [{ talk, last: found?.last }]);
  };

  /** To the lead who asked, or to whoever at the Trust asked for help. Of several answers only the last one is shown. */
  const answer: DrawNotice = async (notice) => {
    const about = talkIn(notice.about);
    const [talk, who, found, directory] = await Promise.all([
      needs.records.find(about),
      needs.whoIs(recipientOf(notice)),
      needs.returns.find(about),
      needs.organisations.current(),
    ]);
    if (!talk?.answer || talk.version !== about.version) return undefined;
    const asked = { talk, last: found?.last };
    const trust = organisationIn(directory, about.trustId);
    if (isHelp(talk))
      return who.trustId === about.trustId && allows('see the return', who.roles)
        ? trustTalksCard('Your Alliance answers your call for help', [asked])
        : undefined;
    const leads =
      trust?.alliance !== undefined && who.trustId === trust.alliance && allows('see the Alliance', who.roles);
    return leads ? answeredCard(trust.name, asked) : undefined;
  };
  return allianceNoticesOf.drawnBy({ question, answer }, (draw) => draw);
}
