import type { Course } from '../domain.ts';
import type { Settings } from '../domain/answering/settings.ts';
import type { ExtendedVocabulary } from '../../../reading/vocabulary.ts';
import type { Levels } from '../levels.ts';
import type { ReadQuestion } from '../../../reading/read-question.ts';
import type { Recent } from '../recent.ts';

/** What answering questions is given by the app. */
export interface AskNeeds {
  levels: Levels;
  catalogue: { current(): Promise<{ courses: readonly Course[]; settings: Settings }> };
  words: { vocabularyOf(trustId: string | undefined): Promise<ExtendedVocabulary> };
  read: ReadQuestion;
  recent: Recent;
  hasFacilitator(trustId: string): boolean;
}
