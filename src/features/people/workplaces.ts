// Where somebody works: for a Trust, in primary or community care, for a Cancer Alliance, or somewhere else.
import { z } from 'zod';
import { route, type Reply, type Route } from '../../bot/turn.ts';
import { dayOf } from '../../dates.ts';
import { isInForceOn, search, type Directory } from '../organisations/domain/directory.ts';
import type { Organisation } from '../organisations/domain/organisation.ts';
import { NextThing } from './cards/welcome.ts';
import { unlistedCard, workplaceCard } from './cards/workplace.ts';
import { saveWorkplace, type SavingNeeds } from './saving.ts';
import { ELSEWHERE_ID, Sector, unlistedProblems } from './domain/workplace.ts';

const RIGHT = 'say where I work';
const typed = z.string().trim().max(500).default('');
const Wanted = z.object({ sector: Sector, search: typed, next: NextThing });
const Written = z.object({ name: typed, place: typed, next: NextThing, leaves: z.boolean().optional() });

/** Where people of this sector work. Whoever was taken over is found under the successor. */
const isOf = (sector: Sector, { kind }: Organisation): boolean =>
  sector === 'alliance' ? kind === 'alliance' : kind !== 'alliance' && kind !== 'trust';

function foundIn(directory: Directory, sector: Sector, text: string, day: string): Organisation[] {
  if (sector !== 'alliance' && !text) return [];
  return search(directory, text).filter((one) => isOf(sector, one) && isInForceOn(directory, one, day));
}

interface Needs extends SavingNeeds {
  organisations: { current(): Promise<Directory> };
}

export const workplaceRoutes = (needs: Needs): Route[] => [
  route(
    'people.where',
    { right: RIGHT, input: Wanted, leftOut: 'empty' },
    async ({ sector, search: text, next }, { at }): Promise<Reply> => {
      if (sector === 'other') return { card: unlistedCard({ next }) };
      const found = foundIn(await needs.organisations.current(), sector, text, dayOf(at));
      return { card: workplaceCard(sector, { found, search: text, next }) };
    },
  ),
  route('people.not-listed', { right: RIGHT, input: z.object({ next: NextThing }) }, async ({ next }) => ({
    card: unlistedCard({ next }),
  })),
  route(
    'people.save-unlisted',
    { right: RIGHT, input: Written, leftOut: 'empty' },
    async ({ name, place, next, leaves }, asking) => {
      const problems = unlistedProblems({ name, place });
      if (Object.keys(problems).length) return { card: unlistedCard({ values: { name, place }, problems, next }) };
      const where = { id: ELSEWHERE_ID, name, unlisted: { name, place } };
      return saveWorkplace(needs, where, { next, leaves }, asking);
    },
  ),
];
