// What is read for one step alone, so that no other is any slower for it, and once it is known that the manager is looking.
import type { CourseNote } from '../../course-notes/domain/note.ts';
import { notesFor } from '../../course-notes/domain/note-list.ts';
import type { Asking } from '../../../bot/turn.ts';
import type { Beside } from '../cards/step-cards.ts';
import { appraisalPartyKey } from '../domain/appraisal.ts';
import { wordsAboutLearning } from '../domain/learning-words.ts';
import { isSamePair } from '../domain/last-goals.ts';
import { LAST_GOALS } from '../domain/last-goals-step.ts';
import type { Reference } from '../domain/reference.ts';
import type { AppraisalCase } from '../case.ts';
import type { AppraisalNeeds } from './needs.ts';

export async function besideStep(
  step: string | undefined,
  file: AppraisalCase,
  reference: Reference,
  needs: AppraisalNeeds,
  asking: Asking,
): Promise<Beside> {
  if (step === LAST_GOALS) return { goalNotes: await goalNotesOf(file, needs) };
  if (step !== 'education') return {};
  const [noted, suggested] = await Promise.all([
    coursesNoted(file, needs, asking),
    needs.suggestCourses(wordsAboutLearning(file, reference.pack), file.record.level, asking.at),
  ]);
  return { noted, suggested };
}

/** Only between the two who agreed the goals: a new manager sees the goals, and nothing that was noted of them. */
const goalNotesOf = async ({ record, goals }: AppraisalCase, { goalNotes }: AppraisalNeeds) =>
  goals && isSamePair(record, goals) ? goalNotes(goals.from.id) : [];

/** Anybody can begin a discussion with a colleague: nobody's notes are shown before it is written that they are told. */
async function coursesNoted(
  { record, notesShown }: AppraisalCase,
  { appraisals, courseNotes }: AppraisalNeeds,
  { at }: Asking,
): Promise<CourseNote[]> {
  const { trustId, heldOn } = record;
  const noted = notesFor(heldOn, await courseNotes.of(trustId, appraisalPartyKey(record, 'person')));
  if (!noted.length || notesShown) return noted;
  await appraisals.tellOfNotes(record, { schemaVersion: 1, courses: noted.length, at: at.toISOString() });
  return noted;
}
