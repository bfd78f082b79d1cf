// One nudge; whether somebody may be nudged again, and when it goes to the clinical lead. The same rules for all that is waited for.
import { z } from 'zod';
import { isSamePerson, PersonKey } from '../../../bot/person-key.ts';
import { addWorkingDays } from '../../../calendar/working-days.ts';
import { isDay } from '../../../dates.ts';

export const NudgeParty = PersonKey.extend({ name: z.string() });
export type NudgeParty = z.infer<typeof NudgeParty>;

/** `escalation`: to the clinical lead, because nudges were not answered. */
export const NudgeHow = z.enum(['nudge', 'escalation']);
export type NudgeHow = z.infer<typeof NudgeHow>;

/** What every nudge has, whatever it asks for. */
export const MadeNudge = z.object({
  schemaVersion: z.literal(1).default(1),
  how: NudgeHow,
  /** 1, 2, 3 … to this person about this. */
  n: z.number().int().min(1),
  to: NudgeParty,
  by: NudgeParty,
  /** The day in London. */
  on: z.string().refine(isDay),
  at: z.iso.datetime(),
});
export type MadeNudge = z.infer<typeof MadeNudge>;

/** Working days: nobody is nudged twice within them, and a nudge that brought nothing in them is unanswered. */
export const NUDGE_PAUSE = 3;
/** Unanswered ones, each on a day of its own, before the clinical lead may be asked. */
const BEFORE_ESCALATION = 2;

export const nudgeAgainOn = ({ on }: Pick<MadeNudge, 'on'>, daysOff: readonly string[] = []): string =>
  addWorkingDays(on, NUDGE_PAUSE, daysOff);

/** How what is waited for stands on the day of whoever nudges. */
export interface NudgeMoment<Of extends MadeNudge> {
  day: string;
  daysOff?: readonly string[];
  /** Why nobody is nudged about it any more. */
  ended?: 'submitted' | 'closed';
  /** Whether what it asked for is still to be done. */
  isUnanswered(nudge: Of): boolean;
  /** Who does not answer: nudges to people of one party count together. */
  partyOf(nudge: Of): string;
}

export type NudgeVerdict<Of extends MadeNudge = MadeNudge> =
  { is: 'may' } | { is: 'submitted' | 'closed' } | { is: 'too soon'; last: Of; againOn: string };

export const nudgesOf = <Of extends MadeNudge>(nudges: readonly Of[], person: PersonKey, how?: NudgeHow): Of[] =>
  nudges.filter((one) => isSamePerson(one.to, person) && (!how || one.how === how)).sort((a, b) => a.n - b.n);

/** `nudges`: of the Trust, about the same. */
export function mayNudge<Of extends MadeNudge>(
  person: PersonKey,
  how: NudgeHow,
  nudges: readonly Of[],
  { ended, day, daysOff }: NudgeMoment<Of>,
): NudgeVerdict<Of> {
  if (ended) return { is: ended };
  const last = nudgesOf(nudges, person, how).at(-1);
  if (!last) return { is: 'may' };
  const againOn = nudgeAgainOn(last, daysOff);
  return againOn > day ? { is: 'too soon', last, againOn } : { is: 'may' };
}

export type EscalationVerdict =
  { is: 'may'; unanswered: number } | { is: 'submitted' | 'closed' | 'too few' } | { is: 'too soon'; from: string };

/** Whoever of a party is nudged on the same day counts once. It may be escalated where one party has not answered two. */
export function mayEscalate<Of extends MadeNudge>(nudges: readonly Of[], moment: NudgeMoment<Of>): EscalationVerdict {
  const { ended, day, daysOff } = moment;
  if (ended) return { is: ended };
  const open = nudges.filter((one) => one.how === 'nudge' && moment.isUnanswered(one));
  const days = [...Map.groupBy(open, moment.partyOf).values()]
    .map((own) => [...new Set(own.map(({ on }) => on))].sort())
    .filter(({ length }) => length >= BEFORE_ESCALATION);
  const due = days.map((own) => ({ from: nudgeAgainOn({ on: secondOf(own) }, daysOff), unanswered: own.length }));
  const [first] = due.toSorted((a, b) => a.from.localeCompare(b.from));
  if (!first) return { is: 'too few' };
  if (first.from > day) return { is: 'too soon', from: first.from };
  return { is: 'may', unanswered: Math.max(...due.filter(({ from }) => from <= day).map((one) => one.unanswered)) };
}

/** Whether one of these clinical leads may be asked now. */
export const mayAskLead = <Of extends MadeNudge>(
  leads: readonly PersonKey[],
  nudges: readonly Of[],
  moment: NudgeMoment<Of>,
): boolean =>
  mayEscalate(nudges, moment).is === 'may' &&
  leads.some((one) => mayNudge(one, 'escalation', nudges, moment).is === 'may');

const secondOf = (days: readonly string[]): string => days[BEFORE_ESCALATION - 1] ?? '';

/** The newest of all, whoever it was for. */
export const lastNudge = <Of extends MadeNudge>(nudges: readonly Of[]): Of | undefined =>
  nudges.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
