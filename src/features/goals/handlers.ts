// The goals of oneself, and of people with whom one has agreed theirs; and saying how one goes.
import { z } from 'zod';
import { route, type Asking, type AskingOfTrust, type Reply, type Route } from '../../bot/turn.ts';
import { isSamePerson } from '../../bot/person-key.ts';
import { RecordId } from '../../records/record-id.ts';
import type { AgreedGoals } from '../appraisals/domain/discussion.ts';
import type { FieldTexts } from '../appraisals/domain/fields.ts';
import { goalsOf } from '../appraisals/domain/goals.ts';
import { personMeant } from '../people/domain/person-meant.ts';
import { goalsCard, type GoalsView } from './cards/goals.ts';
import { GOAL_STATES, type GoalNote } from './domain/goal-note.ts';
import { noteFrom, noteProblems, noteTyped, TYPED_NOTE } from './domain/note-form.ts';
import { nameTyped, TYPED_PERSON } from './domain/goals-typed.ts';
import type { GoalNeeds } from './needs.ts';

const typed = z.string().trim().max(2000).default('');
const Wanted = z.object({ text: z.string().max(200).default('') });
const Chosen = z.object({ person: z.string().trim().max(100).default('') });
const Noted = z.object({
  id: RecordId,
  mark: z
    .string()
    .regex(/^[\w-]{0,60}$/)
    .default(''),
  only: z.string().max(2).default(''),
  number: z.string().trim().max(2).default(''),
  state: typed,
  on: typed,
  words: typed,
});

export const goalRoutes = (needs: GoalNeeds): Route[] => [
  route(
    'goals.mine',
    { right: 'list my goals', words: TYPED_PERSON, takesWords: true, input: Wanted },
    showMine(needs),
  ),
  route('goals.of', { right: 'list my goals', input: Chosen }, showOf(needs)),
  route(
    'goals.typed',
    { right: 'list my goals', words: TYPED_NOTE, takesWords: true, input: Wanted },
    noteAsTyped(needs),
  ),
  route('goals.note', { right: 'note how a goal goes', input: Noted, leftOut: 'empty' }, note(needs)),
];

const showMine =
  (needs: GoalNeeds) =>
  async ({ text }: z.infer<typeof Wanted>, asking: AskingOfTrust): Promise<Reply> => {
    const people = await needs.agreed.managedBy(asking.trustId, asking.person);
    const name = nameTyped(text);
    if (!name) return own(needs, asking, { people });
    const meant = personMeant(name, people);
    return meant.length === 1 && meant[0]
      ? theirs(needs, meant[0].id, asking)
      : own(needs, asking, { people: meant.length ? meant : people, note: meant.length ? SEVERAL : notFound(name) });
  };

const SEVERAL = 'Several people have that name: choose one.';
const notFound = (name: string) => `You have agreed no goals with anybody called “${name.slice(0, 60)}” here.`;

const showOf =
  (needs: GoalNeeds) =>
  ({ person }: z.infer<typeof Chosen>, asking: AskingOfTrust): Promise<Reply> =>
    theirs(needs, person.toLowerCase(), asking);

/** Their own, and whose they may look at besides. */
async function own(needs: GoalNeeds, asking: AskingOfTrust, showing: Partial<GoalsView> = {}): Promise<Reply> {
  const agreed = await needs.agreed.ofPerson(asking.trustId, asking.person);
  return drawn(needs, agreed, 'person', asking, showing);
}

async function theirs(needs: GoalNeeds, id: string, asking: AskingOfTrust): Promise<Reply> {
  const agreed = id ? await needs.agreed.ofManaged(asking.trustId, asking.person, id) : undefined;
  if (agreed) return drawn(needs, agreed, 'manager', asking);
  const people = await needs.agreed.managedBy(asking.trustId, asking.person);
  return own(needs, asking, { people, note: id ? NOT_WITH_YOU : 'Choose a person.' });
}

const NOT_WITH_YOU = 'Their last goals were not agreed with you, so I cannot show them to you.';

async function drawn(
  needs: GoalNeeds,
  agreed: AgreedGoals | undefined,
  as: GoalNote['by'],
  { at }: Asking,
  showing: Partial<GoalsView> = {},
): Promise<Reply> {
  const notes = agreed ? await needs.notes.of(agreed.from.id) : [];
  return { card: goalsCard({ agreed, notes, as, at, mark: needs.newId(), ...showing }) };
}

/** Of one's own goals: whose else it might be, words alone do not say. */
const noteAsTyped =
  (needs: GoalNeeds) =>
  async ({ text }: z.infer<typeof Wanted>, asking: AskingOfTrust): Promise<Reply> => {
    const agreed = await needs.agreed.ofPerson(asking.trustId, asking.person);
    if (!agreed || !text)
      return own(needs, asking, { people: await needs.agreed.managedBy(asking.trustId, asking.person) });
    return keep(needs, agreed, needs.newId(), noteTyped(text, goalsOf(agreed.fields), asking.at), asking);
  };

const note =
  (needs: GoalNeeds) =>
  async ({ id, mark, only, ...form }: z.infer<typeof Noted>, asking: Asking): Promise<Reply> => {
    const agreed = await needs.agreed.ofRecord(id, asking);
    const sent = { ...form, number: form.number || only };
    if (!agreed) return { text: GONE };
    if (agreed.from.id !== id)
      return drawn(needs, agreed, sideOf(agreed, asking), asking, { typed: sent, note: AGREED_ANEW });
    return keep(needs, agreed, mark || needs.newId(), sent, asking);
  };

const GONE = 'You can no longer note anything about these goals. Type “my goals” to see how things stand.';
const AGREED_ANEW = 'You have agreed other goals since, so nothing was noted. Here they are.';
const FULL =
  'There are many notes about these goals already, so this one was not kept. Talk about them at your next discussion.';

async function keep(
  needs: GoalNeeds,
  agreed: AgreedGoals,
  mark: string,
  sent: FieldTexts,
  asking: Asking,
): Promise<Reply> {
  const goals = goalsOf(agreed.fields);
  const by = sideOf(agreed, asking);
  const problems = noteProblems(sent, goals, asking.at);
  const made = problems.length ? undefined : noteFrom(sent, goals, { by, at: asking.at });
  if (!made) return drawn(needs, agreed, by, asking, { typed: sent, problems, mark });
  const kept = await needs.notes.add(agreed.from.id, mark, made, asking);
  return drawn(needs, agreed, by, asking, kept === 'full' ? { typed: sent, note: FULL } : { note: saved(made) });
}

const saved = ({ number, state }: GoalNote) => `Saved. Goal ${number}: ${GOAL_STATES[state].toLowerCase()}.`;

const sideOf = ({ from }: AgreedGoals, { person }: Asking): GoalNote['by'] =>
  isSamePerson({ tenantId: person.tenantId, id: from.person.id }, person) ? 'person' : 'manager';
