// What was agreed before a discussion, and whom it may be shown to.
import type { Appraisal } from './appraisal.ts';
import type { AgreedGoals } from './discussion.ts';
import type { Changes } from './verdict.ts';

/** The two agreed them with each other: then what they noted of them since is theirs too. */
export const isSamePair = (
  { manager, person }: Pick<Appraisal, 'manager' | 'person'>,
  { from }: Pick<AgreedGoals, 'from'>,
): boolean => from.manager.id === manager.id && from.person.id === person.id;

/** Goals go along with the person; of a manager they were not agreed with, the person is told. */
export const beginningWith = (record: Appraisal, goals: AgreedGoals | undefined): Changes => ({
  record,
  doing: 'began',
  ...(goals && { goals }),
  ...(goals && !isSamePair(record, goals) && { tell: [{ kind: 'goals-shown', to: 'person' }] }),
});
