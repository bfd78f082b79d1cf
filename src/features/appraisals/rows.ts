// The rows one discussion is made of, and the rows by which it is found. Keys begin with the question they answer.
import type { Row, Rows } from '../../storage/port.ts';
import { isOpenAppraisal, appraisalPartyKey, type Appraisal } from './domain/appraisal.ts';
import type { Discussion, NotesShown } from './domain/discussion.ts';
import type { Changes } from './domain/verdict.ts';
import { appraisalNoticeRow, outsiderNoticeRow } from './notice-rows.ts';
import { trailRow } from '../../records/trail.ts';
import { indexChange } from '../../records/index-rows.ts';
import { appraisalFacts } from './fact-rows.ts';
import { deniedRows } from './denied-rows.ts';
import { mineRows } from './mine-rows.ts';
import { openDiscussionRow, toFreeRows } from './open-rows.ts';
import { appraisalKinds } from './kinds.ts';

const kinds = appraisalKinds;
export const editionNumber = (edition: number) => String(edition).padStart(3, '0');
export const openKey = (record: Pick<Appraisal, 'tenantId' | 'person' | 'cycle' | 'kind'>) =>
  kinds.open.keyOf(appraisalPartyKey(record, 'person'), String(record.cycle), record.kind);

export function readDiscussion(rows: Rows, id: string): Discussion | undefined {
  const record = kinds.record.in(rows, id);
  if (!record) return undefined;
  const notesShown = kinds.notesShown.in(rows, id);
  const goals = kinds.goals.in(rows, id);
  const lastReading = kinds.lastReading.in(rows, id);
  return {
    record,
    answers: byStep(kinds.answer.among(rows, id)),
    said: kinds.words.among(rows, id),
    removed: byStep(kinds.removed.among(rows, id)),
    ...(notesShown && { notesShown }),
    ...(goals && { goals }),
    ...(lastReading && { lastReading }),
  };
}

const byStep = <Of extends { step: string }>(all: Of[]) => new Map(all.map((one) => [one.step, one]));

/** Everything a change writes, in one transaction: the record, what was typed, the trail, the indexes and the notices. */
export function discussionRows(
  before: Appraisal | undefined,
  changes: Changes,
  by: string,
): { put: Row[]; index: Row[]; remove: string[] } {
  const { record, tell = [], tellFacilitators: outsiders } = changes;
  const indexes = indexChange(before ? indexRows(before) : [], indexRows(record));
  const [wasOpen, isOpen] = [!!before && isOpenAppraisal(before), isOpenAppraisal(record)];
  const editions = editionRows(changes);
  return {
    put: [
      ...contentRows(changes),
      ...editions.put,
      trailOf(before, changes, by),
      ...(isOpen && !wasOpen ? [openRow(record)] : []),
      ...tell.map((one) => appraisalNoticeRow(record, one)),
      ...(outsiders?.to.map((to) => outsiderNoticeRow(record, outsiders.kind, to)) ?? []),
    ],
    index: [
      ...indexes.index,
      ...editions.index,
      ...indexChange(before ? deniedRows(before) : [], deniedRows(record)).index, // it stays when the closing does not
    ],
    remove: [...indexes.remove, ...(before && wasOpen && !isOpen ? [openKey(before)] : [])],
  };
}

/** The record, and what was typed into it. */
const contentRows = ({ record, goals, lastReading, answer, words, removed }: Changes): Row[] => [
  // Whoever asks for it once it is opened again asks anew.
  kinds.record.row(isOpenAppraisal(record) ? record : { ...record, freeAskedAt: undefined }, record.id),
  ...(goals ? [kinds.goals.row(goals, record.id)] : []),
  ...(lastReading ? [kinds.lastReading.row(lastReading, record.id)] : []),
  ...(answer ? [kinds.answer.row(answer, record.id, answer.step)] : []),
  ...(words ? [kinds.words.row(words, record.id, words.at, String(words.version))] : []),
  ...(removed ? [kinds.removed.row(removed, record.id, removed.step)] : []),
];

/** An edition that is taken back is the one that was written when it was agreed, which nothing can have changed since. */
function editionRows({ record, edition }: Changes): { put: Row[]; index: Row[] } {
  const rows = edition ? [kinds.edition.row(edition, record.id, editionNumber(record.edition))] : [];
  return edition?.takenBackAt ? { put: [], index: rows } : { put: rows, index: [] };
}

function trailOf(before: Appraisal | undefined, { record, removed, trail, doing, mark }: Changes, by: string): Row {
  const { id, tenantId, state, version, updatedAt: at } = record;
  // What was emptied; the words themselves stay with whoever wrote them.
  const emptied = removed && { emptied: Object.keys(removed.fields) };
  const entry: Parameters<typeof trailRow>[0] = {
    by,
    tenantId,
    at,
    doing,
    of: { kind: 'appraisal', ids: [id] },
    version,
    ...(before && before.state !== state && { from: before.state }),
    to: state,
    ...((trail ?? emptied) && { details: { ...trail, ...emptied } }),
  };
  return trailRow(entry, mark ?? version);
}

/** It is the one open discussion of its person, cycle and kind. */
const openRow = (record: Appraisal): Row =>
  kinds.open.row(
    { id: record.id, managerId: record.manager.id },
    appraisalPartyKey(record, 'person'),
    String(record.cycle),
    record.kind,
  );

/** The rows by which a discussion is found and counted. */
const indexRows = (record: Appraisal): Row[] => [
  ...mineRows(record),
  ...(isOpenAppraisal(record) ? [openDiscussionRow(record)] : []),
  ...toFreeRows(record),
  ...appraisalFacts(record),
];

/** Both discussions of a hand-over in one transaction: the row that says which one is open goes from one to the other. */
export function rowsOfHandOver(before: Appraisal, { closed, begun }: Record<'closed' | 'begun', Changes>, by: string) {
  const [ended, began] = [discussionRows(before, closed, by), discussionRows(undefined, begun, by)];
  return {
    put: [...ended.put, ...began.put],
    index: [...ended.index, ...began.index],
    remove: ended.remove.filter((key) => key !== openKey(before)),
  };
}

/** The row that stays, so that it happens once, and the notice. */
export const rowsOfNotesShown = (record: Appraisal, shown: NotesShown): Row[] => [
  kinds.notesShown.row(shown, record.id),
  appraisalNoticeRow(record, { kind: 'notes-shown', to: 'person' }),
];
