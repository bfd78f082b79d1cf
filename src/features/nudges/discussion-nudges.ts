// Nudges for discussions that wait, each written with the notice that carries it.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Asking } from '../../bot/turn.ts';
import type { Outcome } from '../../outbox/notice.ts';
import type { Change, Store } from '../../storage/port.ts';
import type { NudgeHow, NudgeMoment, NudgeParty } from './domain/nudge.ts';
import { nudgesBy, type NudgeAnswer } from './domain/nudging.ts';
import type { DiscussionNudge } from './domain/waiting.ts';
import { nudgeKinds } from './kinds.ts';
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

export function discussionNudgeRepository(store: Store) {
  return {
    /** Everything that was nudged about discussions of a Trust. */
    of: async (trustId: string): Promise<DiscussionLedger> => {
      const rows = await store.list(trustId, ledger.under());
      return {
        nudges: rows.flatMap(({ key, value }) => (ledger.holds(key) ? [ledger.read(value)] : [])),
        outcomes: rows.flatMap(({ key, value }) => (outcome.holds(key) ? [outcome.read(value)] : [])),
      };
    },

    find: (trustId: string, { tenantId, id }: PersonKey, number: string) =>
      ledger.get(store, trustId, { tenantId, id }, number),

    /** Those who may be nudged now are; for the others the reason comes back. */
    nudge: (
      trustId: string,
      { how, to, aboutFor }: DiscussionPress,
      moment: NudgeMoment<DiscussionNudge>,
      { person, at }: Pick<Asking, 'person' | 'at'>,
    ): Promise<NudgeAnswer[]> => {
      const by = { tenantId: person.tenantId, id: person.id, name: person.name };
      const sayTo = (one: NudgeParty) => ({ about: aboutFor(one) });
      return store.change(trustId, { prefix: ledger.under(), by: person }, (rows): Change<NudgeAnswer[]> => {
        const before = ledger.among(rows);
        const { answers, made } = nudgesBy<DiscussionNudge>({ how, to, by, at, sayTo }, before, moment);
        const [first, ...others] = made;
        if (!first) return { result: answers };
        const put = [
          ...made.flatMap((one) => discussionNudgeRows(trustId, one)),
          discussionNudgeTrail([first, ...others]),
        ];
        return { result: answers, put };
      });
    },
  };
}
export type DiscussionNudges = ReturnType<typeof discussionNudgeRepository>;
