// The views of an Alliance, for those who lead it.
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import type { AskingOfTrust, Reply } from '../../../bot/turn.ts';
import { MetricId } from '../../returns/domain/metrics.ts';
import { boardCard } from '../cards/board.ts';
import { ALL, metricCard, trendCard } from '../cards/metric.ts';
import { nationalCard } from '../cards/national.ts';
import type { CountedAs } from '../domain/return-line.ts';
import type { QuarterRollUp } from '../domain/roll-up.ts';
import { QUARTERS_OF_A_TREND } from '../domain/trend.ts';
import type { WantedAlliance } from '../inputs.ts';
import type { AllianceNeeds } from '../needs.ts';
import { allianceView, type AllianceView } from '../view.ts';
import { showTrustReturn } from './returning.ts';

type Wanted = Partial<WantedAlliance>;

/** What was chosen on the card counts before what the card carried. */
const countedIn = ({ counted = 'submitted', chosenCounted }: Wanted): CountedAs =>
  chosenCounted === 'accepted' || chosenCounted === 'submitted' ? chosenCounted : counted;
const metricIn = ({ metric = 'planInPlace', chosenMetric }: Wanted): MetricId =>
  MetricId.safeParse(chosenMetric).data ?? metric;

/** Whoever leads an Alliance works for it: what they see is that Alliance’s alone. */
export const allianceViewFor = (
  needs: AllianceNeeds,
  wanted: Wanted,
  { trustId, at }: AskingOfTrust,
): Promise<AllianceView> =>
  allianceView(needs, trustId, { at, howMany: QUARTERS_OF_A_TREND, countedAs: countedIn(wanted) });

export function quarterShown({ rollUp }: AllianceView, { quarter, chosenQuarter }: Wanted): QuarterRollUp {
  const named = (wanted?: string) => rollUp.quarters.find((one) => one.quarter === wanted);
  const found = named(chosenQuarter) ?? named(quarter) ?? rollUp.quarters.at(-1);
  if (!found) throw new Refusal(NOT_YOURS);
  return found;
}

/** One Trust, where one was chosen; all of them otherwise. */
export const showAlliance =
  (needs: AllianceNeeds) =>
  async (wanted: WantedAlliance, asking: AskingOfTrust): Promise<Reply> => {
    const { chosenTrust, chosenQuarter, page } = wanted;
    const quarter = chosenQuarter || wanted.quarter;
    if (chosenTrust && quarter)
      return showTrustReturn(needs)({ quarter, trust: chosenTrust, counted: wanted.counted }, asking);
    const view = await allianceViewFor(needs, wanted, asking);
    return { card: boardCard(view, quarterShown(view, wanted), page) };
  };

export const showMetric =
  (needs: AllianceNeeds) =>
  async (wanted: WantedAlliance, asking: AskingOfTrust): Promise<Reply> => {
    const view = await allianceViewFor(needs, wanted, asking);
    return { card: metricCard(view, quarterShown(view, wanted), metricIn(wanted), wanted.page) };
  };

export const showTrend =
  (needs: AllianceNeeds) =>
  async (wanted: WantedAlliance, asking: AskingOfTrust): Promise<Reply> => {
    const view = await allianceViewFor(needs, wanted, asking);
    const chosen = wanted.chosenTrust || wanted.trust;
    const ids = view.rollUp.quarters.flatMap(({ trusts }) => trusts.map(({ trust }) => trust.id));
    const trust = chosen !== ALL && ids.find((id) => id === chosen);
    return { card: trendCard(view, quarterShown(view, wanted), { metric: metricIn(wanted), ...(trust && { trust }) }) };
  };

export const showNational =
  (needs: AllianceNeeds) =>
  async (wanted: WantedAlliance, asking: AskingOfTrust): Promise<Reply> => {
    const view = await allianceViewFor(needs, wanted, asking);
    return { card: nationalCard(view, quarterShown(view, wanted)) };
  };
