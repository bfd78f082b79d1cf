// One return at its Alliance: looked at, accepted, asked about. What is shown and done here goes by the Trust's own rows.
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { isSamePerson, type PersonKey } from '../../../bot/person-key.ts';
import type { AskingOfTrust, Reply } from '../../../bot/turn.ts';
import { deadlinesOf } from '../../../calendar/deadlines.ts';
import { dayOf } from '../../../dates.ts';
import { expectedIn } from '../../organisations/domain/directory.ts';
import { MetricId } from '../../returns/domain/metrics.ts';
import type { ReturnVerdict } from '../../returns/domain/return-verdict.ts';
import type { QuarterReturn } from '../../returns/domain/return.ts';
import { MOST_TAKEN_BACK_WHY, trustReturnCard, type TypedThere } from '../cards/trust.ts';
import type { ReturnAt } from '../board.ts';
import type { PageProblems } from '../cards/page.ts';
import { returnOnBoard, talksOnBoard } from '../domain/board.ts';
import { lineOf, type CountedAs } from '../domain/return-line.ts';
import { MOST_QUESTION, MOST_QUESTIONS, talkProblem } from '../domain/talk.ts';
import type { AcceptedReturn, AskedTrust, TakenBack } from '../inputs.ts';
import type { AllianceNeeds } from '../needs.ts';

interface WantedReturnOf {
  quarter: string;
  trust: string;
  counted?: CountedAs;
}
interface After {
  notes?: string[];
  problems?: PageProblems;
  typed?: TypedThere;
}

/** A refusal for a Trust that this Alliance did not expect in that quarter. */
async function addressOf({ organisations }: AllianceNeeds, { quarter, trust }: WantedReturnOf, alliance: string) {
  const directory = await organisations.current();
  if (!expectedIn(directory, quarter, alliance).some(({ id }) => id === trust)) throw new Refusal(NOT_YOURS);
  return { directory, address: { trustId: trust, quarter } };
}

async function cardOf(
  needs: AllianceNeeds,
  wanted: WantedReturnOf,
  { trustId: alliance, at }: AskingOfTrust,
  after: After = {},
) {
  const { directory, address } = await addressOf(needs, wanted, alliance);
  const [{ found, talks }, rules] = await Promise.all([
    needs.board.refresh(address),
    needs.organisations.returnRulesOf(address.trustId),
  ]);
  const record = found && returnOnBoard(found);
  const counted = wanted.counted ?? 'submitted';
  const line = lineOf(
    { directory, rules, day: dayOf(at), countedAs: counted },
    { id: address.trustId, quarter: address.quarter, deadlines: deadlinesOf(address.quarter, rules) },
    record && { ...address, ...record },
  );
  return trustReturnCard({ line, counted, record, talks: talksOnBoard(talks).talks }, after);
}

export const showTrustReturn =
  (needs: AllianceNeeds) =>
  async (wanted: WantedReturnOf, asking: AskingOfTrust): Promise<Reply> => ({
    card: await cardOf(needs, wanted, asking),
  });

const LATE = 'It was changed since your card was drawn, so nothing was done. Here is how it stands.';

export const acceptReturn =
  (needs: AllianceNeeds) =>
  async ({ n, ...wanted }: AcceptedReturn, asking: AskingOfTrust): Promise<Reply> => {
    const { address } = await addressOf(needs, wanted, asking.trustId);
    const { verdict } = await needs.returns.act(address, asking, [() => ({ act: 'accept', n })]);
    const notes = [verdict.is === 'late' ? LATE : 'Accepted. Nobody at the Trust can change it now.'];
    return { card: await cardOf(needs, wanted, asking, { notes }) };
  };

const takenBack = (verdict: ReturnVerdict): string =>
  verdict.is === 'late'
    ? LATE
    : 'The acceptance was taken back, and whoever submitted it is told so. After the closing day they also need an exception to the lock.';

export const takeAcceptanceBack =
  (needs: AllianceNeeds) =>
  async ({ n, why, ...wanted }: TakenBack, asking: AskingOfTrust): Promise<Reply> => {
    const { address } = await addressOf(needs, wanted, asking.trustId);
    const problem = why ? talkProblem(why, MOST_TAKEN_BACK_WHY) : 'Say why the acceptance is taken back.';
    if (problem) return { card: await cardOf(needs, wanted, asking, { problems: { why: problem }, typed: { why } }) };
    const { verdict } = await needs.returns.act(address, asking, [() => ({ act: 'un-accept', n, why })]);
    return { card: await cardOf(needs, wanted, asking, { notes: [takenBack(verdict)] }) };
  };

/** Whoever submitted it, while they may; otherwise all who may. */
async function toBeAsked(
  { roles }: AllianceNeeds,
  { trustId }: ReturnAt,
  found: QuarterReturn | undefined,
): Promise<PersonKey[]> {
  const all = (
    await Promise.all((['submitter', 'facilitator'] as const).map((role) => roles.peopleWith(role, trustId)))
  ).flat();
  const by = found?.last?.by;
  const submitter = by && all.find((one) => isSamePerson(one, by));
  return submitter ? [submitter] : all.filter((one, n) => all.findIndex((other) => isSamePerson(one, other)) === n);
}

const ASKED = {
  same: 'You have asked that already, and it is not closed.',
  'too many': `There are ${MOST_QUESTIONS} questions about this return already. Please talk to the Trust.`,
};

export const askTrust =
  (needs: AllianceNeeds) =>
  async ({ chosenFigure, question, ...wanted }: AskedTrust, asking: AskingOfTrust): Promise<Reply> => {
    const { address } = await addressOf(needs, wanted, asking.trustId);
    const metric = MetricId.safeParse(chosenFigure).data;
    const wrong = talkProblem(question, MOST_QUESTION);
    const typed = { question, chosenFigure };
    const problems = {
      ...(!metric && { chosenFigure: 'Choose the figure you ask about.' }),
      ...(wrong && { question: wrong }),
    };
    if (!metric || wrong) return { card: await cardOf(needs, wanted, asking, { problems, typed }) };
    const found = await needs.returns.find(address);
    if (!found?.last)
      return {
        card: await cardOf(needs, wanted, asking, {
          notes: ['Nothing is submitted yet, so there is no figure to ask about.'],
          typed,
        }),
      };
    const to = await toBeAsked(needs, address, found);
    const { is } = await needs.records.ask(address, { metric, text: question, to }, asking);
    if (is !== 'done') return { card: await cardOf(needs, wanted, asking, { notes: [ASKED[is]], typed }) };
    const sent = to.length
      ? 'Your question is on its way. The answer will stand beside the figure, and you are told.'
      : 'Your question is kept. Nobody at the Trust may answer it yet: its facilitator has to name a submitter (“roles”).';
    return { card: await cardOf(needs, wanted, asking, { notes: [sent] }) };
  };
