// All that a reply is made of.
import type { Clarification } from './clarify.ts';
import type { Picked } from './pick.ts';
import type { AllianceAdvice } from '../../../catalogue/domain/settings.ts';
import type { Shelved } from './shelf.ts';
import type { Understood } from '../../../../reading/understood.ts';
import type { Vocabulary } from '../../../../reading/vocabulary.ts';

export interface ReplyParts {
  understood: Understood;
  picked: Picked;
  courses: readonly Shelved[];
  clarify?: Clarification;
  settings: AllianceAdvice;
  vocabulary: Vocabulary;
}
