// Notes about courses, each made with one change at a time.
import { CourseNote } from '../../src/features/course-notes/domain/note.ts';

export const TODAY = '2026-11-21';

export const aNote = (changes: Partial<CourseNote> = {}): CourseNote =>
  CourseNote.parse({
    courseId: 'acst',
    title: 'Advanced Communication Skills Training',
    provider: 'A provider',
    version: 1,
    ...changes,
  });
