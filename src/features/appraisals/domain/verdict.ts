// What a rule gives: the next record with everything that is to be written with it, or why nothing is.
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Verdict } from '../../../bot/verdict.ts';
import type { Appraisal, State } from './appraisal.ts';
import type { AgreedGoals, StepAnswer, AgreedEdition, LastReading, RemovedAnswer, PersonWords } from './discussion.ts';

export type AppraisalNoticeKind =
  | 'prepare'
  | 'prepared'
  | 'notes-shown'
  | 'goals-shown'
  | 'shared'
  | 'taken-back'
  | 'change-asked'
  | 'late-words'
  | 'agreed'
  | 'agreement-taken-back'
  | 'reopened'
  /** Tells nobody anything: what they were told before is replaced where it no longer holds. */
  | 'outdated'
  | 'held'
  | 'withdrawn'
  | 'closed'
  | 'freed'
  | 'handed-over'
  | 'taken-over'
  | 'admitted';
/** For people who are not one of the two: they are told that something is so, and nothing of what was said. */
export type OutsiderNoticeKind = 'manager-denied' | 'asked-to-free' | 'free-again';
export interface AppraisalNotice {
  kind: AppraisalNoticeKind;
  to: 'manager' | 'person';
}

export interface Changes {
  record: Appraisal;
  answer?: StepAnswer;
  removed?: RemovedAnswer;
  /** As it was agreed; or, with `takenBackAt`, the same one once more. */
  edition?: AgreedEdition;
  /** Where the step on goals begins, of a discussion that is handed over. */
  goals?: AgreedGoals;
  /** What the person had before them, where it goes back to its manager. */
  lastReading?: LastReading;
  /** What the appraised person said by this. */
  words?: PersonWords;
  tell?: AppraisalNotice[];
  tellFacilitators?: { kind: OutsiderNoticeKind; to: readonly PersonKey[] };
  /** The word the audit trail keeps for it. */
  doing: string;
  /** Of its trail row, where the version stays. */
  mark?: string;
  /** What else it keeps: ids, never words. */
  trail?: Record<string, string>;
}

/** `incomplete`: something is still missing; that is not an error of the person. */
export type AppraisalVerdict = Verdict<Changes, 'late' | 'incomplete'>;

export const doneVerdict = (changes: Changes): AppraisalVerdict => ({ is: 'done', changes });

export const nextVersion = (record: Appraisal, at: Date): Appraisal => ({
  ...record,
  version: record.version + 1,
  updatedAt: at.toISOString(),
});

/** A press counts only on the version it was drawn from, and only in a state that has such a button. */
export const isPressable = (record: Appraisal, states: readonly State[], version: number): boolean =>
  states.includes(record.state) && record.version === version;
