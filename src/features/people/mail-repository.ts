// Notices that wait until somebody can be written to.
import type { PersonKey } from '../../bot/person-key.ts';
import { PEOPLE } from '../../records/kind.ts';
import type { Store } from '../../storage/port.ts';
import { peopleKinds, type Mail } from './kinds.ts';

const { mail: mailKind } = peopleKinds;

export function mailRepository(store: Store) {
  return {
    keepMail: (person: PersonKey, mail: Mail) =>
      store.change(PEOPLE, {}, () => ({
        result: undefined,
        index: [mailKind.row(mail, person, mail.noticeId)],
      })),
    mailOf: async (person: PersonKey): Promise<Mail[]> =>
      (await store.list(PEOPLE, mailKind.under(person))).map((row) => mailKind.read(row.value)),
    clearMail: (person: PersonKey, mail: Mail) =>
      store.change(PEOPLE, { keys: [mailKind.keyOf(person, mail.noticeId)] }, (rows) => ({
        result: undefined,
        remove: rows.size ? [mailKind.keyOf(person, mail.noticeId)] : [],
      })),
  };
}
