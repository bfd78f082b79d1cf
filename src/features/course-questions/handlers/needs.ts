import type { PersonKey } from '../../../bot/person-key.ts';
import type { Asking } from '../../../bot/turn.ts';
import type { CourseCatalogue } from '../../catalogue/domain/kept-catalogue.ts';
import type { AllianceAdvice } from '../../catalogue/domain/advice.ts';
import type { ExtendedVocabulary } from '../../../reading/vocabulary.ts';
import type { Course } from '../../catalogue/domain/course.ts';
import type { Questions } from '../repository.ts';

/** Who facilitates a Trust, and where somebody works at this moment. */
export interface FacilitatorLookup {
  facilitatorsOf(trustId: string): Promise<readonly PersonKey[]>;
  isFacilitator(person: PersonKey, trustId: string): Promise<boolean>;
  /** Undefined while that is not known. */
  workplaceOf(person: PersonKey): Promise<string | undefined>;
}

/** What questions to the facilitator are given by the app. */
export interface QuestionNeeds {
  questions: Questions;
  catalogue: Pick<CourseCatalogue, 'current' | 'change'>;
  words: { vocabularyOf(trustId: string | undefined): Promise<ExtendedVocabulary> };
  facilitators: FacilitatorLookup;
  /** Letters and digits that nobody can guess and nobody else has. */
  newId(): string;
  /** What an asker passes on to a facilitator who has never opened the bot. */
  chatLink: string;
}

/** With what a question of this Trust is read. */
export async function knowledgeOf(
  { catalogue, words }: Pick<QuestionNeeds, 'words'> & { catalogue: Pick<CourseCatalogue, 'current'> },
  trustId: Asking['trustId'],
): Promise<{ catalogue: readonly Course[]; settings: AllianceAdvice; vocabulary: ExtendedVocabulary }> {
  const [{ courses, settings }, vocabulary] = await Promise.all([catalogue.current(), words.vocabularyOf(trustId)]);
  return { catalogue: courses, settings, vocabulary };
}
