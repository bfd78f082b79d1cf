import type { PersonKey } from '../../bot/person-key.ts';
import type { Asking } from '../../bot/turn.ts';
import type { AgreedGoals } from '../appraisals/domain/discussion.ts';
import type { GoalNotes } from './repository.ts';

/** What the goals are given by the app: the agreed ones stand in the appraisals. */
export interface GoalNeeds {
  notes: GoalNotes;
  agreed: {
    ofPerson(trustId: string, person: PersonKey): Promise<AgreedGoals | undefined>;
    ofManaged(trustId: string, manager: PersonKey, personId: string): Promise<AgreedGoals | undefined>;
    ofRecord(id: string, asking: Asking): Promise<AgreedGoals | undefined>;
    managedBy(trustId: string, manager: PersonKey): Promise<{ id: string; name: string }[]>;
  };
  /** Letters and digits that nobody else has. */
  newId(): string;
}
