// Somebody who wants to begin a discussion, and meets one that is held by somebody else, asks the facilitator to free it: once.
import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import type { Change, Row, Rows, Store } from '../../storage/port.ts';
import type { AskingOfTrust } from '../../bot/turn.ts';
import { isOpenAppraisal, type Appraisal } from './domain/appraisal.ts';
import { facilitatorsFor } from './domain/open-discussion.ts';
import { trailRow } from '../../records/trail.ts';
import { appraisalKinds, type AskedToFree } from './kinds.ts';
import { toFreeRows } from './open-rows.ts';
import { openKey } from './rows.ts';
import { outsiderNoticeRow } from './notice-rows.ts';
import { trustOf } from '../../records/record-id.ts';

const { askedToFree, open, record: recordKind } = appraisalKinds;

/** What somebody wants to begin: no id, because nobody is given the id of a discussion that is not theirs. */
export type DiscussionSlot = Parameters<typeof openKey>[0];

/** `nobody`: there is no facilitator who could decide on it. `open`: nothing is in the way any more, or it is their own. */
export type AskToFreeVerdict = 'asked' | 'asked before' | 'nobody' | 'open';

export async function askToFree(
  store: Store,
  wanted: DiscussionSlot,
  facilitators: readonly PersonKey[],
  { trustId, person, at }: AskingOfTrust,
): Promise<AskToFreeVerdict> {
  const there = await store.get(trustId, openKey(wanted));
  if (there === undefined) return 'open';
  const { id } = open.read(there);
  const keys = [openKey(wanted), recordKind.keyOf(id), askedToFree.keyOf(id, person)];
  return store.change(trustId, { keys, by: person }, (rows): Change<AskToFreeVerdict> => {
    const record = heldIn(rows, wanted, id);
    if (record?.tenantId !== person.tenantId || record.manager.id === person.id) return { result: 'open' };
    if (rows.has(askedToFree.keyOf(id, person))) return { result: 'asked before' };
    const to = facilitatorsFor(record, facilitators);
    if (!to.length) return { result: 'nobody' };
    const asked: Appraisal = { ...record, freeAskedAt: record.freeAskedAt ?? at.toISOString() };
    return {
      result: 'asked',
      index: toFreeRows(asked),
      put: rowsOf(asked, { schemaVersion: 1, discussion: id, by: person, at: at.toISOString() }, to),
    };
  });
}

function heldIn(rows: Rows, wanted: DiscussionSlot, id: string): Appraisal | undefined {
  return open.readIf(rows.get(openKey(wanted)))?.id === id ? recordKind.in(rows, id) : undefined;
}

function rowsOf(record: Appraisal, asked: AskedToFree, to: readonly PersonKey[]): Row[] {
  const row = askedToFree.row(asked, record.id, asked.by);
  const { by, at } = asked;
  const of = { kind: 'appraisal', ids: [record.id] as [string] };
  return [
    recordKind.row(record, record.id),
    row,
    trailRow({ by: by.id, tenantId: by.tenantId, at, doing: 'asked to free', of }, `asked|${by.id}`),
    ...to.map((one) => outsiderNoticeRow(record, 'asked-to-free', one, row.key)),
  ];
}

/** Whoever asked is told when the discussion has come to its end, and has not asked any more: who is in the way then is not known. */
export function endOfAsking(before: Appraisal, after: Appraisal, rows: Rows, next?: PersonKey) {
  const isEnd = isOpenAppraisal(before) && !isOpenAppraisal(after);
  const asked = isEnd ? askedToFree.among(rows, after.id).map(({ by }) => by) : [];
  // Whoever has it themself now is told that.
  const told = asked.filter((one) => !next || !isSamePerson(one, next));
  return {
    put: told.map((one) => outsiderNoticeRow(after, 'free-again', one)),
    remove: asked.map((one) => askedToFree.keyOf(after.id, one)),
  };
}

/** Behind a notice: who asks, and about which discussion. */
export const readAsked = async (store: Store, key: string): Promise<AskedToFree | undefined> =>
  askedToFree.readIf(await store.get(trustOf(key.split('|')[1] ?? ''), key));
