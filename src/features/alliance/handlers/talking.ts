// Questions and calls for help: at the Alliance all that are not closed, at a Trust its own.
import type { AskingOfTrust, Reply } from '../../../bot/turn.ts';
import { dayOf } from '../../../dates.ts';
import { quarterBefore } from '../../../calendar/quarters.ts';
import { returnQuarterOn } from '../../../calendar/deadlines.ts';
import { expectedIn, organisationIn, type Directory } from '../../organisations/domain/directory.ts';
import { returnRulesIn } from '../../organisations/domain/alliance-settings.ts';
import { allianceTalksCard, type TalkNotes } from '../cards/talks.ts';
import { trustTalksCard, type AskedTalk } from '../cards/trust-talks.ts';
import type { PageProblems } from '../cards/page.ts';
import { isHelp, MOST_TALK_ANSWER, talkProblem, type TalkAct, type TalkVerdict } from '../domain/talk.ts';
import { talkOfValue, type ChosenTalk } from '../inputs.ts';
import type { AllianceNeeds } from '../needs.ts';
import { allianceViewFor } from './showing.ts';

async function allianceTalks(
  needs: AllianceNeeds,
  asking: AskingOfTrust,
  page?: number,
  after: TalkNotes = {},
): Promise<Reply> {
  const { rollUp, talks, directory, settings } = await allianceViewFor(needs, {}, asking);
  const card = allianceTalksCard(
    {
      alliance: rollUp.alliance.name,
      talks,
      day: rollUp.day,
      daysOff: returnRulesIn(settings).daysOff,
      nameOf: (id) => organisationIn(directory, id)?.name ?? id,
      ...(page !== undefined && { page }),
    },
    after,
  );
  return { card };
}

export const showTalks =
  (needs: AllianceNeeds) =>
  ({ page }: { page?: number }, asking: AskingOfTrust): Promise<Reply> =>
    allianceTalks(needs, asking, page);

const SAID: Record<Exclude<TalkVerdict['is'], 'done'>, string> = {
  same: 'That is done already.',
  late: 'It was changed since your card was drawn, so nothing was done. Here is how it stands.',
  closed: 'It is closed, so nothing was sent.',
  'not there': 'I could not find that any more.',
};

/** One that whoever presses may touch, and what is to be done with it; otherwise what is wrong. */
type Press = (talk: {
  trustId: string;
  quarter: string;
  id: string;
  version: number;
}) => TalkAct | { problems: PageProblems };

async function pressed(
  needs: AllianceNeeds,
  { chosenTalk, answer, page }: ChosenTalk,
  asking: AskingOfTrust,
  press: Press,
  done: string,
) {
  const talk = talkOfValue(chosenTalk);
  const isOurs = talk && isExpected(await needs.organisations.current(), talk, asking.trustId);
  const wanted = talk && isOurs ? press(talk) : { problems: { chosenTalk: 'Choose one of them.' } };
  const typed = { chosenTalk, answer };
  if ('problems' in wanted || !talk)
    return allianceTalks(needs, asking, page, { problems: 'problems' in wanted ? wanted.problems : {}, typed });
  const { is } = await needs.records.act(talk, wanted, asking);
  await needs.board.refresh(talk);
  if (is === 'done') return allianceTalks(needs, asking, page, { notes: [done] });
  return allianceTalks(needs, asking, page, { notes: [SAID[is]], ...(is === 'late' && { typed: { answer } }) });
}

const isExpected = (
  directory: Directory,
  { trustId, quarter }: { trustId: string; quarter: string },
  alliance: string,
) => expectedIn(directory, quarter, alliance).some(({ id }) => id === trustId);

export const answerHelp = (needs: AllianceNeeds) => (sent: ChosenTalk, asking: AskingOfTrust) =>
  pressed(
    needs,
    sent,
    asking,
    (talk): ReturnType<Press> => {
      if (!isHelp(talk))
        return { problems: { chosenTalk: 'That is a question to the Trust. Choose a call for help.' } };
      const problem = talkProblem(sent.answer, MOST_TALK_ANSWER);
      return problem ? { problems: { answer: problem } } : { act: 'answer', text: sent.answer, version: talk.version };
    },
    'Your answer is on its way to whoever asked.',
  );

export const closeTalk = (needs: AllianceNeeds) => (sent: ChosenTalk, asking: AskingOfTrust) =>
  pressed(needs, sent, asking, ({ version }) => ({ act: 'close', version }), 'Closed.');

const QUARTERS_SHOWN = 4;
export const ASKED_HEADING = 'Questions of your Alliance';

/** The newest first: those of the last quarters, with the figures that they are about. */
export async function talksOfTrust(needs: AllianceNeeds, trustId: string, at: Date): Promise<AskedTalk[]> {
  let first = returnQuarterOn(dayOf(at));
  for (let n = 0; n < QUARTERS_SHOWN; n++) first = quarterBefore(first);
  const talks = await needs.records.talksSince(trustId, first);
  const quarters = [...new Set(talks.map(({ quarter }) => quarter))];
  const found = await Promise.all(quarters.map((quarter) => needs.returns.find({ trustId, quarter })));
  const last = new Map(found.flatMap((one) => (one?.last ? [[one.quarter, one.last]] : [])));
  return talks
    .map((talk) => ({ talk, last: last.get(talk.quarter) }))
    .toSorted((a, b) => (a.talk.at < b.talk.at ? 1 : -1));
}

const trustTalks = async (
  needs: AllianceNeeds,
  { trustId, at }: AskingOfTrust,
  after: TalkNotes = {},
): Promise<Reply> => ({
  card: trustTalksCard(ASKED_HEADING, await talksOfTrust(needs, trustId, at), after),
});

export const showAsked = (needs: AllianceNeeds) => (_nothing: unknown, asking: AskingOfTrust) =>
  trustTalks(needs, asking);

export const answerAlliance =
  (needs: AllianceNeeds) =>
  async ({ chosenTalk, answer }: ChosenTalk, asking: AskingOfTrust): Promise<Reply> => {
    const talk = talkOfValue(chosenTalk);
    const typed = { chosenTalk, answer };
    if (!talk || talk.trustId !== asking.trustId || isHelp(talk))
      return trustTalks(needs, asking, { problems: { chosenTalk: 'Choose the question you answer.' }, typed });
    const problem = talkProblem(answer, MOST_TALK_ANSWER);
    if (problem) return trustTalks(needs, asking, { problems: { answer: problem }, typed });
    const { is } = await needs.records.act(talk, { act: 'answer', text: answer, version: talk.version }, asking);
    if (is !== 'done')
      return trustTalks(needs, asking, { notes: [SAID[is]], ...(is === 'late' && { typed: { answer } }) });
    needs.later('note an answer for the Alliance', () => needs.board.refresh(talk));
    return trustTalks(needs, asking, { notes: ['Thank you. Your answer is on its way to your Alliance.'] });
  };
