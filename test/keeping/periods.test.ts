// For how long a row is kept, by a setting for its kind alone.
import { z } from 'zod';
import { isInOrder, isOutlived, periodsOf, settingNameOf } from '../../src/keeping/periods.ts';
import type { StoredKind } from '../../src/records/kind.ts';

const kind = (changes: Partial<StoredKind> = {}): StoredKind => ({
  key: 'x|{id}',
  schema: z.unknown(),
  partitions: ['p'],
  about: [],
  keeping: 'kept',
  since: 'at',
  ...changes,
});
const KINDS = new Map([
  ['the bot: trail', kind()],
  ['appraisals: denied', kind()],
  ['people: profile', kind({ since: undefined })],
]);

it.each([
  ['the bot: trail', 'trail'],
  ['appraisals: denied', 'appraisals.denied'],
  ['course-notes: note', 'course-notes.note'],
  ['in the bot: trail', 'in the bot.trail'],
])('“%s” is set as %s', (name, setting) => expect(settingNameOf(name)).toBe(setting));

it('nothing has a time unless a setting says so', () => expect(periodsOf([], KINDS)).toEqual(new Map()));
it('each has its own', () =>
  expect(periodsOf(['trail=730', 'appraisals.denied = 1'], KINDS)).toEqual(
    new Map([
      ['the bot: trail', 730],
      ['appraisals: denied', 1],
    ]),
  ));
it.each([
  ['trail', 'Set KEEP: write “trail” as kind=days, such as trail=730.'],
  ['trail=', 'write “trail=” as'],
  ['trail=0', 'write “trail=0” as'],
  ['trail=-1', 'write'],
  ['trail=1.5', 'write'],
  ['trail=2y', 'write'],
  ['a trail=5', 'write'],
  ['trail=123456', 'write'],
  ['people.profile=5', 'Set KEEP: there is no “people.profile”. There are appraisals.denied, trail.'],
  ['Trail=5', 'there is no “Trail”'],
])('%s is refused', (entry, sentence) => expect(() => periodsOf([entry], KINDS)).toThrow(sentence));
it('twice the same is refused', () =>
  expect(() => periodsOf(['trail=5', 'trail=5'], KINDS)).toThrow('“trail” stands there twice'));

const AT = new Date('2026-11-21T09:00:00.000Z');
it.each<[Partial<StoredKind>, string, unknown, number, boolean]>([
  [{}, 'x|1', { at: '2026-11-20T09:00:00.000Z' }, 1, false],
  [{}, 'x|1', { at: '2026-11-20T08:59:59.999Z' }, 1, true],
  [{}, 'x|1', { at: '2026-11-20T08:59:59.999Z' }, 2, false],
  [{ since: 'on' }, 'x|1', { on: '2026-11-19' }, 2, true],
  [{ since: 'on' }, 'x|1', { on: '2026-11-20' }, 2, false],
  [{ since: 'answer.at' }, 'x|1', { answer: { at: '2020-01-01T00:00:00Z' } }, 30, true],
  [{ key: 'x|{at}|{id}' }, 'x|2020-01-01T00:00:00Z|1', {}, 30, true],
  [{ key: 'x|{at}|{id}' }, 'x|2026-11-21T00:00:00Z|1', { at: '2020-01-01T00:00:00Z' }, 30, false],
  [{}, 'x|1', {}, 1, false],
  [{}, 'x|1', { at: 'long ago' }, 1, false],
  [{}, 'x|1', { at: 5 }, 1, false],
  [{}, 'x|1', null, 1, false],
  [{ since: undefined }, 'x|1', { at: '2020-01-01T00:00:00Z' }, 1, false],
  [{}, 'x|1', { at: '2030-01-01T00:00:00Z' }, 1, false],
])('%j %s %j after %i days: over is %s', (changes, key, value, days, isOver) =>
  expect(isOutlived(kind(changes), { key, value }, days, AT)).toBe(isOver),
);

it.each([
  ['audit|{at}|{id}', true],
  ['x|{id}|{at}', false],
  ['x', false],
])('%s lies in the order of its time: %s', (key, isOrdered) => expect(isInOrder(kind({ key }))).toBe(isOrdered));
