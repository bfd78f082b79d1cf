import type { PersonKey } from '../../bot/person-key.ts';
import type { Asking } from '../../bot/turn.ts';
import { deadlinesOf } from '../../calendar/deadlines.ts';
import { cursorOf, type Change, type Page, type Rows, type Store } from '../../storage/port.ts';
import type { ReturnRules } from './domain/definition.ts';
import { actOn } from './domain/return-changes.ts';
import type { ReturnAct, ReturnChange, ReturnVerdict } from './domain/return-verdict.ts';
import type { FieldConflict } from './domain/merging.ts';
import { standingOf, type QuarterReturn, type ReturnAuthor, type Submission } from './domain/return.ts';
import { returnKinds, type ReturnStep } from './kinds.ts';
import { exceptionNotices, formNotice, recordRow, rowsOfChange, signNotices, takenBackNotices } from './rows.ts';
import type { ReturnMoved, ReturnWatcher } from './watching.ts';

const { record, submission, step } = returnKinds;

export interface ReturnAddress {
  trustId: string;
  quarter: string;
}

export interface ActsOutcome {
  found: QuarterReturn | undefined;
  /** Of the last act that was tried. */
  verdict: ReturnVerdict;
  /** Fields that two people changed, of all acts. */
  conflicts: FieldConflict[];
}

/** What is wanted, of the return as it is by then; `before` is the return as it lay. */
export type WantedAct = (found: QuarterReturn | undefined, before: QuarterReturn | undefined) => ReturnAct;

interface Needs {
  store: Store;
  /** What the Alliance of a Trust has set. */
  returnRules(trustId: string): Promise<ReturnRules>;
  watchers(): readonly ReturnWatcher[];
}

export function returnRepository({ store, returnRules, watchers }: Needs) {
  const find = ({ trustId, quarter }: ReturnAddress): Promise<QuarterReturn | undefined> =>
    record.get(store, trustId, quarter);

  return {
    find,

    /**
     * Does several acts, one behind the other, in one transaction. Each is decided on what the ones before it have made
     * of the return. The first that comes to nothing, or meets somebody else’s change, ends it: what came before is written.
     */
    act: async (
      { trustId, quarter }: ReturnAddress,
      { person, at }: Pick<Asking, 'person' | 'at'>,
      acts: readonly WantedAct[],
      /** Who signs off what is submitted by it. */
      signers: readonly PersonKey[] = [],
    ): Promise<ActsOutcome> => {
      const rules = await returnRules(trustId);
      const { definition } = rules;
      const deadlines = deadlinesOf(quarter, rules);
      const by: ReturnAuthor = { id: person.id, tenantId: person.tenantId, name: person.name };
      const watching = watchers();
      const keys = [record.keyOf(quarter), ...watching.flatMap((one) => one.reads(quarter))];
      const written: ReturnMoved[] = [];
      const result = await store.change(trustId, { keys, by: person }, (rows): Change<ActsOutcome> => {
        written.length = 0;
        const before = record.in(rows, quarter);
        const acting = { trustId, quarter, by, at, deadlines, definition };
        const { acted, changes } = actAll(before, acts, (found, wanted) => actOn(found, wanted, acting));
        const [last] = changes.slice(-1);
        if (!last) return { result: acted };
        const after = standingOf(quarter, acted.found);
        const moved = { trustId, before: standingOf(quarter, before), after, record: last.next, at };
        written.push(moved);
        return {
          result: acted,
          put: [
            recordRow(last),
            ...changes.flatMap((one) => rowsOfChange(one, by, at)),
            ...changes.flatMap((one) => signNotices(one, signers)),
            ...changes.flatMap((one) => exceptionNotices(one, by)),
            ...changes.flatMap((one) => takenBackNotices(one, by)),
            ...watching.flatMap((one) => one.rowsFor(moved, rows)),
          ],
        };
      });
      for (const moved of written) for (const one of watching) one.afterwards?.(moved);
      return result;
    },

    /** The form goes to the own chat of whoever asks. */
    sendForm: ({ trustId, quarter }: ReturnAddress, { person, at }: Pick<Asking, 'person' | 'at'>): Promise<void> =>
      store.change(trustId, { by: person }, (rows: Rows) => {
        const notice = formNotice(trustId, quarter, person, at);
        return { result: undefined, put: rows.has(notice.key) ? [] : [notice] };
      }),

    /** What was done, the newest first. */
    history: async ({ trustId, quarter }: ReturnAddress, page: Page): Promise<{ cursor: string; row: ReturnStep }[]> =>
      (await store.list(trustId, step.under(quarter), page)).map(({ key, value }) => ({
        cursor: cursorOf(trustId, key),
        row: step.read(value),
      })),

    /** Every return there is of a Trust, the oldest quarter first. */
    allOf: async (trustId: string): Promise<QuarterReturn[]> =>
      (await store.list(trustId, record.under())).map(({ value }) => record.read(value)),

    /** Every version that was sent, the first one first. */
    submissions: async ({ trustId, quarter }: ReturnAddress): Promise<Submission[]> =>
      (await store.list(trustId, submission.under(quarter))).map(({ value }) => submission.read(value)),
  };
}
export type Returns = ReturnType<typeof returnRepository>;

function actAll(
  before: QuarterReturn | undefined,
  acts: readonly WantedAct[],
  decide: (found: QuarterReturn | undefined, wanted: ReturnAct) => ReturnVerdict,
): { acted: ActsOutcome; changes: ReturnChange[] } {
  let acted: ActsOutcome = { found: before, verdict: { is: 'same', conflicts: [] }, conflicts: [] };
  const changes: ReturnChange[] = [];
  for (const wanted of acts) {
    const verdict = decide(acted.found, wanted(acted.found, before));
    const isGood = verdict.is === 'done' || verdict.is === 'same';
    const found = verdict.is === 'done' ? verdict.change.next : acted.found;
    acted = { found, verdict, conflicts: [...acted.conflicts, ...(isGood ? verdict.conflicts : [])] };
    if (verdict.is === 'done') changes.push(verdict.change);
    if (!isGood || acted.conflicts.length) break;
  }
  return { acted, changes };
}
