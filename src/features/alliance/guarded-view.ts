// What others than the leads see of an Alliance: quarters as they were when they had closed, and how many have submitted for the one that runs.
import { returnQuarterOn } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import { returnRulesIn } from '../organisations/domain/alliance-settings.ts';
import { organisationNamed, type NamedOrganisation } from './domain/return-line.ts';
import { rollUp, type QuarterRollUp } from './domain/roll-up.ts';
import { figuresWhenClosed, type FiguresOfQuarter } from './domain/closed-quarter.ts';
import type { ClosedQuarters } from './closed-quarters.ts';
import type { ViewNeeds } from './view.ts';

export interface GuardedView {
  alliance: NamedOrganisation;
  /** The oldest first. */
  closed: FiguresOfQuarter[];
  /** The quarter whose return opened last, while it is not among them. */
  running?: QuarterRollUp;
}

export async function guardedView(
  {
    organisations,
    board,
    closedQuarters,
  }: Pick<ViewNeeds, 'organisations' | 'board'> & { closedQuarters: ClosedQuarters },
  alliance: string,
  at: Date,
): Promise<GuardedView> {
  const day = dayOf(at);
  const [directory, settings, kept] = await Promise.all([
    organisations.current(),
    organisations.settingsOf(alliance),
    closedQuarters.of(alliance),
  ]);
  const rules = returnRulesIn(settings);
  const quarter = returnQuarterOn(day, rules);
  const view = { alliance: organisationNamed(directory, alliance), closed: kept.map(figuresWhenClosed) };
  if (kept.some((one) => one.quarter === quarter)) return view;
  const returns = await board.returnsOf(alliance, quarter);
  const given = { alliance, directory, returns, rules, day, quarters: [quarter], countedAs: 'submitted' as const };
  const [running] = rollUp(given).quarters;
  return { ...view, running };
}
