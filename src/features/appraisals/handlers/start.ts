import { z } from 'zod';
import { dayOf, longDay } from '../../../dates.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type AskingOfTrust, type Card, type Reply, type Route } from '../../../bot/turn.ts';
import { personMeant } from '../../people/domain/person-meant.ts';
import { deniedBeginningCard, ownDiscussionCard, takenCard } from '../cards/asked-to-free.ts';
import { FormInput, secondInCycleCard, startCard } from '../cards/start.ts';
import { Kind, kindWords, type Appraisal } from '../domain/appraisal.ts';
import { begin, beginFields, beginProblems, personOf } from '../domain/begin.ts';
import { merge, type FieldTexts, type FieldProblem } from '../domain/fields.ts';
import { readKey } from '../domain/keys.ts';
import { personChoice, type FilledFor, type PersonToMeet } from '../domain/known-post.ts';
import { facilitatorsFor } from '../domain/open-discussion.ts';
import { nextStep } from '../domain/progress.ts';
import { earlierInCycle } from '../domain/second-in-cycle.ts';
import { START_WORDS, startTyped } from '../domain/start-words.ts';
import { referenceOf } from '../reference.ts';
import type { BeginVerdict } from '../repository.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showAppraisalStep, showCurrent } from './show.ts';
import { filledIn, mayLook, peopleFor } from './start-known.ts';
import { trustOf } from '../../../records/record-id.ts';

type Taken = Extract<BeginVerdict, { is: 'taken' }>;

const NO_COLLEAGUES =
  'You find the colleagues of your Trust in this list once it is confirmed that you work there: type “my trust” to see how that stands.';

/** `person`: the id of somebody who was named already. */
const Wanted = z.object({
  text: z.string().max(300).default(''),
  kind: Kind.optional(),
  person: z.string().max(100).optional(),
});
const Begun = FormInput.extend({
  filledFor: z.string().max(100).default(''),
  filledRole: z.string().default(''),
  filledLevel: z.string().default(''),
  /** Whoever has one in this cycle already has said that this is another one. */
  isAnother: z.boolean().default(false),
});

export const startRoutes = (needs: AppraisalNeeds): Route[] => [
  route(
    'appraisals.start',
    { right: 'start an appraisal', words: START_WORDS, takesWords: true, input: Wanted },
    openForm(needs),
  ),
  route('appraisals.begin', { right: 'start an appraisal', input: Begun }, beginAppraisal(needs)),
];

const openForm =
  (needs: AppraisalNeeds) =>
  async ({ text, kind, person }: z.infer<typeof Wanted>, asking: AskingOfTrust): Promise<Reply> => {
    const { name, ...said } = startTyped(text);
    const people = await peopleFor(needs, asking);
    const meant = person ? people.filter(({ id }) => id === person) : name ? personMeant(name, people) : [];
    const [one, ...more] = meant;
    const known = more.length ? undefined : one;
    const typed = { heldOn: dayOf(asking.at), kind: kind ?? said.kind ?? 'appraisal' };
    return form(needs, `${asking.trustId}.${needs.newId()}`, asking, {
      people: more.length ? meant : people,
      typed: known
        ? { ...typed, person: personChoice(known), role: known.role ?? '', level: known.level ?? '' }
        : typed,
      filled: known,
      note: noteOn(name, meant, needs.hasPicker),
    });
  };

const OR_SEARCH = 'Choose from the list, or search for them.';
const FROM_LIST = 'Choose from the list. Whoever is not in it has to open the ACCEND Assistant once.';

/** `name`: as it was typed. */
function noteOn(
  name: string | undefined,
  [one, ...more]: readonly PersonToMeet[],
  hasPicker: boolean,
): string | undefined {
  if (more.length) return 'Several people have that name: choose one.';
  if (one?.last)
    return `Filled in from your ${kindWords(one.last.kind)} of ${longDay(one.last.heldOn)}. Check it, then press Start.`;
  return name && !one ? `I know nobody here called “${name}”. ${hasPicker ? OR_SEARCH : FROM_LIST}` : undefined;
}

const beginAppraisal =
  (needs: AppraisalNeeds) =>
  async (input: z.infer<typeof Begun>, asking: AskingOfTrust): Promise<Reply> => {
    const { submission, filledFor, filledRole, filledLevel, isAnother, ...sent } = input;
    const { id } = readKey(submission);
    const { trustId, person: by, at } = asking;
    if (trustOf(id) !== trustId)
      throw new Refusal('You changed your Trust after this card was made. Type “appraisal” for a new one.');
    const filled = filledFor ? { id: filledFor, role: filledRole, level: filledLevel } : undefined;
    let people: Promise<PersonToMeet[]> | undefined; // read once, and only where something is left open
    const known = () => (people ??= peopleFor(needs, asking));
    const { typed, toCheck } = await filledIn(needs, merge(beginFields, {}, sent), asking, filled, known);
    const problems = beginProblems(typed, by, at);
    if (problems.length || toCheck) {
      const note = problems.length ? undefined : toCheck;
      return form(needs, id, asking, {
        people: await known(),
        typed,
        problems,
        note,
        filled: toCheck ? filledBy(typed) : filled,
      });
    }
    const party = { tenantId: by.tenantId, id: personOf(typed).id };
    const [pack, history] = await Promise.all([needs.packs.active(), needs.appraisals.historyOf(trustId, party)]);
    const record = begin({ id, trustId, by, typed, pack, at });
    const earlier = isAnother ? undefined : earlierInCycle(record, history);
    if (earlier) return { card: secondInCycleCard(record, earlier, { ...typed, submission }) };
    const goals = await needs.appraisals.goalsIn(trustId, history);
    return answer(needs, await needs.appraisals.begin(record, by, goals), record, asking);
  };

const filledBy = (typed: FieldTexts): FilledFor => ({
  id: personOf(typed).id,
  role: typed.role ?? '',
  level: typed.level ?? '',
});

interface ShownForm {
  people: readonly PersonToMeet[];
  typed: FieldTexts;
  problems?: FieldProblem[];
  note?: string;
  filled?: PersonToMeet | FilledFor;
}

async function form(needs: AppraisalNeeds, id: string, asking: AskingOfTrust, shown: ShownForm): Promise<Reply> {
  const pack = await needs.packs.active();
  const { hasPicker } = needs;
  const note = shown.note ?? (mayLook(asking) ? undefined : NO_COLLEAGUES);
  return { card: startCard({ ...shown, id, pack, note, hasPicker, at: asking.at }) };
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
