import { z } from 'zod';
import { dayOf } from '../../../dates.ts';
import { allows } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type Card, type Reply, type Route } from '../../../bot/turn.ts';
import { deniedBeginningCard, ownOneCard, takenCard } from '../cards/asked-to-free.ts';
import { FormInput, startCard } from '../cards/start.ts';
import { stepCard } from '../cards/steps.ts';
import type { Appraisal } from '../domain/appraisal.ts';
import { begin, beginFields, beginProblems } from '../domain/begin.ts';
import { merge, type FieldTexts, type FieldProblem } from '../domain/fields.ts';
import { readKey } from '../domain/keys.ts';
import { facilitatorsFor } from '../domain/open-discussion.ts';
import { nextStep } from '../domain/progress.ts';
import { referenceOf } from '../reference.ts';
import type { BeginVerdict } from '../repository.ts';
import { showCurrent, type AppraisalNeeds } from './needs.ts';
import { trustOf } from '../../../records/record-id.ts';

type Taken = Extract<BeginVerdict, { is: 'taken' }>;

const MOST_RECENT = 10;
const MOST_COLLEAGUES = 25;
const NO_COLLEAGUES =
  'You find the colleagues of your Trust in this list once it is confirmed that you work there: type “my trust” to see how that stands.';

export function startRoutes(needs: AppraisalNeeds): Route[] {
  const { appraisals, packs, facilitators } = needs;

  const taken = async ({ id, managerId }: Taken, wanted: Appraisal, { person }: Asking): Promise<Card> => {
    if (managerId === person.id) return ownOneCard(id);
    const held = { ...wanted, manager: { id: managerId, name: '' } };
    return takenCard(wanted, facilitatorsFor(held, await facilitators.facilitatorsOf(wanted.trustId)), person);
  };

  /** People of the last discussions first, then, for whoever may see them, others of the same Trust who have opened the bot. */
  const people = async (trustId: string, { person: me }: Asking, mayLook: boolean) => {
    const [recent, colleagues] = await Promise.all([
      appraisals.mine(trustId, me, { limit: MOST_RECENT }),
      mayLook ? needs.people.colleagues(trustId, me.tenantId, MOST_COLLEAGUES) : [],
    ]);
    const managed = recent
      .filter(({ row }) => row.as === 'manager')
      .map(({ row }) => ({ id: row.otherId, name: row.otherName }));
    return [...new Map([...managed, ...colleagues].map((one) => [one.id, one])).values()].filter(
      ({ id, name }) => id !== me.id && name,
    );
  };

  const form = async (id: string, asking: Asking, typed: FieldTexts, problems?: FieldProblem[]): Promise<Reply> => {
    const mayLook = allows('see the colleagues of my Trust', asking.roles ?? []);
    const [choices, pack] = await Promise.all([people(trustOf(id), asking, mayLook), packs.active()]);
    const note = mayLook ? undefined : NO_COLLEAGUES;
    return { card: startCard({ id, people: choices, pack, typed, problems, note, hasPicker: needs.hasPicker }) };
  };

  const answer = async (began: BeginVerdict, wanted: Appraisal, asking: Asking): Promise<Reply> => {
    const { id } = wanted;
    if (began.is === 'denied') return { card: deniedBeginningCard(wanted) };
    if (began.is === 'taken' && began.id !== id) return { card: await taken(began, wanted, asking) };
    if (began.is !== 'begun') return showCurrent(needs, await appraisals.read(id, reading(asking)), asking);
    const reference = await referenceOf(needs, began.file.record, asking.at);
    return { card: stepCard(began.file, nextStep(began.file, reference.pack), reference) };
  };

  return [
    route(
      'appraisals.start',
      {
        right: 'start an appraisal',
        words: /^((start|new|begin)( an?)? )?(appraisal|induction|job planning)$/i,
        input: z.unknown(),
      },
      async (_nothing, asking) =>
        form(`${asking.trustId}.${needs.newId()}`, asking, { heldOn: dayOf(asking.at), kind: 'appraisal' }),
    ),

    route(
      'appraisals.begin',
      { right: 'start an appraisal', input: FormInput },
      async ({ submission, ...sent }, asking) => {
        const { id } = readKey(submission);
        if (trustOf(id) !== asking.trustId)
          throw new Refusal('You changed your Trust after this card was made. Type “appraisal” for a new one.');
        const typed = merge(beginFields, {}, sent);
        const problems = beginProblems(typed, asking.person, asking.at);
        if (problems.length) return form(id, asking, typed, problems);
        const pack = await packs.active();
        const record = begin({ id, trustId: asking.trustId, by: asking.person, typed, pack, at: asking.at });
        return answer(await appraisals.begin(record, asking.person), record, asking);
      },
    ),
  ];
}

/** A press that arrives again meets the record it made: then the record decides who may see it. */
const reading = (asking: Asking): Asking => ({ ...asking, right: 'read the appraisal' });
