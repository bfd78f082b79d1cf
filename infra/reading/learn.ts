// Multinomial logistic regression: which of some labels the features of a text speak for. Gradient descent with momentum
// over all examples at once and from nothing, so that the same examples always give the same weights.
import type { Intent } from '../../src/reading/enquiry.ts';
import type { Weights } from '../../src/reading/wish/weights.ts';
import { scaleOf, sharesOf } from '../../src/reading/wish/wish.ts';

export interface Example {
  wish: Intent;
  features: readonly string[];
}

const ROUNDS = 200;
const RATE = 10;
const MOMENTUM = 0.9;
/** What a large weight costs. */
const DECAY = 2e-5;
/** A feature of fewer examples says nothing of others. */
const FEWEST = 2;
const FEWEST_OF_PAIRS = 3;
/** The file of weights is part of what everybody loads. */
const MOST_FEATURES = 1_900;

const ALWAYS = '';

function namesIn(examples: readonly Example[]): string[] {
  const times = new Map<string, number>();
  for (const feature of examples.flatMap(({ features }) => features)) times.set(feature, (times.get(feature) ?? 0) + 1);
  return [...times]
    .filter(([name, count]) => count >= (name.includes(' ') ? FEWEST_OF_PAIRS : FEWEST))
    .map(([name]) => name)
    .toSorted();
}

/** Wishes with few examples count for more than their number. */
function importanceOf(examples: readonly Example[], wishes: readonly string[]): number[] {
  return wishes.map((wish) => {
    const count = examples.filter((one) => one.wish === wish).length;
    return Math.sqrt(examples.length / wishes.length / count) / examples.length;
  });
}

export function learn(examples: readonly Example[], names = namesIn(examples)): Weights {
  const wishes = [...new Set(examples.map(({ wish }) => wish))].toSorted();
  const width = wishes.length;
  const all = [ALWAYS, ...names];
  const placeOf = new Map(all.map((name, at) => [name, at * width]));
  const importance = importanceOf(examples, wishes);
  const rows = examples.map(({ wish, features }) => ({
    wish: wishes.indexOf(wish),
    scale: scaleOf(features),
    places: features.flatMap((feature) => placeOf.get(feature) ?? []),
  }));
  const [weights, speeds] = [new Float64Array(all.length * width), new Float64Array(all.length * width)];
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Float64Array(weights.length);
    for (const { wish, scale, places } of rows) {
      const scores = Array.from(wishes, (_, at) => weights[at]!);
      for (const place of places) for (let at = 0; at < width; at++) scores[at]! += scale * weights[place + at]!;
      const faults = sharesOf(scores).map((share, at) => (share - Number(at === wish)) * importance[wish]!);
      for (let at = 0; at < width; at++) slopes[at]! += faults[at]!;
      for (const place of places) for (let at = 0; at < width; at++) slopes[place + at]! += scale * faults[at]!;
    }
    for (let at = 0; at < weights.length; at++) {
      speeds[at] = MOMENTUM * speeds[at]! - RATE * (slopes[at]! + (at < width ? 0 : DECAY * weights[at]!));
      weights[at]! += speeds[at]!;
    }
  }
  return {
    wishes,
    of: new Map(all.map((name, at) => [name, Array.from(weights.slice(at * width, (at + 1) * width))])),
  };
}

const spread = (weights: readonly number[]) => Math.max(...weights) - Math.min(...weights);

/** The features that tell most, learnt again without the others. */
export function learnBriefly(examples: readonly Example[], most = MOST_FEATURES): Weights {
  const { of: weights } = learn(examples);
  const telling = [...weights]
    .filter(([name]) => name !== ALWAYS)
    .toSorted((a, b) => spread(b[1]) - spread(a[1]) || (a[0] < b[0] ? -1 : 1));
  return learn(
    examples,
    telling
      .slice(0, most)
      .map(([name]) => name)
      .toSorted(),
  );
}
