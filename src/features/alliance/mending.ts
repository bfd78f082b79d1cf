// Once a day: puts on the boards what a process that ended in between has left out, and what an organisation brings that has come
// to another Alliance; then keeps for others what the quarters came to that have closed.
import { returnQuarterOn } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import { returnRulesIn } from '../organisations/domain/alliance-settings.ts';
import { isSender, type Directory } from '../organisations/domain/directory.ts';
import { rollUp } from './domain/roll-up.ts';
import { quartersToClose, closedQuarterOf } from './domain/closed-quarter.ts';
import { QUARTERS_OF_A_TREND } from './domain/trend.ts';
import type { AllianceNeeds } from './needs.ts';
import { quartersUpTo } from './view.ts';

interface Needs {
  organisations: Pick<AllianceNeeds['organisations'], 'current' | 'settingsOf'>;
  returns: Pick<AllianceNeeds['returns'], 'allOf'>;
  board: AllianceNeeds['board'];
  closedQuarters: AllianceNeeds['closedQuarters'];
}

/** One Trust that fails stops no other; the first fault is thrown when all have been looked at. */
export async function mendBoards(needs: Needs, at: Date): Promise<void> {
  const faults: unknown[] = [];
  const directory = await needs.organisations.current();
  const byAlliance = Map.groupBy(directory.filter(isSender), ({ alliance }) => alliance);
  for (const [alliance, trusts] of byAlliance) {
    if (alliance === undefined) continue;
    const before = faults.length;
    const there = new Map(
      (await needs.board.returnsOf(alliance, '')).map((one) => [`${one.trustId}|${one.quarter}`, one.version]),
    );
    for (const { id: trustId } of trusts)
      try {
        for (const { quarter, version } of await needs.returns.allOf(trustId))
          if (there.get(`${trustId}|${quarter}`) !== version) await needs.board.refresh({ trustId, quarter });
      } catch (fault) {
        faults.push(fault);
      }
    // A closed quarter is kept for good: not without a Trust that could not be read today.
    if (faults.length === before) await closeQuarters(needs, { alliance, directory, at });
  }
  if (faults.length) throw new AggregateError(faults, 'The board could not be mended for every Trust.');
}

async function closeQuarters(
  { organisations, board, closedQuarters }: Needs,
  { alliance, directory, at }: { alliance: string; directory: Directory; at: Date },
): Promise<void> {
  const day = dayOf(at);
  const [settings, kept] = await Promise.all([organisations.settingsOf(alliance), closedQuarters.of(alliance)]);
  const rules = returnRulesIn(settings);
  const quarters = quartersUpTo(returnQuarterOn(day, rules), QUARTERS_OF_A_TREND);
  const returns = await board.returnsOf(alliance, quarters[0] ?? '');
  const rolled = rollUp({ alliance, directory, returns, rules, day, quarters, countedAs: 'submitted' });
  const closed = quartersToClose(rolled.quarters, kept, day);
  if (closed.length)
    await closedQuarters.keep(
      alliance,
      closed.map((one) => closedQuarterOf(one, settings, at)),
    );
}
