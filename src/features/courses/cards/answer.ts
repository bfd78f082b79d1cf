// The answer to a course question. What it says about somebody is drawn in their own chat only.
import { z } from 'zod';
import { Button, Choice } from '../../../cards/buttons.ts';
import { linesIn } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../bot/turn.ts';
import { listText } from '../domain/answering/in-words.ts';
import { levelName } from '../../framework/domain.ts';
import type { Intent, Enquiry } from '../../../reading/enquiry.ts';
import { isTold } from '../domain/answering/asked-or-told.ts';
import { CourseView, courseView } from './answer-course.ts';
import { pageOfCourses, type AnswerView } from './answer-showing.ts';
import { actionsOf } from './answer-actions.ts';
import { likelyMeant } from './likely-meant.ts';
import { Fold, FoldButton, foldButtons, foldsOf } from './put-right.ts';
import { EXAMPLES_NOTE, levelChoice } from './ask.ts';

const Line = z.object({ text: z.string() });
const answer = card(
  'courses/answer',
  z.object({
    heading: z.string(),
    question: z.string(),
    lead: z.array(Line),
    courses: z.array(CourseView),
    hasNotes: z.boolean(),
    notes: z.array(Line),
    asksLevel: z.boolean(),
    levelQuestion: z.string(),
    level: z.string(),
    levels: z.array(Choice),
    problem: z.string(),
    hasLikely: z.boolean(),
    likely: z.array(Button),
    hasFolds: z.boolean(),
    foldButtons: z.array(FoldButton),
    folds: z.array(Fold),
    actions: z.array(Button),
  }),
);

const MOST_OF_A_QUESTION = 160; // characters: enough to know it again

/** What comes next is counted from `asked.from`. */
export function answerCard(showing: AnswerView): Card {
  const { asked, enquiry, answer: said, isPrivate, note = '', problem = '' } = showing;
  const { from, shown, next } = pageOfCourses(showing);
  const { clarify } = said;
  const notes = from === 0 ? said.notes : [];
  const likely = likelyMeant(showing);
  const actions = actionsOf(showing, next);
  const folds = foldsOf(showing, shown, from, [...likely, ...actions]);
  const isOrdered = from === 0 && shown.length > 1 && clarify === undefined && !isTold(enquiry.intent);
  return answer({
    heading: headingOf(enquiry, shown.length, clarify !== undefined),
    // In a channel the question stands above already.
    question: isPrivate ? brief(asked.text) : '',
    lead: linesIn([...(from === 0 ? leadOf(showing) : ['Here is more.']), ...(note ? [note] : [])]),
    courses: shown.map((one, n) =>
      courseView(one, {
        number: from + n + 1,
        isPrivate,
        intent: enquiry.intent,
        order: isOrdered ? (ORDER[n] ?? '') : '',
      }),
    ),
    hasNotes: notes.length > 0,
    notes: linesIn(notes),
    asksLevel: clarify !== undefined,
    levelQuestion: clarify ? `${clarify.question} ${EXAMPLES_NOTE}` : '',
    level: '',
    levels: (clarify?.choices ?? []).map(({ level }) => ({ title: levelChoice(level), value: level })),
    problem,
    hasLikely: likely.length > 0,
    likely,
    hasFolds: folds.length > 0,
    foldButtons: foldButtons(folds),
    folds,
    actions,
  });
}

const ORDER = ['Start with this', 'Then, if you like'];

const brief = (text: string) =>
  text.length > MOST_OF_A_QUESTION ? `${text.slice(0, MOST_OF_A_QUESTION - 1).trimEnd()}…` : text;

function headingOf({ intent, level }: Enquiry, courses: number, isUnclear: boolean): string {
  if (isTold(intent)) return courses ? 'Shall I note this?' : 'Which course is it?';
  if (courses) return level ? `Courses for ${levelName(level).toLowerCase()} level` : 'Courses that may fit';
  if (isUnclear) return 'Which level is it for?';
  return HEADINGS[intent] ?? 'I can’t help with that';
}

const HEADINGS: Partial<Record<Intent, string>> = {
  'find course': 'I know of no course for that',
  'first step': 'I know of no course for that',
  'career route': 'I know of no route for that',
  'about ACCEND': 'About ACCEND',
  'who helps': 'Who can help',
  'own health': 'Please talk to somebody about this',
  appraisal: 'Is this about an appraisal?',
  'job description': 'Is this about a job description?',
  return: 'Is this about the quarterly return?',
  ePortfolio: 'Is this about the ePortfolio?',
  thanks: 'You are welcome',
};

/** In a channel the sentence about the person is about the question. */
const leadOf = ({ answer: { lead, clarify }, enquiry, isPrivate, done, beside }: AnswerView): string[] => [
  ...lead.map((line) => {
    const short = line.replace(/^I can’t help with that\. /, ''); // the heading says so
    return isPrivate ? short : short.replace(/^I took you to be at /, 'I took this to be for ');
  }),
  ...(beside ? [`For the rest of what you ask, press “${beside.title}”.`] : []),
  ...(done.length > 0 ? [`Left out for this question: ${listText(done)}.`] : []),
  ...(clarify && enquiry.intent === 'which level' ? [FINDING_A_LEVEL] : []),
];

const FINDING_A_LEVEL = 'Not sure? Tell me your job title, or press “Levels of practice” to see what each is for.';
