// How far a discussion has come, from what is kept of it: in whatever order its steps were saved.
import { dayOf } from '../../../dates.ts';
import type { Pack } from '../../framework/domain.ts';
import type { Appraisal } from './appraisal.ts';
import { fieldsForOthers, type Discussion, type StepAnswer } from './discussion.ts';
import type { FieldProblem } from './fields.ts';
import { PREPARATION, stepName, stepProblems, stepsOf, SUMMARY, type StepRecord } from './steps.ts';

/** What is wrong with a step as it is kept, held against the day it was saved on; undefined if it never was saved. */
export function keptProblems(step: string, { record, answers }: Discussion, pack: Pack): FieldProblem[] | undefined {
  const answer = answers.get(step);
  return answer && judged(answer, record, pack);
}

interface Judgement {
  level: Appraisal['level'];
  lastGoals: Appraisal['lastGoals'];
  pack: Pack;
  problems: FieldProblem[];
}

/** One press asks five times which steps are missing, and an answer that was read does not change. */
const judgements = new WeakMap<StepAnswer, Judgement>();

function judged(answer: StepAnswer, record: StepRecord, pack: Pack): FieldProblem[] {
  const known = judgements.get(answer);
  const { level, lastGoals } = record;
  if (known?.pack === pack && known.level === level && known.lastGoals === lastGoals) return known.problems;
  const fields = answer.step === PREPARATION ? fieldsForOthers(answer) : answer.fields;
  const problems = stepProblems(answer.step, fields, record, pack, dayOf(new Date(answer.savedAt)));
  judgements.set(answer, { level, lastGoals, pack, problems });
  return problems;
}

/** A step that was saved and needs nothing more. */
export const isFinished = (step: string, discussion: Discussion, pack: Pack): boolean =>
  keptProblems(step, discussion, pack)?.length === 0;

/** Steps that still keep the discussion from being shared, in their order. */
export const stepsMissing = (discussion: Discussion, pack: Pack): string[] =>
  stepsOf(pack, discussion.record).filter((step) => !isFinished(step, discussion, pack));

/** Where to go on: the next unfinished step behind this one, else the first unfinished one, else the summary. */
export const nextStep = (discussion: Discussion, pack: Pack, behind?: string): string =>
  firstOf(stepsMissing(discussion, pack), stepsOf(pack, discussion.record), behind);

/** Where this step leads once nothing is wrong with it. */
export const stepAfter = (step: string, discussion: Discussion, pack: Pack): string =>
  firstOf(
    stepsMissing(discussion, pack).filter((one) => one !== step),
    stepsOf(pack, discussion.record),
    step,
  );

function firstOf(missing: readonly string[], all: readonly string[], behind?: string): string {
  const at = behind ? all.indexOf(behind) : -1;
  return missing.find((step) => all.indexOf(step) > at) ?? missing[0] ?? SUMMARY;
}

/** The record once an answer of it is kept: with what the step is called that comes next, for lists that do not open it. */
export function withProgress(discussion: Discussion, answer: StepAnswer, pack: Pack): Appraisal {
  const { record, answers } = discussion;
  if (answer.step === PREPARATION) {
    const isPrepared = isFinished(PREPARATION, { record, answers: new Map([[PREPARATION, answer]]) }, pack);
    return isPrepared ? { ...record, preparedAt: record.preparedAt ?? answer.savedAt } : record;
  }
  const after = { record, answers: new Map([...answers, [answer.step, answer]]) };
  return { ...record, step: stepName(nextStep(after, pack, answer.step), pack) };
}

/** Which steps are finished and which are to come, beside the one that somebody is at. */
export function stepsAround(here: string, discussion: Discussion, pack: Pack): { done: string[]; toCome: string[] } {
  const missing = stepsMissing(discussion, pack);
  const others = [...stepsOf(pack, discussion.record), SUMMARY].filter((step) => step !== here);
  const isDone = (step: string) => step !== SUMMARY && !missing.includes(step);
  return { done: others.filter(isDone), toCome: others.filter((step) => !isDone(step)) };
}

export const stepBefore = (step: string, pack: Pack, record: Pick<Appraisal, 'lastGoals'> = {}): string => {
  const all = [...stepsOf(pack, record), SUMMARY];
  return all[Math.max(0, all.indexOf(step) - 1)]!;
};
