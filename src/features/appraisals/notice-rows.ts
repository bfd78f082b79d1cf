// The rows by which the two, and whoever helps them, are told of a discussion.
import type { PersonKey } from '../../bot/person-key.ts';
import { noticesOf } from '../../outbox/notices-of.ts';
import type { Row } from '../../storage/port.ts';
import { appraisalPartyKey, type Appraisal } from './domain/appraisal.ts';
import type { AppraisalNotice, AppraisalNoticeKind, OutsiderNoticeKind } from './domain/verdict.ts';
import { appraisalKinds } from './kinds.ts';

export const appraisalNoticesOf = noticesOf<AppraisalNoticeKind | OutsiderNoticeKind>('appraisals');

export const appraisalNoticeRow = (record: Appraisal, { kind, to }: AppraisalNotice): Row =>
  appraisalNoticesOf.row(kind, {
    id: appraisalNoticeId(record, kind),
    about: record.id,
    to: { tenantId: record.tenantId, id: record[to].id },
    outcomeKey: appraisalKinds.outcome.keyOf(record.id, kind),
    ...(ASKS.includes(kind) && {
      listKey: appraisalKinds.told.keyOf(appraisalPartyKey(record, 'manager'), record.id, kind),
    }),
  });

/** What the person has to do something about. */
const ASKS: readonly AppraisalNoticeKind[] = ['shared', 'prepare'];

/** Each of several people has a notice of their own. `about`: where it is not drawn from the record alone. */
export const outsiderNoticeRow = (record: Appraisal, kind: OutsiderNoticeKind, to: PersonKey, about = record.id): Row =>
  appraisalNoticesOf.row(kind, {
    id: `${appraisalNoticeId({ ...record, id: about }, kind)}|${to.id}`,
    about,
    to,
    outcomeKey: appraisalKinds.outcome.keyOf(record.id, `${kind}|${to.id}`),
  });

/** Every change gives the record another version, so this names one sending of one notice. */
export const appraisalNoticeId = (
  { id, version }: Pick<Appraisal, 'id' | 'version'>,
  kind: AppraisalNoticeKind | OutsiderNoticeKind,
) => `${id}|${version}|${kind}`;
