// One Trust: how its return stands, who may submit it, who was nudged, and what can be done now.
import { keyOfPerson, type PersonKey } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { button, type Button } from '../../../cards/buttons.ts';
import { longDay } from '../../../dates.ts';
import type { Outcome } from '../../../outbox/notice.ts';
import type { BoardStanding } from '../domain/board.ts';
import { nameOfContact, othersThan, type Contact } from '../domain/contacts.ts';
import { mayEscalate, mayNudge, nudgesOf, type NudgeHow, type NudgeMoment } from '../domain/nudge.ts';
import type { Nudge } from '../domain/return-nudge.ts';
import { leftLine, stateLine } from '../domain/words.ts';
import { pastNudgeLines } from './history.ts';
import { WHO_IS_MISSING } from './list.ts';
import { linesIn, missingCard, pageOfRows } from './missing.ts';
import { WAITING } from './waiting.ts';

export interface TrustView {
  trust: { id: string; name: string };
  quarter: string;
  standing: BoardStanding;
  /** How long there is. */
  time: string;
  moment: NudgeMoment<Nudge>;
  submitters: readonly Contact[];
  leads: readonly Contact[];
  nudges: readonly Nudge[];
  outcomeOf(nudge: Nudge): Outcome | undefined;
  hasChannel: boolean;
  /** Whoever looks at it: nobody nudges themself. */
  person: PersonKey;
  /** Whether there are other Trusts to go back to. */
  hasOthers: boolean;
  /** Opens the return, for who may fill it in. */
  open?: Button;
  /** Lets somebody past the lock, for who may. */
  letPast?: Button;
  /** Whether they may look at discussions that wait there. */
  maySeeDiscussions: boolean;
}

const ON_A_PAGE = 8;

function rowsOf(view: TrustView): { name: string; lines: string[] }[] {
  const { submitters, leads, person, nudges } = view;
  const others = othersThan(submitters, person);
  const row = (one: Contact, how: NudgeHow) => ({
    name: nameOfContact(one),
    lines: [
      `Role: ${one.role}${others.includes(one) || how === 'escalation' ? '' : ' (you)'}`,
      ...pastNudgeLines(view, one, how),
    ],
  });
  const asked = leads.filter((one) => nudgesOf(nudges, one, 'escalation').length > 0);
  return [...submitters.map((one) => row(one, 'nudge')), ...asked.map((one) => row(one, 'escalation'))];
}

function escalationLine({ nudges, moment, leads }: TrustView): string {
  const verdict = mayEscalate(nudges, moment);
  if (verdict.is === 'too soon')
    return `If nothing more is filled in by then, you can ask the clinical lead from ${longDay(verdict.from)}.`;
  if (verdict.is !== 'may') return '';
  return leads.length
    ? `${verdict.unanswered} nudges are unanswered.`
    : `${verdict.unanswered} nudges are unanswered, and nobody is named as clinical lead. Type “roles” to name somebody.`;
}

export function trustCard(
  view: TrustView,
  { notes = [], problem = '', page: wanted = 1 }: { notes?: readonly string[]; problem?: string; page?: number } = {},
): Card {
  const { trust, quarter, standing, submitters, person, nudges, moment } = view;
  const rows = rowsOf(view);
  const pages = Math.max(1, Math.ceil(rows.length / ON_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const isFree = (one: Contact) => mayNudge(one, 'nudge', nudges, moment).is === 'may';
  const free = othersThan(submitters, person).filter(isFree);
  return missingCard({
    heading: WHO_IS_MISSING,
    notes: linesIn(notes),
    problem,
    place: trust.name,
    lines: linesIn([
      `Return for ${quarterName(quarter)}. ${stateLine(standing)}`,
      leftLine(standing),
      view.time,
      view.hasChannel ? '' : 'No channel: its steering group is not set up in Teams.',
      submitters.length ? '' : 'Nobody is named yet who may submit it. Type “roles” to name somebody.',
      escalationLine(view),
    ]),
    rows: pageOfRows(rows, { what: 'Person', from: (page - 1) * ON_A_PAGE, size: ON_A_PAGE }),
    showing: pages > 1 ? `Page ${page} of ${pages}` : '',
    question: 'Whom would you like to nudge?',
    choices: free.map((one) => ({ title: nameOfContact(one), value: keyOfPerson(one) })),
    actions: actionsOf(view, { isFree: free.length > 0, page, pages }),
  });
}

function actionsOf(
  { trust, quarter, leads, nudges, moment, hasOthers, open, letPast, maySeeDiscussions }: TrustView,
  { isFree, page, pages }: { isFree: boolean; page: number; pages: number },
): Button[] {
  const of = { trust: trust.id, quarter };
  const mayAsk =
    mayEscalate(nudges, moment).is === 'may' &&
    leads.some((one) => mayNudge(one, 'escalation', nudges, moment).is === 'may');
  return [
    ...(isFree
      ? [
          button('Nudge all who may submit', 'nudges.all', of, 'positive'),
          button('Nudge this person', 'nudges.one', of),
        ]
      : []),
    ...(mayAsk ? [button('Escalate to the clinical lead', 'nudges.escalate', of, 'quiet')] : []),
    ...(open ? [open] : []),
    ...(letPast ? [letPast] : []),
    pages > 1
      ? button('More people', 'nudges.trust', { trust: trust.id, page: (page % pages) + 1 }, 'quiet')
      : button('Look again', 'nudges.trust', { trust: trust.id, page }, 'quiet'),
    ...(maySeeDiscussions ? [WAITING] : []),
    ...(hasOthers ? [button('All who are missing', 'nudges.missing', {}, 'quiet')] : []),
  ];
}
