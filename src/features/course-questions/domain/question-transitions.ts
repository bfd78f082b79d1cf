// What may become of a question. Each rule gives the next question and whom to tell, or says that it came late.
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Person } from '../../../bot/turn.ts';
import type { Verdict } from '../../../bot/verdict.ts';
import { Question, type NamedCourse } from './question.ts';

export type QuestionNoticeKind = 'asked' | 'answered';
export interface QuestionNotice {
  kind: QuestionNoticeKind;
  to: PersonKey;
}

export interface QuestionChanges {
  question: Question;
  tell: QuestionNotice[];
  doing: string;
}
export type QuestionVerdict = Verdict<QuestionChanges>;

const done = (question: Question, doing: string, tell: QuestionNotice[] = []): QuestionVerdict => ({
  is: 'done',
  changes: { question, tell, doing },
});
const LATE: QuestionVerdict = { is: 'late' };

/** `before` is the question this form has sent already: a form sends one. */
export function askFacilitators(
  before: Question | undefined,
  { id, text, facilitators }: { id: string; text: string; facilitators: readonly PersonKey[] },
  { id: askerId, name, tenantId }: Person,
  at: Date,
): QuestionVerdict {
  if (before) return LATE;
  const question = Question.parse({
    id,
    asker: { id: askerId, name: name || 'A colleague', tenantId },
    text,
    askedAt: at.toISOString(),
    told: facilitators,
  });
  const tell = facilitators.map((to): QuestionNotice => ({ kind: 'asked', to }));
  return done(question, 'asked', tell);
}

/** The first answer counts. */
export function answerQuestion(
  question: Question,
  { words, courses }: { words: string; courses: readonly NamedCourse[] },
  { id, name, tenantId }: Person,
  at: Date,
): QuestionVerdict {
  if (question.answer) return LATE;
  const by = { id, tenantId, name: name || 'Your Trust’s facilitator' };
  const answered = Question.parse({ ...question, answer: { by, words, courses, at: at.toISOString() } });
  const { asker } = question;
  return done(answered, 'answered', [{ kind: 'answered', to: { tenantId: asker.tenantId, id: asker.id } }]);
}

/**
 * Without a course: none is needed. A course is given when it is in the catalogue, and that counts whatever somebody
 * else has said. Only an answered question suggests anything.
 */
export function closeSuggestion(question: Question, course?: NamedCourse): QuestionVerdict {
  const { answer, suggestion } = question;
  if (!answer || suggestion === 'added' || (suggestion !== 'open' && !course)) return LATE;
  if (!course) return done({ ...question, suggestion: 'none needed' }, 'no course needed');
  return done(Question.parse({ ...question, suggestion: 'added', added: course }), 'course added');
}
