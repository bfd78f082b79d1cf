// Whom a manager has, one line each: who is where, whose turn it is, and what is due.
import { z } from 'zod';
import { button, Button, Choice, choicesOf, namingButton } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import { KINDS, type State } from '../domain/appraisal.ts';
import type { TeamFilter, TeamLine } from '../domain/team.ts';
import { isAppraisalDue } from '../domain/team.ts';
import { dueText, lastAgreedText, turnLine } from './whose-turn.ts';
import { MY_APPRAISALS } from './views.ts';

const team = card(
  'appraisals/team',
  z.object({
    about: z.string(),
    hasFinder: z.boolean(),
    find: z.string(),
    show: z.string(),
    filters: z.array(Choice),
    empty: z.string(),
    rows: z.array(
      z.object({
        isNotFirst: z.boolean(),
        who: z.string(),
        role: z.string(),
        what: z.string(),
        note: z.string(),
        dates: z.string(),
        actions: z.array(Button),
      }),
    ),
    pageLine: z.string(),
    actions: z.array(Button),
  }),
);

export interface TeamView {
  find: string;
  show: TeamFilter;
  page: number;
}

interface Shown {
  members: readonly TeamLine[];
  counts: Record<TeamFilter, number>;
  /** Everybody of the team: what they are called here, and why something did not reach them. */
  called: ReadonlyMap<string, string>;
  undelivered: ReadonlyMap<string, string>;
  today: string;
  /** They worked elsewhere before, and may have discussions there. */
  hasFormerTrusts: boolean;
  view: TeamView;
}

const PAGE = 5;
const FILTERS: Record<TeamFilter, string> = {
  all: 'Everybody',
  yours: 'Your turn',
  theirs: 'Their turn',
  undelivered: 'Not delivered',
  due: 'Due or late, nothing begun',
};
const FORMER = 'Discussions at a Trust you worked for before are under “my appraisals”.';
const NOBODY =
  'You have nobody here yet. Type “appraisal” to start with somebody you manage: from then on they are in this list.';

export function teamCard({ members, counts, called, undelivered, today, hasFormerTrusts, view }: Shown): Card {
  const pages = Math.max(1, Math.ceil(members.length / PAGE));
  const page = Math.min(Math.max(1, view.page), pages);
  const turn = (to: number, title: string) =>
    to >= 1 && to <= pages ? [button(title, 'appraisals.team', { ...view, page: to }, 'quiet')] : [];
  return team({
    about: [aboutLine(counts), ...(hasFormerTrusts ? [FORMER] : [])].filter(Boolean).join(' '),
    hasFinder: counts.all > PAGE || (counts.all > 0 && (view.find !== '' || view.show !== 'all')),
    find: view.find,
    show: view.show,
    filters: choicesOf(
      Object.fromEntries(Object.entries(FILTERS).map(([id, name]) => [id, `${name} (${counts[id as TeamFilter]})`])),
    ),
    empty: members.length
      ? ''
      : counts.all
        ? 'Nobody in your team fits that. Clear the box, or choose “Everybody”.'
        : NOBODY,
    rows: members.slice((page - 1) * PAGE, page * PAGE).map((member, i) => ({
      isNotFirst: i > 0,
      ...memberLine(member, called.get(member.id) ?? member.name, today),
      note: undelivered.get(member.now.id) ?? '',
    })),
    pageLine: pages > 1 ? `Page ${page} of ${pages}` : '',
    actions: [
      ...turn(page - 1, 'Page before'),
      ...turn(page + 1, 'Next page'),
      button('Start with somebody', 'appraisals.start', {}, 'quiet'),
      button(MY_APPRAISALS.title, 'appraisals.mine', {}, 'quiet'),
    ],
  });
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const aboutLine = ({ all, yours, theirs, undelivered, due }: Record<TeamFilter, number>): string =>
  all
    ? [
        `${people(all)}: your turn with ${yours}, their turn with ${theirs}.`,
        ...(undelivered ? [`Not delivered: ${undelivered}.`] : []),
        ...(due ? [`Due or late, and nothing begun: ${due}.`] : []),
      ].join(' ')
    : '';

const memberLine = (member: TeamLine, who: string, today: string) => ({
  who,
  role: member.role,
  what: `${KINDS[member.now.kind]} of ${longDay(member.now.heldOn)}. ${STANDS[member.now.state] ?? turnLine(member.now, member.name, today)}`,
  dates: `${member.lastAgreed ? lastAgreedText(member.lastAgreed) : 'No agreed appraisal yet.'} ${dueText(member.dueBy, today)}`,
  actions: buttonsOf(member, who, today),
});

const STANDS: Partial<Record<State, string>> = { agreed: 'Agreed.', held: 'Held, not agreed.' };

/** Each says with whom: somebody who hears only the buttons has to know. */
function buttonsOf(member: TeamLine, who: string, today: string): Button[] {
  const { now, id, name } = member;
  const open = (title: string) => namingButton(button(title, 'appraisals.open', { id: now.id }, 'quiet'), who);
  if (now.state === 'draft') return [open(`Carry on with ${who}`)];
  if (now.state === 'shared') return [open(`See how it stands with ${who}`)];
  const begin = button(`Start with ${who}`, 'appraisals.start', { person: `${id}~${name}` }, 'quiet');
  const start = namingButton(begin, who);
  return [...(isAppraisalDue(member, today) ? [start] : []), open(`Open the record of ${who}`)];
}
