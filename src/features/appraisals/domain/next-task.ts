// What a discussion asks of one of its two people, and since when: a sentence with no more than a name in it.
import { addDays, dayOf } from '../../../dates.ts';
import { DRAFT_DAYS } from './open-discussion.ts';
import type { Appraisal } from './appraisal.ts';

export interface NextTask {
  text: string;
  /** A day. */
  since: string;
  isQuiet?: boolean;
  isToAgree?: boolean;
}

const dayAt = (moment: string): string => dayOf(new Date(moment));
const latest = (moments: readonly string[]): string => moments.toSorted().at(-1) ?? '';

type ForPerson = Pick<
  Appraisal,
  'state' | 'manager' | 'sharedAt' | 'takenBack' | 'earlier' | 'createdAt' | 'updatedAt' | 'askedToPrepareAt'
>;

/** Counted since they were asked: what the manager writes meanwhile asks nothing new of them. */
export function taskOfPerson(record: ForPerson, isPrepared: boolean): NextTask | undefined {
  const { state, manager, sharedAt, takenBack, earlier, createdAt, updatedAt, askedToPrepareAt } = record;
  if (state === 'shared')
    return {
      text: `Read and agree the summary of your discussion with ${manager.name}.`,
      since: dayAt(latest([sharedAt ?? updatedAt, ...takenBack.map(({ at }) => at)])),
      isToAgree: true,
    };
  if (state !== 'draft' || isPrepared) return undefined;
  if (earlier?.preparation === 'asked')
    return {
      text: `Say whether ${manager.name}, who holds your discussion now, may see what you prepared for it.`,
      since: dayAt(createdAt),
    };
  return askedToPrepareAt
    ? { text: `Prepare for your discussion with ${manager.name}.`, since: dayAt(askedToPrepareAt) }
    : undefined;
}

/** As it stands in their list. */
interface ForManager {
  state: Appraisal['state'];
  otherName: string;
  heldOn: string;
  writtenAt?: string;
  changeAskedAt?: string;
}

/** A draft that moves, or is for a later day, needs no message; one that has not moved for long does. */
export function taskOfManager(line: ForManager, today: string): NextTask | undefined {
  const { state, otherName, heldOn, writtenAt, changeAskedAt } = line;
  if (state !== 'draft') return undefined;
  if (changeAskedAt)
    return {
      text: `Make the change that ${otherName} asked for in your discussion, and share it again.`,
      since: dayAt(changeAskedAt),
    };
  const since = latest([heldOn, ...(writtenAt ? [dayAt(writtenAt)] : [])]);
  if (since > today) return undefined;
  return {
    text: `Finish your discussion with ${otherName}, and share it.`,
    since,
    ...(addDays(since, DRAFT_DAYS) >= today && { isQuiet: true }),
  };
}
