import { State, type Discussion } from '../../../../src/features/appraisals/domain/appraisal.ts';
import * as transitions from '../../../../src/features/appraisals/domain/transitions.ts';
import { STARTER_PACK } from '../../../../src/features/framework/domain.ts';
import { aDiscussion, FILLED, NOW } from '../../../support/builders.ts';

const { agree, askForChange, askToPrepare, reopen, sendAgain, share, withdraw } = transitions;
type Verdict = transitions.Verdict;

const ACTIONS: Record<string, (discussion: Discussion, version: number) => Verdict> = {
  share: (d, v) => share(d, v, STARTER_PACK, NOW),
  agree: (d, v) => agree(d, v, NOW),
  askForChange: (d, v) => askForChange(d, v, 'Please add my course', NOW),
  reopen: (d, v) => reopen(d, v, 'A goal was wrong', NOW),
  withdraw: (d, v) => withdraw(d, v, NOW),
  askToPrepare: (d) => askToPrepare(d, NOW),
  sendAgain: (d, version) => sendAgain(d, version, true, NOW),
};

/** From each state, by each action: the state it leads to and who hears of it, or why nothing happens. */
const TABLE: Record<State, Record<string, string>> = {
  draft: {
    share: 'shared, person: shared',
    agree: 'late',
    askForChange: 'late',
    reopen: 'late',
    withdraw: 'withdrawn',
    askToPrepare: 'draft, person: prepare',
    sendAgain: 'late',
  },
  shared: {
    share: 'late',
    agree: 'agreed, manager: agreed',
    askForChange: 'draft, manager: change-asked',
    reopen: 'late',
    withdraw: 'late',
    askToPrepare: 'late',
    sendAgain: 'shared, person: shared',
  },
  agreed: {
    share: 'late',
    agree: 'late',
    askForChange: 'late',
    reopen: 'draft, person: reopened',
    withdraw: 'late',
    askToPrepare: 'late',
    sendAgain: 'late',
  },
  closed: {
    share: 'late',
    agree: 'late',
    askForChange: 'late',
    reopen: 'late',
    withdraw: 'late',
    askToPrepare: 'late',
    sendAgain: 'late',
  },
  withdrawn: {
    share: 'late',
    agree: 'late',
    askForChange: 'late',
    reopen: 'late',
    withdraw: 'late',
    askToPrepare: 'late',
    sendAgain: 'late',
  },
};

const inWords = (verdict: Verdict) =>
  verdict.is === 'done'
    ? [verdict.changes.record.state, ...(verdict.changes.tell ?? []).map(({ to, kind }) => `${to}: ${kind}`)].join(', ')
    : verdict.is;

const versionOf = (verdict: Verdict) => (verdict.is === 'done' ? verdict.changes.record.version : undefined);

const CASES = State.options.flatMap((state) =>
  Object.keys(ACTIONS).map((action) => [state, action, TABLE[state][action]] as const),
);

it('has a line for every rule there is', () => {
  const rules = Object.keys(transitions).filter((name) => name !== 'touched');
  expect(Object.keys(ACTIONS).sort()).toEqual(rules.sort());
});

it.each(CASES)('a discussion that is %s, when somebody presses %s: %s', (state, action, expected) => {
  const discussion = aDiscussion({ state, version: 7 }, FILLED);
  const verdict = ACTIONS[action]!(discussion, 7);
  expect(inWords(verdict)).toBe(expected);
  expect(versionOf(verdict)).toBe(verdict.is === 'done' ? 8 : undefined);
});

it.each(CASES.filter(([, action]) => action !== 'askToPrepare'))(
  'a discussion that is %s: %s from an older, newer or impossible card does nothing',
  (state, action) => {
    const discussion = aDiscussion({ state, version: 7 }, FILLED);
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
  expect(askToPrepare(aDiscussion({ wasAskedToPrepare: true }), NOW)).toEqual({ is: 'late' }));
it('sends again only what may not have arrived', () =>
  expect(sendAgain(aDiscussion({ state: 'shared' }), 1, false, NOW)).toEqual({ is: 'late' }));

it.each([
  ['never heard of it', {}, 0],
  ['was asked to prepare', { wasAskedToPrepare: true }, 1],
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
  const verdict = agree(aDiscussion({ state: 'shared', edition: 1 }, FILLED), 1, NOW);
  expect(verdict).toMatchObject({
    is: 'done',
    changes: { edition: { record: { edition: 2, state: 'agreed', agreedAt: NOW.toISOString() } } },
  });
  expect(verdict.is === 'done' && verdict.changes.edition?.answers.map(({ step }) => step)).toEqual(
    Object.keys(FILLED),
  );
});

it('keeps what was asked to be changed until it is shared again, and every reason for reopening', () => {
  const asked = askForChange(aDiscussion({ state: 'shared' }, FILLED), 1, 'Add my course', NOW);
  if (asked.is !== 'done') throw new Error('not done');
  expect(asked.changes.record.changeAsked?.words).toBe('Add my course');
  const again = share({ ...aDiscussion({}, FILLED), record: asked.changes.record }, 2, STARTER_PACK, NOW);
  expect(again.is === 'done' && again.changes.record.changeAsked).toBeUndefined();
  const earlier = { at: NOW.toISOString(), words: 'first' };
  const reopened = reopen(aDiscussion({ state: 'agreed', edition: 2, reopenings: [earlier] }), 1, 'second', NOW);
  expect(reopened.is === 'done' && reopened.changes.record.reopenings.map(({ words }) => words)).toEqual([
    'first',
    'second',
  ]);
});
