import { trustStanding } from '../../../../src/features/appraisals/domain/trust-standing.ts';

const ana = { id: 'a', name: 'Ana' };
const ben = { id: 'b', name: 'Ben' };
const cem = { id: 'c', name: 'Cem' };
const unconfirmed = { ...ben, isUnconfirmed: true } as const;

it.each([
  ['nobody', [], [], [], { people: 0, agreed: 0, underWay: 0, neither: [] }],
  ['who began none', [cem, ana], [], [], { people: 2, agreed: 0, underWay: 0, neither: [ana, cem] }],
  ['one of each', [ana, ben, cem], ['a'], ['b'], { people: 3, agreed: 1, underWay: 1, neither: [cem] }],
  ['agreed, and another under way', [ana], ['a'], ['a'], { people: 1, agreed: 1, underWay: 0, neither: [] }],
  ['who is not confirmed', [ana, unconfirmed], [], [], { people: 1, agreed: 0, underWay: 0, neither: [ana] }],
  ['who is no colleague any more', [ana], ['z'], ['y'], { people: 1, agreed: 0, underWay: 0, neither: [ana] }],
])('counts each once, and names who has neither: %s', (_what, colleagues, agreed, open, expected) => {
  expect(trustStanding(colleagues, new Set(agreed), new Set(open))).toEqual(expected);
});
