// Whether a facilitator is asked who works for their Trust, and what they decide.
import {
  askForConfirmation,
  confirmThroughTeam,
  decide,
  endThroughTeam,
  isConfirmed,
  mayAskTeam,
  mayAskTeamAgain,
  type Confirmation,
  type Confirmations,
} from '../../../../src/features/people/domain/confirmation.ts';
import { alex, NOW } from '../../../support/builders.ts';

const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();
type State = Confirmation['state'];
const kept = (confirmations: [trust: string, state: State, hours: number][], asks: number[] = []): Confirmations => ({
  confirmations: confirmations.map(([trustId, state, hours]) => ({ trustId, state, at: ago(hours) })),
  asks: asks.map(ago),
});
const told = ({ confirmations }: Confirmations) =>
  confirmations.map(({ trustId, state }) => `${trustId} ${state}`).join();

it.each<[string, Confirmations, boolean, string, number]>([
  ['of whom nobody asked', kept([]), true, 'A asked', 1],
  ['about whom they were asked already', kept([['A', 'asked', 1]], [1]), false, 'A asked', 1],
  ['who is confirmed', kept([['A', 'confirmed', 99]]), false, 'A confirmed', 0],
  ['whom they declined today', kept([['A', 'declined', 23]], [23]), false, 'A declined', 1],
  ['whom they declined a day ago', kept([['A', 'declined', 24]], [24]), true, 'A asked', 1],
  ['who was waiting elsewhere', kept([['B', 'asked', 1]], [1]), true, 'A asked', 2],
  ['who is confirmed elsewhere', kept([['B', 'confirmed', 1]]), true, 'B confirmed,A asked', 1],
  ['who was declined elsewhere', kept([['B', 'declined', 1]]), true, 'B declined,A asked', 1],
  ['for whom four were asked today', kept([], [1, 2, 3, 4]), true, 'A asked', 5],
  ['for whom five were asked today', kept([['B', 'asked', 1]], [1, 2, 3, 4, 5]), false, '', 5],
  ['for whom the first of five was asked a day ago', kept([], [1, 2, 3, 4, 24]), true, 'A asked', 5],
])('a facilitator is asked about somebody %s', (_whom, before, isNew, after, asks) => {
  const asked = askForConfirmation(before, 'A', NOW);
  expect([asked.isNew, told(asked.profile), asked.profile.asks.length]).toEqual([isNew, after, asks]);
});

const by = { ...alex };
it.each<[string, Confirmations, State, string | undefined]>([
  ['a question', kept([['A', 'asked', 1]]), 'confirmed', 'A confirmed'],
  [
    'a question, with a no',
    kept([
      ['B', 'confirmed', 1],
      ['A', 'asked', 1],
    ]),
    'declined',
    'B confirmed,A declined',
  ],
  ['otherwise than before', kept([['A', 'declined', 1]]), 'confirmed', 'A confirmed'],
  ['the same again', kept([['A', 'confirmed', 1]]), 'confirmed', undefined],
  ['what nobody asked', kept([['B', 'asked', 1]]), 'confirmed', undefined],
])('a facilitator decides %s', (_what, before, state, after) => {
  const decided = decide(before, { trustId: 'A', state, by }, NOW);
  expect(decided && told(decided)).toBe(after);
});

it.each<[State, boolean]>([
  ['asked', false],
  ['confirmed', true],
  ['declined', false],
])('somebody %s is confirmed: %s', (state, is) => {
  expect(isConfirmed(kept([['A', state, 1]]), 'A')).toBe(is);
  expect(isConfirmed(kept([['A', state, 1]]), 'B')).toBe(false);
});

it('keeps when a facilitator was asked, and who decided when', () => {
  const { profile: asked } = askForConfirmation(kept([]), 'A', NOW);
  expect(asked).toEqual({ confirmations: [{ trustId: 'A', state: 'asked', at: NOW.toISOString() }], asks: [ago(0)] });
  expect(decide(kept([['A', 'asked', 1]]), { trustId: 'A', state: 'declined', by }, NOW)?.confirmations).toEqual([
    { trustId: 'A', state: 'declined', at: NOW.toISOString(), by },
  ]);
});

const DAY = '2026-11-21';
const through: Confirmations = {
  confirmations: [{ trustId: 'A', state: 'confirmed', at: ago(1), through: 'team' }],
  asks: [],
};

it.each<[string, Confirmations | undefined, boolean, string | undefined]>([
  ['who has said nothing yet', undefined, true, 'A confirmed'],
  ['of whom nobody asked', kept([]), true, 'A confirmed'],
  ['who waits', kept([['A', 'asked', 1]]), true, 'A confirmed'],
  ['who waited elsewhere', kept([['B', 'asked', 1]]), true, 'A confirmed'],
  ['who is confirmed elsewhere', kept([['B', 'confirmed', 1]]), true, 'B confirmed,A confirmed'],
  ['who is confirmed', kept([['A', 'confirmed', 1]]), false, undefined],
  ['who was declined', kept([['A', 'declined', 99]]), false, undefined],
  ['about whom Teams was asked today', { ...kept([]), teamAskedOn: DAY }, false, 'A confirmed'],
  ['about whom Teams was asked on another day', { ...kept([]), teamAskedOn: '2026-11-20' }, true, 'A confirmed'],
])('for somebody %s Teams is asked about the team, and says yes', (_who, before, isAsked, after) => {
  expect(mayAskTeam(before, 'A', DAY)).toBe(isAsked);
  const known = confirmThroughTeam(before ?? kept([]), 'A', NOW);
  expect(known && told(known)).toBe(after);
  const made = { trustId: 'A', state: 'confirmed', through: 'team', at: NOW.toISOString() };
  expect(known?.confirmations.at(-1)).toEqual(after && made);
});

it.each<[string, Confirmations, boolean, string | undefined]>([
  ['came through the team', through, true, ''],
  ['came through it, and was looked for today', { ...through, teamAskedOn: DAY }, false, ''],
  [
    'came through it, and is known elsewhere',
    { ...through, confirmations: [...through.confirmations, ...kept([['B', 'declined', 1]]).confirmations] },
    true,
    'B declined',
  ],
  ['is confirmed by a facilitator', kept([['A', 'confirmed', 99]]), false, undefined],
  ['waits', kept([['A', 'asked', 1]]), false, undefined],
  ['is not known', kept([]), false, undefined],
])('whoever %s is looked for in it again, and is not there', (_who, before, isAsked, after) => {
  expect(mayAskTeamAgain(before, 'A', DAY)).toBe(isAsked);
  const ended = endThroughTeam(before, 'A');
  expect(ended && told(ended)).toBe(after);
});
