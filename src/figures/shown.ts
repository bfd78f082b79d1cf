// What somebody sees of a figure. No view, card, export, chart label or alternative text says a number without it.
import { isGuarded, type Audience } from './audience.ts';
import { roundedPeople } from './rounding.ts';
import type { Count, Largest, Proportion, ShownFigure, Total, ViewFigure } from './view-figure.ts';

const WITHHELD: ShownFigure = { is: 'withheld' };
const exactly = (value: number): ShownFigure => ({ is: 'number', value, isRounded: false });

export function shown(figure: ViewFigure, audience: Audience): ShownFigure {
  if (figure.is === 'count') return shownCount(figure, audience);
  if (figure.is === 'total') return shownTotal(figure, audience);
  if (figure.is === 'largest') return shownLargest(figure, audience);
  return figure.is === 'share' ? shownProportion(figure, audience) : figure;
}

const isOpen = (audience: Audience, parts: readonly Count[]): boolean =>
  !isGuarded(audience) || parts.every(({ of }) => of !== 'people');

const isSmall = (value: number, { threshold }: Audience): boolean => value > 0 && value < threshold;

function shownCount(figure: Count, audience: Audience): ShownFigure {
  const { value, from = [] } = figure;
  if (isOpen(audience, [figure])) return exactly(value);
  // Whoever gave a number takes it off the total: what is left would be told to within a few.
  const isToldByOne = !isSmall(value, audience) && from.some((own) => isSmall(value - own, audience));
  return isToldByOne ? WITHHELD : roundedPeople(value, audience.threshold);
}

const isHidden = ({ is }: ShownFigure): boolean => is !== 'number';

/** Guarded, whether there is a total follows from what is shown beside it, so that this tells nothing. */
function shownTotal({ parts }: Total, audience: Audience): ShownFigure {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  if (isOpen(audience, parts)) return exactly(value);
  const beside = parts.filter((part) => part.value > 0).map((part) => shown(part, audience));
  const [only, another] = beside;
  if (only && !another) return only;
  return beside.some(isHidden) ? WITHHELD : roundedPeople(value, audience.threshold);
}

/** Guarded, it follows from what is shown beside it. */
function shownLargest({ parts }: Largest, audience: Audience): ShownFigure {
  if (isOpen(audience, parts)) return exactly(Math.max(0, ...parts.map(({ value }) => value)));
  const beside = parts.map((part) => shown(part, audience));
  const numbers = beside.flatMap((one) => (one.is === 'number' && one.value > 0 ? one : []));
  const [largest] = numbers.toSorted((a, b) => b.value - a.value);
  return largest ?? beside.find(({ is }) => is === 'withheld') ?? beside.find(isHidden) ?? exactly(0);
}

function shownProportion({ part, whole }: Proportion, audience: Audience): ShownFigure {
  if (whole.value === 0) return { is: 'none to share' };
  if (isOpen(audience, [part, whole])) return percentage(part.value, whole.value);
  const [above, below] = [shown(part, audience), shown(whole, audience)];
  if (isSmall(whole.value - part.value, audience) || above.is !== 'number' || below.is !== 'number') return WITHHELD;
  return percentage(above.value, below.value);
}

const percentage = (part: number, whole: number): ShownFigure => ({
  is: 'percentage',
  value: Math.round((part / whole) * 100),
});
