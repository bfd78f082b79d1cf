// The answer to a course question. What it says about somebody is drawn in their own chat only.
import { z } from 'zod';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../turn.ts';
import { levelName } from '../../framework/domain.ts';
import type { Answer } from '../domain/answering/answer.ts';
import { ON_A_CARD } from '../domain/answering/pick.ts';
import type { Intent, Understood } from '../domain/reading/understood.ts';
import { CourseView, courseView, isTold } from './answer-course.ts';
import { ASK, EXAMPLES_NOTE, HELP, levelChoice, type Asked } from './ask.ts';

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
    actions: z.array(Button),
  }),
);
export const templates = { answer };

export interface Showing {
  asked: Asked;
  understood: Understood;
  answer: Answer;
  /** In a channel nothing is said about a person, and nothing noted. */
  isPrivate: boolean;
  mayAskFacilitator: boolean;
  note?: string;
  problem?: string;
}

const MOST_OF_A_QUESTION = 160; // characters: enough to know it again
const lines = (texts: readonly string[]) => texts.map((text) => ({ text }));

/** What comes next is counted from `asked.from`. */
export function answerCard(showing: Showing): Card {
  const { asked, understood, answer: said, isPrivate, note = '', problem = '' } = showing;
  const all = [...said.courses, ...said.more];
  const from = asked.from < all.length ? asked.from : 0;
  const shown = all.slice(from, from + ON_A_CARD);
  const { clarify } = said;
  const notes = from === 0 ? said.notes : [];
  return answer({
    heading: headingOf(understood, shown.length, clarify !== undefined),
    question: brief(asked.text),
    lead: lines([...(from === 0 ? leadOf(said, isPrivate) : ['Here is more.']), ...(note ? [note] : [])]),
    courses: shown.map((one, n) => courseView(one, { number: from + n + 1, isPrivate, intent: understood.intent })),
    hasNotes: notes.length > 0,
    notes: lines(notes),
    asksLevel: clarify !== undefined,
    levelQuestion: clarify ? `${clarify.question} ${EXAMPLES_NOTE}` : '',
    level: '',
    levels: (clarify?.choices ?? []).map(({ level }) => ({ title: levelChoice(level), value: level })),
    problem,
    actions: actionsOf(showing, from + shown.length < all.length ? from + shown.length : undefined),
  });
}

const brief = (text: string) =>
  text.length > MOST_OF_A_QUESTION ? `${text.slice(0, MOST_OF_A_QUESTION - 1).trimEnd()}…` : text;

function headingOf({ intent, level }: Understood, courses: number, isUnclear: boolean): string {
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
  thanks: 'You are welcome',
};

/** In a channel the sentence about the person is about the question. */
const leadOf = ({ lead }: Answer, isPrivate: boolean): string[] =>
  lead.map((line) => {
    const short = line.replace(/^I can’t help with that\. /, ''); // the heading says so
    return isPrivate ? short : short.replace(/^I took you to be at /, 'I took this to be for ');
  });

function actionsOf(
  { asked, understood, answer: said, isPrivate, mayAskFacilitator }: Showing,
  next?: number,
): Button[] {
  const { text, level } = asked;
  const isAboutCourses = said.courses.length > 0 || said.clarify !== undefined;
  const isUnsure = said.clarify !== undefined || understood.confidence < SURE || said.isNearest || !isAboutCourses;
  return [
    ...(said.clarify ? [button('Show courses', 'courses.ask', { text, isChosen: true }, 'positive')] : []),
    ...(next === undefined ? [] : [button('More', 'courses.ask', { text, level, from: next }, 'quiet')]),
    ...(isAboutCourses && !said.clarify
      ? [button('Different level', 'courses.different-level', { text }, 'quiet')]
      : []),
    ...(isPrivate && mayAskFacilitator && isUnsure && isForFacilitator(understood.intent)
      ? [button('Ask my facilitator', 'courses.ask-facilitator', { question: text }, 'quiet')]
      : []),
    ...(isAboutCourses ? [] : [ASK, HELP]),
  ];
}

const SURE = 0.7;
const ABOUT_COURSES: readonly Intent[] = ['find course', 'first step', 'career route', 'which level', 'something else'];
const isForFacilitator = (intent: Intent) => ABOUT_COURSES.includes(intent) || isTold(intent);
