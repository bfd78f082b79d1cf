// Discussions that wait, as a facilitator sees them: for whom, what kind of step, since when. Nothing of what is written.
import type { Card } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { longDay } from '../../../dates.ts';
import { DRAFT_DAYS, MOST_OPEN_LISTED } from '../../appraisals/domain/open-discussion.ts';
import type { Outcome } from '../../../outbox/notice.ts';
import { mayAskLead, mayEscalate, mayNudge, nudgesOf, type NudgeMoment } from '../domain/nudge.ts';
import {
  ANSWER_WORKING_DAYS,
  leadsToAsk,
  waitedDays,
  type DiscussionNudge,
  type NextOwner,
  type WaitingDiscussion,
} from '../domain/waiting.ts';
import type { Contact } from '../domain/contacts.ts';
import { pastNudgeLines } from './history.ts';
import { peopleToNudgeCard, type NudgeButtons, type PeoplePageNotes, type PersonToNudge } from './people.ts';

export interface WaitingView {
  day: string;
  daysOff: readonly string[];
  owners: readonly NextOwner[];
  /** Whether there may be more than were looked at. */
  isCut: boolean;
  moment: NudgeMoment<DiscussionNudge>;
  nudges: readonly DiscussionNudge[];
  outcomeOf(nudge: DiscussionNudge): Outcome | undefined;
  /** Those who have not answered two nudges. */
  silent: readonly NextOwner[];
  leads: readonly Contact[];
}

export const WAITING_DISCUSSIONS = button('Discussions that wait', 'nudges.waiting', {}, 'quiet');

const RULE = `Drafts that have not moved for more than ${DRAFT_DAYS} days, and agreements not answered for ${ANSWER_WORKING_DAYS} working days. Nobody but the two people sees what is written in a discussion.`;

const CUT = `There are very many open discussions: only the ${MOST_OPEN_LISTED.toLocaleString('en-GB')} begun first are looked at, so others may wait too.`;

const count = (of: number, one: string, many: string) => `${of} ${of === 1 ? one : many}`;

/** `2 drafts not shared, the oldest unchanged for 20 days.` */
function waitLine(
  waiting: readonly WaitingDiscussion[],
  { day, daysOff }: Pick<WaitingView, 'day' | 'daysOff'>,
): string {
  const [oldest] = waiting;
  if (!oldest) return '';
  const long = waitedDays(oldest, day, daysOff);
  const oldestOf = waiting.length === 1 ? '' : 'the oldest ';
  return oldest.waitsFor === 'draft'
    ? `Manager: ${count(waiting.length, 'draft', 'drafts')} not shared, ${oldestOf}unchanged for ${long}.`
    : `Asked to agree: ${count(waiting.length, 'discussion', 'discussions')} not answered, ${oldestOf}for ${long}.`;
}

/** What waits for somebody: how much of each kind, and how long. */
export const waitLines = ({ discussions }: NextOwner, view: Pick<WaitingView, 'day' | 'daysOff'>): string[] =>
  (['draft', 'answer'] as const)
    .map((what) =>
      waitLine(
        discussions.filter(({ waitsFor }) => waitsFor === what),
        view,
      ),
    )
    .filter(Boolean);

function peopleOf(view: WaitingView): PersonToNudge[] {
  const { owners, leads, nudges, moment } = view;
  const asked = leads.filter((one) => nudgesOf(nudges, one, 'escalation').length > 0);
  return [
    ...owners.map((owner) => ({
      person: owner,
      lines: [...waitLines(owner, view), ...pastNudgeLines(view, owner, 'nudge')],
      isFree: mayNudge(owner, 'nudge', nudges, moment).is === 'may',
    })),
    ...asked.map((lead) => ({
      person: lead,
      lines: ['Role: clinical lead', ...pastNudgeLines(view, lead, 'escalation')],
      isFree: false,
    })),
  ];
}

const countLine = (owners: readonly NextOwner[]): string => {
  if (!owners.length) return 'No discussion has been waiting for long.';
  const all = owners.reduce((sum, { discussions }) => sum + discussions.length, 0);
  return `${count(all, 'discussion waits', 'discussions wait')} for ${count(owners.length, 'person', 'people')}.`;
};

function escalationLine(view: WaitingView): string {
  const { nudges, moment, silent, leads } = view;
  const verdict = mayEscalate(nudges, moment);
  if (verdict.is === 'too soon')
    return `If nothing has moved by then, you can ask the clinical lead from ${longDay(verdict.from)}.`;
  if (!silent.length) return '';
  const who = `${count(silent.length, 'person has', 'people have')} not answered two nudges`;
  if (!leads.length) return `${who}, and nobody is named as clinical lead. Type “roles” to name somebody.`;
  return leadsToAsk(view).length ? `${who}.` : `${who}: the clinical lead, so there is nobody else to ask.`;
}

export const waitingDiscussionsCard = (view: WaitingView, said: PeoplePageNotes = {}): Card =>
  peopleToNudgeCard(
    {
      heading: 'Discussions that wait',
      place: countLine(view.owners),
      lines: [RULE, view.isCut ? CUT : '', escalationLine(view)],
      people: peopleOf(view),
      buttons: buttonsOf(view),
    },
    said,
  );

const buttonsOf = (view: WaitingView): NudgeButtons => ({
  all: button('Nudge all of them', 'nudges.waiting-all', {}, 'positive'),
  one: button('Nudge this person', 'nudges.waiting-one'),
  ...(mayAskLead(leadsToAsk(view), view.nudges, view.moment) && {
    escalate: button('Escalate to the clinical lead', 'nudges.waiting-escalate', {}, 'quiet'),
  }),
  page: (title, page) => button(title, 'nudges.waiting', { page }, 'quiet'),
  ways: [button('Who is missing', 'nudges.missing', {}, 'quiet')],
});
