// Words that somebody takes out of a step, and what can be put back.
import type { Discussion, RemovedAnswer } from '../../../../src/features/appraisals/domain/discussion.ts';
import type { FieldTexts } from '../../../../src/features/appraisals/domain/fields.ts';
import {
  canBePutBack,
  removal,
  settle,
  type RemovalChoice,
} from '../../../../src/features/appraisals/domain/removed.ts';
import { PREPARATION } from '../../../../src/features/appraisals/domain/steps.ts';
import { aDiscussion, anAnswer, NOW, SHIPPED } from '../../../support/builders.ts';

const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const taken = (fields: FieldTexts, minutes = 10, step = 'goals'): RemovedAnswer => ({
  schemaVersion: 1,
  step,
  fields,
  at: ago(minutes),
});

it.each<[string, FieldTexts, FieldTexts, FieldTexts, FieldTexts | undefined]>([
  ['nothing', { a: 'x' }, { a: 'y' }, {}, undefined],
  ['what was never there', { a: '' }, { a: '' }, {}, undefined],
  ['what was only spaces', { a: '  ' }, { a: '' }, {}, undefined],
  ['what is empty now', { a: 'x', b: 'y' }, { a: '', b: 'y' }, {}, { a: 'x' }],
  ['what is only spaces now', { a: 'x' }, { a: ' ' }, {}, { a: 'x' }],
  ['what is not there at all now', { a: 'x' }, {}, {}, { a: 'x' }],
  ['something beside what was removed earlier', { a: 'x' }, { a: '' }, { b: 'y' }, { a: 'x', b: 'y' }],
  ['other words of the same field', { a: 'x' }, { a: '' }, { a: 'w' }, { a: 'x' }],
  ['nothing, though something was removed earlier', { a: 'x' }, { a: 'x' }, { b: 'y' }, undefined],
])('takes out %s', (_what, before, after, earlier, fields) =>
  expect(removal('goals', before, after, earlier, NOW)).toEqual(
    fields && { schemaVersion: 1, step: 'goals', fields, at: NOW.toISOString() },
  ),
);

const reopenedAt = (minutes: number) => [{ edition: 1, words: 'Please look again', at: ago(minutes) }];
it.each<[string, Partial<Discussion['record']>, FieldTexts, FieldTexts]>([
  ['of a draft', {}, {}, { goal1: 'Lead' }],
  ['of a draft whose words are spaces now', {}, { goal1: ' ' }, { goal1: 'Lead' }],
  ['where something else stands now', {}, { goal1: 'Chair' }, {}],
  ['that was shared since', { sharedAt: ago(5) }, {}, {}],
  ['that was shared in that moment', { sharedAt: ago(10) }, {}, {}],
  ['that was shared before', { sharedAt: ago(15) }, {}, { goal1: 'Lead' }],
  ['that was opened again since', { sharedAt: ago(15), reopenings: reopenedAt(5) }, {}, {}],
  ['that was opened again before', { sharedAt: ago(20), reopenings: reopenedAt(15) }, {}, { goal1: 'Lead' }],
  ['that was opened before, and shared since', { sharedAt: ago(5), reopenings: reopenedAt(15) }, {}, {}],
  ['that is shared', { state: 'shared' }, {}, {}],
])('can be put back into a discussion %s', (_what, change, now, back) => {
  const discussion = {
    ...aDiscussion(change, { goals: now }),
    removed: new Map([['goals', taken({ goal1: 'Lead' })]]),
  };
  expect(canBePutBack(discussion, 'goals')).toEqual(back);
  expect(canBePutBack(discussion, 'level')).toEqual({});
});
it('can be put back into a step that holds nothing', () =>
  expect(canBePutBack({ ...aDiscussion(), removed: new Map([['goals', taken({ goal1: 'Lead' })]]) }, 'goals')).toEqual({
    goal1: 'Lead',
  }));

describe('a decision about emptied fields', () => {
  const filled: FieldTexts = { goal1: 'Lead', action1: 'Shadow' };
  const discussion = (change: Partial<Discussion['record']> = {}): Discussion => ({
    ...aDiscussion(change),
    answers: new Map([['goals', { ...anAnswer('goals', filled, 3), doubtful: ['action1'] }]]),
    removed: new Map([['goals', taken({ support1: 'Time' })]]),
  });
  const decide = (decision: RemovalChoice, one = discussion(), revision = 3) =>
    settle(one, { step: 'goals', revision }, decision, SHIPPED, NOW);

  it.each<[RemovalChoice, FieldTexts, FieldTexts | undefined, RegExp]>([
    ['keep', filled, undefined, /^kept words of goals$/],
    ['remove', { ...filled, action1: '' }, { action1: 'Shadow', support1: 'Time' }, /^removed words of goals$/],
    ['put back', { ...filled, support1: 'Time' }, undefined, /^put back goals$/],
  ])('to %s', (decision, fields, removed, doing) => {
    const changes = decide(decision);
    expect(changes?.answer).toEqual({ ...anAnswer('goals', fields, 4), doubtful: undefined });
    expect(changes?.removed?.fields).toEqual(removed);
    expect(changes?.doing).toMatch(doing);
    expect(changes?.record.version).toBe(2);
    expect(changes?.tell).toEqual([]);
  });
  it.each<[string, Discussion, number]>([
    ['the step was saved since', discussion(), 2],
    ['it is shared', discussion({ state: 'shared' }), 3],
    ['there is no such answer', aDiscussion(), 3],
  ])('changes nothing where %s', (_where, one, revision) => expect(decide('remove', one, revision)).toBeUndefined());
});

describe('the manager is told of a preparation', () => {
  const told = (
    doubtful: string[] | undefined,
    decision: RemovalChoice,
    fields: FieldTexts = { wentWell: 'The clinic' },
  ) => {
    const answer = { ...anAnswer(PREPARATION, fields), ...(doubtful && { doubtful }) };
    const one = { ...aDiscussion(), answers: new Map([[PREPARATION, answer]]) };
    return settle(one, { step: PREPARATION, revision: 1 }, decision, SHIPPED, NOW)?.tell?.map(({ kind }) => kind);
  };
  it('once it is finished by the decision', () => expect(told(['wentWell'], 'keep')).toEqual(['prepared']));
  it('not where it was finished before', () => expect(told(undefined, 'keep')).toEqual([]));
  it('not where nothing is left of it', () => expect(told(['wentWell'], 'remove')).toEqual([]));
});
