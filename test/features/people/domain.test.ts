// What is kept of a person: where they can be written to, and in which Trusts something of theirs may lie.
import { INSTALLATION, type Grant } from '../../../src/features/roles/domain/grant.ts';
import {
  arrive,
  isAt,
  isReachable,
  leave,
  Profile,
  strangerProfile,
  withTrust,
  workFor,
} from '../../../src/features/people/domain.ts';
import type { Address } from '../../../src/bot/turn.ts';
import { NOW, priya } from '../../support/builders.ts';

const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const CHAT: Address = { conversationId: 'c', serviceUrl: 'https://s', botId: 'b', userId: 'u' };
const ELSEWHERE: Address = { ...CHAT, conversationId: 'd' };
const aProfile = (change: Partial<Profile> = {}): Profile => ({ ...strangerProfile(priya), name: 'Priya', ...change });
const at = (minutes: number, address = CHAT) => ({ address: { ...address, at: ago(minutes).toISOString() } });

describe('somebody who writes', () => {
  const arrived = (before: Profile | undefined, address = CHAT) => {
    const { address: kept, unreachableSince } = arrive(before, priya, address, NOW);
    const minutes = kept && (NOW.getTime() - Date.parse(kept.at)) / 60_000;
    return `${kept?.conversationId ?? '–'} since ${minutes}${unreachableSince ? ', not reached' : ''}`;
  };
  it.each<[string, Profile | undefined, Address, string]>([
    ['for the first time', undefined, CHAT, 'c since 0'],
    ['who is known, and was never written to', aProfile(), CHAT, 'c since 0'],
    ['from where they were', aProfile(at(5)), CHAT, 'c since 5'],
    ['from elsewhere', aProfile(at(5)), ELSEWHERE, 'd since 0'],
    ['from elsewhere at the same moment', aProfile(at(0)), ELSEWHERE, 'd since 0'],
    ['from elsewhere, and what they wrote comes late', aProfile(at(-5)), ELSEWHERE, 'c since -5'],
    ['again after they had left', aProfile({ ...at(5), unreachableSince: ago(3).toISOString() }), CHAT, 'c since 0'],
    ['as they leave', aProfile({ ...at(5), unreachableSince: NOW.toISOString() }), CHAT, 'c since 0'],
    [
      'before they left, and what they wrote comes late',
      aProfile({ ...at(5), unreachableSince: ago(-3).toISOString() }),
      CHAT,
      'c since 0, not reached',
    ],
  ])('%s', (_who, before, address, expected) => expect(arrived(before, address)).toBe(expected));

  it('keeps the name they were known by where none comes with it', () => {
    expect(arrive(aProfile(), { ...priya, name: '' }, CHAT, NOW).name).toBe('Priya');
    expect(arrive(aProfile(), { ...priya, name: 'Priya Sharma' }, CHAT, NOW).name).toBe('Priya Sharma');
    expect(arrive(undefined, priya, CHAT, NOW)).toMatchObject({ id: priya.id, tenantId: priya.tenantId });
  });
});

it.each<[string, Profile, boolean]>([
  ['who has written before', aProfile(at(5)), true],
  ['who never wrote', aProfile(), true],
  ['who writes in the same moment', aProfile(at(0)), true],
  ['who has written since', aProfile(at(-5)), false],
])('somebody %s leaves: %s', (_who, before, left) =>
  expect(leave(before, NOW)).toEqual(left ? { ...before, unreachableSince: NOW.toISOString() } : before),
);

it.each<[string, Profile | undefined, boolean]>([
  ['nobody', undefined, false],
  ['somebody who never wrote', aProfile(), false],
  ['somebody who wrote', aProfile(at(5)), true],
  ['somebody who left', aProfile({ ...at(5), unreachableSince: NOW.toISOString() }), false],
])('can reach %s: %s', (_whom, profile, can) => expect(isReachable(profile)).toBe(can));

it.each(['conversationId', 'serviceUrl', 'botId', 'userId'] as const)('tells two places apart by their %s', (part) => {
  expect(isAt(aProfile(at(5)), CHAT)).toBe(true);
  expect(isAt(aProfile(at(5)), { ...CHAT, [part]: 'x' })).toBe(false);
});
it('is at no place while it cannot be reached', () =>
  expect(isAt(aProfile({ ...at(5), unreachableSince: NOW.toISOString() }), CHAT)).toBe(false));

it.each<[string[], string, 'first' | 'last' | undefined, string[]]>([
  [[], 'A', undefined, ['A']],
  [['A'], 'B', undefined, ['A', 'B']],
  [['A', 'B'], 'A', undefined, ['A', 'B']],
  [['A'], 'B', 'first', ['B', 'A']],
  [['A', 'B'], 'B', 'first', ['B', 'A']],
])('Trusts %j with %s %s are %j', (trusts, trust, place, expected) =>
  expect(withTrust(aProfile({ trusts }), trust, place).trusts).toEqual(expected),
);

describe('somebody who says where they work', () => {
  const trust = { id: 'B', name: 'B Trust' };
  const five = [1, 2, 3, 4, 5].map((minutes) => ago(minutes).toISOString());
  it('works there now, and what is kept elsewhere stays theirs', () =>
    expect(workFor(aProfile({ trustId: 'A', trusts: ['A'] }), priya, trust, NOW)).toEqual({
      profile: aProfile({ name: priya.name, trustId: 'B', trusts: ['B', 'A'], moves: [NOW.toISOString()] }),
      ended: [],
    }));
  it('need not be known', () =>
    expect(workFor(undefined, { ...priya, name: '' }, trust, NOW)).toEqual({
      profile: { ...strangerProfile(priya), trustId: 'B', trusts: ['B'] },
      ended: [],
    }));
  it('is nothing any more that they were elsewhere', () => {
    const grant = (organisation: string): Grant => ({
      role: 'facilitator',
      organisation,
      by: { ...priya },
      at: NOW.toISOString(),
    });
    const grants = ['A', 'B', INSTALLATION].map(grant);
    expect(workFor(aProfile({ trustId: 'A', grants }), priya, trust, NOW)).toMatchObject({
      profile: { grants: ['B', INSTALLATION].map(grant) },
      ended: [grant('A')],
    });
  });
  it('keeps their name where none comes with it', () =>
    expect(workFor(aProfile(), { ...priya, name: '' }, trust, NOW)).toMatchObject({ profile: { name: 'Priya' } }));
  it('may not change it all the time', () =>
    expect(workFor(aProfile({ trustId: 'A', moves: five }), priya, trust, NOW)).toEqual({
      reason: expect.stringMatching(/5 times within an hour/),
    }));
});
