// The rows of one nudge for discussions that wait: the ledger, the notice that carries it, and the trail.
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import { quarterOf } from '../../dates.ts';
import { trailRow } from '../../records/trail.ts';
import type { Row } from '../../storage/port.ts';
import type { NudgeHow } from './domain/nudge.ts';
import type { DiscussionNudge } from './domain/waiting.ts';
import { nudgeKinds } from './kinds.ts';
import { nudgeNoticesOf, nudgeNumber } from './rows.ts';

const { discussionNudge: ledger, discussionOutcome: outcome } = nudgeKinds;

const NOTICE = { nudge: 'discussions', escalation: 'discussions-escalation' } as const satisfies Record<
  NudgeHow,
  string
>;

const personOf = ({ tenantId, id }: PersonKey): PersonKey => ({ tenantId, id });
/** Read again by `nudgeIn`. */
const aboutOf = (trustId: string, { on, n }: DiscussionNudge) => `${trustId}|${quarterOf(on)}|${nudgeNumber(n)}`;

export const discussionNoticeId = (trustId: string, nudge: DiscussionNudge): string =>
  `${nudgeNoticesOf.nameOf(NOTICE[nudge.how])}|${aboutOf(trustId, nudge)}|${keyOfPerson(nudge.to)}`;

export function discussionNudgeRows(trustId: string, nudge: DiscussionNudge): Row[] {
  const person = personOf(nudge.to);
  const number = nudgeNumber(nudge.n);
  const quarter = quarterOf(nudge.on);
  return [
    ledger.row(nudge, quarter, person, number),
    nudgeNoticesOf.row(NOTICE[nudge.how], {
      id: discussionNoticeId(trustId, nudge),
      about: aboutOf(trustId, nudge),
      to: person,
      outcomeKey: outcome.keyOf(quarter, person, number),
    }),
  ];
}

const DOING: Record<NudgeHow, string> = { nudge: 'nudged', escalation: 'escalated' };

/** One for each press, however many it nudges. */
export const discussionNudgeTrail = (nudges: readonly [DiscussionNudge, ...DiscussionNudge[]]): Row => {
  const [{ how, by, at }] = nudges;
  return trailRow(
    {
      by: by.id,
      tenantId: by.tenantId,
      at,
      doing: DOING[how],
      of: { kind: 'discussions', ids: ['discussions'] },
      details: { to: nudges.map(({ to, about }) => ({ ...personOf(to), about: about.map(({ id }) => id) })) },
    },
    DOING[how],
  );
};
