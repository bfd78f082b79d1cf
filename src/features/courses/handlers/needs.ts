import type { Offers } from '../../../bot/offers.ts';
import type { Asking } from '../../../bot/turn.ts';
import type { PersonKey } from '../../../bot/person-key.ts';
import type { CourseCatalogue } from '../../catalogue/domain/kept-catalogue.ts';
import type { ExtendedVocabulary } from '../../../reading/vocabulary.ts';
import type { Intent } from '../../../reading/enquiry.ts';
import type { Levels } from '../levels.ts';
import type { ReadQuestion } from '../../../reading/read-question.ts';
import type { RecentAnswers } from '../recent.ts';

/** What answering questions is given by the app. */
export interface AskNeeds {
  levels: Levels;
  catalogue: Pick<CourseCatalogue, 'current' | 'lately'>;
  words: { vocabularyOf(trustId: string | undefined): Promise<ExtendedVocabulary> };
  read: ReadQuestion;
  recent: RecentAnswers;
  /** What free text of this intent opens; undefined where that is an answer about courses, or nothing. */
  verbFor(intent: Intent, text: string): string | undefined;
  /** What else the words may speak of, as buttons: nothing that this person may not open. */
  offersFor(text: string, asking: Asking): Offers;
  /** Ids of the courses somebody has noted as completed. */
  completedBy(trustId: string, person: PersonKey): Promise<readonly string[]>;
  hasFacilitator(trustId: string): Promise<boolean>;
}
