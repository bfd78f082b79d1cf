import { State } from '../../../../src/features/appraisals/domain/appraisal.ts';
import type { Discussion } from '../../../../src/features/appraisals/domain/discussion.ts';
import {
  givePreparation,
  handOverDiscussion,
  keepPreparation,
} from '../../../../src/features/appraisals/domain/hand-over.ts';
import { successorProblem } from '../../../../src/features/appraisals/domain/open-discussion.ts';
import { PREPARATION } from '../../../../src/features/appraisals/domain/steps.ts';
import { STARTER_PACK } from '../../../../src/features/framework/domain.ts';
import { aDiscussion, alex, anAnswer, anAppraisal, FILLED, NOW, priya, sam } from '../../../support/builders.ts';

const LATER = new Date('2026-11-22T10:00:00Z');
const TO = {
  id: 'DEMO.0000000000000000000000ff',
  manager: { id: sam.id, name: sam.name },
  pack: STARTER_PACK,
  hasPreparation: true,
  isDenied: false,
};
const GOALS = { schemaVersion: 1 as const, agreedAt: NOW.toISOString(), fields: FILLED.goals! };

const outcome = (state: State, version = 7) =>
  handOverDiscussion(anAppraisal({ state, version: 7 }), version, TO, LATER);

it.each(State.options.map((state) => [state, ['draft', 'shared'].includes(state) ? 'done' : 'late'] as const))(
  'a discussion that is %s is handed over: %s, and never from an older card',
  (state, expected) => {
    expect(outcome(state).is).toBe(expected);
    expect(outcome(state, 6).is).toBe('late');
    expect(outcome(state, 8).is).toBe('late');
  },
);

function done(changes = {}, to = {}) {
  const said = { at: NOW.toISOString(), words: 'Said to the earlier manager', edition: 1 };
  const record = anAppraisal({
    state: 'shared',
    version: 7,
    edition: 2,
    reopenings: [said],
    changeAsked: said,
    ...changes,
  });
  const verdict = handOverDiscussion(record, 7, { ...TO, ...to }, LATER);
  if (verdict.is !== 'done') throw new Error(verdict.is);
  return verdict;
}

it('closes the earlier one and begins a new one with level and role, and nothing that was said', () => {
  const { closed, begun } = done();
  expect(closed.record).toMatchObject({ state: 'closed', version: 8, closing: { because: 'handed over' } });
  expect(begun.record).toMatchObject({
    id: TO.id,
    manager: TO.manager,
    person: { id: priya.id },
    role: 'Clinical Nurse Specialist',
    level: 'enhanced',
    kind: 'appraisal',
    heldOn: '2026-11-21',
    cycle: 2026,
    state: 'draft',
    version: 1,
    edition: 0,
    earlier: { id: closed.record.id, managerName: alex.name, preparation: 'asked' },
  });
  expect(begun.record.askedToPrepareAt).toBeUndefined();
  expect(JSON.stringify(begun)).not.toMatch(/Said to the earlier/);
});

it('tells each of the three, and says in the trail from whom to whom', () => {
  const { closed, begun } = done();
  expect(closed.tell).toEqual([{ kind: 'closed', to: 'manager' }]);
  expect(begun.tell).toEqual([
    { kind: 'handed-over', to: 'person' },
    { kind: 'taken-over', to: 'manager' },
  ]);
  expect(closed.trail).toEqual({ fromManager: alex.id, toManager: sam.id, next: TO.id });
  expect(begun.trail).toEqual({ earlier: closed.record.id });
});

it('does not go to somebody of whom the person has said that they are not their manager', () =>
  expect(handOverDiscussion(anAppraisal(), 1, { ...TO, isDenied: true }, LATER)).toEqual({ is: 'denied' }));

it('takes the goals along, without a capability that this pack does not have', () => {
  const fields = { ...GOALS.fields, goal2: 'Teach', capability2: 'no-such-domain', by2: 'someday' };
  const { goals } = done({}, { goals: { ...GOALS, fields } }).begun;
  expect(goals?.fields).toMatchObject({ ...FILLED.goals, goal2: 'Teach', capability2: '', by2: '' });
  expect(done().begun.goals).toBeUndefined();
});

it('asks for no preparation where there is none', () =>
  expect(done({}, { hasPreparation: false }).begun.record.earlier?.preparation).toBe('none'));

describe('the preparation', () => {
  const prepared = { ...anAnswer(PREPARATION, { wentWell: 'The clinic' }, 4), savedAt: '2026-11-01T09:00:00.000Z' };
  const asked = done().begun.record;
  const succeeding = (changes: object, filled = {}): Discussion => ({
    ...aDiscussion({ ...asked, ...changes }, filled),
  });
  const CASES: [string, Discussion, string][] = [
    ['while it is asked for', succeeding({}), 'done'],
    ['once it is given', succeeding({ earlier: { ...asked.earlier, preparation: 'given' } }), 'late'],
    ['once it is kept', succeeding({ earlier: { ...asked.earlier, preparation: 'kept' } }), 'late'],
    ['where there was none', succeeding({ earlier: { ...asked.earlier, preparation: 'none' } }), 'late'],
    ['where nothing was handed over', succeeding({ earlier: undefined }), 'late'],
    ['where they have prepared anew', succeeding({}, { [PREPARATION]: { wentWell: 'Something else' } }), 'late'],
    ...State.options
      .filter((state) => state !== 'draft')
      .map((state): [string, Discussion, string] => [`of one that is ${state}`, succeeding({ state }), 'late']),
  ];
  it.each(CASES)('%s', (_when, discussion, expected) => {
    expect(givePreparation(discussion, prepared, LATER).is).toBe(expected);
    expect(keepPreparation(discussion, LATER).is).toBe(expected);
  });

  it('comes as the first version of the new discussion, and the manager hears of it', () =>
    expect(givePreparation(succeeding({}), prepared, LATER)).toMatchObject({
      changes: {
        record: { earlier: { preparation: 'given' }, version: 2 },
        answer: { step: PREPARATION, fields: prepared.fields, revision: 1, savedAt: LATER.toISOString() },
        tell: [{ kind: 'prepared', to: 'manager' }],
      },
    }));

  it('stays where it is without a word to anybody', () => {
    const verdict = keepPreparation(succeeding({}), LATER);
    expect(verdict).toMatchObject({ changes: { record: { earlier: { preparation: 'kept' } } } });
    expect(verdict.is === 'done' && [verdict.changes.answer, verdict.changes.tell]).toEqual([undefined, undefined]);
  });
});

const facilitator = { ...sam, id: '00000000-0000-4000-8000-000000000004' };
it.each([
  ['nobody', '', /choose the manager/],
  ['a name instead of a person', 'Sam Placeholder', /from the list/],
  ['the person themself', priya.id, /their own/],
  ['the manager it has', alex.id, /has now/],
  ['the facilitator', facilitator.id, /to yourself/],
])('cannot be handed to %s: %#', (_who, id, why) => {
  const problem = successorProblem(id, anAppraisal(), facilitator);
  expect(problem).toMatch(why);
});

it('can be handed to a colleague', () => expect(successorProblem(sam.id, anAppraisal(), facilitator)).toBeUndefined());
