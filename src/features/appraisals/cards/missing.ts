// Who has not had an appraisal: a manager's own team and, for a facilitator, the names and numbers of the Trust.
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { namesApart } from '../../../cards/names-apart.ts';
import type { Card } from '../../../bot/turn.ts';
import type { OpenLine } from '../domain/open-discussion.ts';
import type { TeamLine } from '../domain/team.ts';
import type { TrustStanding } from '../domain/trust-standing.ts';
import { MY_TEAM, TO_OPEN_DISCUSSIONS } from './views.ts';
import { dueText, turnLine } from './whose-turn.ts';

const MOST_NAMED = 10;

interface MissingView {
  team: readonly TeamLine[];
  missing: readonly TeamLine[];
  today: string;
  /** How the Trust stands: for its facilitator alone. */
  trust?: TrustView;
  /** Of the names in the Trust. */
  page: number;
}

interface TrustView {
  open: readonly OpenLine[];
  /** In the register. */
  posts: number;
  standing: TrustStanding;
}

export function missingCard({ team, missing, today, trust, page: wanted }: MissingView): Card {
  const isOfTeam = team.length > 0 || !trust;
  const pages = Math.max(1, Math.ceil((trust?.standing.neither.length ?? 0) / MOST_NAMED));
  const page = Math.min(wanted, pages);
  const turn = (to: number, title: string) =>
    to >= 1 && to <= pages ? [button(title, 'appraisals.missing', { page: to })] : [];
  return messageCard({
    heading: 'Who has not had an appraisal',
    lines: [
      ...(isOfTeam && page === 1 ? teamLines(team, missing, today) : []),
      ...(trust ? trustLines(trust, page, pages) : []),
    ],
    actions: [
      ...turn(page + 1, 'Next names'),
      ...turn(page - 1, 'Names before'),
      ...(isOfTeam ? [MY_TEAM] : []),
      ...(trust ? [TO_OPEN_DISCUSSIONS] : []),
    ],
  });
}

const NO_TEAM =
  'I know of nobody in your team yet: people appear in it with their first discussion with you. Managers are told about their own team, facilitators how the discussions of their Trust stand.';

function teamLines(team: readonly TeamLine[], missing: readonly TeamLine[], today: string): string[] {
  if (!team.length) return [NO_TEAM];
  if (!missing.length) return ['Everybody in your team has agreed one in the last year.'];
  const called = namesApart(team.map(({ id, name, role }) => ({ id, name, about: [role] })));
  const more = missing.length - MOST_NAMED;
  return [
    `In your team, ${missing.length} of ${team.length} without one that was agreed in the last year:`,
    ...missing
      .slice(0, MOST_NAMED)
      .map(({ id, name, dueBy: day, now }) =>
        [`${called.get(id) ?? name}. ${dueText(day, today)}`, turnLine(now, name, today)].filter(Boolean).join(' '),
      ),
    ...(more > 0 ? [`And ${more} more: see “my team”.`] : []),
  ];
}

const discussions = (count: number): string => (count === 1 ? '1 discussion is' : `${count} discussions are`);

function trustLines({ open, posts, standing }: TrustView, page: number, pages: number): string[] {
  const { people, agreed, underWay, neither } = standing;
  const waiting = open.filter(({ state }) => state === 'shared').length;
  const called = namesApart(neither);
  const named = neither.slice((page - 1) * MOST_NAMED, page * MOST_NAMED);
  return [
    `In your Trust I know ${people === 1 ? '1 person' : `${people} people`}: ${agreed} agreed one in the last year, ${underWay} have one under way, ${neither.length} have neither.`,
    ...(named.length
      ? [
          `Neither${pages > 1 ? ` (page ${page} of ${pages})` : ''}: ${named.map(({ id, name }) => called.get(id) ?? name).join('; ')}.`,
        ]
      : []),
    open.length
      ? `In your Trust ${discussions(open.length)} not agreed yet: ${open.length - waiting} in progress, ${waiting} waiting to be agreed. “Open discussions” says with whom.`
      : 'In your Trust no discussion is open.',
    `I know whoever has opened this assistant and is confirmed as working here; not everybody needs an appraisal. ${posts ? `The register of posts has ${posts === 1 ? '1 post' : `${posts} posts`}, without the names of who holds them.` : 'There is no register of posts yet.'}`,
  ];
}
