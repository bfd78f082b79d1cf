// Somebody who wants to begin a discussion, and meets one that is held by somebody else, asks the facilitator to free it: once.
import { z } from 'zod';
import { keyOfPerson, PersonKey } from '../../bot/person-key.ts';
import type { Change, Row, Rows, Store } from '../../storage/port.ts';
import type { AskingOfTrust } from '../../bot/turn.ts';
import { Appraisal, isOpen } from './domain/appraisal.ts';
import { trustOf } from './domain/keys.ts';
import { facilitatorsFor } from './domain/open-discussion.ts';
import { fileOf, Open, openKey, outsiderNoticeRow, recordKey } from './rows.ts';

export const AskedToFree = z.object({
  schemaVersion: z.literal(1).default(1),
  discussion: z.string(),
  by: PersonKey.extend({ name: z.string() }),
  at: z.iso.datetime(),
});
export type AskedToFree = z.infer<typeof AskedToFree>;

/** Everybody who has asked about this discussion. */
const askersOf = (id: string) => `${fileOf(id)}asked-to-free|`;
export const isAskedToFree = (key: string): boolean => /^appraisal\|[^|]*\|asked-to-free\|/.test(key);
const askedKey = (id: string, by: PersonKey) => `${askersOf(id)}${keyOfPerson(by)}`;

/** What somebody wants to begin: no id, because nobody is given the id of a discussion that is not theirs. */
export type Wanted = Parameters<typeof openKey>[0];

/** `nobody`: there is no facilitator who could decide on it. `open`: nothing is in the way any more, or it is their own. */
export type Asked = 'asked' | 'asked before' | 'nobody' | 'open';

export async function askToFree(
  store: Store,
  wanted: Wanted,
  facilitators: readonly PersonKey[],
  { trustId, person, at }: AskingOfTrust,
): Promise<Asked> {
  const there = await store.get(trustId, openKey(wanted));
  if (there === undefined) return 'open';
  const { id } = Open.parse(there);
  const keys = [openKey(wanted), recordKey(id), askedKey(id, person)];
  return store.change(trustId, { keys, by: person }, (rows): Change<Asked> => {
    const record = heldIn(rows, wanted, id);
    if (record?.tenantId !== person.tenantId || record.manager.id === person.id) return { result: 'open' };
    if (rows.has(askedKey(id, person))) return { result: 'asked before' };
    const to = facilitatorsFor(record, facilitators);
    if (!to.length) return { result: 'nobody' };
    const asked = AskedToFree.parse({ discussion: id, by: person, at: at.toISOString() });
    return { result: 'asked', put: rowsOf(record, asked, to) };
  });
}

function heldIn(rows: Rows, wanted: Wanted, id: string): Appraisal | undefined {
  const [open, record] = [rows.get(openKey(wanted)), rows.get(recordKey(id))];
  return open !== undefined && record !== undefined && Open.parse(open).id === id ? Appraisal.parse(record) : undefined;
}

function rowsOf(record: Appraisal, asked: AskedToFree, to: readonly PersonKey[]): Row[] {
  const key = askedKey(record.id, asked.by);
  const trail = { schemaVersion: 1, appraisal: record.id, by: asked.by.id, at: asked.at, doing: 'asked to free' };
  return [
    { key, value: asked },
    { key: `audit|${asked.at}|${record.id}|asked|${asked.by.id}`, value: trail },
    ...to.map((one) => outsiderNoticeRow(record, 'asked-to-free', one, key)),
  ];
}

/** Whoever asked is told when the discussion has come to its end: nothing is in their way any more. */
export const rowsForAskers = (before: Appraisal, after: Appraisal, rows: Rows): Row[] =>
  isOpen(before) && !isOpen(after)
    ? [...rows]
        .filter(([key]) => key.startsWith(askersOf(after.id)))
        .map(([, value]) => outsiderNoticeRow(after, 'free-again', AskedToFree.parse(value).by))
    : [];

/** Behind a notice: who asks, and about which discussion. */
export const readAsked = async (store: Store, key: string): Promise<AskedToFree | undefined> => {
  const row = await store.get(trustOf(key.split('|')[1] ?? ''), key);
  return row === undefined ? undefined : AskedToFree.parse(row);
};
