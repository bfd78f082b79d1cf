// “my team”: whom the speaker manages where they work now, and who is where.
import { z } from 'zod';
import { namesApart } from '../../../cards/names-apart.ts';
import { dayOf } from '../../../dates.ts';
import { route, type AskingOfTrust, type Reply, type Route } from '../../../bot/turn.ts';
import { teamCard } from '../cards/team.ts';
import { searchTeam, teamByFilter, TEAM_FILTERS, teamOf, type TeamLine } from '../domain/team.ts';
import type { AppraisalNeeds } from './needs.ts';
import { undeliveredIn } from './undelivered.ts';

const LONGEST_SEARCH = 100; // characters

const Wanted = z.object({
  find: z.string().max(LONGEST_SEARCH).default(''),
  show: z.enum(TEAM_FILTERS).catch('all').default('all'),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
  /** “my team: Priya” */
  text: z.string().default(''),
});

const TYPED = /^(?:my )?team(?:: *(.{1,100}))?$/i;

export const teamRoutes = (needs: AppraisalNeeds): Route[] => [
  route(
    'appraisals.team',
    { right: 'list my own appraisals', words: TYPED, takesWords: true, input: Wanted, leftOut: 'empty' },
    listTeam(needs),
  ),
];

const listTeam =
  (needs: AppraisalNeeds) =>
  async (wanted: z.output<typeof Wanted>, asking: AskingOfTrust): Promise<Reply> => {
    const { person, trustId, trusts, at } = asking;
    const today = dayOf(at);
    const team = teamOf(await needs.appraisals.mineOf(trustId, person), today);
    const undelivered = await undeliveredIn(
      needs,
      team.map(({ now }) => now),
      asking,
    );
    const find = (wanted.find || (TYPED.exec(wanted.text)?.[1] ?? '')).trim();
    const byFilter = teamByFilter(team, new Set(undelivered.keys()), today);
    return {
      card: teamCard({
        members: searchTeam(byFilter[wanted.show], find),
        counts: countsOf(byFilter),
        called: namesApart(team.map(({ id, name, role }) => ({ id, name, about: [role] }))),
        undelivered,
        today,
        hasFormerTrusts: trusts.length > 1,
        view: { find, show: wanted.show, page: wanted.page },
      }),
    };
  };

const countsOf = ({ all, yours, theirs, undelivered, due }: Record<(typeof TEAM_FILTERS)[number], TeamLine[]>) => ({
  all: all.length,
  yours: yours.length,
  theirs: theirs.length,
  undelivered: undelivered.length,
  due: due.length,
});
