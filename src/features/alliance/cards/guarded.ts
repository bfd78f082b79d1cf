// What everybody may know of an Alliance's figures: no Trust by name, and no number in which a person could be found.
import type { Card } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { audienceOf, type AudienceName } from '../../../figures/audience.ts';
import { guardNote, shownText } from '../../../figures/in-words.ts';
import { shown } from '../../../figures/shown.ts';
import type { ViewFigure } from '../../../figures/view-figure.ts';
import { settingsInForce } from '../../organisations/domain/alliance-settings.ts';
import { METRICS, metricOf } from '../../returns/domain/metrics.ts';
import type { QuarterRollUp } from '../domain/roll-up.ts';
import { engagedFigures, totalFigure, type EngagedFigures } from '../domain/view-figures.ts';
import type { AllianceView } from '../view.ts';
import { countedLine, quarterOptions } from './board.ts';
import { pageCard } from './page.ts';
import { shareText } from './words.ts';

export function guardedCard({ rollUp, settings }: AllianceView, one: QuarterRollUp, name: AudienceName): Card {
  const { threshold, engaged } = settingsInForce(settings);
  const audience = audienceOf(name, threshold.value);
  const text = (figure: ViewFigure) => shownText(shown(figure, audience));
  const entered = (id: string) => one.totals.find(({ metric }) => metric === id)?.entered ?? 0;
  const { length } = one.lines;
  return pageCard({
    heading: `Figures of ${rollUp.alliance.name}`,
    place: quarterName(one.quarter),
    lines: [
      `Submitted: ${shareText(one.completeness)}.`,
      ...METRICS.map(({ id, label, kind }) => {
        const is = kind === 'yesNo' ? 'Trusts with yes: ' : '';
        return `${label}: ${is}${text(totalFigure(one, id))} (${shareText({ n: entered(id), m: length })}).`;
      }),
      engagedLine(engagedFigures(one, engaged.value), text),
      countedLine(rollUp.countedAs),
      guardNote(audience),
    ],
    choices: [{ id: 'chosenQuarter', label: 'Quarter', value: one.quarter, options: quarterOptions({ rollUp }) }],
    actions: [button('Show', 'alliance.figures', {}, 'positive')],
  });
}

function engagedLine(engaged: EngagedFigures, text: (figure: ViewFigure) => string): string {
  if (engaged.is === 'nothing yet') return 'Staff engaged: nothing entered yet.';
  if (engaged.is === 'defined') return `Staff engaged: ${text(engaged.figure)} (${metricOf(engaged.metric).label}).`;
  return `Staff engaged: the largest of the figures of staff is ${text(engaged.atLeast)}, their sum is ${text(engaged.atMost)}; one person may be in several.`;
}
