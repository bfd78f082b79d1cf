// How far a discussion has come, and what is read of it.
import { rolesOnAppraisal } from '../../../../src/features/appraisals/domain/appraisal.ts';
import { fieldsForOthers, type Discussion } from '../../../../src/features/appraisals/domain/discussion.ts';
import { capabilityName } from '../../../../src/features/appraisals/domain/goals.ts';
import {
  isFinished,
  nextStep,
  stepAfter,
  stepBefore,
  stepsAround,
  stepsMissing,
} from '../../../../src/features/appraisals/domain/progress.ts';
import { PREPARATION, stepsOf, SUMMARY } from '../../../../src/features/appraisals/domain/steps.ts';
import {
  preparationForManager,
  preparationLines,
  summarySections,
} from '../../../../src/features/appraisals/domain/summary.ts';
import { isOutdated, lastLateWords } from '../../../../src/features/appraisals/domain/words.ts';
import {
  aDiscussion,
  alex,
  anAnswer,
  anAppraisal,
  FILLED,
  NOW,
  priya,
  sam,
  SHIPPED,
} from '../../../support/builders.ts';

const { pack } = SHIPPED;
const STEPS = stepsOf(pack);
/** A discussion in which only these steps are still to do. */
const without = (...steps: string[]) =>
  aDiscussion({}, Object.fromEntries(Object.entries(FILLED).filter(([step]) => !steps.includes(step))));

it.each<[string, Discussion, string | undefined, string]>([
  ['the first step of a new one', aDiscussion(), undefined, 'level'],
  ['the first that is not done', without('education', 'goals'), undefined, 'education'],
  ['the next that is not done', without('level', 'education', 'goals'), 'education', 'goals'],
  ['the same one, where it alone is not done', without('education'), 'education', 'education'],
  ['the first again, where none behind is left', without('level'), 'goals', 'level'],
  ['the summary, where all is done', without(), 'level', SUMMARY],
])('goes on with %s', (_what, discussion, behind, step) => expect(nextStep(discussion, pack, behind)).toBe(step));

it.each<[string, Discussion, string, string]>([
  ['to the next', aDiscussion(), 'level', 'domains-1'],
  ['past what is done', without('level', 'goals'), 'level', 'goals'],
  ['back to what was left out', without('level', 'goals'), 'goals', 'level'],
  ['to the summary, where nothing else is missing', without('goals'), 'goals', SUMMARY],
])('a step leads %s', (_where, discussion, step, next) => expect(stepAfter(step, discussion, pack)).toBe(next));

it('tells what is done and what is to come around a step', () => {
  expect(stepsAround('education', without('education', 'eportfolio'), pack)).toEqual({
    done: ['level', 'domains-1', 'goals'],
    toCome: ['eportfolio', SUMMARY],
  });
  expect(stepsAround(SUMMARY, without(), pack)).toEqual({ done: STEPS, toCome: [] });
});

it('knows the step before each, and none before the first', () =>
  expect([...STEPS, SUMMARY].map((step) => stepBefore(step, pack))).toEqual([STEPS[0], ...STEPS]));

it('misses what was not saved, and what was saved with mistakes', () => {
  expect(stepsMissing(without('goals'), pack)).toEqual(['goals']);
  expect(stepsMissing(aDiscussion({}, { ...FILLED, level: { ...FILLED.level, levelFit: '' } }), pack)).toEqual([
    'level',
  ]);
});

describe('words in doubt', () => {
  const answer = { ...anAnswer(PREPARATION, { wentWell: 'The clinic', grow: 'Here' }), doubtful: ['wentWell'] };
  it('are not for others', () => {
    expect(fieldsForOthers(answer)).toEqual({ grow: 'Here' });
    expect(fieldsForOthers(anAnswer(PREPARATION, { grow: 'Here' }))).toEqual({ grow: 'Here' });
    expect(fieldsForOthers(undefined)).toEqual({});
  });
  it.each<[string, string[], boolean]>([
    ['all of a preparation', ['wentWell', 'grow'], false],
    ['some of it', ['wentWell'], true],
  ])('finish nothing: %s', (_what, doubtful, is) =>
    expect(
      isFinished(PREPARATION, { ...aDiscussion(), answers: new Map([[PREPARATION, { ...answer, doubtful }]]) }, pack),
    ).toBe(is),
  );
  it('count in a step of the manager’s own', () => {
    const level = { ...anAnswer('level', FILLED.level!), doubtful: ['levelFit', 'levelWords'] };
    expect(isFinished('level', { ...aDiscussion(), answers: new Map([['level', level]]) }, pack)).toBe(true);
  });
  it('are not shown to the manager, nor a patient’s number', () => {
    expect(preparationForManager(answer)).toEqual([{ label: 'Where would you like to grow?', words: 'Here' }]);
    const [line] = preparationForManager(anAnswer(PREPARATION, { grow: 'As with 943 476 5919' }));
    expect(line?.words).not.toMatch(/943/);
  });
});

