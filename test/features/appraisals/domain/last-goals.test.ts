import fc from 'fast-check';
import { goalStandings, type GoalNote } from '../../../../src/features/goals/domain/goal-note.ts';
import type { AgreedGoals } from '../../../../src/features/appraisals/domain/discussion.ts';
import type { FieldTexts } from '../../../../src/features/appraisals/domain/fields.ts';
import { goalsOf } from '../../../../src/features/appraisals/domain/goals.ts';
import {
  beginningWith,
  isSamePair,
  lastGoalsOf,
  outcomesFrom,
  startOf,
} from '../../../../src/features/appraisals/domain/last-goals.ts';
import { isCarriedOn, LAST_GOALS } from '../../../../src/features/appraisals/domain/last-goals-step.ts';
import { offeredGoals, soonDays, withOffers } from '../../../../src/features/appraisals/domain/offered-goals.ts';
import { nextStep, stepBefore } from '../../../../src/features/appraisals/domain/progress.ts';
import { stepProblems, stepSections, stepsOf } from '../../../../src/features/appraisals/domain/steps.ts';
import { alex, aDiscussion, anAppraisal, FILLED, NOW, priya, sam, SHIPPED } from '../../../support/builders.ts';

const { pack } = SHIPPED;
const FIELDS = {
  goal1: 'Lead a clinic',
  action1: 'Shadow first',
  by1: '2027-03-31',
  capability1: 'clinical-practice',
  goal3: 'Chair the team',
  action3: 'Twice',
  by3: '2026-01-31',
};
const agreed = (manager = alex, person = priya): AgreedGoals => ({
  schemaVersion: 1,
  agreedAt: NOW.toISOString(),
  from: {
    id: 'DEMO.before',
    manager: { id: manager.id, name: manager.name },
    person: { id: person.id, name: person.name },
  },
  fields: FIELDS,
});
const begun = (said?: FieldTexts) => {
  const { record, goals } = beginningWith(anAppraisal(), agreed());
  return { ...aDiscussion({}, said && { [LAST_GOALS]: said }), record, goals };
};

describe('who sees what', () => {
  it.each<[string, AgreedGoals, boolean]>([
    ['the two who agreed them', agreed(), true],
    ['another manager', agreed(sam), false],
    ['another person', agreed(alex, sam), false],
  ])('notes of the goals belong to %s', (_who, goals, isTheirs) =>
    expect(isSamePair(anAppraisal(), goals)).toBe(isTheirs),
  );

  // Whoever they are: the goals go along, and whoever did not agree them is never the same pair.
  it('a manager who did not agree the goals is told of nothing else, and the person is told of them', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'A', 'a ', '');
    fc.assert(
      fc.property(fc.record({ m1: id, p1: id, m2: id, p2: id }), ({ m1, p1, m2, p2 }) => {
        const goals = {
          ...agreed(),
          from: { id: 'DEMO.1', manager: { id: m1, name: 'M' }, person: { id: p1, name: 'P' } },
        };
        const record = { ...anAppraisal(), manager: { id: m2, name: 'N' }, person: { id: p2, name: 'Q' } };
        const isPair = m1 === m2 && p1 === p2;
        const { tell = [], ...changes } = beginningWith(record, goals);
        expect(isSamePair(record, goals)).toBe(isPair);
        expect(tell).toEqual(isPair ? [] : [{ kind: 'goals-shown', to: 'person' }]);
        expect(changes.record.lastGoals).toEqual(lastGoalsOf(goals));
      }),
    );
  });
});

describe('the step that looks back', () => {
  it('comes first, and only where goals were agreed', () => {
    expect(stepsOf(pack, begun().record)).toEqual([LAST_GOALS, ...stepsOf(pack)]);
    expect(stepsOf(pack, { lastGoals: [] })).toEqual(stepsOf(pack));
    expect(beginningWith(anAppraisal(), undefined)).toEqual({ record: anAppraisal(), doing: 'began' });
    expect(nextStep(begun(), pack)).toBe(LAST_GOALS);
    expect(nextStep(begun({ outcome1: 'done', outcome3: 'not' }), pack)).toBe('level');
    expect(stepBefore('level', pack, begun().record)).toBe(LAST_GOALS);
  });

  it.each<[FieldTexts, string[]]>([
    [{}, ['outcome1', 'outcome3']],
    [{ outcome1: 'done', outcome3: 'partly' }, []],
    [{ outcome1: 'late', outcome3: 'not', carry3: 'perhaps' }, ['outcome1', 'carry3']],
    [{ outcome1: 'not', outcome3: 'not', why3: 'x'.repeat(151) }, ['why3']],
  ])('asks of each how it went: %j', (typed, wrong) =>
    expect(stepProblems(LAST_GOALS, typed, begun().record, pack, '2026-11-21').map(({ field }) => field)).toEqual(
      wrong,
    ),
  );

  it('is part of the record', () =>
    expect(
      stepSections(
        LAST_GOALS,
        { outcome1: 'done', carry1: 'true', outcome3: 'partly', why3: 'No room', carry3: 'true' },
        begun().record,
        SHIPPED,
      ),
    ).toEqual([
      {
        title: 'Last year’s goals',
        lines: [
          { label: 'Goal 1', words: 'Lead a clinic' },
          { label: 'How it went', words: 'Done' },
          { label: 'Goal 3', words: 'Chair the team' },
          { label: 'How it went', words: 'Partly. No room. Carried on' },
        ],
      },
    ]));

  const note = (changes: Partial<GoalNote>): GoalNote => ({
    schemaVersion: 1,
    number: 1,
    goal: 'Lead a clinic',
    state: 'done',
    on: '2026-11-20',
    words: 'Led it',
    by: 'person',
    at: NOW.toISOString(),
    ...changes,
  });
  it.each<[string, GoalNote[], FieldTexts]>([
    ['nothing noted', [], { outcome1: '', why1: '', carry1: 'true' }],
    ['done', [note({})], { outcome1: 'done', why1: 'Led it', carry1: 'false' }],
    ['on track', [note({ state: 'on-track' })], { outcome1: '', why1: 'Led it', carry1: 'true' }],
  ])('begins with what the two have noted: %s', (_what, notes, expected) =>
    expect(outcomesFrom(begun().record.lastGoals ?? [], goalStandings(goalsOf(FIELDS), notes))).toEqual({
      outcome3: '',
      why3: '',
      carry3: 'true',
      ...expected,
    }),
  );
});

