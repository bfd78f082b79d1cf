import { State, type Appraisal } from '../../../../src/features/appraisals/domain/appraisal.ts';
import type { Discussion } from '../../../../src/features/appraisals/domain/discussion.ts';
import * as agreement from '../../../../src/features/appraisals/domain/agreement.ts';
import * as transitions from '../../../../src/features/appraisals/domain/transitions.ts';
import type { AppraisalVerdict } from '../../../../src/features/appraisals/domain/verdict.ts';
import { STARTER_PACK } from '../../../../src/features/framework/domain.ts';
import { aDiscussion, FILLED, NOW } from '../../../support/builders.ts';

const rules = { ...transitions, ...agreement };
const {
  agreeAppraisal,
  askForAppraisalChange,
  askToPrepare,
  hold,
  reopen,
  sendAppraisalAgain,
  share,
  takeBackAppraisalAgreement,
  takeBack,
  withdraw,
} = rules;

const ACTIONS: Record<string, (discussion: Discussion, version: number) => AppraisalVerdict> = {
  share: (d, v) => share(d, v, STARTER_PACK, NOW),
  takeBack: (d, v) => takeBack(d, v, NOW),
  agreeAppraisal: (d, v) => agreeAppraisal(d, v, 'I am glad', NOW),
  askForAppraisalChange: (d, v) => askForAppraisalChange(d, v, 'Please add my course', NOW),
  takeBackAppraisalAgreement: (d, v) => takeBackAppraisalAgreement(d, v, NOW),
  hold: (d, v) => hold(d, v, { how: 'talked through', on: '2026-11-20' }, NOW),
  reopen: (d, v) => reopen(d, v, 'A goal was wrong', NOW),
  withdraw: (d, v) => withdraw(d, v, NOW),
  askToPrepare: (d) => askToPrepare(d, NOW),
  sendAppraisalAgain: (d, version) => sendAppraisalAgain(d, version, true, NOW),
};

/** From each state, by each action: the state it leads to and who hears of it, or why nothing happens. */
const TABLE: Record<State, Partial<Record<keyof typeof ACTIONS, string>>> = {
  draft: {
    share: 'shared, person: shared',
    withdraw: 'withdrawn',
    askToPrepare: 'draft, person: prepare',
  },
  shared: {
    takeBack: 'draft, person: taken-back',
    agreeAppraisal: 'agreed, manager: agreed',
    askForAppraisalChange: 'draft, manager: change-asked',
    hold: 'held, person: held',
    withdraw: 'withdrawn, person: withdrawn',
    sendAppraisalAgain: 'shared, person: shared',
  },
  agreed: {
    takeBackAppraisalAgreement: 'shared, manager: agreement-taken-back',
    reopen: 'draft, person: reopened, manager: outdated',
  },
  held: {},
  withdrawn: {},
  closed: {},
};

const inWords = (verdict: AppraisalVerdict) =>
  verdict.is === 'done'
    ? [verdict.changes.record.state, ...(verdict.changes.tell ?? []).map(({ to, kind }) => `${to}: ${kind}`)].join(', ')
    : verdict.is;

const versionOf = (verdict: AppraisalVerdict) => (verdict.is === 'done' ? verdict.changes.record.version : undefined);

const AGREED: Partial<Record<State, object>> = { agreed: { agreedAt: NOW.toISOString(), edition: 1 } };

const CASES = State.options.flatMap((state) =>
  Object.keys(ACTIONS).map((action) => [state, action, TABLE[state][action] ?? 'late'] as const),
);

it('has a line for every rule there is', () => {
  const names = Object.keys(rules).filter((name) => name !== 'mayTakeBackAppraisalAgreement');
  expect(Object.keys(ACTIONS).sort()).toEqual(names.sort());
});

it.each(CASES)('a discussion that is %s, when somebody presses %s: %s', (state, action, expected) => {
  const discussion = aDiscussion({ state, version: 7, ...AGREED[state] }, FILLED);
  const verdict = ACTIONS[action]!(discussion, 7);
  expect(inWords(verdict)).toBe(expected);
  expect(versionOf(verdict)).toBe(verdict.is === 'done' ? 8 : undefined);
});

it.each(CASES.filter(([, action]) => action !== 'askToPrepare'))(
  'a discussion that is %s: %s from an older, newer or impossible card does nothing',
  (state, action) => {
    const discussion = aDiscussion({ state, version: 7, ...AGREED[state] }, FILLED);
    for (const version of [0, 1, 6, 8, Number.MAX_SAFE_INTEGER])
      expect(ACTIONS[action]!(discussion, version)).toEqual({ is: 'late' });
  },
);

it('is not shared while something is missing', () => {
  for (const step of Object.keys(FILLED)) {
    const { [step]: _left, ...rest } = FILLED;
    expect(share(aDiscussion({}, rest), 1, STARTER_PACK, NOW)).toEqual({ is: 'incomplete' });
  }
});

it('asks the person to prepare once', () =>
  expect(askToPrepare(aDiscussion({ askedToPrepareAt: NOW.toISOString() }), NOW)).toEqual({ is: 'late' }));
