// One nudge about the return of a quarter; whether somebody may be nudged again, and when it goes to the clinical lead.
import { z } from 'zod';
import { isSamePerson, PersonKey } from '../../../bot/person-key.ts';
import type { Phase } from '../../../calendar/deadlines.ts';
import { Quarter } from '../../../calendar/quarters.ts';
import { addWorkingDays } from '../../../calendar/working-days.ts';
import { isDay } from '../../../dates.ts';
import type { ReturnStanding } from '../../returns/domain/return.ts';
import { hasSubmitted } from './words.ts';

export const NudgeParty = PersonKey.extend({ name: z.string() });
export type NudgeParty = z.infer<typeof NudgeParty>;

/** `escalation`: to the clinical lead, because nudges were not answered. */
export const NudgeHow = z.enum(['nudge', 'escalation']);
export type NudgeHow = z.infer<typeof NudgeHow>;

export const Nudge = z.object({
  schemaVersion: z.literal(1).default(1),
  how: NudgeHow,
  quarter: Quarter,
  /** 1, 2, 3 … to this person about this quarter. */
  n: z.number().int().min(1),
  to: NudgeParty,
  by: NudgeParty,
  /** The day in London. */
  on: z.string().refine(isDay),
  at: z.iso.datetime(),
  /** Figures that were done then: with more of them it was answered. */
  done: z.number().int(),
});
export type Nudge = z.infer<typeof Nudge>;

/** Working days: nobody is nudged twice within them, and a nudge that brought nothing in them is unanswered. */
export const NUDGE_PAUSE = 3;
/** Unanswered ones, each on a day of its own, before the clinical lead may be asked. */
const BEFORE_ESCALATION = 2;

export const nudgeAgainOn = ({ on }: Pick<Nudge, 'on'>, daysOff: readonly string[] = []): string =>
  addWorkingDays(on, NUDGE_PAUSE, daysOff);

/** How the return stands for whoever nudges, on which day. */
export interface NudgeMoment {
  standing: Pick<ReturnStanding, 'state' | 'done'>;
  phase: Phase;
  day: string;
  daysOff?: readonly string[];
}

export type NudgeVerdict =
  { is: 'may' } | { is: 'submitted' | 'closed' } | { is: 'too soon'; last: Nudge; againOn: string };

const endOf = ({ standing, phase }: NudgeMoment): { is: 'submitted' | 'closed' } | undefined => {
  if (hasSubmitted(standing)) return { is: 'submitted' };
  return phase === 'locked' || phase === 'not open' ? { is: 'closed' } : undefined;
};

export const nudgesOf = (nudges: readonly Nudge[], person: PersonKey, how?: NudgeHow): Nudge[] =>
  nudges.filter((one) => isSamePerson(one.to, person) && (!how || one.how === how)).sort((a, b) => a.n - b.n);

/** `nudges`: of the Trust for this quarter. What is submitted stays submitted while it is amended. */
export function mayNudge(
  person: PersonKey,
  how: NudgeHow,
  nudges: readonly Nudge[],
  moment: NudgeMoment,
): NudgeVerdict {
  const ended = endOf(moment);
  if (ended) return ended;
  const last = nudgesOf(nudges, person, how).at(-1);
  if (!last) return { is: 'may' };
  const againOn = nudgeAgainOn(last, moment.daysOff);
  return againOn > moment.day ? { is: 'too soon', last, againOn } : { is: 'may' };
}

export type EscalationVerdict =
  { is: 'may'; unanswered: number } | { is: 'submitted' | 'closed' | 'too few' } | { is: 'too soon'; from: string };

/** Whoever is nudged on the same day counts once: it is the Trust that does not answer. */
export function mayEscalate(nudges: readonly Nudge[], moment: NudgeMoment): EscalationVerdict {
  const ended = endOf(moment);
  if (ended) return ended;
  const open = nudges.filter(({ how, done }) => how === 'nudge' && moment.standing.done <= done);
  const days = [...new Set(open.map(({ on }) => on))].sort();
  const second = days[BEFORE_ESCALATION - 1];
  if (!second) return { is: 'too few' };
  const from = nudgeAgainOn({ on: second }, moment.daysOff);
  return from > moment.day ? { is: 'too soon', from } : { is: 'may', unanswered: days.length };
}

/** The newest of all, whoever it was for. */
export const lastNudge = (nudges: readonly Nudge[]): Nudge | undefined =>
  nudges.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
