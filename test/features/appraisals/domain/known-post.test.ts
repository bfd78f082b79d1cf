import { earlierInCycle } from '../../../../src/features/appraisals/domain/second-in-cycle.ts';
import {
  knownFrom,
  personTitle,
  withKnownPost,
  type FilledFor,
  type PersonToMeet,
} from '../../../../src/features/appraisals/domain/known-post.ts';
import { START_WORDS, startTyped } from '../../../../src/features/appraisals/domain/start-words.ts';
import { alex, anAppraisal, priya, sam } from '../../../support/builders.ts';

const aRecord = (changes: object = {}) => ({
  id: 'r1',
  otherId: priya.id,
  otherName: priya.name,
  role: 'Nurse',
  level: 'registered' as const,
  heldOn: '2026-05-01',
  kind: 'appraisal' as const,
  state: 'agreed' as const,
  ...changes,
});

describe('whom a manager knows', () => {
  it('is each once, as the last record says, the latest first', () =>
    expect(
      knownFrom([
        aRecord(),
        aRecord({ heldOn: '2027-05-01', role: 'Lead Nurse', level: 'enhanced', kind: 'induction' }),
        aRecord({ heldOn: '2025-05-01', role: 'Trainee' }),
        aRecord({ otherId: sam.id, otherName: sam.name, heldOn: '2028-01-01' }),
      ]).map(({ id, role, level, last }) => [id, role, level, last?.heldOn, last?.kind]),
    ).toEqual([
      [sam.id, 'Nurse', 'registered', '2028-01-01', 'appraisal'],
      [priya.id, 'Lead Nurse', 'enhanced', '2027-05-01', 'induction'],
    ]));

  it.each<[PersonToMeet, string]>([
    [{ id: 'p', name: 'Priya Shah' }, 'Priya Shah'],
    [{ id: 'p', name: 'Priya Shah', role: 'Nurse', level: 'enhanced' }, 'Priya Shah, Nurse, enhanced level'],
    [{ id: 'p', name: 'Priya Shah', level: 'pre-registration' }, 'Priya Shah, pre-registration level'],
  ])('is told apart: %j', (person, title) => expect(personTitle(person)).toBe(title));
});

describe('role and level', () => {
  const KNOWN: PersonToMeet = { id: priya.id, name: 'Priya', role: 'Nurse', level: 'registered' };
  const FILLED: FilledFor = { id: priya.id, role: 'Nurse', level: 'registered' };
  it.each<[string, { role?: string; level?: string }, string, PersonToMeet | undefined, FilledFor | undefined, object]>(
    [
      ['nothing typed, nothing known', {}, priya.id, undefined, undefined, { role: '', level: '' }],
      ['nothing typed', {}, priya.id, KNOWN, undefined, { role: 'Nurse', level: 'registered' }],
      ['blanks typed', { role: ' ', level: ' ' }, priya.id, KNOWN, undefined, { role: 'Nurse', level: 'registered' }],
      ['another level typed', { level: 'enhanced' }, priya.id, KNOWN, undefined, { role: 'Nurse', level: 'enhanced' }],
      [
        'another role typed, whose level nobody knows',
        { role: 'Lead' },
        priya.id,
        KNOWN,
        undefined,
        { role: 'Lead', level: '' },
      ],
      [
        'as filled in for them',
        { role: 'Nurse', level: 'registered' },
        priya.id,
        KNOWN,
        FILLED,
        { role: 'Nurse', level: 'registered' },
      ],
      [
        'as filled in for another',
        { role: 'Nurse', level: 'registered' },
        sam.id,
        undefined,
        FILLED,
        { role: '', level: '' },
      ],
      [
        'typed for another',
        { role: 'Lead', level: 'registered' },
        sam.id,
        undefined,
        FILLED,
        { role: 'Lead', level: '' },
      ],
    ],
  )('%s', (_what, typed, id, known, filled, expected) =>
    expect(withKnownPost(typed, id, known, filled)).toEqual(expected),
  );
});

it.each([
  ['appraisal', { kind: 'appraisal' }],
  ['Start an induction', { kind: 'induction' }],
  ['job planning', { kind: 'job-planning' }],
  ['begin another appraisal with Priya', { kind: 'appraisal', name: 'Priya' }],
  ['induction with Siân  O’Brien-Shah', { kind: 'induction', name: 'Siân O’Brien-Shah' }],
  ['appraisal with Priya please!', { kind: 'appraisal', name: 'Priya' }],
  ['appraisal with my nurse', { kind: 'appraisal' }],
  ['appraisal with the team', { kind: 'appraisal' }],
  ['an appraisal', { kind: undefined }],
  ['', { kind: undefined }],
])('“%s” says', (text, said) => expect(startTyped(text)).toEqual(said));
it.each(['appraisal for advanced practitioners', 'induction course', 'my appraisal', 'appraisals'])(
  '“%s” asks for something else',
  (text) => expect(text).not.toMatch(START_WORDS),
);

describe('one before it in the cycle', () => {
  const record = anAppraisal();
  it.each<[string, object, boolean]>([
    ['agreed', {}, true],
    ['held', { state: 'held' }, true],
    ['on the first day of the cycle', { heldOn: '2026-04-01' }, true],
    ['on the last', { heldOn: '2027-03-31' }, true],
    ['in the one before', { heldOn: '2026-03-31' }, false],
    ['in the next', { heldOn: '2027-04-01' }, false],
    ['in progress', { state: 'draft' }, false],
    ['withdrawn', { state: 'withdrawn' }, false],
    ['closed', { state: 'closed' }, false],
    ['of another kind', { kind: 'induction' }, false],
    ['with another manager', { otherId: sam.id }, false],
    ['the very same', { id: record.id }, false],
  ])('%s', (_what, changes, isFound) => {
    const row = { ...aRecord(), otherId: alex.id, ...changes };
    expect(earlierInCycle(record, [row])).toEqual(isFound ? row : undefined);
  });
});
