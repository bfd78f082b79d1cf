// The figures of an Alliance for its board's channel, and for people of its Trusts.
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type AskingOfTrust, type Reply, type Route } from '../../../bot/turn.ts';
import { organisationIn } from '../../organisations/domain/directory.ts';
import { guardedCard } from '../cards/guarded.ts';
import { guardedView } from '../guarded-view.ts';
import { WantedAlliance } from '../inputs.ts';
import type { AllianceNeeds } from '../needs.ts';

const WORDS = /^(?:(?:the |our )?alliance(?:[’']s)? figures|figures of (?:the|our) (?:cancer )?alliance)$/i;

export const guardedRoutes = (needs: AllianceNeeds): Route[] => [
  route(
    'alliance.figures',
    {
      right: 'see the guarded figures of the Alliance',
      words: WORDS,
      input: WantedAlliance,
      isPublic: true,
      leftOut: 'empty',
    },
    showGuarded(needs),
  ),
];

const showGuarded =
  (needs: AllianceNeeds) =>
  async ({ chosenQuarter }: WantedAlliance, asking: AskingOfTrust): Promise<Reply> => {
    const own = organisationIn(await needs.organisations.current(), asking.trustId);
    const alliance = own?.kind === 'alliance' ? own.id : own?.alliance;
    if (!alliance) throw new Refusal(NOT_YOURS);
    const view = await guardedView(needs, alliance, asking.at);
    const one = view.closed.find(({ quarter }) => quarter === chosenQuarter) ?? view.closed.at(-1);
    return { card: guardedCard(view, one, asking.isPrivate ? 'other Trusts' : 'alliance board') };
  };
