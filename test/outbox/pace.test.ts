import { Pace, paceAfter, type Act } from '../../src/outbox/pace.ts';
import type { PersonKey } from '../../src/bot/person-key.ts';

const NOW = new Date('2026-11-26T09:00:00.000Z');
const LIMITS = { discussions: 3, people: 2 };
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const person = (id: string, tenantId = 't'): PersonKey => ({ tenantId, id });
const begun = (...minutes: number[]) => Pace.parse({ begun: minutes.map(ago) });
const told = (...those: [id: string, minutes: number, tenantId?: string][]) =>
  Pace.parse({ written: those.map(([id, minutes, tenantId]) => ({ ...person(id, tenantId), at: ago(minutes) })) });
const tell = (...people: (string | PersonKey)[]): Act => ({
  begins: 0,
  tells: people.map((one) => (typeof one === 'string' ? person(one) : one)),
});
const BEGIN: Act = { begins: 1, tells: [] };

it.each<[string, Pace, Act, number, string[]]>([
  ['a first discussion', begun(), BEGIN, 1, []],
  ['the last one that is left', begun(5, 10), BEGIN, 3, []],
  ['one more when the first is an hour old', begun(5, 10, 60), BEGIN, 3, []],
  ['a first person', told(), tell('a'), 0, ['a']],
  ['the same person twice at once', told(), tell('a', 'a'), 0, ['a']],
  ['the last person that is left', told(['a', 5]), tell('b'), 0, ['a', 'b']],
  ['the same people as often as there is need', told(['a', 5], ['b', 5]), tell('a', 'b'), 0, ['a', 'b']],
  ['another when the first was written to an hour ago', told(['a', 60], ['b', 5]), tell('c'), 0, ['b', 'c']],
  [
    'more than a lowered limit allows, to somebody of the last hour',
    told(['a', 5], ['b', 5], ['c', 5]),
    tell('a'),
    0,
    ['b', 'c', 'a'],
  ],
])('allows %s', (_what, before, act, discussions, people) => {
  const verdict = paceAfter(before, act, LIMITS, NOW);
  expect(verdict).toMatchObject({ is: 'within', pace: { begun: { length: discussions } } });
  expect(verdict.is === 'within' && verdict.pace.written.map(({ id }) => id)).toEqual(people);
});

it.each<[string, Pace, Act, RegExp]>([
  [
    'a discussion above the limit',
    begun(5, 10, 59),
    BEGIN,
    /begun 3 discussions.*nothing you typed is lost.*after 09:01/,
  ],
  ['a person above the limit', told(['a', 50], ['b', 5]), tell('c'), /messages to 2 people.*after 09:10/],
  ['a person above the limit, whoever was written to first', told(['a', 5], ['b', 50]), tell('c'), /after 09:10/],
  ['somebody again after an hour, above the limit', told(['a', 60], ['b', 5], ['c', 5]), tell('a'), /messages to 2/],
  ['three people at once', told(), tell('a', 'b', 'c'), /messages to 2 people/],
  ['the same id in another tenant', told(['a', 5], ['b', 5]), tell(person('a', 'u')), /messages to 2 people/],
  ['somebody new together with somebody of the last hour', told(['a', 5], ['b', 5]), tell('a', 'c'), /messages/],
])('refuses %s, and says when to press again', (_what, before, act, reason) =>
  expect(paceAfter(before, act, LIMITS, NOW)).toEqual({ is: 'above', reason: expect.stringMatching(reason) }),
);

it('keeps when each person was last written to, so that an hour counts from then', () => {
  const verdict = paceAfter(told(['a', 50]), tell('a'), LIMITS, NOW);
  expect(verdict.is === 'within' && verdict.pace.written).toEqual([{ ...person('a'), at: NOW.toISOString() }]);
});

it('keeps when each discussion was begun', () => {
  const verdict = paceAfter(begun(5), { begins: 2, tells: [] }, LIMITS, NOW);
  expect(verdict.is === 'within' && verdict.pace.begun).toEqual([ago(5), NOW.toISOString(), NOW.toISOString()]);
});
