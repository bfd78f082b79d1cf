import { usedLately } from '../../running/lately.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Address, Person } from '../../bot/turn.ts';
import { isAt, type Profile } from './domain.ts';
import { openQueues } from './queues.ts';

const REMEMBERED = 10_000; // people; those forgotten are merely written down once more
/** Another process may have written down something else in the meantime: so often that is looked up while somebody goes on. */
const LOOK_EVERY_MS = 2000;

interface Needs {
  find(person: PersonKey): Promise<Profile | undefined>;
  arrived(person: Person, address: Address, at: Date): Promise<unknown>;
  left(person: PersonKey, at: Date): Promise<unknown>;
  run(what: string, work: () => Promise<unknown>): void;
}

/** Where and as whom somebody was here last. */
interface Here {
  person: Person;
  address: Address;
  at: Date;
  look?: NodeJS.Timeout;
}

/**
 * Notices when somebody is here for the first time, is back, or writes from somewhere new (Teams may change the
 * address). What is remembered saves a storage round trip on every other turn.
 */
export function openPresence({ find, arrived, left, run }: Needs) {
  const last = usedLately<Here>(REMEMBERED, { dispose: ({ look }) => clearTimeout(look) });
  const queues = openQueues();

  const arrive = ({ person, address, at }: Here): void => {
    run('arrival', () => queues.join(keyOfPerson(person), () => arrived(person, address, at)));
  };
  const arriveAnew = (person: Person, address: Address, at: Date): void => {
    const here = { person, address, at };
    last.set(keyOfPerson(person), here);
    arrive(here);
  };

  const look = async ({ person, address, at }: Here): Promise<void> => {
    const profile = await find(person);
    if (!profile || !isAt(profile, address)) await arrived(person, address, at);
  };

  return {
    note(person: Person, address: Address, at: Date): void {
      const here = last.get(keyOfPerson(person));
      if (!here || seen(here) !== seen({ person, address })) {
        arriveAnew(person, address, at);
        return;
      }
      here.at = at;
      here.look ??= setTimeout(() => {
        here.look = undefined;
        run('look', () => queues.join(keyOfPerson(person), () => look(here)));
      }, LOOK_EVERY_MS).unref();
    },
    /** With what the directory says at this moment, where a turn has read it. */
    check(profile: Profile | undefined, person: Person, address: Address, at: Date): void {
      if (!queues.has(keyOfPerson(person)) && !(profile && isAt(profile, address))) arriveAnew(person, address, at);
    },
    /** They have just added the bot, whatever is remembered. */
    add: arriveAnew,
    remove(person: PersonKey, at: Date): void {
      last.delete(keyOfPerson(person));
      run('removal', () => queues.join(keyOfPerson(person), () => left(person, at)));
    },
    /** They could not be written to: the next word from them counts as an arrival again. */
    forget(person: PersonKey): void {
      last.delete(keyOfPerson(person));
    },
    /** Looks nothing up any more. */
    close(): void {
      last.clear();
    },
  };
}

const seen = ({ person, address }: Pick<Here, 'person' | 'address'>): string =>
  [person.name, address.conversationId, address.serviceUrl, address.botId, address.userId].join('\n');
