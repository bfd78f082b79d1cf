// What the Alliance's cards say of a return and its figures.
import { shortQuarterName } from '../../../calendar/quarters.ts';
import { workingDaysUntil } from '../../../calendar/working-days.ts';
import { dayOf, longDay } from '../../../dates.ts';
import { audienceOf } from '../../../figures/audience.ts';
import { shownText } from '../../../figures/in-words.ts';
import { shown } from '../../../figures/shown.ts';
import type { ViewFigure } from '../../../figures/view-figure.ts';
import { METRICS, metricOf, type MetricId } from '../../returns/domain/metrics.ts';
import { isHelp, type Talk } from '../domain/talk.ts';
import type { BoardTalk } from '../domain/board.ts';
import type { CountedAs, ReturnLine } from '../domain/return-line.ts';
import type { FigureStamp, RolledFigure } from '../domain/rolled-figure.ts';
import type { TrendPoint } from '../domain/trend.ts';
import type { MetricTotal, Share } from '../domain/totals.ts';

/** Whoever opens these cards leads the Alliance: they see what was submitted. */
const LEADS = audienceOf('alliance leads');
const said = (figure: ViewFigure): string => shownText(shown(figure, LEADS));

export const numberText = (value: number, metric: MetricId): string =>
  said({ is: 'count', of: metricOf(metric).unit, value });

/** `30`, `Yes`, `not known, because …`, `not submitted`, `not due` */
export function figureWords({ metric, state, value, because }: RolledFigure): string {
  if (state === 'not known') return `${said({ is: 'not known' })}, because ${because ?? 'nobody said'}`;
  if (state !== 'entered' || value === undefined) return said({ is: state === 'not due' ? 'not due' : 'missing' });
  return typeof value === 'number' ? numberText(value, metric) : said({ is: 'yes or no', value });
}

export function stampWords({ basis, rolesAre, source, version }: FigureStamp): string {
  const roles = rolesAre ? `, ${rolesAre}` : '';
  return `Counted ${basis}${roles}; ${source}${version > 1 ? `; version ${version}` : ''}.`;
}

export const COUNTED_WORDS: Record<CountedAs, string> = {
  submitted: 'as submitted',
  accepted: 'only what is accepted',
};

export const shareText = ({ n, m, percent }: Share): string =>
  `${n} of ${m} ${m === 1 ? 'Trust' : 'Trusts'}${percent === undefined ? '' : ` (${percent}%)`}`;

/** `123 (5 of 8 Trusts; 1 not known)` */
export function totalWords({ metric, kind, value, entered, expected, notKnown, notDue }: MetricTotal): string {
  const of = `${entered} of ${expected} ${expected === 1 ? 'Trust' : 'Trusts'}`;
  const others = [...(notKnown ? [`${notKnown} not known`] : []), ...(notDue ? [`${notDue} not due`] : [])];
  const beside = [`${of}${kind === 'yesNo' ? ' said' : ''}`, ...others].join('; ');
  if (value === undefined) return `nothing yet (${beside})`;
  return kind === 'yesNo' ? `${value} of ${expected} have one (${beside})` : `${numberText(value, metric)} (${beside})`;
}

const workingDays = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);

export function stateWords({ state, done, outOf }: Pick<ReturnLine, 'state' | 'done' | 'outOf'>): string {
  if (state === 'not opened') return 'Not opened yet.';
  if (state === 'draft') return `${done} of ${outOf} figures done, not submitted.`;
  if (state === 'amending') return 'Submitted, and being changed: what was submitted counts.';
  return state === 'accepted' ? 'Accepted.' : `${state === 'signed off' ? 'Submitted and signed off' : 'Submitted'}.`;
}

export function latenessWords({ isOnTime, daysLate }: Pick<ReturnLine, 'isOnTime' | 'daysLate'>): string {
  if (isOnTime) return 'On time.';
  if (!daysLate) return '';
  return isOnTime === false ? `Submitted ${workingDays(daysLate)} late.` : `${workingDays(daysLate)} late.`;
}

/** `asked 5 working days ago` */
export function ageWords(at: string, today: string, daysOff: readonly string[] = []): string {
  const since = dayOf(new Date(at));
  const age = workingDaysUntil(since, today, daysOff);
  return `asked on ${longDay(since)}${age ? `, ${workingDays(age)} ago` : ''}`;
}

export const talkLines = (talk: BoardTalk): string[] => [
  `${talk.metric ? 'You asked' : 'Help asked'} on ${longDay(dayOf(new Date(talk.at)))}: ${talk.text}`,
  talk.answer ? `Answer on ${longDay(dayOf(new Date(talk.answer.at)))}: ${talk.answer.text}` : 'No answer yet.',
  ...(talk.state === 'closed' ? ['Closed.'] : []),
];

const countWords = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** What is talked of about one return, for a list. */
export function openTalkWords(talks: readonly BoardTalk[]): string {
  const open = talks.filter(({ state }) => state !== 'closed');
  const help = open.find(({ metric }) => metric === undefined);
  const questions = open.filter(({ metric }) => metric !== undefined);
  const answered = questions.filter(({ state }) => state === 'answered').length;
  return [
    ...(help ? [help.state === 'open' ? 'Asks for help.' : 'Asked for help, and was answered.'] : []),
    ...(questions.length
      ? [`${countWords(questions.length, 'question', 'questions')} about it, ${answered || 'none'} answered.`]
      : []),
  ].join(' ');
}

export function pointWords(point: TrendPoint, metric: MetricId): string {
  const { state, value, entered, outOf } = point;
  const name = shortQuarterName(point.quarter);
  const of = outOf > 1 ? ` (${entered} of ${outOf})` : '';
  if (value === undefined) return `${name}: ${state === 'missing' ? 'not submitted' : state}`;
  const text =
    metricOf(metric).kind === 'yesNo' ? `${value} of ${outOf} have one` : `${numberText(value, metric)}${of}`;
  return `${name}: ${text}`;
}

export const metricOptions = METRICS.map(({ id, label }, n) => ({ title: `Figure ${n + 1}: ${label}`, value: id }));

/** `Demo Trust, Q3 2026/27, roles mapped` */
export const talkTitle = (name: string, { id, quarter, metric }: Pick<Talk, 'id' | 'quarter' | 'metric'>): string =>
  [name, shortQuarterName(quarter), isHelp({ id }) ? 'help' : metric ? metricOf(metric).short : 'question'].join(', ');
