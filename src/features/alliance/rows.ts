// The rows of what is asked and answered: the conversation, who is told of it, and the trail.
import { isSamePerson, keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import { noticesOf } from '../../outbox/notices-of.ts';
import { trailRow } from '../../records/trail.ts';
import type { Row } from '../../storage/port.ts';
import type { Talk } from './domain/talk.ts';
import { allianceKinds } from './kinds.ts';

const { talk: talkKind, outcome } = allianceKinds;

/** `question`: the Alliance asks. `answer`: it is answered, to whoever asked. */
export const allianceNoticesOf = noticesOf<'question' | 'answer'>('alliance');

/** What a notice speaks of: `RHM|2026Q3|q01|2` */
export function talkIn(about: string): { trustId: string; quarter: string; id: string; version: number } {
  const [trustId = '', quarter = '', id = '', version = ''] = about.split('|');
  return { trustId, quarter, id, version: Number(version) };
}

const noticeRows = (what: 'question' | 'answer', talk: Talk, to: readonly PersonKey[], by: PersonKey): Row[] =>
  to
    .filter((person) => !isSamePerson(person, by))
    .map(({ tenantId, id }) => {
      const about = `${talk.trustId}|${talk.quarter}|${talk.id}|${talk.version}`;
      return allianceNoticesOf.row(what, {
        id: `${allianceNoticesOf.nameOf(what)}|${about}|${keyOfPerson({ tenantId, id })}`,
        about,
        to: { tenantId, id },
        outcomeKey: outcome.keyOf(talk.quarter, `${what} ${talk.id} ${talk.version}`, { tenantId, id }),
      });
    });

const DOING = { question: 'asked about a figure', answer: 'answered', closed: 'closed' } as const;

/** `told`: with what they are told of it. */
export function talkRows(
  talk: Talk,
  what: keyof typeof DOING,
  by: PersonKey,
  at: Date,
  told: readonly PersonKey[] = [],
): Row[] {
  const { quarter, id, version, metric } = talk;
  return [
    talkKind.row(talk, quarter, id),
    ...(what === 'closed' ? [] : noticeRows(what, talk, told, by)),
    trailRow(
      {
        by: by.id,
        tenantId: by.tenantId,
        at: at.toISOString(),
        doing: DOING[what],
        of: { kind: 'question about a return', ids: [`${quarter} ${id}`] },
        version,
        ...(metric && { details: { metric } }),
      },
      version,
    ),
  ];
}
