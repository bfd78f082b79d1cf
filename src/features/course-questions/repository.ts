import type { PersonKey } from '../../bot/person-key.ts';
import { NOT_YOURS } from '../../bot/rights.ts';
import { cursorOf, type Page, type Store } from '../../storage/port.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Asking } from '../../bot/turn.ts';
import {
  answerQuestion,
  askFacilitators,
  closeSuggestion,
  type QuestionVerdict,
} from './domain/question-transitions.ts';
import {
  isAsker,
  facilitates,
  mayAnswer,
  MOST_OPEN,
  type Question,
  type QuestionViewer,
  type NamedCourse,
} from './domain/question.ts';
import { questionPrefix, questionKinds } from './kinds.ts';
import {
  questionChange,
  openQuestionsIn,
  readQuestionCase,
  type ChangedQuestion,
  type ListedQuestion,
  type QuestionCase,
} from './rows.ts';
import { trustOf } from '../../records/record-id.ts';
import { rowsUnder } from '../../records/rows-under.ts';

const { record, line, own } = questionKinds;

/** The questions people ask the facilitator of their Trust. Only the two sides of a question ever read it. */
export function questionRepository(store: Store) {
  const fileAt = async (id: string): Promise<QuestionCase | undefined> =>
    readQuestionCase(await rowsUnder(store, trustOf(id), questionPrefix(id)), id);

  const readWhere = async (id: string, isAllowed: (file: QuestionCase) => boolean): Promise<QuestionCase> => {
    const file = await fileAt(id);
    if (!file || !isAllowed(file)) throw new Refusal(NOT_YOURS);
    return file;
  };

  const asFacilitator = async (
    id: string,
    asking: Asking,
    decide: (question: Question) => QuestionVerdict,
  ): Promise<ChangedQuestion> => {
    if (!mayAnswer(id, asking)) throw new Refusal(NOT_YOURS);
    return store.change(trustOf(id), { prefix: questionPrefix(id), by: asking.person }, (rows) => {
      const file = readQuestionCase(rows, id);
      if (!file) throw new Refusal(NOT_YOURS);
      return questionChange(file, decide(file.question), { by: asking.person, at: asking.at });
    });
  };

  return {
    /** For the outbox, which speaks for nobody: the question without a question of rights. */
    readForDelivery: fileAt,
    readOwn: (id: string, asking: QuestionViewer) => readWhere(id, ({ question }) => isAsker(question, asking)),
    readToAnswer: (id: string, asking: QuestionViewer) => readWhere(id, () => mayAnswer(id, asking)),

    /**
     * `id` is the form's: sent again, also with other words, it is the question that was sent first. Undefined where too
     * many of theirs wait for an answer.
     */
    ask: async (
      asked: { id: string; text: string; facilitators: readonly PersonKey[] },
      { person, at, trustId }: Asking,
    ): Promise<ChangedQuestion | undefined> => {
      if (trustOf(asked.id) !== trustId) throw new Refusal(NOT_YOURS);
      const reads = { keys: [record.keyOf(asked.id)], prefix: own.under(person), by: person };
      return store.change<ChangedQuestion | undefined>(trustId, reads, (rows) => {
        const before = readQuestionCase(rows, asked.id);
        if (before && !isAsker(before.question, { person })) throw new Refusal(NOT_YOURS);
        if (!before && openQuestionsIn(rows, person) >= MOST_OPEN) return { result: undefined };
        return questionChange(before, askFacilitators(before?.question, asked, person, at), { by: person, at });
      });
    },

    answer: (
      id: string,
      given: { words: string; courses: readonly NamedCourse[] },
      asking: Asking,
    ): Promise<ChangedQuestion> =>
      asFacilitator(id, asking, (question) => answerQuestion(question, given, asking.person, asking.at)),
    closeSuggestion: (id: string, asking: Asking, course?: NamedCourse): Promise<ChangedQuestion> =>
      asFacilitator(id, asking, (question) => closeSuggestion(question, course)),

    /** For a facilitator: the questions of their Trust, open ones first. */
    ofTrust: async (trustId: string, looking: QuestionViewer, page: Page): Promise<ListedQuestion[]> => {
      if (!facilitates(looking, trustId)) throw new Refusal(NOT_YOURS);
      return (await store.list(trustId, line.under(), page)).map(({ key, value }) => ({
        cursor: cursorOf(trustId, key),
        question: line.read(value),
      }));
    },

    /** What somebody asked in one Trust, newest first. */
    mine: async (
      trustId: string,
      looking: QuestionViewer,
      page: Page,
    ): Promise<(QuestionCase & { cursor: string })[]> => {
      const rows = await store.list(trustId, own.under(looking.person), page);
      const found = await Promise.all(
        rows.map(async ({ key, value }) => ({
          cursor: cursorOf(trustId, key),
          file: await fileAt(own.read(value).id),
        })),
      );
      return found.flatMap(({ cursor, file }) =>
        file && isAsker(file.question, looking) ? [{ ...file, cursor }] : [],
      );
    },
  };
}
export type Questions = ReturnType<typeof questionRepository>;
