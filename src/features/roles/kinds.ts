// What this feature stores. Who holds which role lies with the profiles, in the directory of people.
import { outcomeKind } from '../../outbox/notice.ts';
import { PEOPLE } from '../../records/kind.ts';

export const roleKinds = {
  outcome: outcomeKind('role-notice|{notice}', [PEOPLE]),
};
