import { z } from 'zod';
import { route, type AskingOfTrust, type Reply, type Route } from '../../../bot/turn.ts';
import { facilitatorAskedCard, nobodyToFreeCard, nothingInTheWayCard } from '../cards/asked-to-free.ts';
import { Kind } from '../domain/appraisal.ts';
import { ENTRA_ID } from '../domain/begin.ts';
import type { AppraisalNeeds } from './needs.ts';

/** What somebody wants to begin, as they typed it: whose discussion is in the way they are not told. */
const Wanted = z.object({ person: z.string().regex(ENTRA_ID), kind: Kind, cycle: z.number().int() });

export const askToFreeRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.ask-to-free', { right: 'start an appraisal', input: Wanted }, askToFree(needs)),
];

const askToFree =
  ({ openDiscussions, facilitators }: AppraisalNeeds) =>
  async ({ person: id, kind, cycle }: z.infer<typeof Wanted>, asking: AskingOfTrust): Promise<Reply> => {
    const wanted = { tenantId: asking.person.tenantId, person: { id, name: '' }, kind, cycle };
    const facilitatorsOfTrust = await facilitators.facilitatorsOf(asking.trustId);
    const asked = await openDiscussions.askToFree(wanted, facilitatorsOfTrust, asking);
    if (asked === 'nobody') return { card: nobodyToFreeCard() };
    return { card: asked === 'open' ? nothingInTheWayCard() : facilitatorAskedCard(asked === 'asked before') };
  };
