import { z } from 'zod';
import type { ListedPerson } from '../../../cards/names-apart.ts';
import { dayOf } from '../../../dates.ts';
import { allows } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type AskingOfTrust, type Card, type Reply, type Route } from '../../../bot/turn.ts';
import { deniedBeginningCard, ownDiscussionCard, takenCard } from '../cards/asked-to-free.ts';
import { FormInput, startCard } from '../cards/start.ts';
import type { Appraisal } from '../domain/appraisal.ts';
import { begin, beginFields, beginProblems } from '../domain/begin.ts';
import { merge, type FieldTexts, type FieldProblem } from '../domain/fields.ts';
import { readKey } from '../domain/keys.ts';
import { facilitatorsFor } from '../domain/open-discussion.ts';
import { nextStep } from '../domain/progress.ts';
import { referenceOf } from '../reference.ts';
import type { BeginVerdict } from '../repository.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showAppraisalStep, showCurrent } from './show.ts';
import { trustOf } from '../../../records/record-id.ts';

type Taken = Extract<BeginVerdict, { is: 'taken' }>;

const MOST_RECENT = 10;
const MOST_COLLEAGUES = 25;
const NO_COLLEAGUES =
  'You find the colleagues of your Trust in this list once it is confirmed that you work there: type “my trust” to see how that stands.';

export const startRoutes = (needs: AppraisalNeeds): Route[] => [
  route(
    'appraisals.start',
    {
      right: 'start an appraisal',
      words: /^((start|new|begin)( an?)? )?(appraisal|induction|job planning)$/i,
      input: z.unknown(),
    },
    openForm(needs),
  ),
  route('appraisals.begin', { right: 'start an appraisal', input: FormInput }, beginAppraisal(needs)),
];

const openForm =
  (needs: AppraisalNeeds) =>
  (_nothing: unknown, asking: AskingOfTrust): Promise<Reply> =>
    form(needs, `${asking.trustId}.${needs.newId()}`, asking, { heldOn: dayOf(asking.at), kind: 'appraisal' });

const beginAppraisal =
  (needs: AppraisalNeeds) =>
  async ({ submission, ...sent }: z.infer<typeof FormInput>, asking: AskingOfTrust): Promise<Reply> => {
    const { id } = readKey(submission);
    if (trustOf(id) !== asking.trustId)
      throw new Refusal('You changed your Trust after this card was made. Type “appraisal” for a new one.');
    const typed = merge(beginFields, {}, sent);
    const problems = beginProblems(typed, asking.person, asking.at);
    if (problems.length) return form(needs, id, asking, typed, problems);
    const pack = await needs.packs.active();
    const record = begin({ id, trustId: asking.trustId, by: asking.person, typed, pack, at: asking.at });
    return answer(needs, await needs.appraisals.begin(record, asking.person), record, asking);
  };

async function form(
  needs: AppraisalNeeds,
  id: string,
  asking: Asking,
  typed: FieldTexts,
  problems?: FieldProblem[],
): Promise<Reply> {
  const mayLook = allows('see the colleagues of my Trust', asking.roles ?? []);
  const [people, pack] = await Promise.all([choicesFor(needs, trustOf(id), asking, mayLook), needs.packs.active()]);
  const note = mayLook ? undefined : NO_COLLEAGUES;
  return { card: startCard({ id, people, pack, typed, problems, note, hasPicker: needs.hasPicker }) };
}

/** People of the last discussions first, then, for whoever may see them, others of the same Trust who have opened the bot. */
async function choicesFor(
  { appraisals, people }: AppraisalNeeds,
  trustId: string,
  { person: me }: Asking,
  mayLook: boolean,
): Promise<ListedPerson[]> {
  const [recent, colleagues] = await Promise.all([
    appraisals.mine(trustId, me, { limit: MOST_RECENT }),
    mayLook ? people.colleagues(trustId, me.tenantId, MOST_COLLEAGUES) : [],
  ]);
  const managed = recent
    .filter(({ row }) => row.as === 'manager')
    .map(({ row }) => ({ id: row.otherId, name: row.otherName, about: [row.role] }));
  const others = colleagues.filter(({ id }) => !managed.some((one) => one.id === id));
  return [...new Map([...managed, ...others].map((one) => [one.id, one])).values()].filter(
    ({ id, name }) => id !== me.id && name,
  );
}

async function answer(needs: AppraisalNeeds, began: BeginVerdict, wanted: Appraisal, asking: Asking): Promise<Reply> {
  const { id } = wanted;
  if (began.is === 'denied') return { card: deniedBeginningCard(wanted) };
  if (began.is === 'taken' && began.id !== id) return { card: await cardOfTaken(needs, began, wanted, asking) };
  if (began.is !== 'begun') return showCurrent(needs, await needs.appraisals.read(id, reading(asking)), asking);
  const reference = await referenceOf(needs, began.file.record, asking.at);
  const step = nextStep(began.file, reference.pack);
  return showAppraisalStep(needs, { file: began.file, reference, step }, asking);
}

/** Another discussion is in the way: their own one, or that of another manager. */
async function cardOfTaken(
  { facilitators }: AppraisalNeeds,
  { id, managerId }: Taken,
  wanted: Appraisal,
  { person }: Asking,
): Promise<Card> {
  if (managerId === person.id) return ownDiscussionCard(id);
  const open = { ...wanted, manager: { id: managerId, name: '' } };
  return takenCard(wanted, facilitatorsFor(open, await facilitators.facilitatorsOf(wanted.trustId)), person);
}

/** A press that arrives again meets the record it made: then the record decides who may see it. */
const reading = (asking: Asking): Asking => ({ ...asking, right: 'read the appraisal' });
