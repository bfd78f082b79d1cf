// The facilitator hands an open discussion to another manager, and the person decides what that one may see.
import { LATE } from '../../../cards/late.ts';
import { z } from 'zod';
import { type Asking, type AskingOfTrust, type Reply, route, type Route } from '../../../bot/turn.ts';
import { handOverCard, preparationGivenCard, preparationKeptCard } from '../cards/hand-over.ts';
import { settledCard, standingCard } from '../cards/open-discussions.ts';
import { isOpenAppraisal } from '../domain/appraisal.ts';
import { LONGEST_LINE } from '../domain/fields.ts';
import { givePreparation, keepPreparation } from '../domain/hand-over.ts';
import { successorProblem } from '../domain/open-discussion.ts';
import type { OpenDiscussion } from '../domain/open-discussion.ts';
import { showCurrent, type AppraisalNeeds } from './needs.ts';
import { MOVED_ON } from './open-discussions.ts';
import { RecordId } from '../../../records/record-id.ts';

const MOST_COLLEAGUES = 25;
const About = z.object({ id: RecordId });
const Chosen = About.extend({
  version: z.number().int(),
  manager: z.string().trim().max(300).default(''),
  managerName: z.string().trim().max(LONGEST_LINE).default(''),
});
type Typed = Pick<z.infer<typeof Chosen>, 'manager' | 'managerName'>;

export function handOverRoutes(needs: AppraisalNeeds): Route[] {
  const { openDiscussions, people, packs } = needs;
  const right = 'free an open discussion';

  const form = async (
    discussion: OpenDiscussion,
    { person, trustId }: AskingOfTrust,
    said: { typed?: Typed; problem?: string; note?: string } = {},
  ): Promise<Reply> => {
    if (!isOpenAppraisal(discussion)) return { card: standingCard(discussion) };
    const colleagues = await people.colleagues(trustId, person.tenantId, MOST_COLLEAGUES);
    const among = colleagues.filter(({ id, name }) => name && !successorProblem(id, discussion, person));
    return { card: handOverCard(discussion, { people: among, hasPicker: needs.hasPicker, ...said }) };
  };

  return [
    route('appraisals.handing-over', { right, input: About }, async ({ id }, asking) =>
      form(await openDiscussions.find(id, asking), asking),
    ),

    route('appraisals.hand-over', { right, input: Chosen }, async ({ id, version, ...typed }, asking) => {
      const before = await openDiscussions.find(id, asking);
      if (!isOpenAppraisal(before)) return { card: standingCard(before) };
      const { manager, problem } = await successorOf(typed, before, asking, needs);
      if (problem) return form(before, asking, { typed, problem });
      const to = { id: `${asking.trustId}.${needs.newId()}`, manager, pack: await packs.active() };
      const { discussion, verdict } = await openDiscussions.handOver(id, version, to, asking);
      if (verdict === 'done')
        return { card: settledCard('Handed over', discussion, handedTo(manager.name, discussion)) };
      if (verdict === 'denied') return form(discussion, asking, { typed, problem: DENIED });
      return form(discussion, asking, { typed, note: MOVED_ON });
    }),

    ...preparationRoutes(needs),
  ];
}

const handedTo = (next: string, { person, manager }: OpenDiscussion) =>
  `${next} is the manager from now on. They and ${person.name} are told. ${manager.name} can no longer read or change it.`;

/** A choice from the list carries the name too (`id~name`); the people picker gives only the id. */
async function successorOf(typed: Typed, discussion: OpenDiscussion, { person }: Asking, { people }: AppraisalNeeds) {
  const [chosen = '', listed = ''] = typed.manager.split('~');
  const id = chosen.trim().toLowerCase();
  const profile = await people.find({ tenantId: person.tenantId, id });
  const name = profile?.name || typed.managerName || listed.trim();
  return { manager: { id, name }, problem: successorProblem(id, discussion, person) ?? (name ? undefined : NO_NAME) };
}

const DENIED =
  'they have answered that this is not their manager. Choose another one, or talk to them: they can take it back.';
const NO_NAME = 'say how the manager is called. The people picker does not tell us.';

function preparationRoutes(needs: AppraisalNeeds): Route[] {
  const { appraisals } = needs;
  const right = 'prepare for my appraisal';
  return [
    route('appraisals.give-preparation', { right, input: About }, async ({ id }, asking) => {
      const { record } = await appraisals.read(id, asking);
      const preparation = await appraisals.preparationBefore(record);
      const { file } = await appraisals.change(id, asking, (there) => {
        const verdict = givePreparation(there, preparation, asking.at);
        return { verdict, changes: verdict.is === 'done' ? verdict.changes : undefined };
      });
      const isGiven = file.record.earlier?.preparation === 'given' && file.record.state === 'draft';
      return isGiven ? { card: preparationGivenCard(file) } : showCurrent(needs, file, asking, { note: LATE });
    }),

    route('appraisals.keep-preparation', { right, input: About }, async ({ id }, asking) => {
      const { file } = await appraisals.change(id, asking, (there) => {
        const verdict = keepPreparation(there, asking.at);
        return { verdict, changes: verdict.is === 'done' ? verdict.changes : undefined };
      });
      const isKept = file.record.earlier?.preparation === 'kept' && file.record.state === 'draft';
      return isKept ? { card: preparationKeptCard(file) } : showCurrent(needs, file, asking, { note: LATE });
    }),
  ];
}
