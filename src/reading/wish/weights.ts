// The weights as they lie in a file: a line for each feature, a letter for each wish. Opened by whoever asks first.
import { readFileSync } from 'node:fs';
import { Intent } from '../enquiry.ts';

export interface Weights {
  wishes: readonly Intent[];
  /** Under an empty name what counts always. */
  of: ReadonlyMap<string, readonly number[]>;
}

/** The letter of no weight: those before it count against a wish, those after it for it. */
const NOTHING = 80;
const MOST_STEPS = 40;
const BETWEEN = '\t';

/** The first line names the wishes and says how large a step is. */
export function weightsIn(file: string): Weights {
  const [first = '', ...lines] = file.trimEnd().split('\n');
  const [step, ...wishes] = first.split(BETWEEN);
  const numbersOf = (letters: string) =>
    Array.from(letters, (letter) => (letter.charCodeAt(0) - NOTHING) * Number(step));
  const of = new Map(
    lines.map((line) => {
      const [name = '', letters = ''] = line.split(BETWEEN);
      return [name, numbersOf(letters)];
    }),
  );
  return { wishes: wishes.map((wish) => Intent.parse(wish)), of };
}

export function weightsFile({ wishes, of }: Weights): string {
  const step = Math.max(...[...of.values()].flat().map(Math.abs)) / MOST_STEPS;
  const lettersOf = (numbers: readonly number[]) =>
    numbers.map((number) => String.fromCharCode(NOTHING + Math.round(number / step))).join('');
  const lines = [...of].map(([name, numbers]) => [name, lettersOf(numbers)].join(BETWEEN));
  return [[step.toFixed(4), ...wishes].join(BETWEEN), ...lines, ''].join('\n');
}

let weights: Weights | undefined;

export const theWeights = (): Weights =>
  (weights ??= weightsIn(readFileSync(new URL('weights.txt', import.meta.url), 'utf8')));
