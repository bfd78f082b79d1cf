// What staff note about courses: registered, completed, wanted for their appraisal.
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { noteRoutes, type NoteNeeds } from './handlers.ts';
import { courseNotes } from './repository.ts';

export function openCourseNotes({ store, ...given }: Omit<NoteNeeds, 'notes'> & { store: Store }) {
  const notes = courseNotes(store);
  return {
    name: 'course-notes',
    notes,
    routes: noteRoutes({ ...given, notes }),
    meant: [{ intent: 'own courses', verbFor: () => 'course-notes.mine' }],
  } satisfies Feature & Record<string, unknown>;
}
