import type { Appraisal } from '../../../../src/features/appraisals/domain/appraisal.ts';
import { taskOfManager, taskOfPerson } from '../../../../src/features/appraisals/domain/next-task.ts';
import { anAppraisal } from '../../../support/builders.ts';

const earlier = { id: 'DEMO.x', managerName: 'Alex', preparation: 'asked' as const };
const asked = { askedToPrepareAt: '2026-11-02T09:00:00Z', updatedAt: '2026-11-20T09:00:00Z' };

it.each<[string, Partial<Appraisal>, boolean, string | undefined, RegExp?]>([
  ['nothing of a draft nobody told them of', {}, false, undefined],
  ['to prepare, since they were asked, whatever was saved since', asked, false, '2026-11-02', /^Prepare/],
  ['nothing once they have prepared', asked, true, undefined],
  ['whether a new manager may see it', { earlier, createdAt: '2026-11-03T09:00:00Z' }, false, '2026-11-03', /may see/],
  ['nothing once they have answered that', { earlier: { ...earlier, preparation: 'kept' } }, false, undefined],
  [
    'to agree, since it was shared',
    { ...asked, state: 'shared', sharedAt: '2026-11-10T09:00:00Z' },
    true,
    '2026-11-10',
    /agree/,
  ],
  [
    'to agree, since they took the agreement back',
    { state: 'shared', sharedAt: '2026-11-10T09:00:00Z', takenBack: [{ at: '2026-11-11T09:00:00Z', edition: 1 }] },
    false,
    '2026-11-11',
    /agree/,
  ],
  ['nothing of what is agreed', { ...asked, state: 'agreed' }, false, undefined],
  ['nothing of what is closed', { ...asked, earlier, state: 'closed' }, false, undefined],
])('asks of the person %s', (_what, changes, isPrepared, since, text = /^$/) => {
  const task = taskOfPerson(anAppraisal(changes), isPrepared);
  expect(task?.since).toBe(since);
  expect(task?.text ?? '').toMatch(text);
});

const line = { state: 'draft' as const, otherName: 'Priya', heldOn: '2026-11-02', writtenAt: '2026-11-01T09:00:00Z' };

it.each([
  ['nothing of a discussion for a later day', { heldOn: '2026-11-18' }, undefined],
  ['quietly to finish it on its day', { heldOn: '2026-11-17' }, { since: '2026-11-17', isQuiet: true }],
  ['quietly what was written of late', { writtenAt: '2026-11-16T09:00:00Z' }, { since: '2026-11-16', isQuiet: true }],
  ['quietly for fourteen days', { heldOn: '2026-11-03' }, { since: '2026-11-03', isQuiet: true }],
  ['to finish it when it has lain for more', {}, { since: '2026-11-02' }],
  [
    'to change what they were asked to, at once',
    { changeAskedAt: '2026-11-16T09:00:00Z', heldOn: '2026-12-01' },
    { since: '2026-11-16' },
  ],
  ['nothing of what waits for the other', { state: 'shared' as const }, undefined],
])('asks of the manager %s', (_what, changes, expected) => {
  const { text = '', ...task } = taskOfManager({ ...line, ...changes }, '2026-11-17') ?? {};
  expect(expected ? task : undefined).toEqual(expected);
  expect(text).toMatch(expected ? /Priya/ : /^$/);
});
