// The rows one discussion is made of, and the rows by which it is found. Keys begin with the question they answer.
import { z } from 'zod';
import { Notice, outboxKey } from '../../outbox/notice.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Row } from '../../storage/port.ts';
import {
  AgreedGoals,
  Answer,
  Appraisal,
  Edition,
  isOpen,
  NotesShown,
  partyKey,
  Removed,
  Words,
  type Discussion,
} from './domain/appraisal.ts';
import type { Changes, OutsiderNoticeKind, NoticeKind, Tell } from './domain/verdict.ts';
import { factRows } from './fact-rows.ts';
import { deniedRows } from './denied-rows.ts';
import { mineRows } from './mine-rows.ts';
import { openInRow } from './open-rows.ts';

export const fileOf = (id: string) => `appraisal|${id}|`;
export const recordKey = (id: string) => `${fileOf(id)}record`;
export const answerKey = (id: string, step: string) => `${fileOf(id)}answer|${step}`;
const goalsKey = (id: string) => `${fileOf(id)}agreed-goals`;
// In the order in which they were said; whatever was said at one moment on one card is one row.
const wordsOf = (id: string) => `${fileOf(id)}said|`;
const wordsKey = (id: string, { at, version }: Words) => `${wordsOf(id)}${at}|${version}`;
const removedKey = (id: string, step: string) => `${fileOf(id)}removed|${step}`;
export const notesShownKey = (id: string) => `${fileOf(id)}notes-shown`;
export const outcomeKey = (id: string, kind: string) => `${fileOf(id)}outcome|${kind}`;
export const editionKey = (id: string, edition: number) => `edition|${id}|${String(edition).padStart(3, '0')}`;
export const openKey = (record: Pick<Appraisal, 'tenantId' | 'person' | 'cycle' | 'kind'>) =>
  `open|${keyOfPerson(partyKey(record, 'person'))}|${record.cycle}|${record.kind}`;
const auditKey = ({ id, version, updatedAt }: Appraisal) => `audit|${updatedAt}|${id}|${version}`;

export const Open = z.object({ id: z.string(), managerId: z.string() });

export function readFile(rows: ReadonlyMap<string, unknown>, id: string): Discussion | undefined {
  const record = rows.get(recordKey(id));
  if (record === undefined) return undefined;
  const answers = [...rows]
    .filter(([key]) => key.startsWith(answerKey(id, '')))
    .map(([, value]) => Answer.parse(value));
  const removed = [...rows]
    .filter(([key]) => key.startsWith(removedKey(id, '')))
    .map(([, value]) => Removed.parse(value));
  const shown = rows.get(notesShownKey(id));
  const goals = rows.get(goalsKey(id));
  return {
    record: Appraisal.parse(record),
    answers: new Map(answers.map((answer) => [answer.step, answer])),
    said: [...rows].filter(([key]) => key.startsWith(wordsOf(id))).map(([, value]) => Words.parse(value)),
    removed: new Map(removed.map((one) => [one.step, one])),
    ...(shown !== undefined && { notesShown: NotesShown.parse(shown) }),
    ...(goals !== undefined && { goals: AgreedGoals.parse(goals) }),
  };
}

