import { z } from 'zod';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../turn.ts';
import { courseLabel, coursesFor } from '../../courses/domain.ts';
import type { CourseNote } from '../../courses/domain/notes/note.ts';
import { capabilitiesFor, levelName, LEVELS, STARTER_NOTE, type Pack } from '../../framework/domain.ts';
import type { Discussion } from '../domain/appraisal.ts';
import type { Fields, Problem } from '../domain/fields.ts';
import { writeKey } from '../domain/keys.ts';
import { notedLines, tickedFrom } from '../domain/noted-courses.ts';
import { keptProblems } from '../domain/progress.ts';
import {
  ASPIRATIONS,
  domainOf,
  EVIDENCE,
  fieldsOf,
  LEVEL_FITS,
  PREPARATION,
  PROTECTED_TIME,
  RATINGS,
  stepName,
  stepsOf,
  YES_NO,
} from '../domain/steps.ts';
import { preparationLines } from '../domain/summary.ts';
import { goalsView, Goals } from './goals.ts';
import { Choice, choicesOf } from '../../../cards/buttons.ts';
import { Form, formOf, whoLine } from './views.ts';

const StepForm = Form.extend({
  heading: z.string(),
  progress: z.string(),
  who: z.string(),
  hasQuotes: z.boolean(),
  quotesFrom: z.string(),
  quotes: z.array(z.object({ question: z.string(), words: z.string() })),
});
const level = card(
  'appraisals/level',
  StepForm.extend({
    levelLine: z.string(),
    fits: z.array(Choice),
    aspirations: z.array(Choice),
    levels: z.array(Choice),
    mayAskToPrepare: z.boolean(),
    prepareTitle: z.string(),
  }),
);
const domain = card(
  'appraisals/domain',
  StepForm.extend({
    packNote: z.string(),
    hasCapabilities: z.boolean(),
    capabilities: z.array(Choice),
    ratings: z.array(Choice),
    evidenceKinds: z.array(Choice),
  }),
);
const education = card(
  'appraisals/education',
  StepForm.extend({
    coursesNote: z.string(),
    notedBy: z.string(),
    noted: z.array(z.object({ text: z.string() })),
    notedTicks: z.string(),
    showsDone: z.boolean(),
    showsWanted: z.boolean(),
    courses: z.array(Choice),
    protectedTimes: z.array(Choice),
    yesNo: z.array(Choice),
  }),
);
const goals = card('appraisals/goals', StepForm.extend(Goals.shape));
const eportfolio = card('appraisals/eportfolio', StepForm.extend({ yesNo: z.array(Choice) }));
export const templates = { level, domain, education, goals, eportfolio };

export interface Showing {
  typed?: Fields;
  problems?: Problem[];
  note?: string;
  /** What the person has noted about courses: for the step on courses only. */
  noted?: readonly CourseNote[];
}

/** The card of one step, with what is kept of it, or with what was typed just now. */
export function stepCard(discussion: Discussion, step: string, pack: Pack, showing: Showing = {}): Card {
  const { record, answers } = discussion;
  const typed = showing.typed ?? answers.get(step)?.fields ?? ticked(record, step, showing.noted);
  const fields = fieldsOf(step, record, pack) ?? [];
  const submission = writeKey(record, step, answers.get(step)?.revision ?? 0);
  const problems = showing.problems ?? wrongSoFar(discussion, step, pack);
  const form = { ...formOf(submission, fields, typed, problems, showing.note), ...headOf(discussion, step, pack) };
  if (step === 'level') return level({ ...form, ...levelView(discussion) });
  if (step === 'education') return education({ ...form, ...educationView(discussion, typed, showing.noted) });
  if (step === 'goals') return goals({ ...form, ...goalsView(discussion, pack, typed, problems) });
  if (step === 'eportfolio') return eportfolio({ ...form, yesNo: choicesOf(YES_NO) });
  return domain({ ...form, ...domainView(discussion, step, pack) });
}

