import { weightsFile, weightsIn, type Weights } from '../../../src/reading/wish/weights.ts';

const weights = (of: Record<string, number[]>): Weights => ({
  wishes: ['find course', 'trick'],
  of: new Map(Object.entries(of)),
});

it('comes back from its file as it went, to a fortieth of the largest', () => {
  const { wishes, of } = weightsIn(weightsFile(weights({ '': [0, 0.5], 'my <kin>': [-4, 4], '?': [1.04, 0] })));
  expect(wishes).toEqual(['find course', 'trick']);
  expect(Object.fromEntries(of)).toEqual({ '': [0, 0.5], 'my <kin>': [-4, 4], '?': [1, 0] });
});
