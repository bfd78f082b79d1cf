// For whom something may wait, and when they were written to last.
import type { PersonKey } from '../../bot/person-key.ts';
import { noticesOf } from '../../outbox/notices-of.ts';
import { PEOPLE } from '../../records/kind.ts';
import { cursorOf, type Row, type Store } from '../../storage/port.ts';
import { isToBeLookedAt, messageOf, NEW_DIGEST, type DigestRecord } from './domain/digest.ts';
import { digestKinds } from './kinds.ts';

const { candidate: candidateKind, record: recordKind, outcome } = digestKinds;
const AT_ONCE = 1000; // what storage gives in one answer

/** Somebody for whom something may wait. */
export interface DigestCandidate {
  person: PersonKey;
  mark: string;
  record: DigestRecord;
}

export function digestRepository({ store, newId }: { store: Store; newId(): string }) {
  const change = <Result>(
    person: PersonKey,
    decide: (record: DigestRecord) => { result: Result; record?: DigestRecord; beside?: Row[] },
  ): Promise<Result> =>
    store.change<Result>(PEOPLE, { keys: [recordKind.keyOf(person)], by: 'nobody' }, (rows) => {
      const { result, record, beside = [] } = decide(recordKind.in(rows, person) ?? NEW_DIGEST);
      return { result, put: record ? [recordKind.row(record, person), ...beside] : [] };
    });

  return {
    of: async (person: PersonKey): Promise<DigestRecord> => (await recordKind.get(store, PEOPLE, person)) ?? NEW_DIGEST,
    /** They are being written to, or have come back: at the next working hour somebody looks at what waits for them. */
    addCandidate: ({ tenantId, id }: PersonKey): Promise<void> => {
      const row = candidateKind.row({ mark: newId() }, { tenantId, id });
      return store.change(PEOPLE, {}, () => ({ result: undefined, index: [row] }));
    },
    /** Nothing waits for them. Whoever was written to since then stays. */
    forget: ({ person, mark }: DigestCandidate): Promise<void> =>
      store.change(PEOPLE, { keys: [candidateKind.keyOf(person)] }, (rows) => ({
        result: undefined,
        remove: candidateKind.in(rows, person)?.mark === mark ? [candidateKind.keyOf(person)] : [],
      })),
    /** One look where there is nobody. */
    candidates: async (): Promise<DigestCandidate[]> => {
      const rows = await allUnder(store, candidateKind.under());
      if (!rows.length) return [];
      const records = new Map((await allUnder(store, recordKind.under())).map(({ key, value }) => [key, value]));
      return rows.map(({ key, value }) => {
        const [tenantId = '', id = ''] = key.slice(candidateKind.under().length).split('|');
        const person = { tenantId, id };
        const record = recordKind.readIf(records.get(recordKind.keyOf(person))) ?? NEW_DIGEST;
        return { person, mark: candidateKind.read(value).mark, record };
      });
    },
    /** The claim of a day: whoever comes second finds it done. `isToWrite`: with the notice, in the same transaction. */
    claim: (person: PersonKey, day: string, isToWrite: boolean): Promise<void> =>
      change(person, (record) => {
        if (!isToBeLookedAt(record, day)) return { result: undefined };
        const beside = isToWrite ? [digestRow(person, day)] : [];
        const notice = isToWrite ? digestNoticeId(person, day) : undefined;
        return { result: undefined, record: { ...record, on: day, notice }, beside };
      }),
    /** The claim of a day by a notice of another feature, which shows all that waits. False: not today. */
    takeDay: (person: PersonKey, day: string, notice: string): Promise<boolean> =>
      change<boolean>(person, (record) => {
        if (messageOf(record, day, notice) !== 'its own') return { result: false };
        if (record.on === day && record.notice === notice) return { result: true };
        return { result: true, record: { ...record, on: day, notice } };
      }),
    /** It does not come after all: the day is everybody’s again. */
    giveDayBack: (person: PersonKey, notice: string): Promise<void> =>
      change(person, (record) => {
        if (record.notice !== notice) return { result: undefined };
        return { result: undefined, record: { ...record, on: undefined, notice: undefined } };
      }),
    /** Without a day, they are written to again at once. */
    pause: (person: PersonKey, pausedUntil: string | undefined): Promise<void> =>
      change(person, (record) => {
        if (record.pausedUntil === pausedUntil) return { result: undefined };
        return { result: undefined, record: { ...record, pausedUntil } };
      }),
  };
}
async function allUnder(store: Store, under: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page: Row[] | undefined; !page || page.length === AT_ONCE;) {
    const last = page?.at(-1);
    page = await store.list(PEOPLE, under, { limit: AT_ONCE, after: last && cursorOf(PEOPLE, last.key) });
    rows.push(...page);
  }
  return rows;
}

export type Digests = ReturnType<typeof digestRepository>;

export const digestNoticesOf = noticesOf<'sent'>('digest');
const digestNoticeId = (person: PersonKey, day: string): string => `${outcome.keyOf(person)}|${day}`;
const digestRow = (person: PersonKey, day: string): Row =>
  digestNoticesOf.row('sent', {
    id: digestNoticeId(person, day),
    about: day,
    to: { person },
    outcomeKey: outcome.keyOf(person),
    keepsHours: true,
  });
