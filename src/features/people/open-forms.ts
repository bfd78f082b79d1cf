// Whether somebody may just be typing into a form. A message that arrives then may lose what is half typed, so whoever
// delivers notices, in whatever process, looks here first.
import { usedLately } from '../../running/lately.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Store } from '../../storage/port.ts';
import { FORMS, peopleKinds } from './kinds.ts';
import { openQueues } from './queues.ts';

const REMEMBERED = 10_000; // people; of those forgotten it is merely written down once more
const SAME_MOMENT_MS = 5000; // going through a form quickly is written down once

interface Needs {
  store: Store;
  /** In the background: nobody waits for it in a turn. */
  run(what: string, work: () => Promise<unknown>): void;
}

export function openForms({ store, run }: Needs) {
  const last = usedLately<{ shownAt?: Date }>(REMEMBERED);
  const queues = openQueues();
  const write = (person: PersonKey, shownAt?: Date): void => {
    last.set(keyOfPerson(person), { shownAt });
    const row = peopleKinds.form.row({ shownAt: shownAt?.toISOString() }, person);
    run('form', () =>
      queues.join(keyOfPerson(person), () => store.change(FORMS, {}, () => ({ result: undefined, index: [row] }))),
    );
  };
  return {
    shown(person: PersonKey, at: Date): void {
      const before = last.get(keyOfPerson(person))?.shownAt;
      if (before && at.getTime() - before.getTime() < SAME_MOMENT_MS) return;
      write(person, at);
    },
    sentBack(person: PersonKey): void {
      const before = last.get(keyOfPerson(person));
      if (!before || before.shownAt) write(person);
    },
    /** When the form was shown that has not been sent back yet. */
    shownAt: async (person: PersonKey): Promise<string | undefined> => {
      await queues.join(keyOfPerson(person), () => Promise.resolve()); // the next notice goes when this one is written down
      return (await peopleKinds.form.get(store, FORMS, person))?.shownAt;
    },
  };
}
export type Forms = ReturnType<typeof openForms>;