describe('what is carried on', () => {
  it.each<[string, string, boolean]>([
    ['partly', 'true', true],
    ['not', 'true', true],
    ['', 'true', true],
    ['done', 'true', false],
    ['partly', 'false', false],
    ['not', '', false],
  ])('%s, switch %s', (outcome, carry, isCarried) =>
    expect(isCarriedOn({ outcome2: outcome, carry2: carry }, 2)).toBe(isCarried),
  );

  const numbers = (typed: FieldTexts) => goalsOf(typed).map(({ goal, by }) => [goal, by]);
  it.each<[string, FieldTexts | undefined, string[][]]>([
    [
      'all, until it is said',
      undefined,
      [
        ['Lead a clinic', '2027-03-31'],
        ['Chair the team', ''],
      ],
    ],
    [
      'none that is done',
      { outcome1: 'done', carry1: 'true', outcome3: 'not', carry3: 'true' },
      [['Chair the team', '']],
    ],
    ['nothing', { outcome1: 'not', carry1: 'false', outcome3: 'not', carry3: 'false' }, []],
  ])('begins the step on goals: %s', (_what, said, expected) => {
    const typed = startOf('goals', begun(said));
    expect(numbers(typed)).toEqual(expected);
    expect(goalsOf(typed).map(({ number }) => number)).toEqual(expected.map((_, n) => n + 1));
  });
  it('begins no other step, and nothing where nothing was agreed', () => {
    expect(startOf('level', begun())).toEqual({});
    expect(numbers(startOf('goals', aDiscussion()))).toEqual([]);
  });
});

describe('what came up and may become a goal', () => {
  const discussion = aDiscussion({}, { ...FILLED, education: { ...FILLED.education!, coursesWanted: 'acst' } });
  const NEED = 'need:leadership-and-management';
  const offered = (typed: FieldTexts = {}) => offeredGoals(discussion, typed, SHIPPED).map(({ id }) => id);

  it('is what is needed and which courses are wanted', () => {
    expect(offered()).toEqual([NEED, 'course:acst']);
    expect(offeredGoals(aDiscussion(), {}, SHIPPED)).toEqual([]);
  });
  it('is not what stands there already', () =>
    expect(offered({ goal2: 'Chairing the team meeting twice' })).toEqual(['course:acst']));

  const after = (sent: Record<string, unknown>, typed: FieldTexts = { goal1: 'Mine', by1: '2027-01-01' }) =>
    goalsOf(withOffers(typed, sent, discussion, SHIPPED)).map(({ number, goal, capability, action, by }) => [
      number,
      goal,
      capability,
      action,
      by,
    ]);
  const MINE = [1, 'Mine', '', '', '2027-01-01'];
  it.each<[string, Record<string, unknown>, unknown[][]]>([
    ['nothing', {}, [MINE]],
    ['what nobody offered', { offered: 'need:clinical-practice,course:nope' }, [MINE]],
    [
      'a need',
      { offered: NEED },
      [MINE, [2, 'Chairing the team meeting twice', 'leadership-and-management', '', '2027-11-21']],
    ],
    ['a quick day', { soon1: '2027-05-21' }, [[1, 'Mine', '', '', '2027-05-21']]],
    ['no day at all', { soon1: 'soon', soon2: 7 }, [MINE]],
  ])('takes %s', (_what, sent, goals) => expect(after(sent)).toEqual(goals));
  it('takes a course whole', () =>
    expect(after({ offered: 'course:acst' })[1]).toEqual([
      2,
      expect.stringMatching(/^Complete the course “Advanced Communication/),
      '',
      'Book a place, and take it',
      '2027-11-21',
    ]));
  it('takes no more than there are places', () => {
    const full = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`goal${n}`, `Goal ${n}`]));
    expect(after({ offered: `${NEED},course:acst` }, full)).toHaveLength(5);
    expect(after({ offered: `${NEED},course:acst` }, { ...full, goal3: '' })[2]?.[1]).toBe(
      'Chairing the team meeting twice',
    );
  });
});

it.each([
  ['2026-11-21', '2026-11-21T09:00:00Z', ['2027-02-21', '2027-05-21', '2027-11-21', '2027-03-31']],
  ['2026-08-31', '2026-08-31T09:00:00Z', ['2026-11-30', '2027-02-28', '2027-08-31', '2027-03-31']],
  ['2026-08-31', '2026-11-30T09:00:00Z', ['2027-02-28', '2027-05-30', '2027-11-30', '2027-03-31']],
  ['2027-03-31', '2026-11-21T09:00:00Z', ['2027-06-30', '2027-09-30', '2028-03-31']],
])('quick days from %s, written %s', (heldOn, updatedAt, days) =>
  expect(soonDays({ heldOn, updatedAt }).map(({ value }) => value)).toEqual(days),
);
