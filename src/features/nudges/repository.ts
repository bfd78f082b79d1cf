// Nudges, each written with the notice that carries it, beside the return they ask for.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Asking } from '../../bot/turn.ts';
import { phaseOn, type Deadlines } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import type { Outcome } from '../../outbox/notice.ts';
import type { Change, Rows, Store } from '../../storage/port.ts';
import type { ReturnStanding } from '../returns/domain/return.ts';
import { boardStandingOf, type BoardStanding } from './domain/board.ts';
import type { NudgeHow, NudgeParty } from './domain/nudge.ts';
import { nudgesBy, type NudgeAnswer } from './domain/nudging.ts';
import { returnMoment, type Nudge } from './domain/return-nudge.ts';
import { nudgeKinds, nudgesUnder } from './kinds.ts';
import { nudgeRows, nudgeTrail } from './rows.ts';

const { nudge: ledger, outcome, standingHere } = nudgeKinds;

export interface NudgeAddress {
  trustId: string;
  quarter: string;
}

/** How the return of the same partition stands, for whoever decides on it in one transaction. */
export interface StandingInRows {
  key(quarter: string): string;
  of(rows: Rows, quarter: string): ReturnStanding;
}

export interface NudgeCalendar {
  deadlines: Deadlines;
  daysOff: readonly string[];
}

export interface NudgeLedger {
  /** Left out until it is noted: by whoever opens the return, or looks at its card. */
  standing?: BoardStanding;
  nudges: Nudge[];
  outcomes: Outcome[];
}

/** What became of a press, and how things stand behind it. */
export interface PressedNudges {
  answers: NudgeAnswer[];
  nudges: Nudge[];
  standing: BoardStanding;
}

export function nudgeRepository({ store, standing }: { store: Store; standing: StandingInRows }) {
  return {
    /** Everything that was nudged about this quarter in a Trust, and how its return stands. */
    of: async ({ trustId, quarter }: NudgeAddress): Promise<NudgeLedger> => {
      const rows = await store.list(trustId, nudgesUnder(quarter));
      const under = (prefix: string) => rows.filter(({ key }) => key.startsWith(prefix));
      return {
        standing: standingHere.readIf(rows.find(({ key }) => key === standingHere.keyOf(quarter))?.value),
        nudges: under(ledger.under(quarter)).map(({ value }) => ledger.read(value)),
        outcomes: under(outcome.under(quarter)).map(({ value }) => outcome.read(value)),
      };
    },

    /** Puts how the return stands beside its nudges, where it does not lie there. */
    noteStanding: ({ trustId, quarter }: NudgeAddress): Promise<void> =>
      store.change(trustId, { keys: [standing.key(quarter), standingHere.keyOf(quarter)] }, (rows) => ({
        result: undefined,
        put: standingHere.in(rows, quarter)
          ? []
          : [standingHere.row(boardStandingOf(standing.of(rows, quarter)), quarter)],
      })),

    find: ({ trustId, quarter }: NudgeAddress, { tenantId, id }: PersonKey, number: string) =>
      ledger.get(store, trustId, quarter, { tenantId, id }, number),

    /** Those who may be nudged now are; for the others the reason comes back. Nobody, where the return was submitted meanwhile. */
    nudge: (
      { trustId, quarter }: NudgeAddress,
      { how, to }: { how: NudgeHow; to: readonly NudgeParty[] },
      { deadlines, daysOff }: NudgeCalendar,
      { person, at }: Pick<Asking, 'person' | 'at'>,
    ): Promise<PressedNudges> => {
      const day = dayOf(at);
      const by = { tenantId: person.tenantId, id: person.id, name: person.name };
      const reads = { keys: [standing.key(quarter)], prefix: ledger.under(quarter), by: person };
      return store.change(trustId, reads, (rows): Change<PressedNudges> => {
        const now = standing.of(rows, quarter);
        const moment = returnMoment({ standing: now, phase: phaseOn(day, deadlines), day, daysOff });
        const sayTo = () => ({ quarter, done: now.done });
        const before = ledger.among(rows, quarter);
        const { answers, made } = nudgesBy<Nudge>({ how, to, by, at, sayTo }, before, moment);
        const result = { answers, nudges: [...before, ...made], standing: boardStandingOf(now) };
        const [first, ...others] = made;
        if (!first) return { result };
        const put = [...made.flatMap((one) => nudgeRows(trustId, one)), nudgeTrail([first, ...others])];
        return { result, put };
      });
    },
  };
}
export type Nudges = ReturnType<typeof nudgeRepository>;
