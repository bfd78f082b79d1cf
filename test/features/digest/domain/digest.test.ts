// When somebody is written to about what waits, and until when they have paused it.
import type { Task } from '../../../../src/bot/task.ts';
import {
  isPaused,
  isReasonToWrite,
  isToBeLookedAt,
  messageOf,
  tasksInOrder,
  type DigestRecord,
} from '../../../../src/features/digest/domain/digest.ts';
import { dayMeant, pauseProblem } from '../../../../src/features/digest/domain/pause.ts';

const TODAY = '2026-11-27'; // a Friday
const task = (changes: Partial<Task> = {}): Task => ({
  id: 'one',
  text: 'One.',
  since: '2026-11-26',
  open: { title: 'Open', verb: 'a.b', data: {} },
  ...changes,
});

it.each<[string, Partial<DigestRecord>, boolean, boolean]>([
  ['of whom nothing is known', {}, true, false],
  ['who was written to today', { on: TODAY }, false, false],
  ['who was written to before', { on: '2026-11-26' }, true, false],
  ['who has paused until tomorrow', { pausedUntil: '2026-11-28' }, false, true],
  ['whose pause ends today', { pausedUntil: TODAY }, true, false],
  ['whose pause is long over', { pausedUntil: '2026-01-01', on: '2026-11-26' }, true, false],
])('somebody %s', (_who, changes, isLookedAt, pauses) => {
  const record: DigestRecord = { schemaVersion: 1, ...changes };
  expect([isToBeLookedAt(record, TODAY), isPaused(record, TODAY)]).toEqual([isLookedAt, pauses]);
});

it.each<[string, Partial<DigestRecord>, ReturnType<typeof messageOf>]>([
  ['nothing is known', {}, 'its own'],
  ['the last was yesterday', { on: '2026-11-26', notice: 'digest' }, 'its own'],
  ['there was no reason to write today', { on: TODAY }, 'its own'],
  ['the digest has gone today', { on: TODAY, notice: 'digest' }, 'another'],
  ['it was begun already, and cut off', { on: TODAY, notice: 'reminder' }, 'its own'],
  ['they have paused it', { pausedUntil: '2026-11-28' }, 'paused'],
  ['they have paused it since it was begun', { on: TODAY, notice: 'reminder', pausedUntil: '2026-11-28' }, 'paused'],
  ['their pause ends today', { pausedUntil: TODAY }, 'its own'],
])('for a reminder, where %s, the message of the day is %s', (_when, changes, whose) =>
  expect(messageOf({ schemaVersion: 1, ...changes }, TODAY, 'reminder')).toBe(whose),
);

it.each<[string, Partial<Task>[], boolean]>([
  ['nothing', [], false],
  ['what came today', [{ since: TODAY }], false],
  ['what came yesterday', [{}], true],
  ['something of both', [{ since: TODAY }, { id: 'two' }], true],
  ['what is reminded of otherwise', [{ isQuiet: true }], false],
  ['that, and something else', [{ isQuiet: true }, { id: 'two' }], true],
])('for %s', (_what, tasks, is) => expect(isReasonToWrite(tasks.map(task), TODAY)).toBe(is));

it('shows each thing once, who waits longest first; what is a reason to write counts', () => {
  const tasks = [
    task({ id: 'c' }),
    task({ id: 'b', isQuiet: true, text: 'quiet' }),
    task({ id: 'a', since: '2026-11-01' }),
    task({ id: 'b', text: 'loud' }),
    task({ id: 'b', isQuiet: true, text: 'quiet again' }),
    task({ id: 'b', text: 'loud again' }),
  ];
  expect(tasksInOrder(tasks).map(({ id, text }) => `${id} ${text}`)).toEqual(['a One.', 'b loud', 'c One.']);
});

it.each<[string, string | undefined]>([
  ['2027-01-11', '2027-01-11'],
  ['11/1/2027', '2027-01-11'],
  ['11-01-2027', '2027-01-11'],
  ['11 January 2027', '2027-01-11'],
  ['Monday 11th of January, 2027', '2027-01-11'],
  [' 11  jan. ', '2027-01-11'],
  ['11 December 2027', '2027-12-11'],
  ['Sunday', '2026-11-29'],
  ['28 Nov', '2026-11-28'],
  ['26 November', '2027-11-26'],
  ['27 November', TODAY],
  ['1 sept', '2027-09-01'],
  ['tomorrow', '2026-11-28'],
  ['Monday', '2026-11-30'],
  ['next Monday', '2026-11-30'],
  ['friday', '2026-12-04'],
  ['next week', '2026-11-30'],
  ['30 February 2027', undefined],
  ['2027-13-01', undefined],
  ['11 ja', undefined],
  ['mo', undefined],
  ['yesterday', undefined],
  ['111/1/2027', undefined],
  ['11/1/20271', undefined],
  ['about 11 January', undefined],
  ['11 January or later', undefined],
  ['whenever', undefined],
  ['', undefined],
])('“%s” means %s', (text, day) => expect(dayMeant(text, TODAY)).toBe(day));

it.each<[string | undefined, RegExp]>([
  [undefined, /Write the day/],
  [TODAY, /not after today/],
  ['2026-11-01', /1 November 2026 is not after today/],
  ['2026-11-28', /^$/],
  ['2027-05-29', /^$/],
  ['2027-05-30', /more than half a year.*29 May 2027/],
])('until %s', (day, problem) => expect(pauseProblem(day, TODAY) ?? '').toMatch(problem));
