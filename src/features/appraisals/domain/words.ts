// What the appraised person says beside their buttons is never dropped: also when it comes too late to change anything.
import { longMoment } from '../../../dates.ts';
import type { Appraisal } from './appraisal.ts';
import type { Discussion, PersonWords } from './discussion.ts';
import { doneVerdict, nextVersion, type AppraisalVerdict } from './verdict.ts';

/** Undefined where nothing was said. */
export const wordsSaid = (
  became: PersonWords['became'],
  words: string,
  version: number,
  at: Date,
): PersonWords | undefined => (words ? { schemaVersion: 1, became, words, version, at: at.toISOString() } : undefined);

const MOST_LATE = 20; // of one record: somebody pressing for ever must not fill it

/** The words of a card that is out of date, in a record that is not theirs to answer any more. The same press again keeps nothing twice. */
export function keepPersonWords(discussion: Discussion, version: number, words: string, at: Date): AppraisalVerdict {
  const { record, said = [] } = discussion;
  const isKnown = hasPersonWords(discussion, version, words);
  if (record.state === 'shared' || isKnown || lateWordsOf(said).length >= MOST_LATE) return { is: 'late' };
  return doneVerdict({
    record: nextVersion(record, at),
    words: wordsSaid('late', words, version, at),
    // What is said in a closed one is the person's alone.
    tell: record.state === 'closed' ? [] : [{ kind: 'late-words', to: 'manager' }],
    doing: 'said late',
  });
}

/** The same press has come before. */
export const hasPersonWords = ({ said = [] }: Discussion, version: number, words: string): boolean =>
  said.some((one) => one.version === version && one.words === words);

/** A card of the person's that was drawn from `version` can no longer be answered. */
export const isOutdated = ({ state, version: now }: Appraisal, version: number): boolean =>
  state !== 'shared' || now !== version;

export const lateWordsOf = (said: readonly PersonWords[] = []): PersonWords[] =>
  said.filter(({ became }) => became === 'late');

/** `Priya Shah wrote on 21 November 2026 at 09:05, when it had moved on: “…”`; only what was said from `since` on, where that is given. */
export const lateLines = ({ record, said = [] }: Discussion, since = ''): string[] =>
  lateWordsOf(said)
    .filter(({ at }) => at >= since)
    .map((one) => `${lateWordsHeading(record, one)}: “${one.words}”`);

export const lateWordsHeading = ({ person }: Appraisal, { at }: PersonWords): string =>
  `${person.name} wrote on ${longMoment(at)}, when it had moved on`;

export const lastLateWords = ({ said = [] }: Discussion): PersonWords | undefined => lateWordsOf(said).at(-1);
