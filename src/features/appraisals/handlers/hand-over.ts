// The facilitator hands an open discussion to another manager, and the person decides what that one may see.
import { LATE_SENTENCE } from '../../../cards/late.ts';
import { z } from 'zod';
import { type Asking, type AskingOfTrust, type Reply, route, type Route } from '../../../bot/turn.ts';
import { handOverCard, preparationGivenCard, preparationKeptCard } from '../cards/hand-over.ts';
import { settledCard, standingCard } from '../cards/open-discussions.ts';
import { isOpenAppraisal } from '../domain/appraisal.ts';
import { LONGEST_LINE } from '../domain/fields.ts';
import { givePreparation, keepPreparation } from '../domain/hand-over.ts';
import { successorProblem } from '../domain/open-discussion.ts';
import type { OpenDiscussion } from '../domain/open-discussion.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showCurrent } from './show.ts';
import { MOVED_ON } from './open-discussions.ts';
import { changeDiscussion } from './pressing.ts';
import { RecordId } from '../../../records/record-id.ts';

const MOST_COLLEAGUES = 25;
const About = z.object({ id: RecordId });
const Chosen = About.extend({
  version: z.number().int(),
  manager: z.string().trim().max(300).default(''),
  managerName: z.string().trim().max(LONGEST_LINE).default(''),
});
type Typed = Pick<z.infer<typeof Chosen>, 'manager' | 'managerName'>;

const RIGHT = 'free an open discussion';

export const handOverRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.handing-over', { right: RIGHT, input: About }, askWhom(needs)),
  route('appraisals.hand-over', { right: RIGHT, input: Chosen }, handOver(needs)),
  route('appraisals.give-preparation', { right: 'prepare for my appraisal', input: About }, givePrepared(needs)),
  route('appraisals.keep-preparation', { right: 'prepare for my appraisal', input: About }, keepPrepared(needs)),
];

const askWhom =
  (needs: AppraisalNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: AskingOfTrust): Promise<Reply> =>
    form(needs, await needs.openDiscussions.find(id, asking), asking);

const handOver =
  (needs: AppraisalNeeds) =>
  async ({ id, version, ...typed }: z.infer<typeof Chosen>, asking: AskingOfTrust): Promise<Reply> => {
    const { openDiscussions, packs, newId } = needs;
    const before = await openDiscussions.find(id, asking);
    if (!isOpenAppraisal(before)) return { card: standingCard(before) };
    const { manager, problems } = await successorOf(typed, before, asking, needs);
    if (problems) return form(needs, before, asking, { typed, problems });
    const to = { id: `${asking.trustId}.${newId()}`, manager, pack: await packs.active() };
    const { discussion, verdict } = await openDiscussions.handOver(id, version, to, asking);
    if (verdict === 'done') return { card: settledCard('Handed over', discussion, handedTo(manager.name, discussion)) };
    if (verdict === 'denied') return form(needs, discussion, asking, { typed, problems: { manager: DENIED } });
    return form(needs, discussion, asking, { typed, note: MOVED_ON });
  };

async function form(
  { people, hasPicker }: AppraisalNeeds,
  discussion: OpenDiscussion,
  { person, trustId }: AskingOfTrust,
  shown: { typed?: Typed; problems?: Partial<Typed>; note?: string } = {},
): Promise<Reply> {
  if (!isOpenAppraisal(discussion)) return { card: standingCard(discussion) };
  const colleagues = await people.colleagues(trustId, person.tenantId, MOST_COLLEAGUES);
  const among = colleagues.filter(({ id, name }) => name && !successorProblem(id, discussion, person));
  return { card: handOverCard(discussion, { people: among, hasPicker, ...shown }) };
}

const handedTo = (next: string, { person, manager }: OpenDiscussion) =>
  `${next} is the manager from now on. They and ${person.name} are told. ${manager.name} can no longer read or change it.`;

/** A choice from the list carries the name too (`id~name`); the people picker gives only the id. */
async function successorOf(typed: Typed, discussion: OpenDiscussion, { person }: Asking, { people }: AppraisalNeeds) {
  const [chosen = '', listed = ''] = typed.manager.split('~');
  const id = chosen.trim().toLowerCase();
  const profile = await people.find({ tenantId: person.tenantId, id });
  const name = profile?.name || typed.managerName || listed.trim();
  const wrong = successorProblem(id, discussion, person);
  if (wrong) return { manager: { id, name }, problems: { manager: wrong } };
  return { manager: { id, name }, problems: name ? undefined : { managerName: NO_NAME } };
}

const DENIED =
  'they have answered that this is not their manager. Choose another one, or talk to them: they can take it back.';
const NO_NAME = 'give the manager’s name. The people picker does not tell me.';

const givePrepared =
  (needs: AppraisalNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const { record } = await needs.appraisals.read(id, asking);
    const preparation = await needs.appraisals.preparationBefore(record);
    const { file } = await changeDiscussion(needs, id, asking, (now) => givePreparation(now, preparation, asking.at));
    const isGiven = file.record.earlier?.preparation === 'given' && file.record.state === 'draft';
    return isGiven ? { card: preparationGivenCard(file) } : showCurrent(needs, file, asking, { note: LATE_SENTENCE });
  };

const keepPrepared =
  (needs: AppraisalNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const { file } = await changeDiscussion(needs, id, asking, (now) => keepPreparation(now, asking.at));
    const isKept = file.record.earlier?.preparation === 'kept' && file.record.state === 'draft';
    return isKept ? { card: preparationKeptCard(file) } : showCurrent(needs, file, asking, { note: LATE_SENTENCE });
  };
