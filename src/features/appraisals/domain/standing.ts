// How a discussion stands for one of its two, in a sentence with no more than a name in it.
import type { PersonKey } from '../../../bot/person-key.ts';
import { isManager, type Appraisal, type State } from './appraisal.ts';

type Of = Pick<
  Appraisal,
  'state' | 'manager' | 'person' | 'tenantId' | 'askedToPrepareAt' | 'takenBack' | 'kind' | 'closing'
>;

/** The other one of the two. */
export const otherName = (record: Of, reader: PersonKey): string =>
  isManager(record, reader) ? record.person.name : record.manager.name;

const FOR_MANAGER: Record<State, (other: string) => string> = {
  draft: (other) => `Your discussion with ${other} is saved.`,
  shared: (other) => `${other} has your discussion, to agree or to ask for a change.`,
  agreed: (other) => `Your discussion with ${other} is agreed.`,
  held: (other) => `Your discussion with ${other} was held and not agreed.`,
  withdrawn: (other) => `Your discussion with ${other} was withdrawn.`,
  closed: (other) => `Your discussion with ${other} is closed.`,
};
const FOR_PERSON: Record<State, (other: string) => string> = {
  ...FOR_MANAGER,
  draft: (other) => `${other} is writing up your discussion.`,
  shared: (other) => `The summary of your discussion with ${other} waits for you to agree.`,
};

export const standingFor = (record: Of, reader: PersonKey): string =>
  (isManager(record, reader) ? FOR_MANAGER : FOR_PERSON)[record.state](otherName(record, reader));