it('shows of a preparation what was written, in its order, and only what is asked for', () => {
  const fields = { hopes: ' A course ', wentWell: 'The clinic', grow: '  ' };
  expect(preparationLines(fields).map(({ words }) => words)).toEqual(['The clinic', 'A course']);
  expect(preparationLines(fields, ['hopes']).map(({ words }) => words)).toEqual(['A course']);
  expect(preparationLines()).toEqual([]);
});

describe('the sections of a summary', () => {
  const comment = { at: NOW.toISOString(), words: 'Thank you' };
  const last = (change: object) => summarySections(aDiscussion({ comment, ...change }), SHIPPED).at(-1)!;
  const titled = (discussion: Discussion) =>
    summarySections(discussion, SHIPPED).map(({ step, title, isMissing }) => [step, title, isMissing]);
  it('are the steps and the pillars, and say which are missing', () =>
    expect(titled(without('goals'))).toEqual([
      ['level', 'Level of practice and hopes', false],
      ...pack.domains.map(({ name }) => ['domains-1', name, false]),
      ['education', 'Courses and learning', false],
      ['goals', 'Goals', true],
      ['eportfolio', 'ePortfolio', false],
    ]));
  it('say of which pillar something is missing', () => {
    const half = { ...FILLED['domains-1'], 'rating-education': '' };
    const missing = titled(aDiscussion({}, { ...FILLED, 'domains-1': half })).filter(([, , isMissing]) => isMissing);
    expect(missing).toEqual([['domains-1', 'Education', true]]);
  });
  it.each([
    ['when agreeing', { state: 'agreed' as const, agreedAt: NOW.toISOString() }, /, when agreeing$/],
    ['of an agreement taken back, once it is closed', { state: 'closed' as const }, /was taken back$/],
  ])('end with the comment %s', (_when, change, label) =>
    expect(last(change)).toMatchObject({
      step: 'comment',
      isMissing: false,
      lines: [{ label: expect.stringMatching(label), words: 'Thank you' }],
    }),
  );
  it.each([{ state: 'shared' as const }, { state: 'agreed' as const, comment: undefined }])(
    'end with the last step: %j',
    (change) => expect(last(change).step).toBe(STEPS.at(-1)),
  );
});

it.each([
  ['its manager', alex, ['line manager']],
  ['its person', priya, ['appraised person']],
  ['anybody else', sam, []],
  ['its manager’s id of another directory', { ...alex, tenantId: 'elsewhere' }, []],
])('%s is on a record as %j', (_who, person, roles) => expect(rolesOnAppraisal(anAppraisal(), person)).toEqual(roles));

it('names what a goal serves', () => {
  const [domain] = pack.domains;
  const capabilities = [{ domainId: domain!.id, level: 'enhanced' as const, code: 'A1', title: 'Listens', colour: '' }];
  const nameOf = (id: string) => capabilityName(id, { ...pack, capabilities }, 'enhanced');
  expect([domain!.id, `${domain!.id}:A1`, 'x'].map(nameOf)).toEqual([domain!.name, 'A1 Listens', '']);
});

it.each<[string, 'shared' | 'draft', number, boolean]>([
  ['of the version that is shared', 'shared', 1, false],
  ['of an older one', 'shared', 0, true],
  ['of one that is no longer shared', 'draft', 1, true],
])('a card %s is out of date: %s %i %s', (_which, state, version, is) =>
  expect(isOutdated(anAppraisal({ state }), version)).toBe(is),
);

it('remembers what was said late last', () => {
  const one = (words: string, became: 'late' | 'change') =>
    ({ schemaVersion: 1, became, words, version: 1, at: NOW.toISOString() }) as const;
  expect(
    lastLateWords({ ...aDiscussion(), said: [one('a', 'late'), one('b', 'late'), one('c', 'change')] })?.words,
  ).toBe('b');
  expect(lastLateWords(aDiscussion())).toBeUndefined();
});
