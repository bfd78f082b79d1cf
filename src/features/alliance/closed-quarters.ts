// What others than the leads see of the quarters of an Alliance, kept with it.
import type { Store } from '../../storage/port.ts';
import type { ClosedQuarter } from './domain/closed-quarter.ts';
import { allianceKinds } from './kinds.ts';

const { closedQuarter: closedKind } = allianceKinds;

export const closedQuarterRepository = (store: Store) => ({
  /** The oldest first. */
  of: async (alliance: string): Promise<ClosedQuarter[]> =>
    (await store.list(alliance, closedKind.under())).map(({ value }) => closedKind.read(value)),

  /** Once for each quarter: whoever comes later changes nothing. */
  keep: (alliance: string, closedQuarters: readonly ClosedQuarter[]): Promise<void> =>
    store.change(alliance, { keys: closedQuarters.map(({ quarter }) => closedKind.keyOf(quarter)) }, (rows) => ({
      result: undefined,
      put: closedQuarters
        .filter(({ quarter }) => !closedKind.in(rows, quarter))
        .map((one) => closedKind.row(one, one.quarter)),
    })),
});
export type ClosedQuarters = ReturnType<typeof closedQuarterRepository>;
