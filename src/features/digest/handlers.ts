// What waits, at any time; and not being written to about it for a while.
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../bot/turn.ts';
import { dayOf, longDay } from '../../dates.ts';
import { pauseCard, tasksCard } from './cards.ts';
import { tasksInOrder } from './domain/digest.ts';
import { dayMeant, pauseProblem } from './domain/pause.ts';
import type { DigestNeeds } from './needs.ts';

const LIST_WORDS = /^what(?: is|'s)? wait(?:s|ing)(?: for me)?$/i;
const PAUSING_WORDS = /^pause(?: my (?:digest|messages))?$/i;
const PAUSE_WORDS = /^pause(?: my (?:digest|messages))? until(?: [a-z0-9 ,/-]{0,40})?$/i;
const UNPAUSE_WORDS = /^(?:unpause|stop pausing|end (?:the |my )?pause)$/i;
const Listed = z.object({ page: z.number().int().min(0).optional() });
const Paused = z.object({ day: z.string().max(40).default(''), text: z.string().max(200).optional() });

const RIGHT = 'see what waits for me';

export function digestRoutes(needs: Pick<DigestNeeds, 'digests' | 'tasksOf'>): Route[] {
  const { digests, tasksOf } = needs;

  const list = async (page: number | undefined, asking: Asking): Promise<Reply> => {
    const { person, at, trustId, trusts = [], roles = [] } = asking;
    const [tasks, { pausedUntil }] = await Promise.all([
      tasksOf({ person, at, trustId, trusts, roles }),
      digests.of(person),
    ]);
    return { card: tasksCard({ tasks: tasksInOrder(tasks), day: dayOf(at), page, pausedUntil }) };
  };

  const showPause = async (
    { person, at }: Asking,
    shown: { note?: string; typed?: string; problem?: string } = {},
  ): Promise<Reply> => ({
    card: pauseCard(dayOf(at), { pausedUntil: (await digests.of(person)).pausedUntil, ...shown }),
  });

  return [
    route('digest.list', { right: RIGHT, words: LIST_WORDS, input: Listed }, ({ page }, asking) => list(page, asking)),
    route('digest.pausing', { right: RIGHT, words: PAUSING_WORDS, input: z.unknown() }, (_nothing, asking) =>
      showPause(asking),
    ),
    route(
      'digest.pause',
      { right: RIGHT, words: PAUSE_WORDS, takesWords: true, leftOut: 'empty', input: Paused },
      async ({ day, text }, asking) => {
        const typed = text === undefined ? day : (/\buntil\s+(\S.*?)[.!]?\s*$/i.exec(text)?.[1] ?? '');
        const today = dayOf(asking.at);
        const until = dayMeant(typed, today);
        const problem = pauseProblem(until, today);
        if (problem || !until) return showPause(asking, { typed: until, problem });
        await digests.pause(asking.person, until);
        return showPause(asking, { note: `Paused. I write to you again from ${longDay(until)}.` });
      },
    ),
    route('digest.unpause', { right: RIGHT, words: UNPAUSE_WORDS, input: z.unknown() }, async (_nothing, asking) => {
      await digests.pause(asking.person, undefined);
      await digests.addCandidate(asking.person);
      return list(undefined, asking);
    }),
  ];
}
