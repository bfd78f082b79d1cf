// What staff note about courses: registered, completed, wanted for their appraisal.
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { noteRoutes, type NoteNeeds } from './handlers.ts';
import { noteFactSource } from './rows.ts';
import { noteKinds } from './kinds.ts';
import { courseNotes } from './repository.ts';

export function openCourseNotes({ store, ...given }: Omit<NoteNeeds, 'notes'> & { store: Store }) {
  const notes = courseNotes(store);
  const feature: Feature = {
    name: 'course-notes',
    formerVerbs: {
      'courses.mine': 'course-notes.mine',
      'courses.note': 'course-notes.note',
      'courses.remove-note': 'course-notes.remove',
      'courses.note-days': 'course-notes.days',
      'courses.registered': 'course-notes.registered',
      'courses.completed': 'course-notes.completed',
      'courses.add-to-appraisal': 'course-notes.add-to-appraisal',
    },
    facts: noteFactSource,
    kinds: noteKinds,
    routes: noteRoutes({ ...given, notes }),
    help: {
      doors: [{ title: 'My courses', line: 'What you have noted', verb: 'course-notes.mine', places: { staff: 3 } }],
      words: [{ type: 'my courses', does: 'the courses you have noted' }],
    },
    meant: [
      {
        intent: 'own courses',
        verbFor: () => 'course-notes.mine',
        everyday: {
          title: 'My courses',
          asks: [
            'my courses',
            'courses done',
            'record course',
            'log course',
            'note course',
            'my certificate*',
            'note done',
          ],
        },
      },
    ],
  };
  return { feature, notes };
}
