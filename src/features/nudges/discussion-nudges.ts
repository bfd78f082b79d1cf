// Nudges for discussions that wait, each written with the notice that carries it.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Asking } from '../../bot/turn.ts';
import { quarterBefore } from '../../calendar/quarters.ts';
import { quarterOf } from '../../dates.ts';
import type { Outcome } from '../../outbox/notice.ts';
import { cursorOf, type Store } from '../../storage/port.ts';
import type { NudgeHow, NudgeMoment, NudgeParty } from './domain/nudge.ts';
import { nudgesBy, type NudgeAnswer } from './domain/nudging.ts';
import type { DiscussionNudge } from './domain/waiting.ts';
import { discussionNudgesUnder, nudgeKinds } from './kinds.ts';
import type { NudgeAddress } from './repository.ts';
import { discussionNudgeRows, discussionNudgeTrail } from './discussion-rows.ts';

const { discussionNudge: ledger, discussionOutcome: outcome } = nudgeKinds;

export interface DiscussionLedger {
  nudges: DiscussionNudge[];
  outcomes: Outcome[];
}

export interface DiscussionPress {
  how: NudgeHow;
  to: readonly NudgeParty[];
  /** What waits for each of them. */
  aboutFor(to: NudgeParty): DiscussionNudge['about'];
}

/** What somebody who presses has read already. */
export interface DiscussionsRead {
  moment: NudgeMoment<DiscussionNudge>;
  nudges: readonly DiscussionNudge[];
}

export function discussionNudgeRepository(store: Store) {
  return {
    /** What was nudged about discussions of a Trust in the quarter of this day and the one before. */
    of: async (trustId: string, day: string): Promise<DiscussionLedger> => {
      const from = discussionNudgesUnder(quarterBefore(quarterOf(day)));
      const rows = await store.list(trustId, ledger.under(), { after: cursorOf(trustId, from) });
      return {
        nudges: rows.flatMap(({ key, value }) => (ledger.holds(key) ? [ledger.read(value)] : [])),
        outcomes: rows.flatMap(({ key, value }) => (outcome.holds(key) ? [outcome.read(value)] : [])),
      };
    },

    find: ({ trustId, quarter }: NudgeAddress, { tenantId, id }: PersonKey, number: string) =>
      ledger.get(store, trustId, quarter, { tenantId, id }, number),

    /** Those who may be nudged now are; for the others the reason comes back. `nudges`: all of them afterwards. */
    nudge: (
      trustId: string,
      { how, to, aboutFor }: DiscussionPress,
      { moment, nudges }: DiscussionsRead,
      { person, at }: Pick<Asking, 'person' | 'at'>,
    ): Promise<{ answers: NudgeAnswer[]; nudges: DiscussionNudge[] }> => {
      const quarter = quarterOf(moment.day);
      // Nothing is added to a quarter that is over, so what was read of it holds.
      const earlier = nudges.filter(({ on }) => quarterOf(on) !== quarter);
      const by = { tenantId: person.tenantId, id: person.id, name: person.name };
      const sayTo = (one: NudgeParty) => ({ about: aboutFor(one) });
      return store.change(trustId, { prefix: ledger.under(quarter), by: person }, (rows) => {
        const before = [...earlier, ...ledger.among(rows, quarter)];
        const { answers, made } = nudgesBy<DiscussionNudge>({ how, to, by, at, sayTo }, before, moment);
        const [first, ...others] = made;
        const result = { answers, nudges: [...before, ...made] };
        if (!first) return { result };
        const put = [
          ...made.flatMap((one) => discussionNudgeRows(trustId, one)),
          discussionNudgeTrail([first, ...others]),
        ];
        return { result, put };
      });
    },
  };
}
export type DiscussionNudges = ReturnType<typeof discussionNudgeRepository>;
