// draft → shared → agreed; shared → draft (a change is asked for, or it is taken back); agreed → shared (the agreement is taken
// back the same day); agreed → draft (reopened); shared → held (ended without an agreement); draft or shared → withdrawn.
// From every state but the last ones to closed: see closing.ts.
// What the person does with a shared discussion: see agreement.ts. Each rule takes the discussion as it is now and gives what is to be written, or says why nothing is.
import type { Pack } from '../../framework/domain.ts';
import type { Appraisal, Ending } from './appraisal.ts';
import type { Discussion } from './discussion.ts';
import { stepsMissing } from './progress.ts';
import { doneVerdict, isPressable, nextVersion, type AppraisalVerdict } from './verdict.ts';
import { lastReadingOf } from './second-reading.ts';

export function share(discussion: Discussion, version: number, pack: Pack, at: Date): AppraisalVerdict {
  const { record } = discussion;
  if (!isPressable(record, ['draft'], version)) return { is: 'late' };
  if (stepsMissing(discussion, pack).length) return { is: 'incomplete' };
  const next: Appraisal = {
    ...nextVersion(record, at),
    state: 'shared',
    sharedAt: at.toISOString(),
    sharedAs: record.version + 1,
    changeAsked: undefined,
  };
  return doneVerdict({ record: next, tell: [{ kind: 'shared', to: 'person' }], doing: 'shared' });
}

/** The manager takes back what is not agreed yet, to change it. `hasArrived`: the person may have read it. */
export function takeBack(
  { record, answers }: Discussion,
  version: number,
  at: Date,
  hasArrived = true,
): AppraisalVerdict {
  if (!isPressable(record, ['shared'], version)) return { is: 'late' };
  const next: Appraisal = { ...nextVersion(record, at), state: 'draft' };
  return doneVerdict({
    record: next,
    ...(hasArrived && { lastReading: lastReadingOf(answers, 'taken back', '', at) }),
    tell: [{ kind: 'taken-back', to: 'person' }],
    doing: 'taken back',
  });
}

export function reopen({ record, answers }: Discussion, version: number, words: string, at: Date): AppraisalVerdict {
  if (!isPressable(record, ['agreed'], version)) return { is: 'late' };
  const reopenings = [...record.reopenings, { at: at.toISOString(), words, edition: record.edition }];
  const next: Appraisal = {
    ...nextVersion(record, at),
    state: 'draft',
    agreedAt: undefined,
    sharedAt: undefined,
    comment: undefined,
    reopenings,
  };
  return doneVerdict({
    record: next,
    lastReading: lastReadingOf(answers, 'reopened', words, at),
    tell: [
      { kind: 'reopened', to: 'person' },
      { kind: 'outdated', to: 'manager' },
    ],
    doing: 'reopened',
  });
}

/** Kept as it was shared; it counts nowhere, and another discussion may be begun. */
export function hold({ record }: Discussion, version: number, ending: Omit<Ending, 'at'>, at: Date): AppraisalVerdict {
  if (!isPressable(record, ['shared'], version)) return { is: 'late' };
  const next: Appraisal = { ...nextVersion(record, at), state: 'held', ending: { ...ending, at: at.toISOString() } };
  return doneVerdict({ record: next, tell: [{ kind: 'held', to: 'person' }], doing: `held, ${ending.how}` });
}

/** The person hears of it only if they had heard of the discussion before. */
export function withdraw({ record, notesShown }: Discussion, version: number, at: Date): AppraisalVerdict {
  if (!isPressable(record, ['draft', 'shared'], version)) return { is: 'late' };
  const knewOfIt =
    record.state === 'shared' ||
    record.askedToPrepareAt ||
    notesShown ||
    record.changeAsked ||
    record.edition > 0 ||
    record.earlier;
  const next: Appraisal = { ...nextVersion(record, at), state: 'withdrawn' };
  return doneVerdict({ record: next, tell: knewOfIt ? [{ kind: 'withdrawn', to: 'person' }] : [], doing: 'withdrawn' });
}

export function askToPrepare({ record }: Pick<Discussion, 'record'>, at: Date): AppraisalVerdict {
  if (record.state !== 'draft' || record.askedToPrepareAt) return { is: 'late' };
  return doneVerdict({
    record: { ...nextVersion(record, at), askedToPrepareAt: at.toISOString() },
    tell: [{ kind: 'prepare', to: 'person' }],
    doing: 'asked to prepare',
  });
}

/** A notice that may not have arrived, sent once more because a person decided so. */
export function sendAppraisalAgain(
  { record }: Pick<Discussion, 'record'>,
  version: number,
  isStuck: boolean,
  at: Date,
): AppraisalVerdict {
  if (!isPressable(record, ['shared'], version) || !isStuck) return { is: 'late' };
  const next: Appraisal = { ...nextVersion(record, at), sharedAs: record.version + 1 };
  return doneVerdict({ record: next, tell: [{ kind: 'shared', to: 'person' }], doing: 'sent again' });
}
