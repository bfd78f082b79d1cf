import { hear } from '../../../src/reading/hear.ts';
import { VOCABULARY } from '../../../src/reading/vocabulary.ts';
import { sharesFor, sharesOf, wishesIn, without } from '../../../src/reading/wish/wish.ts';

it.each([
  [
    [0, 0],
    [0.5, 0.5],
  ],
  [
    [1000, 1000 + Math.log(3)],
    [0.25, 0.75],
  ],
])('scores %j are shares', (scores, shares) =>
  sharesOf(scores).forEach((share, at) => expect(share).toBeCloseTo(shares[at]!)),
);

it('the likeliest comes first, and what no weight is known of tells nothing', () => {
  const of = new Map([
    ['', [0, 0]],
    ['lump', [0, 2]],
  ]);
  const shares = sharesFor(['lump', 'elephant'], { wishes: ['find course', 'own health'], of });
  expect(shares.map(([wish]) => wish)).toEqual(['own health', 'find course']);
  expect(shares[0]![1]).toBeCloseTo(1 / (1 + Math.exp(-2 / Math.sqrt(2))));
});

it.each(['CNS', 'CNS online', 'band 4 please', ''])('too little to tell it by: %s', (text) =>
  expect(wishesIn(hear(text, VOCABULARY))).toEqual([]),
);
it('all of them together are one', () => {
  const shares = wishesIn(hear('where do I send my reflections', VOCABULARY));
  expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1);
});

it('without one of them the others are one', () => {
  const wishes = [
    ['trick', 0.6],
    ['find course', 0.3],
    ['return', 0.1],
  ] as const;
  expect(without(wishes, (wish) => wish === 'trick')).toEqual([
    ['find course', 0.3 / (0.3 + 0.1)],
    ['return', 0.1 / (0.3 + 0.1)],
  ]);
  expect(without(wishes, () => false)).toBe(wishes);
});