/** Everything a change writes, in one transaction: the record, what was typed, the trail, the indexes and the notices. */
export function rowsAfter(
  before: Appraisal | undefined,
  changes: Changes,
  by: string,
): { put: Row[]; index: Row[]; remove: string[] } {
  const { record, answer, removed, edition, words, goals, trail, tell = [], tellFacilitators } = changes;
  const { id, state, version, updatedAt } = record;
  const after = { ...(before && before.state !== state && { from: before.state }), to: state };
  // The trail says what was emptied; the words themselves stay with whoever wrote them.
  const emptied = removed && { emptied: Object.keys(removed.fields) };
  const opens =
    !isOpen(record) || (before && isOpen(before))
      ? []
      : [{ key: openKey(record), value: Open.parse({ id, managerId: record.manager.id }) }];
  const editions = edition ? [{ key: editionKey(id, record.edition), value: Edition.parse(edition) }] : [];
  const facts = factRows(before, record);
  return {
    put: [
      { key: recordKey(id), value: Appraisal.parse(record) },
      ...(goals ? [{ key: goalsKey(id), value: AgreedGoals.parse(goals) }] : []),
      ...(answer ? [{ key: answerKey(id, answer.step), value: Answer.parse(answer) }] : []),
      ...(words ? [{ key: wordsKey(id, words), value: Words.parse(words) }] : []),
      ...(edition?.takenBackAt ? [] : editions),
      ...(removed ? [{ key: removedKey(id, removed.step), value: Removed.parse(removed) }] : []),
      {
        key: auditKey(record),
        value: {
          schemaVersion: 1,
          appraisal: id,
          by,
          at: updatedAt,
          doing: changes.doing,
          version,
          ...after,
          ...trail,
          ...emptied,
        },
      },
      ...opens,
      ...tell.map((one) => noticeRow(record, one)),
      ...(tellFacilitators
        ? tellFacilitators.to.map((to) => outsiderNoticeRow(record, tellFacilitators.kind, to))
        : []),
    ],
    // An edition that is taken back is the one that was written when it was agreed, which nothing can have changed since.
    index: [
      ...mineRows(record),
      ...(isOpen(record) ? [openInRow(record)] : []),
      ...(edition?.takenBackAt ? editions : []),
      ...facts.index,
      ...deniedRows(record),
    ],
    remove: [
      ...facts.remove,
      ...(before && before.state !== state ? mineRows(before).map(({ key }) => key) : []),
      ...(before && isOpen(before) && !isOpen(record) ? [openKey(before), openInRow(before).key] : []),
    ],
  };
}

/** Both discussions of a hand-over in one transaction: the row that says which one is open goes from one to the other. */
export function rowsOfHandOver(before: Appraisal, { closed, begun }: Record<'closed' | 'begun', Changes>, by: string) {
  const [ended, began] = [rowsAfter(before, closed, by), rowsAfter(undefined, begun, by)];
  return {
    put: [...ended.put, ...began.put],
    index: [...ended.index, ...began.index],
    remove: ended.remove.filter((key) => key !== openKey(before)),
  };
}

/** The row that stays, so that it happens once, and the notice. */
export const rowsOfNotesShown = (record: Appraisal, shown: NotesShown): Row[] => [
  { key: notesShownKey(record.id), value: NotesShown.parse(shown) },
  noticeRow(record, { kind: 'notes-shown', to: 'person' }),
];

function noticeRow(record: Appraisal, { kind, to }: Tell): Row {
  const { id, tenantId } = record;
  const notice = Notice.parse({
    id: noticeId(record, kind),
    kind: noticeName(kind),
    about: id,
    to: record[to].id,
    tenantId,
    outcomeKey: outcomeKey(id, kind),
  });
  return { key: outboxKey(notice.id), value: notice };
}

/** Each of several people has a notice of their own. `about`: where it is not drawn from the record alone. */
export function outsiderNoticeRow(
  record: Appraisal,
  kind: OutsiderNoticeKind,
  { id: to, tenantId }: PersonKey,
  about = record.id,
): Row {
  const notice = Notice.parse({
    id: `${noticeId({ ...record, id: about }, kind)}|${to}`,
    kind: noticeName(kind),
    about,
    to,
    tenantId,
    outcomeKey: outcomeKey(record.id, `${kind}|${to}`),
  });
  return { key: outboxKey(notice.id), value: notice };
}

export const noticeName = (kind: NoticeKind | OutsiderNoticeKind) => `appraisals.${kind}`;

/** Every change gives the record another version, so this names one sending of one notice. */
export const noticeId = ({ id, version }: Pick<Appraisal, 'id' | 'version'>, kind: NoticeKind | OutsiderNoticeKind) =>
  `${id}|${version}|${kind}`;
