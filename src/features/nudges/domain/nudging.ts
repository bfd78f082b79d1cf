// One press: whom of those it is for it nudges, and why not the others.
import {
  mayEscalate,
  mayNudge,
  nudgesOf,
  type MadeNudge,
  type NudgeHow,
  type NudgeMoment,
  type NudgeParty,
  type NudgeVerdict,
} from './nudge.ts';

export interface NudgePress<Of extends MadeNudge> {
  how: NudgeHow;
  to: readonly NudgeParty[];
  by: NudgeParty;
  at: Date;
  /** What a nudge of this press to this person says besides. */
  sayTo(to: NudgeParty): Omit<Of, keyof MadeNudge>;
}

/** `may` here: is nudged by this press; `next press`: may be, and is by the next one. */
export interface NudgeAnswer {
  to: NudgeParty;
  verdict: NudgeVerdict | { is: 'next press' };
}

/** What fits into one transaction with room to spare. */
export const MOST_AT_ONCE = 20;

export function nudgesBy<Of extends MadeNudge>(
  { how, to, by, at, sayTo }: NudgePress<Of>,
  before: readonly Of[],
  moment: NudgeMoment<Of>,
): { answers: NudgeAnswer[]; made: (MadeNudge & Omit<Of, keyof MadeNudge>)[] } {
  const isEarly = how === 'escalation' && ['too few', 'too soon'].includes(mayEscalate(before, moment).is);
  if (isEarly) return { answers: [], made: [] };
  const all = to.map((one) => ({ to: one, verdict: mayNudge(one, how, before, moment) }));
  const free = all.filter(({ verdict }) => verdict.is === 'may');
  const later = free.slice(MOST_AT_ONCE);
  const made = free.slice(0, MOST_AT_ONCE).map(({ to: one }) => {
    const { tenantId, id, name } = one;
    const n = (nudgesOf(before, { tenantId, id }).at(-1)?.n ?? 0) + 1;
    const nudge: MadeNudge = {
      schemaVersion: 1,
      how,
      n,
      to: { tenantId, id, name },
      by,
      on: moment.day,
      at: at.toISOString(),
    };
    return { ...nudge, ...sayTo(one) };
  });
  const answers = all.map((one): NudgeAnswer =>
    later.includes(one) ? { to: one.to, verdict: { is: 'next press' } } : one,
  );
  return { answers, made };
}
