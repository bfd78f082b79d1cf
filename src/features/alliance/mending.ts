// Puts on the board what a process that ended in between has left out: once a day, and where an organisation has come to
// another Alliance.
import { isSender } from '../organisations/domain/directory.ts';
import type { AllianceNeeds } from './needs.ts';

/** One Trust that fails stops no other; the first fault is thrown when all have been looked at. */
export async function mendBoards({
  organisations,
  returns,
  board,
}: {
  organisations: Pick<AllianceNeeds['organisations'], 'current'>;
  returns: Pick<AllianceNeeds['returns'], 'allOf'>;
  board: AllianceNeeds['board'];
}): Promise<void> {
  const faults: unknown[] = [];
  const directory = await organisations.current();
  const byAlliance = Map.groupBy(directory.filter(isSender), ({ alliance }) => alliance);
  for (const [alliance, trusts] of byAlliance) {
    if (alliance === undefined) continue;
    const there = new Map(
      (await board.of(alliance, '')).returns.map((one) => [`${one.trustId}|${one.quarter}`, one.version]),
    );
    for (const { id: trustId } of trusts)
      try {
        for (const { quarter, version } of await returns.allOf(trustId))
          if (there.get(`${trustId}|${quarter}`) !== version) await board.refresh({ trustId, quarter });
      } catch (fault) {
        faults.push(fault);
      }
  }
  if (faults.length) throw new AggregateError(faults, 'The board could not be mended for every Trust.');
}
