// What everybody may know of an Alliance's figures: no Trust by name, and no number in which a person could be found.
import type { Card } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { quarterName, shortQuarterName } from '../../../calendar/quarters.ts';
import { longDay } from '../../../dates.ts';
import { audienceOf, type AudienceName } from '../../../figures/audience.ts';
import { guardNote, shownText } from '../../../figures/in-words.ts';
import { shown } from '../../../figures/shown.ts';
import type { ViewFigure } from '../../../figures/view-figure.ts';
import { METRICS, metricOf } from '../../returns/domain/metrics.ts';
import type { QuarterRollUp } from '../domain/roll-up.ts';
import type { FiguresOfQuarter } from '../domain/closed-quarter.ts';
import { engagedFigures, totalFigure, type EngagedFigures } from '../domain/view-figures.ts';
import type { GuardedView } from '../guarded-view.ts';
import { pageCard } from './page.ts';
import { shareText } from './words.ts';

const MOST_QUARTERS = 20;

/** `one`: of the closed ones; none while no quarter has closed. */
export function guardedCard(
  { alliance, closed, running }: GuardedView,
  one: FiguresOfQuarter | undefined,
  name: AudienceName,
): Card {
  const choices = closed.slice(-MOST_QUARTERS).toReversed();
  const isChoice = choices.length > 1;
  return pageCard({
    heading: `Figures of ${alliance.name}`,
    place: one ? quarterName(one.quarter) : 'No quarter has closed yet',
    lines: [...(one ? figureLines(one, name) : []), running && runningLine(running)],
    choices: [
      {
        id: 'chosenQuarter',
        label: 'Quarter',
        value: one?.quarter,
        options: isChoice ? choices.map(({ quarter }) => ({ title: shortQuarterName(quarter), value: quarter })) : [],
      },
    ],
    actions: isChoice ? [button('Show', 'alliance.figures', {}, 'positive')] : [],
  });
}

function figureLines(one: FiguresOfQuarter, name: AudienceName): (string | undefined)[] {
  const audience = audienceOf(name, one.threshold);
  const text = (figure: ViewFigure) => shownText(shown(figure, audience));
  const entered = (id: string) => one.totals.find(({ metric }) => metric === id)?.entered ?? 0;
  return [
    'As it stood when it closed: what was corrected later is not in it.',
    `Submitted: ${shareText(one.completeness)}.`,
    ...METRICS.map(({ id, label, kind }) => {
      const is = kind === 'yesNo' ? 'Trusts with yes: ' : '';
      return `${label}: ${is}${text(totalFigure(one, id))} (${shareText({ n: entered(id), m: one.completeness.m })}).`;
    }),
    engagedLine(engagedFigures(one, one.engagedAs), text),
    guardNote(audience),
  ];
}

const runningLine = ({ quarter, completeness, deadlines }: QuarterRollUp): string =>
  `Submitted so far for ${shortQuarterName(quarter)}: ${shareText(completeness)}. Its figures are shown from the day after it closes, ${longDay(deadlines.closesOn)}.`;

function engagedLine(engaged: EngagedFigures, text: (figure: ViewFigure) => string): string {
  if (engaged.is === 'nothing yet') return 'Staff engaged: nothing entered.';
  if (engaged.is === 'defined') return `Staff engaged: ${text(engaged.figure)} (${metricOf(engaged.metric).label}).`;
  return `Staff engaged: the largest of the figures of staff is ${text(engaged.atLeast)}, their sum is ${text(engaged.atMost)}; one person may be in several.`;
}
