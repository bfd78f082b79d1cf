// What the person does with a discussion that was shared: agree it, take that back the same day, or ask for a change.
import { dayOf } from '../../../dates.ts';
import type { Appraisal } from './appraisal.ts';
import type { Discussion, AgreedEdition } from './discussion.ts';
import type { FieldTexts } from './fields.ts';
import { lastReadingOf } from './second-reading.ts';
import { doneVerdict, isPressable, nextVersion, type AppraisalVerdict } from './verdict.ts';
import { wordsSaid } from './words.ts';

/** Used: in the three months before the discussion. Without an account nothing was used. */
const ePortfolioIn = ({ account, used }: FieldTexts = {}): Appraisal['ePortfolio'] => ({
  hasAccount: account === 'yes',
  isActive: account === 'yes' && used === 'yes',
});

/** A comment that is given becomes part of what is agreed. */
export function agreeAppraisal(
  { record, answers }: Discussion,
  version: number,
  comment: string,
  at: Date,
): AppraisalVerdict {
  if (!isPressable(record, ['shared'], version)) return { is: 'late' };
  const said = wordsSaid('comment', comment, version, at);
  const next: Appraisal = {
    ...nextVersion(record, at),
    state: 'agreed',
    edition: record.edition + 1,
    agreedAt: at.toISOString(),
    ePortfolio: ePortfolioIn(answers.get('eportfolio')?.fields),
    comment: said && { at: said.at, words: said.words },
  };
  const edition: AgreedEdition = { schemaVersion: 1, record: next, answers: [...answers.values()] };
  return doneVerdict({
    record: next,
    edition,
    words: said,
    tell: [{ kind: 'agreed', to: 'manager' }],
    doing: 'agreed',
  });
}

/** Until the end of the day (in London) on which it was agreed; afterwards the manager reopens it. */
export const mayTakeBackAppraisalAgreement = ({ state, agreedAt }: Appraisal, at: Date): boolean =>
  state === 'agreed' && agreedAt !== undefined && dayOf(new Date(agreedAt)) === dayOf(at);

/** It waits to be agreed again; the comment stands in the box again, and the edition stays in the history. */
export function takeBackAppraisalAgreement(
  { record, answers }: Discussion,
  version: number,
  at: Date,
): AppraisalVerdict {
  if (!isPressable(record, ['agreed'], version) || !mayTakeBackAppraisalAgreement(record, at)) return { is: 'late' };
  const takenBackAt = at.toISOString();
  const next: Appraisal = {
    ...nextVersion(record, at),
    state: 'shared',
    agreedAt: undefined,
    takenBack: [...record.takenBack, { at: takenBackAt, edition: record.edition }],
  };
  const edition: AgreedEdition = { schemaVersion: 1, record, answers: [...answers.values()], takenBackAt };
  return doneVerdict({
    record: next,
    edition,
    tell: [{ kind: 'agreement-taken-back', to: 'manager' }],
    doing: 'agreement taken back',
  });
}

export function askForAppraisalChange(
  { record, answers }: Discussion,
  version: number,
  words: string,
  at: Date,
): AppraisalVerdict {
  if (!isPressable(record, ['shared'], version)) return { is: 'late' };
  const next: Appraisal = {
    ...nextVersion(record, at),
    state: 'draft',
    changeAsked: { at: at.toISOString(), words },
    comment: undefined,
  };
  return doneVerdict({
    record: next,
    words: wordsSaid('change', words, version, at),
    lastReading: lastReadingOf(answers, 'change asked', words, at),
    tell: [{ kind: 'change-asked', to: 'manager' }],
    doing: 'change asked',
  });
}
