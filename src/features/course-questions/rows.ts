// The rows a question is made of, and those by which it is found. Keys begin with the question they answer.
import { required } from '../../bot/required.ts';
import { z } from 'zod';
import { Notice, outboxKey, Outcome } from '../../outbox/notice.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Change, Row, Rows } from '../../storage/port.ts';
import type { NoticeKind, QuestionVerdict, Tell } from './domain/question-transitions.ts';
import { QuestionId } from './domain/question-keys.ts';
import { Question } from './domain/question.ts';

export const fileOf = (id: string) => `question|${id}|`;
export const recordKey = (id: string) => `${fileOf(id)}record`;
const outcomesOf = (id: string) => `${fileOf(id)}outcome|`;

/** All of a Trust: first the open ones, who waits longest first; then the answered ones, newest first. */
export const LIST = 'questions|';
const newestFirst = (moment: string) => String(9_999_999_999_999 - Date.parse(moment)).padStart(13, '0');
const placeOf = ({ id, askedAt, answer }: Question) =>
  answer ? `2|${newestFirst(answer.at)}|${id}` : `1|${Date.parse(askedAt)}|${id}`;

/** Somebody's own, newest first. */
export const askedBy = (person: PersonKey) => `questionsBy|${keyOfPerson(person)}|`;
export const Own = z.object({ id: QuestionId, isOpen: z.boolean().default(false) });
const placeOfMine = ({ id, askedAt }: Question) => `${newestFirst(askedAt)}|${id}`;

/** How many of somebody’s questions wait for an answer, of the rows in which they are theirs. */
export const openIn = (rows: Rows, person: PersonKey): number =>
  [...rows].filter(([key, value]) => key.startsWith(askedBy(person)) && Own.parse(value).isOpen).length;

/** A question with what became of the notices about it. */
export interface QuestionFile {
  question: Question;
  outcomes: Outcome[];
}
/** `cursor`: where it stands in the list it was found in. */
export interface Listed {
  cursor: string;
  question: Question;
}
export interface Changed {
  file: QuestionFile;
  verdict: QuestionVerdict;
}

export function readFile(rows: Rows, id: string): QuestionFile | undefined {
  const record = rows.get(recordKey(id));
  if (record === undefined) return undefined;
  const outcomes = [...rows].filter(([key]) => key.startsWith(outcomesOf(id))).map(([, value]) => Outcome.parse(value));
  return { question: Question.parse(record), outcomes };
}

/** Everything a verdict writes, in one transaction: the record, the trail, the lists and the notices. */
export function applied(
  before: QuestionFile | undefined,
  verdict: QuestionVerdict,
  { by, at }: { by: string; at: Date },
): Change<Changed> {
  if (verdict.is === 'late') return { result: { file: required({ before }, 'before'), verdict } };
  const { question, tell, doing } = verdict.changes;
  const { id } = question;
  const moved = before && placeOf(before.question) !== placeOf(question);
  const trail = { schemaVersion: 1, question: id, by, at: at.toISOString(), doing };
  return {
    result: { file: { question, outcomes: before?.outcomes ?? [] }, verdict },
    put: [
      { key: recordKey(id), value: Question.parse(question) },
      { key: `audit|${at.toISOString()}|${id}|${doing}`, value: trail },
      ...tell.map((one) => noticeRow(id, one)),
    ],
    index: [
      { key: `${LIST}${placeOf(question)}`, value: Question.parse(question) },
      {
        key: `${askedBy(question.asker)}${placeOfMine(question)}`,
        value: Own.parse({ id, isOpen: !question.answer }),
      },
    ],
    remove: moved ? [`${LIST}${placeOf(before.question)}`] : [],
  };
}

function noticeRow(id: string, { kind, to }: Tell): Row {
  const notice = Notice.parse({
    id: noticeId(id, kind, to),
    kind: noticeName(kind),
    about: id,
    to: to.id,
    tenantId: to.tenantId,
    outcomeKey: `${outcomesOf(id)}${kind}|${keyOfPerson(to)}`,
  });
  return { key: outboxKey(notice.id), value: notice };
}

export const noticeName = (kind: NoticeKind) => `courses.${kind}`;
/** A question is asked once and answered once. */
export const noticeId = (id: string, kind: NoticeKind, to: PersonKey) => `${id}|${kind}|${keyOfPerson(to)}`;
