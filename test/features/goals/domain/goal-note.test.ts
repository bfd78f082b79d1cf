import { noteLine, goalStandings, type GoalNote } from '../../../../src/features/goals/domain/goal-note.ts';
import { noteFrom, noteProblems, noteTyped, TYPED_NOTE } from '../../../../src/features/goals/domain/note-form.ts';
import { TYPED_PERSON } from '../../../../src/features/goals/domain/goals-typed.ts';
import { goalsOf } from '../../../../src/features/appraisals/domain/goals.ts';
import { NOW } from '../../../support/builders.ts';

const [one, two] = goalsOf({ goal1: 'Lead a clinic', by1: '2027-03-31', goal2: 'Chair the team' });
const GOALS = [one!, two!];
const aNote = (changes: Partial<GoalNote> = {}): GoalNote => ({
  schemaVersion: 1,
  number: 1,
  goal: 'Lead a clinic',
  state: 'on-track',
  on: '2026-11-20',
  words: '',
  by: 'person',
  at: NOW.toISOString(),
  ...changes,
});
const LATER = '2026-12-01T09:00:00.000Z';

describe('how a goal stands', () => {
  const done = aNote({ state: 'done', at: LATER });
  it.each<[string, GoalNote[], (GoalNote | undefined)[]]>([
    ['as nobody has said', [], [undefined, undefined]],
    ['as was said last, in whatever order they lie', [done, aNote()], [done, undefined]],
    ['as was said last, when that lies behind', [aNote(), done], [done, undefined]],
    [
      'each by itself',
      [aNote({ number: 2, goal: 'Chair the team' })],
      [undefined, aNote({ number: 2, goal: 'Chair the team' })],
    ],
    ['anew, where it is worded anew', [aNote({ goal: 'Lead two clinics' })], [undefined, undefined]],
    ['not as another of the same words', [aNote({ number: 3 })], [undefined, undefined]],
  ])('%s', (_what, notes, last) =>
    expect(goalStandings(GOALS, notes)).toEqual(GOALS.map((goal, n) => ({ goal, last: last[n] }))),
  );

  it.each<[Partial<GoalNote>, string]>([
    [{}, 'On track on 20 November 2026, says Priya'],
    [{ state: 'done', by: 'manager' }, 'Done on 20 November 2026, says Alex'],
    [{ state: 'changed', on: '2026-01-02' }, 'Changed on 2 January 2026, says Priya'],
  ])('in words: %j', (changes, line) =>
    expect(noteLine(aNote(changes), { person: 'Priya', manager: 'Alex' })).toBe(line),
  );
});

describe('what is filled in', () => {
  const FORM = { number: '1', state: 'done', on: '2026-11-21', words: '' };
  it.each<[string, Record<string, string>, string[]]>([
    ['everything', {}, []],
    ['today', { on: '2026-11-21' }, []],
    ['the last day of two years', { on: '2024-11-21' }, []],
    ['a day before', { on: '2024-11-20' }, ['on']],
    ['tomorrow', { on: '2026-11-22' }, ['on']],
    ['no day', { on: '' }, ['on']],
    ['what is no day', { on: '2026-02-30' }, ['on']],
    ['no goal', { number: '' }, ['number']],
    ['another goal', { number: '3' }, ['number']],
    ['no state', { state: '' }, ['state']],
    ['another state', { state: 'late' }, ['state']],
    ['changed, without words', { state: 'changed' }, ['words']],
    ['changed, with blanks', { state: 'changed', words: '  ' }, ['words']],
    ['changed, with words', { state: 'changed', words: 'Next year' }, []],
    ['a long line', { words: 'x'.repeat(151) }, ['words']],
  ])('%s', (_what, changes, fields) =>
    expect(noteProblems({ ...FORM, ...changes }, GOALS, NOW).map(({ field }) => field)).toEqual(fields),
  );

  it('becomes a note with the words of the goal', () =>
    expect(noteFrom({ ...FORM, words: ' Led ' }, GOALS, { by: 'manager', at: NOW })).toEqual(
      aNote({ state: 'done', on: '2026-11-21', words: 'Led', by: 'manager' }),
    ));
  it('becomes none for a goal that is not there', () =>
    expect(noteFrom({ ...FORM, number: '9' }, GOALS, { by: 'person', at: NOW })).toBeUndefined());
});

it.each([
  ['goal 2 is done', { number: '2', state: 'done', words: '' }],
  ['My goal 1 on track.', { number: '1', state: 'on-track', words: '' }],
  ['goal 2 has changed: next year!', { number: '2', state: 'changed', words: 'next year' }],
  ['goal is done', { number: '', state: 'done', words: '' }],
])('“%s” is a note', (text, typed) => {
  expect(text.replace(/[.!]+$/, '')).toMatch(TYPED_NOTE);
  expect(noteTyped(text, GOALS, NOW)).toEqual({ on: '2026-11-21', ...typed });
});
it('needs no number where there is one goal', () =>
  expect(noteTyped('my goal is done', [two!], NOW)).toMatchObject({ number: '2', state: 'done' }));
it.each(['goals', 'goal', 'is goal 2 done', 'goal 22 is done', 'the goal is done'])('“%s” is none', (text) =>
  expect(text).not.toMatch(TYPED_NOTE),
);

describe('whose goals', () => {
  it.each([
    ['goals', undefined],
    ['my goals', undefined],
    ['What are my goals', undefined],
    ['how are my goals going', undefined],
    ['goals of Priya', 'Priya'],
    ['show the goals of Priya Shah', 'Priya Shah'],
    ['goals for O’Brien', 'O’Brien'],
  ])('“%s” asks for', (text, name) => expect(TYPED_PERSON.exec(text)?.groups?.name).toBe(name));
  it.each(['goal', 'goals in oncology', 'set goals', 'my goals of the year: two'])('“%s” asks for none', (text) =>
    expect(text).not.toMatch(TYPED_PERSON),
  );
});
