// The rows a question is made of, and those by which it is found. Keys begin with the question they answer.
import { requireField } from '../../bot/required.ts';
import type { Outcome } from '../../outbox/notice.ts';
import { noticesOf } from '../../outbox/notices-of.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Change, Row, Rows } from '../../storage/port.ts';
import type { QuestionNoticeKind, QuestionVerdict, QuestionNotice } from './domain/question-transitions.ts';
import type { Question } from './domain/question.ts';
import { indexChange } from '../../records/index-rows.ts';
import { trailRow } from '../../records/trail.ts';
import { questionKinds } from './kinds.ts';

const { record, outcome, line, own } = questionKinds;

const newestFirst = (moment: string) => String(9_999_999_999_999 - Date.parse(moment)).padStart(13, '0');
const placeOf = ({ id, askedAt, answer }: Question): [group: string, moment: string, id: string] =>
  answer ? ['2', newestFirst(answer.at), id] : ['1', String(Date.parse(askedAt)), id];

/** How many of somebody’s questions wait for an answer, of the rows in which they are theirs. */
export const openQuestionsIn = (rows: Rows, person: PersonKey): number =>
  own.among(rows, person).filter(({ isOpen }) => isOpen).length;

/** A question with what became of the notices about it. */
export interface QuestionCase {
  question: Question;
  outcomes: Outcome[];
}
/** `cursor`: where it stands in the list it was found in. */
export interface ListedQuestion {
  cursor: string;
  question: Question;
}
export interface ChangedQuestion {
  file: QuestionCase;
  verdict: QuestionVerdict;
}

export function readQuestionCase(rows: Rows, id: string): QuestionCase | undefined {
  const question = record.in(rows, id);
  return question && { question, outcomes: outcome.among(rows, id) };
}

/** Everything a verdict writes, in one transaction: the record, the trail, the lists and the notices. */
export function questionChange(
  before: QuestionCase | undefined,
  verdict: QuestionVerdict,
  { by, at }: { by: PersonKey; at: Date },
): Change<ChangedQuestion> {
  if (verdict.is === 'late') return { result: { file: requireField({ before }, 'before'), verdict } };
  const { question, tell, doing } = verdict.changes;
  const { id } = question;
  const trail = { by: by.id, tenantId: by.tenantId, at: at.toISOString(), doing };
  return {
    result: { file: { question, outcomes: before?.outcomes ?? [] }, verdict },
    put: [
      record.row(question, id),
      trailRow({ ...trail, of: { kind: 'question', ids: [id] } }, doing),
      ...tell.map((one) => noticeFor(id, one)),
    ],
    ...indexChange(before ? indexRows(before.question) : [], indexRows(question)),
  };
}

/** The rows by which a question is found: in the list of its Trust, and by who asked. */
const indexRows = (question: Question): Row[] => [
  line.row(question, ...placeOf(question)),
  own.row({ id: question.id, isOpen: !question.answer }, question.asker, newestFirst(question.askedAt), question.id),
];

export const questionNoticesOf = noticesOf<QuestionNoticeKind>('course-questions');

const noticeFor = (id: string, { kind, to }: QuestionNotice): Row =>
  questionNoticesOf.row(kind, {
    id: questionNoticeId(id, kind, to),
    about: id,
    to,
    outcomeKey: outcome.keyOf(id, `${kind}|${keyOfPerson(to)}`),
  });

/** A question is asked once and answered once. */
export const questionNoticeId = (id: string, kind: QuestionNoticeKind, to: PersonKey) =>
  `${id}|${kind}|${keyOfPerson(to)}`;
