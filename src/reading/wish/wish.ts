// What somebody wants, as far as the words they use tell: learnt from sentences (infra/reading), and never certain.
import type { Intent } from '../enquiry.ts';
import type { QuestionHeard } from '../hear.ts';
import { featuresOf } from './features.ts';
import { theWeights, type Weights } from './weights.ts';

/** How likely each is, likeliest first; together they are one. */
export type WishShares = readonly (readonly [wish: Intent, share: number])[];

/** Whatever scores add up to, as shares of one. */
export function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** A long text has more features, and is no surer for it. */
export const scaleOf = ({ length }: readonly string[]): number => 1 / Math.sqrt(length);

export function sharesFor(features: readonly string[], { wishes, of }: Weights): WishShares {
  const always = of.get('') ?? [];
  const found = features.flatMap((feature) => [of.get(feature) ?? []]);
  const scale = scaleOf(features);
  const scores = wishes.map(
    (_, at) => (always[at] ?? 0) + scale * found.reduce((sum, weights) => sum + (weights[at] ?? 0), 0),
  );
  const shares = sharesOf(scores);
  return wishes.map((wish, at) => [wish, shares[at]!] as const).toSorted((a, b) => b[1] - a[1]);
}

/** The others, and together they are one again. */
export function without(wishes: WishShares, isOut: (wish: Intent) => boolean): WishShares {
  const others = wishes.filter(([wish]) => !isOut(wish));
  const sum = others.reduce((total, [, share]) => total + share, 0);
  return others.length === wishes.length ? wishes : others.map(([wish, share]) => [wish, share / sum] as const);
}

const FEWEST_WORDS = 3;

/** “CNS, online”: names alone want nothing that words could tell. */
function isOfNames({ words, found }: QuestionHeard): boolean {
  const isNamed = (at: number) => found.some(({ from, to }) => from <= at && at < to);
  return words.filter(({ text }, at) => !isNamed(at) && !/\d/.test(text)).length < FEWEST_WORDS;
}

/** None where there is too little to tell it by. */
export const wishesIn = (heard: QuestionHeard): WishShares =>
  isOfNames(heard) ? [] : sharesFor(featuresOf(heard), theWeights());
