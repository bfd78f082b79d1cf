// One press: whom of those it is for it nudges, and why not the others.
import type { Contact } from './contacts.ts';
import {
  mayEscalate,
  mayNudge,
  nudgesOf,
  type Nudge,
  type NudgeHow,
  type NudgeMoment,
  type NudgeParty,
  type NudgeVerdict,
} from './nudge.ts';

export interface NudgePress {
  how: NudgeHow;
  to: readonly Contact[];
  by: NudgeParty;
  quarter: string;
  at: Date;
}

/** `may` here: is nudged by this press. */
export interface NudgeAnswer {
  to: Contact;
  verdict: NudgeVerdict;
}

/** What fits into one transaction with room to spare. Whoever is left over is nudged by the next press. */
export const MOST_AT_ONCE = 20;

export function nudgesBy(
  { how, to, by, quarter, at }: NudgePress,
  before: readonly Nudge[],
  moment: NudgeMoment,
): { answers: NudgeAnswer[]; made: Nudge[] } {
  const isEarly = how === 'escalation' && ['too few', 'too soon'].includes(mayEscalate(before, moment).is);
  if (isEarly) return { answers: [], made: [] };
  const all = to.map((one): NudgeAnswer => ({ to: one, verdict: mayNudge(one, how, before, moment) }));
  const chosen = all.filter(({ verdict }) => verdict.is === 'may').slice(0, MOST_AT_ONCE);
  const made = chosen.map(({ to: { tenantId, id, name } }): Nudge => ({
    schemaVersion: 1,
    how,
    quarter,
    n: (nudgesOf(before, { tenantId, id }).at(-1)?.n ?? 0) + 1,
    to: { tenantId, id, name },
    by,
    on: moment.day,
    at: at.toISOString(),
    done: moment.standing.done,
  }));
  return { answers: all.filter((one) => one.verdict.is !== 'may' || chosen.includes(one)), made };
}
