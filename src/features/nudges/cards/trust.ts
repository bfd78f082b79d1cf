// One Trust: how its return stands, who may submit it, who was nudged, and what can be done now.
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { button, type Button } from '../../../cards/buttons.ts';
import { longDay } from '../../../dates.ts';
import type { Outcome } from '../../../outbox/notice.ts';
import type { ChannelState } from '../../steering-group/domain/group.ts';
import type { BoardStanding } from '../domain/board.ts';
import { contactsWithout, type Contact } from '../domain/contacts.ts';
import { mayAskLead, mayEscalate, mayNudge, nudgesOf, type NudgeHow, type NudgeMoment } from '../domain/nudge.ts';
import type { Nudge } from '../domain/return-nudge.ts';
import { CHANNEL_LINES, leftLine, stateLine } from '../domain/words.ts';
import { pastNudgeLines } from './history.ts';
import { WHO_IS_MISSING } from './list.ts';
import { peopleToNudgeCard, type NudgeButtons, type PeoplePageNotes, type PersonToNudge } from './people.ts';
import { WAITING_DISCUSSIONS } from './waiting.ts';

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
  channel: ChannelState;
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

function peopleOf(view: TrustView): PersonToNudge[] {
  const { submitters, leads, person, nudges, moment } = view;
  const row = (one: Contact, how: NudgeHow, isYou: boolean): PersonToNudge => ({
    person: one,
    lines: [`Role: ${one.role}${isYou ? ' (you)' : ''}`, ...pastNudgeLines(view, one, how)],
    isFree: how === 'nudge' && !isYou && mayNudge(one, how, nudges, moment).is === 'may',
  });
  const others = contactsWithout(submitters, person);
  const asked = leads.filter((one) => nudgesOf(nudges, one, 'escalation').length > 0);
  return [
    ...submitters.map((one) => row(one, 'nudge', !others.includes(one))),
    ...asked.map((one) => row(one, 'escalation', false)),
  ];
}

function escalationLine({ nudges, moment, leads, person }: TrustView): string {
  const verdict = mayEscalate(nudges, moment);
  if (verdict.is === 'too soon')
    return `If nothing more is filled in by then, you can ask the clinical lead from ${longDay(verdict.from)}.`;
  if (verdict.is !== 'may') return '';
  const unanswered = `${verdict.unanswered} nudges are unanswered`;
  if (!leads.length) return `${unanswered}, and nobody is named as clinical lead. Type “roles” to name somebody.`;
  return contactsWithout(leads, person).length
    ? `${unanswered}.`
    : `${unanswered}, and you are the clinical lead yourself.`;
}

export function trustCard(view: TrustView, said: PeoplePageNotes = {}): Card {
  const { trust, quarter, standing, submitters } = view;
  return peopleToNudgeCard(
    {
      heading: WHO_IS_MISSING,
      place: trust.name,
      lines: [
        `Return for ${quarterName(quarter)}. ${stateLine(standing)}`,
        leftLine(standing),
        view.time,
        CHANNEL_LINES[view.channel],
        submitters.length ? '' : 'Nobody is named yet who may submit it. Type “roles” to name somebody.',
        escalationLine(view),
      ],
      people: peopleOf(view),
      buttons: buttonsOf(view),
    },
    said,
  );
}

function buttonsOf(view: TrustView): NudgeButtons {
  const { trust, quarter, leads, person, nudges, moment, hasOthers, open, letPast, maySeeDiscussions } = view;
  const of = { trust: trust.id, quarter };
  return {
    all: button('Nudge all who may submit', 'nudges.all', of, 'positive'),
    one: button('Nudge this person', 'nudges.one', of),
    ...(mayAskLead(contactsWithout(leads, person), nudges, moment) && {
      escalate: button('Escalate to the clinical lead', 'nudges.escalate', of, 'quiet'),
    }),
    page: (title, page) => button(title, 'nudges.trust', { trust: trust.id, page }, 'quiet'),
    ways: [
      ...(open ? [open] : []),
      ...(letPast ? [letPast] : []),
      ...(hasOthers ? [button('All who are missing', 'nudges.missing', {}, 'quiet')] : []),
      ...(maySeeDiscussions ? [WAITING_DISCUSSIONS] : []),
    ],
  };
}
