// What this feature stores. Who holds which role lies with the profiles, in the directory of people.
import { Outcome } from '../../outbox/notice.ts';
import { kind, PEOPLE } from '../../records/kind.ts';

export const roleKinds = {
  outcome: kind({
    key: 'role-notice|{notice}',
    schema: Outcome,
    partitions: [PEOPLE],
    about: ['addressee'],
    who: { addressee: 'to' },
    since: 'at',
    keeping: 'kept',
  }),
};
