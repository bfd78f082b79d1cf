// draft → shared → agreed; shared → draft (a change is asked for); agreed → draft (reopened); draft → withdrawn.
// From every state but the last ones to closed: see closing.ts.
// Each rule takes the discussion as it is now and gives what is to be written, or says why nothing is.
import type { PersonKey } from '../../../person-key.ts';
import type { Pack } from '../../framework/domain.ts';
import type { AgreedGoals, Answer, Appraisal, Discussion, Edition, State } from './appraisal.ts';
import { stepsMissing } from './progress.ts';

export type NoticeKind =
  | 'prepare'
  | 'prepared'
  | 'notes-shown'
  | 'shared'
  | 'change-asked'
  | 'agreed'
  | 'reopened'
  | 'withdrawn'
  | 'closed'
  | 'freed'
  | 'handed-over'
  | 'taken-over';
/** For the facilitators of the Trust. They are told that something is so, and nothing of what was said. */
export type FacilitatorNoticeKind = 'manager-denied';
export interface Tell {
  kind: NoticeKind;
  to: 'manager' | 'person';
}

export interface Changes {
  record: Appraisal;
  answer?: Answer;
  edition?: Edition;
  /** Where the step on goals begins, of a discussion that is handed over. */
  goals?: AgreedGoals;
  tell?: Tell[];
  tellFacilitators?: { kind: FacilitatorNoticeKind; to: readonly PersonKey[] };
  /** The word the audit trail keeps for it. */
  doing: string;
  /** What else it keeps: ids, never words. */
  trail?: Record<string, string>;
}

/**
 * `late`: the card was drawn from an older version, or the same press arrived again. Nothing is written and the
 * current card is the answer. `incomplete`: something is still missing; that is not an error of the person.
 */
export type Verdict = { is: 'done'; changes: Changes } | { is: 'late' | 'incomplete' };

export const touched = (record: Appraisal, at: Date): Appraisal => ({
  ...record,
  version: record.version + 1,
  updatedAt: at.toISOString(),
});

/** A press counts only on the version it was drawn from, and only in the state that has such a button. */
const isOn = (record: Appraisal, state: State, version: number) => record.state === state && record.version === version;

const done = (changes: Changes): Verdict => ({ is: 'done', changes });

export function share(discussion: Discussion, version: number, pack: Pack, at: Date): Verdict {
  const { record } = discussion;
  if (!isOn(record, 'draft', version)) return { is: 'late' };
  if (stepsMissing(discussion, pack).length) return { is: 'incomplete' };
  const next: Appraisal = {
    ...touched(record, at),
    state: 'shared',
    sharedAt: at.toISOString(),
    changeAsked: undefined,
  };
  return done({ record: next, tell: [{ kind: 'shared', to: 'person' }], doing: 'shared' });
}

export function agree({ record, answers }: Discussion, version: number, at: Date): Verdict {
  if (!isOn(record, 'shared', version)) return { is: 'late' };
  const next: Appraisal = {
    ...touched(record, at),
    state: 'agreed',
    edition: record.edition + 1,
    agreedAt: at.toISOString(),
  };
  const edition: Edition = { schemaVersion: 1, record: next, answers: [...answers.values()] };
  return done({ record: next, edition, tell: [{ kind: 'agreed', to: 'manager' }], doing: 'agreed' });
}

export function askForChange({ record }: Discussion, version: number, words: string, at: Date): Verdict {
  if (!isOn(record, 'shared', version)) return { is: 'late' };
  const next: Appraisal = { ...touched(record, at), state: 'draft', changeAsked: { at: at.toISOString(), words } };
  return done({ record: next, tell: [{ kind: 'change-asked', to: 'manager' }], doing: 'change asked' });
}

export function reopen({ record }: Discussion, version: number, words: string, at: Date): Verdict {
  if (!isOn(record, 'agreed', version)) return { is: 'late' };
  const reopenings = [...record.reopenings, { at: at.toISOString(), words }];
  const next: Appraisal = {
    ...touched(record, at),
    state: 'draft',
    agreedAt: undefined,
    sharedAt: undefined,
    reopenings,
  };
  return done({ record: next, tell: [{ kind: 'reopened', to: 'person' }], doing: 'reopened' });
}

/** The person hears of it only if they had heard of the discussion before. */
export function withdraw({ record, notesShown }: Discussion, version: number, at: Date): Verdict {
  if (!isOn(record, 'draft', version)) return { is: 'late' };
  const knewOfIt = record.wasAskedToPrepare || notesShown || record.changeAsked || record.edition > 0 || record.earlier;
  const next: Appraisal = { ...touched(record, at), state: 'withdrawn' };
  return done({ record: next, tell: knewOfIt ? [{ kind: 'withdrawn', to: 'person' }] : [], doing: 'withdrawn' });
}

export function askToPrepare({ record }: Pick<Discussion, 'record'>, at: Date): Verdict {
  if (record.state !== 'draft' || record.wasAskedToPrepare) return { is: 'late' };
  return done({
    record: { ...touched(record, at), wasAskedToPrepare: true },
    tell: [{ kind: 'prepare', to: 'person' }],
    doing: 'asked to prepare',
  });
}

/** A notice that may not have arrived, sent once more because a person decided so. */
export function sendAgain(
  { record }: Pick<Discussion, 'record'>,
  version: number,
  isStuck: boolean,
  at: Date,
): Verdict {
  if (!isOn(record, 'shared', version) || !isStuck) return { is: 'late' };
  return done({ record: touched(record, at), tell: [{ kind: 'shared', to: 'person' }], doing: 'sent again' });
}
