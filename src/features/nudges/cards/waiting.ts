// Discussions that wait, as a facilitator sees them: for whom, what kind of step, since when. Nothing of what is written.
import { keyOfPerson } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import { button, type Button } from '../../../cards/buttons.ts';
import { longDay } from '../../../dates.ts';
import type { Outcome } from '../../../outbox/notice.ts';
import { mayEscalate, mayNudge, nudgesOf, type NudgeMoment } from '../domain/nudge.ts';
import {
  ANSWER_WORKING_DAYS,
  DRAFT_DAYS,
  waitedDays,
  type DiscussionNudge,
  type NextOwner,
  type WaitingDiscussion,
} from '../domain/waiting.ts';
import { nameOfContact, type Contact } from '../domain/contacts.ts';
import { pastNudgeLines } from './history.ts';
import { linesIn, missingCard, pageOfRows } from './missing.ts';

export interface WaitingView {
  day: string;
  daysOff: readonly string[];
  owners: readonly NextOwner[];
  moment: NudgeMoment<DiscussionNudge>;
  nudges: readonly DiscussionNudge[];
  outcomeOf(nudge: DiscussionNudge): Outcome | undefined;
  /** Those who have not answered two nudges. */
  silent: readonly NextOwner[];
  leads: readonly Contact[];
}

const ON_A_PAGE = 8;
export const WAITING = button('Discussions that wait', 'nudges.waiting', {}, 'quiet');

const RULE = `Drafts that have not moved for more than ${DRAFT_DAYS} days, and agreements not answered for ${ANSWER_WORKING_DAYS} working days. Nobody but the two people sees what is written in a discussion.`;

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

const rowOf = (owner: NextOwner, view: WaitingView) => ({
  name: nameOfContact(owner),
  lines: [...waitLines(owner, view), ...pastNudgeLines(view, owner, 'nudge')],
});

const leadRow = (lead: Contact, view: WaitingView) => ({
  name: nameOfContact(lead),
  lines: ['Role: clinical lead', ...pastNudgeLines(view, lead, 'escalation')],
});

const countLine = (owners: readonly NextOwner[]): string => {
  if (!owners.length) return 'No discussion has been waiting for long.';
  const all = owners.reduce((sum, { discussions }) => sum + discussions.length, 0);
  return `${count(all, 'discussion waits', 'discussions wait')} for ${count(owners.length, 'person', 'people')}.`;
};

function escalationLine({ nudges, moment, silent, leads }: WaitingView): string {
  const verdict = mayEscalate(nudges, moment);
  if (verdict.is === 'too soon')
    return `If nothing has moved by then, you can ask the clinical lead from ${longDay(verdict.from)}.`;
  if (!silent.length) return '';
  const who = `${count(silent.length, 'person has', 'people have')} not answered two nudges`;
  return leads.length ? `${who}.` : `${who}, and nobody is named as clinical lead. Type “roles” to name somebody.`;
}

export function waitingDiscussionsCard(
  view: WaitingView,
  { notes = [], problem = '', page: wanted = 1 }: { notes?: readonly string[]; problem?: string; page?: number } = {},
): Card {
  const { owners, nudges, moment, leads } = view;
  const asked = leads.filter((one) => nudgesOf(nudges, one, 'escalation').length > 0);
  const rows = [...owners.map((one) => rowOf(one, view)), ...asked.map((one) => leadRow(one, view))];
  const pages = Math.max(1, Math.ceil(rows.length / ON_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const free = owners.filter((one) => mayNudge(one, 'nudge', nudges, moment).is === 'may');
  return missingCard({
    heading: 'Discussions that wait',
    notes: linesIn(notes),
    problem,
    place: countLine(owners),
    lines: linesIn([RULE, escalationLine(view)]),
    rows: pageOfRows(rows, { what: 'Person', from: (page - 1) * ON_A_PAGE, size: ON_A_PAGE }),
    showing: pages > 1 ? `Page ${page} of ${pages}` : '',
    question: 'Whom would you like to nudge?',
    choices: free.map((one) => ({ title: nameOfContact(one), value: keyOfPerson(one) })),
    actions: actionsOf(view, { isFree: free.length > 0, page, pages }),
  });
}

function actionsOf(
  { nudges, moment, silent, leads }: WaitingView,
  { isFree, page, pages }: { isFree: boolean; page: number; pages: number },
): Button[] {
  const mayAsk = silent.length > 0 && leads.some((one) => mayNudge(one, 'escalation', nudges, moment).is === 'may');
  return [
    ...(isFree
      ? [
          button('Nudge all of them', 'nudges.waiting-all', {}, 'positive'),
          button('Nudge this person', 'nudges.waiting-one'),
        ]
      : []),
    ...(mayAsk ? [button('Escalate to the clinical lead', 'nudges.waiting-escalate', {}, 'quiet')] : []),
    pages > 1
      ? button('More people', 'nudges.waiting', { page: (page % pages) + 1 }, 'quiet')
      : button('Look again', 'nudges.waiting', {}, 'quiet'),
    button('Who is missing', 'nudges.missing', {}, 'quiet'),
  ];
}