/** What was typed and cannot stay so. What is only missing yet is no reproach to somebody who comes back. */
const wrongSoFar = (discussion: Discussion, step: string, pack: Pack): Problem[] =>
  (keptProblems(step, discussion, pack) ?? []).filter(({ field }) =>
    discussion.answers.get(step)?.fields[field]?.trim(),
  );

// Which of the person's own answers belong beside which step.
const QUOTED: Record<string, string[]> = {
  level: ['hopes', 'grow'],
  education: ['grow', 'support'],
  goals: ['grow', 'hopes'],
  eportfolio: [],
};

function headOf({ record, answers }: Discussion, step: string, pack: Pack) {
  const all = stepsOf(pack);
  const lines = preparationLines(answers.get(PREPARATION)?.fields, QUOTED[step] ?? ['wentWell', 'support']);
  return {
    heading: stepName(step, pack),
    progress: `Step ${all.indexOf(step) + 1} of ${all.length}`,
    who: whoLine(record),
    hasQuotes: lines.length > 0,
    quotesFrom: 'What they wrote beforehand',
    quotes: lines.map(({ label, words }) => ({ question: label, words })),
  };
}

function levelView({ record }: Discussion) {
  const { definition, definitionConfirmed } = LEVELS.find(({ id }) => id === record.level)!;
  return {
    levelLine: `${levelName(record.level)} level: ${definition}${definitionConfirmed ? '' : ' (to be confirmed by your Alliance)'}`,
    fits: choicesOf(LEVEL_FITS),
    aspirations: choicesOf(ASPIRATIONS),
    levels: LEVELS.filter(({ id }) => id !== record.level).map(({ id, name }) => ({ title: name, value: id })),
    mayAskToPrepare: !record.wasAskedToPrepare,
    prepareTitle: 'Ask them to prepare first',
  };
}

function domainView({ record }: Discussion, step: string, pack: Pack) {
  const found = capabilitiesFor(pack, domainOf(step, pack)?.id ?? '', record.level);
  return {
    packNote: pack.isStarter ? STARTER_NOTE : `${pack.name}, ${levelName(record.level).toLowerCase()} level`,
    hasCapabilities: found.length > 0,
    capabilities: found.map(({ code, title }) => ({ title: `${code} ${title}`, value: code })),
    ratings: choicesOf(RATINGS),
    evidenceKinds: choicesOf(EVIDENCE),
  };
}

/** Nothing that was saved is ever ticked anew: this is for a step that nobody has saved. */
const ticked = (record: Discussion['record'], step: string, noted: readonly CourseNote[] = []): Fields =>
  step === 'education' ? tickedFrom(noted, record, offeredFor(record)) : {};
const offeredFor = ({ level }: Discussion['record']) => coursesFor(level).map(({ id }) => id);

function educationView({ record, answers }: Discussion, typed: Fields, noted: readonly CourseNote[] = []) {
  const courses = coursesFor(record.level);
  const lines = notedLines(noted, record, offeredFor(record));
  const hasTicks = !answers.has('education') && !!(typed.coursesDone || typed.coursesWanted);
  return {
    notedBy: lines.length ? `${record.person.name} has noted:` : '',
    noted: lines.map((text) => ({ text })),
    notedTicks: lines.length && hasTicks ? TICKED : '',
    coursesNote: `The catalogue has ${courses.length} courses for ${levelName(record.level).toLowerCase()} level; press a button to tick them. Where it says “to be confirmed”, your Alliance has yet to say whether a course is meant for this level.`,
    showsDone: !!typed.coursesDone,
    showsWanted: !!typed.coursesWanted,
    courses: courses.map((course) => ({ title: courseLabel(course), value: course.id })),
    protectedTimes: choicesOf(PROTECTED_TIME),
    yesNo: choicesOf(YES_NO),
  };
}

const TICKED = 'Those in the lists below are ticked already. Talk about them, and change what does not fit.';
