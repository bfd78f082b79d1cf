// All that an Alliance sees, read with five round trips: who exists, what the Alliance has set, its board (two), what was sent.
import { returnQuarterOn } from '../../calendar/deadlines.ts';
import { quarterBefore } from '../../calendar/quarters.ts';
import { dayOf } from '../../dates.ts';
import type { Store } from '../../storage/port.ts';
import { returnRulesIn, type AllianceSettings } from '../organisations/domain/alliance-settings.ts';
import type { Directory } from '../organisations/domain/directory.ts';
import type { AllianceBoard } from './board.ts';
import type { BoardTalk } from './domain/board.ts';
import type { CountedAs } from './domain/return-line.ts';
import { rollUp, type RollUp } from './domain/roll-up.ts';
import type { SentNationally } from './domain/sent.ts';
import { allianceKinds } from './kinds.ts';

export interface AllianceView {
  settings: AllianceSettings;
  directory: Directory;
  rollUp: RollUp;
  /** Questions and calls for help about the returns of these quarters, the oldest first. */
  talks: BoardTalk[];
  /** The oldest first. */
  sent: SentNationally[];
}

export interface WantedView {
  at: Date;
  /** How many quarters, up to that whose return opened last. */
  howMany: number;
  countedAs: CountedAs;
}

export interface ViewNeeds {
  store: Store;
  board: AllianceBoard;
  organisations: { current(): Promise<Directory>; settingsOf(alliance: string): Promise<AllianceSettings> };
}

/** The oldest first. */
export function quartersUpTo(last: string, howMany: number): string[] {
  const quarters = [last];
  while (quarters.length < howMany) quarters.unshift(quarterBefore(quarters[0] ?? last));
  return quarters;
}

export async function allianceView(
  { store, board, organisations }: ViewNeeds,
  alliance: string,
  { at, howMany, countedAs }: WantedView,
): Promise<AllianceView> {
  const day = dayOf(at);
  // By the latest rules a return may have opened a quarter earlier than by these: one more is read than is shown.
  const [first = ''] = quartersUpTo(returnQuarterOn(day), howMany + 1);
  const [directory, settings, { returns, talks }, sent] = await Promise.all([
    organisations.current(),
    organisations.settingsOf(alliance),
    board.of(alliance, first),
    store.list(alliance, allianceKinds.sent.under()),
  ]);
  const rules = returnRulesIn(settings);
  const quarters = quartersUpTo(returnQuarterOn(day, rules), howMany);
  const isShown = ({ quarter }: { quarter: string }) => quarters.includes(quarter);
  return {
    settings,
    directory,
    rollUp: rollUp({ alliance, directory, returns, rules, day, quarters, countedAs }),
    talks: talks.filter(isShown).toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    sent: sent.map(({ value }) => allianceKinds.sent.read(value)).filter(isShown),
  };
}