it('sends again only what may not have arrived', () =>
  expect(sendAppraisalAgain(aDiscussion({ state: 'shared' }), 1, false, NOW)).toEqual({ is: 'late' }));

it.each([
  ['never heard of it', {}, 0],
  ['was asked to prepare', { askedToPrepareAt: NOW.toISOString() }, 1],
  ['asked for a change', { changeAsked: { at: NOW.toISOString(), words: 'x' } }, 1],
  ['agreed an earlier version', { edition: 1 }, 1],
])('a withdrawal is told to a person who %s: %#', (_what, changes, told) => {
  const verdict = withdraw(aDiscussion(changes), 1, NOW);
  expect(verdict.is === 'done' && verdict.changes.tell).toHaveLength(told);
});
it('a withdrawal is told to a person who was told that the courses they noted are seen', () => {
  const notesShown = { schemaVersion: 1 as const, courses: 1, at: NOW.toISOString() };
  expect(inWords(withdraw({ ...aDiscussion(), notesShown }, 1, NOW))).toBe('withdrawn, person: withdrawn');
});

it('freezes what was agreed, with every answer', () => {
  const verdict = agreeAppraisal(aDiscussion({ state: 'shared', edition: 1 }, FILLED), 1, '', NOW);
  expect(verdict).toMatchObject({
    is: 'done',
    changes: { edition: { record: { edition: 2, state: 'agreed', agreedAt: NOW.toISOString() } } },
  });
  expect(verdict.is === 'done' && verdict.changes.edition?.answers.map(({ step }) => step)).toEqual(
    Object.keys(FILLED),
  );
});

it('keeps what was asked to be changed until it is shared again, and every reason for reopening', () => {
  const asked = askForAppraisalChange(aDiscussion({ state: 'shared' }, FILLED), 1, 'Add my course', NOW);
  if (asked.is !== 'done') throw new Error('not done');
  expect(asked.changes.record.changeAsked?.words).toBe('Add my course');
  const again = share({ ...aDiscussion({}, FILLED), record: asked.changes.record }, 2, STARTER_PACK, NOW);
  expect(again.is === 'done' && again.changes.record.changeAsked).toBeUndefined();
  const earlier = { at: NOW.toISOString(), words: 'first', edition: 1 };
  const reopened = reopen(aDiscussion({ state: 'agreed', edition: 2, reopenings: [earlier] }), 1, 'second', NOW);
  expect(reopened.is === 'done' && reopened.changes.record.reopenings.map(({ words }) => words)).toEqual([
    'first',
    'second',
  ]);
});

const recordOf = (verdict: AppraisalVerdict): Appraisal => {
  if (verdict.is !== 'done') throw new Error(verdict.is);
  return verdict.changes.record;
};
const shared = aDiscussion({ state: 'shared' }, FILLED);

it('makes a comment part of what is agreed, and puts it back in the box when the agreement is taken back', () => {
  const verdict = agreeAppraisal(shared, 1, 'I am glad', NOW);
  const agreed = recordOf(verdict);
  expect(agreed.comment).toEqual({ at: NOW.toISOString(), words: 'I am glad' });
  expect(verdict).toMatchObject({ changes: { edition: { record: { comment: { words: 'I am glad' } } } } });
  const back = takeBackAppraisalAgreement({ ...shared, record: agreed }, 2, NOW);
  expect(recordOf(back)).toMatchObject({ state: 'shared', edition: 1, comment: { words: 'I am glad' } });
  expect(back).toMatchObject({ changes: { edition: { takenBackAt: NOW.toISOString(), record: { state: 'agreed' } } } });
  expect(recordOf(agreeAppraisal({ ...shared, record: recordOf(back) }, 3, '', NOW))).toMatchObject({ edition: 2 });
  expect(recordOf(agreeAppraisal({ ...shared, record: recordOf(back) }, 3, '', NOW)).comment).toBeUndefined();
});

it.each([
  ['a minute later', '2026-11-21T09:00:00Z', '2026-11-21T09:01:00Z', true],
  ['at the end of the day', '2026-11-21T09:00:00Z', '2026-11-21T23:59:59Z', true],
  ['at midnight', '2026-11-21T23:59:00Z', '2026-11-22T00:00:00Z', false],
  ['a summer night, when London is an hour ahead', '2026-07-01T22:59:00Z', '2026-07-01T23:00:00Z', false],
  ['within one summer day that UTC cuts in two', '2026-06-30T23:00:00Z', '2026-07-01T22:59:59Z', true],
  ['a year later to the day', '2026-11-21T09:00:00Z', '2027-11-21T09:00:00Z', false],
])('an agreement is taken back the same day in London only: %s', (_when, agreedAt, at, isAllowed) => {
  const verdict = takeBackAppraisalAgreement(aDiscussion({ state: 'agreed', edition: 1, agreedAt }), 1, new Date(at));
  expect(verdict.is).toBe(isAllowed ? 'done' : 'late');
});

it('keeps how a discussion ended without an agreement', () =>
  expect(recordOf(hold(shared, 1, { how: 'not agreed', words: 'We differ' }, NOW)).ending).toEqual({
    how: 'not agreed',
    words: 'We differ',
    at: NOW.toISOString(),
  }));
