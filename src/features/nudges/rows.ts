// The rows of one nudge: the ledger, the notice that carries it, and the trail.
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import { noticesOf } from '../../outbox/notices-of.ts';
import { trailRow } from '../../records/trail.ts';
import type { Row } from '../../storage/port.ts';
import type { NudgeHow } from './domain/nudge.ts';
import type { Nudge } from './domain/return-nudge.ts';
import { nudgeKinds } from './kinds.ts';

const { nudge: ledger, outcome } = nudgeKinds;

export const nudgeNoticesOf = noticesOf<NudgeHow | 'discussions' | 'discussions-escalation'>('nudges');

/** `01` */
export const nudgeNumber = (n: number): string => String(n).padStart(2, '0');

/** What a notice speaks of: `RHM|2026Q3|01` of its recipient. */
export function nudgeIn(about: string): { trustId: string; quarter: string; number: string } {
  const [trustId = '', quarter = '', number = ''] = about.split('|');
  return { trustId, quarter, number };
}

const personOf = ({ tenantId, id }: PersonKey): PersonKey => ({ tenantId, id });

const aboutOf = (trustId: string, { quarter, n }: Nudge) => `${trustId}|${quarter}|${nudgeNumber(n)}`;

export const nudgeNoticeId = (trustId: string, nudge: Nudge): string =>
  `${nudgeNoticesOf.nameOf(nudge.how)}|${aboutOf(trustId, nudge)}|${keyOfPerson(nudge.to)}`;

export function nudgeRows(trustId: string, nudge: Nudge): Row[] {
  const { how, quarter } = nudge;
  const person = personOf(nudge.to);
  const number = nudgeNumber(nudge.n);
  return [
    ledger.row(nudge, quarter, person, number),
    nudgeNoticesOf.row(how, {
      id: nudgeNoticeId(trustId, nudge),
      about: aboutOf(trustId, nudge),
      to: person,
      outcomeKey: outcome.keyOf(quarter, person, number),
    }),
  ];
}

const DOING: Record<NudgeHow, string> = { nudge: 'nudged', escalation: 'escalated' };

/** One for each press, however many it nudges. */
export const nudgeTrail = (nudges: readonly [Nudge, ...Nudge[]]): Row => {
  const [{ how, quarter, by, at }] = nudges;
  return trailRow(
    {
      by: by.id,
      tenantId: by.tenantId,
      at,
      doing: DOING[how],
      of: { kind: 'return', ids: [quarter] },
      details: { to: nudges.map(({ to }) => personOf(to)) },
    },
    DOING[how],
  );
};
