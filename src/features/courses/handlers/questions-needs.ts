import type { PersonKey } from '../../../person-key.ts';
import type { Asking } from '../../../turn.ts';
import type { CourseCatalogue } from '../catalogue.ts';
import type { Settings } from '../domain/answering/settings.ts';
import type { ExtendedVocabulary } from '../../../reading/vocabulary.ts';
import type { Course } from '../domain.ts';
import type { Questions } from '../questions.ts';

/** Who facilitates a Trust, and where somebody works at this moment. */
export interface Facilitators {
  facilitatorsOf(trustId: string): readonly PersonKey[];
  isFacilitator(person: PersonKey, trustId: string): boolean;
  /** Undefined while that is not known. */
  workplaceOf(person: PersonKey): Promise<string | undefined>;
}

/** What questions to the facilitator are given by the app. */
export interface QuestionNeeds {
  questions: Questions;
  catalogue: Pick<CourseCatalogue, 'current' | 'change'>;
  words: { vocabularyOf(trustId: string | undefined): Promise<ExtendedVocabulary> };
  facilitators: Facilitators;
  /** Letters and digits that nobody can guess and nobody else has. */
  newId(): string;
  /** What an asker passes on to a facilitator who has never opened the bot. */
  chatLink: string;
}

/** With what a question of this Trust is read. */
export async function knowledgeOf(
  { catalogue, words }: Pick<QuestionNeeds, 'words'> & { catalogue: Pick<CourseCatalogue, 'current'> },
  trustId: Asking['trustId'],
): Promise<{ catalogue: readonly Course[]; settings: Settings; vocabulary: ExtendedVocabulary }> {
  const [{ courses, settings }, vocabulary] = await Promise.all([catalogue.current(), words.vocabularyOf(trustId)]);
  return { catalogue: courses, settings, vocabulary };
}
