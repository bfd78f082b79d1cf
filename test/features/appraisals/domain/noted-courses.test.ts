import { notedLines, ticksFromNotes } from '../../../../src/features/appraisals/domain/noted-courses.ts';
import { anAppraisal } from '../../../support/builders.ts';
import { aNote } from '../../../support/notes.ts';

const record = anAppraisal({ heldOn: '2026-11-21' });
const OFFERED = ['acst', 'l2psych', 'sage-thyme'];
const NOTES = [
  aNote({ courseId: 'sage-thyme', title: 'Wanted', wantedOn: '2026-10-01' }),
  aNote({ courseId: 'elsewhere', title: 'Elsewhere', completed: { on: '2026-05-01' } }),
  aNote({ courseId: 'acst', title: 'Done', registered: { on: '2026-01-01' }, completed: { on: '2026-06-01' } }),
  aNote({ courseId: 'l2psych', title: 'Under way', provider: '', registered: { on: '2026-09-01' } }),
  aNote({ courseId: 'old', completed: { on: '2025-03-31' } }),
  aNote({ courseId: 'removed' }),
];

it('says what the person has noted, and what cannot be ticked', () =>
  expect(notedLines(NOTES, record, OFFERED)).toEqual([
    'Completed on 1 June 2026: Done (A provider)',
    'Completed on 1 May 2026: Elsewhere (A provider) – not in the list for this level',
    'Registered on 1 September 2026: Under way',
    'Would like to do: Wanted (A provider)',
  ]));

it('ticks what is completed as done, and what is under way or wanted as wanted, where the list has it', () =>
  expect(ticksFromNotes(NOTES, record, OFFERED)).toEqual({ coursesDone: 'acst', coursesWanted: 'l2psych,sage-thyme' }));

it('ticks nothing and says nothing where nothing is noted', () => {
  expect(notedLines([], record, OFFERED)).toEqual([]);
  expect(ticksFromNotes([], record, OFFERED)).toEqual({ coursesDone: '', coursesWanted: '' });
});

it.each([
  [12, 12, 'Would like to do: C11 (A provider) – not in the list for this level'],
  [13, 13, 'And 1 more: ask them.'],
  [20, 13, 'And 8 more: ask them.'],
])('stays short, with %d notes', (count, lines, last) => {
  const many = Array.from({ length: count }, (_, n) =>
    aNote({ courseId: `c${String(n).padStart(2, '0')}`, title: `C${n}`, wantedOn: '2026-10-01' }),
  );
  expect(notedLines(many, record, OFFERED)).toHaveLength(lines);
  expect(notedLines(many, record, OFFERED).at(-1)).toBe(last);
});
