// Everything this feature stores. People cross Trusts, so they share one directory; forms lie apart from it.
import { z } from 'zod';
import { PersonKey } from '../../bot/person-key.ts';
import { outcomeKind } from '../../outbox/notice.ts';
import { kind, PEOPLE, type Custody } from '../../records/kind.ts';
import { Grants } from '../roles/domain/grant.ts';
import { Profile } from './domain.ts';

/** Who works where is found through a second row beside the profile. */
/** `isUnconfirmed`: that they work there is still asked, or was declined. */
const Colleague = z.object({ id: z.string(), name: z.string(), isUnconfirmed: z.literal(true).optional() });
export type Colleague = z.infer<typeof Colleague>;

/** Where a notice lies that could not be delivered yet. */
const Mail = z.object({ partition: z.string(), noticeId: z.string() });
export type Mail = z.infer<typeof Mail>;

const WaitingPerson = PersonKey.extend({ name: z.string(), trustId: z.string(), at: z.iso.datetime() });
export type WaitingPerson = z.infer<typeof WaitingPerson>;

/** Somebody with the roles they were given at one organisation. */
const Holder = PersonKey.extend({ name: z.string(), ...Grants.shape });
export type Holder = z.infer<typeof Holder>;

/** Without a moment: it was sent back. */
const OpenForm = z.object({ shownAt: z.iso.datetime().optional() });

/** Apart from the directory of people: it says nothing about anybody, and changes with every form. */
export const FORMS = 'forms';

const own: Custody = {
  partitions: [PEOPLE],
  about: ['subject'],
  keeping: 'kept',
};
const index = { ...own, keeping: 'while it holds' } as const;

export const peopleKinds = {
  /** The id comes first, so that one look shows whether it is known of any tenant. */
  profile: kind({ ...own, who: { subject: '.' }, key: 'person|{id}|{tenant}', schema: Profile }),
  /** Only people of one tenant are shown to each other, also where two tenants share a Trust. */
  inTrust: kind({ ...index, who: { subject: '.' }, key: 'inTrust|{trust}|{tenant}|{id}', schema: Colleague }),
  /** Who waits to be confirmed, by Trust. */
  waiting: kind({ ...index, key: 'waiting|{trust}|{at}|{@subject}', schema: WaitingPerson }),
  /** Who holds a role, by organisation. */
  holder: kind({
    ...index,
    about: ['subject', 'author'],
    who: { author: 'grants.by' },
    key: 'holder|{organisation}|{@subject}',
    schema: Holder,
  }),
  /** Written with every change of who is an administrator. */
  administrators: kind({ ...own, about: [], key: 'administrators', schema: z.object({ changes: z.number().int() }) }),
  outcome: outcomeKind('confirmation|{notice}', [PEOPLE]),
  mail: kind({
    ...own,
    about: ['addressee'],
    keeping: 'until delivered',
    key: 'mail|{@addressee}|{notice}',
    schema: Mail,
  }),
  form: kind({ ...own, keeping: 'until written again', partitions: [FORMS], key: 'form|{@subject}', schema: OpenForm }),
};
