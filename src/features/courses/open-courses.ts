// Joins what people can do about courses with where it is kept.
import type { Store } from '../../storage/port.ts';
import { courseCatalogue } from './catalogue.ts';
import { courseRoutes } from './handlers.ts';
import { catalogueTable } from './handlers/catalogue-export.ts';
import type { CatalogueNeeds } from './handlers/catalogue-needs.ts';
import type { Facilitators } from './handlers/questions-needs.ts';
import { heldCatalogues } from './held-catalogue.ts';
import { courseList } from './domain/course-list.ts';
import { confirmedLevels } from './levels.ts';
import { courseNotes } from './notes.ts';
import { questionNotices } from './question-notices.ts';
import { questionRepository } from './questions.ts';
import type { ReadQuestion } from '../../reading/read-question.ts';
import { recentAnswers } from './recent.ts';
import { trustWords } from './trust-words.ts';

interface Needs extends Omit<CatalogueNeeds, 'catalogue' | 'tables'> {
  store: Store;
  facilitators: Facilitators;
  read: ReadQuestion;
  chatLink: string;
}

export function openCourses({ store, facilitators, ...given }: Needs) {
  const notes = courseNotes(store);
  const needs = {
    ...given,
    facilitators,
    hasFacilitator: (trustId: string) => facilitators.facilitatorsOf(trustId).length > 0,
    levels: confirmedLevels(store),
    recent: recentAnswers(),
    notes,
    catalogue: courseCatalogue(store),
    tables: heldCatalogues(store),
    words: trustWords(store),
    questions: questionRepository(store, facilitators.isFacilitator),
  };
  return {
    routes: courseRoutes(needs),
    notices: questionNotices(needs),
    notes,
    /** Read within the minute before. */
    listAt: async (at: Date) => courseList(await needs.catalogue.lately(at)),
    /** The catalogue as a table. */
    table: () => catalogueTable(needs.catalogue),
  };
}
