// Somebody who knows all that is shown, how it is rounded, and the rules by which a number is withheld. For each number of
// people that is hidden, every value that it could have must still be possible.
import fc from 'fast-check';
import { audienceOf } from '../../src/figures/audience.ts';
import { shownText } from '../../src/figures/in-words.ts';
import { shown } from '../../src/figures/shown.ts';
import type { Count, ViewFigure } from '../../src/figures/view-figure.ts';

/** By metric, and in it by Trust. */
type Population = readonly (readonly number[])[];

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const totalsOf = (population: Population): Count[] =>
  population.map((from) => ({ is: 'count', of: 'people', value: sumOf(from), from }));

/** What the national figures show of one quarter: a total for each metric, and of how many staff that speaks. */
function viewOf(population: Population, threshold: number): string[] {
  const parts = totalsOf(population);
  const figures: ViewFigure[] = [...parts, { is: 'largest', parts }, { is: 'total', parts }];
  return figures.map((one) => shownText(shown(one, audienceOf('alliance board', threshold))));
}

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, n) => n);
const listsOf = (length: number, most: number): number[][] =>
  length === 0 ? [[]] : listsOf(length - 1, most).flatMap((rest) => upTo(most).map((n) => [n, ...rest]));
const pages = (flat: readonly number[], size: number): number[][] =>
  upTo(flat.length / size - 1).map((n) => flat.slice(n * size, (n + 1) * size));

/** Every population of a size. */
const worldsOf = (metrics: number, trusts: number, most: number): Population[] =>
  listsOf(metrics * trusts, most).map((flat) => pages(flat, trusts));

const SIZES = [
  { metrics: 1, trusts: 3, most: 20, threshold: 8 },
  { metrics: 2, trusts: 2, most: 11, threshold: 5 },
  { metrics: 3, trusts: 1, most: 20, threshold: 8 },
];
const small = (threshold: number) => upTo(threshold - 1).slice(1);
const smallIn = (values: readonly number[], threshold: number) =>
  [...new Set(values)].filter((n) => n > 0 && n < threshold).toSorted((a, b) => a - b);

describe.each(SIZES)(
  '$metrics metrics of $trusts Trusts, every one of them',
  ({ metrics, trusts, most, threshold }) => {
    const worlds = worldsOf(metrics, trusts, most);
    const views = Map.groupBy(worlds, (world) => viewOf(world, threshold).join(' · '));

    it('tell a stranger no small number of all Trusts', () => {
      const told = [...views].flatMap(([view, alike]) =>
        upTo(metrics - 1)
          .map((metric) =>
            smallIn(
              alike.map((world) => sumOf(world[metric]!)),
              threshold,
            ),
          )
          .filter((found) => found.length > 0 && found.length < threshold - 1)
          .map((found) => ({ view, found })),
      );
      expect(told).toEqual([]);
    });

    it('tell a stranger of no Trust for certain that its number is one of some small ones', () => {
      const told = [...views].flatMap(([view, alike]) =>
        upTo(metrics * trusts - 1)
          .map((n) => new Set(alike.map((world) => world.flat()[n]!)))
          .filter((values) => [...values].every((n) => n > 0 && n < threshold) && values.size < threshold - 1)
          .map((values) => ({ view, values })),
      );
      expect(told).toEqual([]);
    });

    it('tell a Trust that knows its own numbers no small number of the rest', () => {
      const told = upTo(trusts - 1).flatMap((trust) =>
        [...views].flatMap(([view, alike]) =>
          [...Map.groupBy(alike, (world) => world.map((from) => from[trust]).join())].flatMap(([own, possible]) =>
            upTo(metrics - 1)
              .filter((metric) => {
                const rests = possible.map((world) => sumOf(world[metric]!) - world[metric]![trust]!);
                return isTold(rests, Number(own.split(',')[metric]));
              })
              .map((metric) => ({ view, own, metric })),
          ),
        ),
      );
      expect(told).toEqual([]);
    });

    /** Beside a number of its own that is itself small, it may learn an end of what the rest can be, but never how many. */
    function isTold(rests: readonly number[], own: number): boolean {
      const found = smallIn(rests, threshold);
      if (!found.length) return false;
      return own < threshold ? new Set(rests).size === 1 : found.length < small(threshold).length;
    }
  },
);

describe('many Trusts', () => {
  const number = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 60 }));
  const population = fc
    .integer({ min: 1, max: 25 })
    .chain((trusts) =>
      fc.array(fc.array(number, { minLength: trusts, maxLength: trusts }), { minLength: 5, maxLength: 5 }),
    );
  const MOST = 25 * 60;
  /** The solver's own idea of what is read, written down without the code it attacks. */
  const reads = (n: number): string => {
    if (n === 0) return '0';
    return n < 8 ? 'fewer than 8' : new Intl.NumberFormat('en-GB').format(Math.round(n / 5) * 5);
  };
  const behind = new Map([...Map.groupBy(upTo(MOST * 5), reads), ['not shown', upTo(MOST).slice(8)]]);
  const endsOf = (text: string): [number, number] => {
    const possible = behind.get(text) ?? [];
    return [possible[0] ?? NaN, possible.at(-1) ?? NaN];
  };

  it('leave each small total between 1 and 7, whatever their sum says', () =>
    fc.assert(
      fc.property(population, (made) => {
        const view = viewOf(made, 8);
        const cells = view.slice(0, made.length).map(endsOf);
        const [least, most] = view.at(-1) === 'not shown' ? [0, Infinity] : endsOf(view.at(-1)!);
        for (const [metric, text] of view.slice(0, made.length).entries()) {
          if (text !== 'fewer than 8') continue;
          const others = cells.filter((_, n) => n !== metric);
          const [low, high] = [sumOf(others.map(([a]) => a)), sumOf(others.map(([, b]) => b))];
          for (const value of small(8)) if (value + high < least || value + low > most) throw new Error(`no ${value}`);
        }
      }),
      { numRuns: 2000, verbose: 1 },
    ));

  it('show no number of people below 8 but 0, and none that is not rounded', () =>
    fc.assert(
      fc.property(population, (made) => {
        for (const text of viewOf(made, 8)) expect(text).toMatch(/^(0|[\d,]*[05]|fewer than 8|not shown)$/);
        expect(viewOf(made, 8)).not.toContain('5');
      }),
    ));
});
