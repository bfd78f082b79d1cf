// The rows that one act on a return writes, in one transaction.
import { noticesOf } from '../../outbox/notices-of.ts';
import { isSamePerson, keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import { trailRow } from '../../records/trail.ts';
import type { Row } from '../../storage/port.ts';
import type { ReturnChange } from './domain/return-verdict.ts';
import type { LockException, ReturnAuthor } from './domain/return.ts';
import { returnKinds } from './kinds.ts';

const { record, submission, step, outcome } = returnKinds;
const WIDTH = 6; // digits of a version
const MOST_VERSIONS = 10 ** WIDTH - 1;

export const submissionNumber = (n: number): string => String(n).padStart(3, '0');

/** The record itself is written once, however many acts come together. */
export const recordRow = ({ next }: ReturnChange): Row => record.row(next, next.quarter);

/** The trail says which values were changed from what to what; the history shows the same to those who fill it in. */
export function rowsOfChange({ next, doing, fields, exception, why }: ReturnChange, by: ReturnAuthor, at: Date): Row[] {
  const { quarter, version, last } = next;
  const moment = at.toISOString();
  const values = (side: 'from' | 'to') => Object.fromEntries(fields.map((one) => [one.field, one[side]]));
  const isSent = doing === 'submitted' || doing === 'amended' || doing === 'signed off';
  return [
    step.row({ version, by, at: moment, doing, fields, ...(why && { why }) }, quarter, newestFirst(version)),
    trailRow(
      {
        by: by.id,
        tenantId: by.tenantId,
        at: moment,
        doing,
        of: { kind: 'return', ids: [quarter] },
        version,
        ...(fields.length && { from: values('from'), to: values('to') }),
        ...(exception && { details: exceptionDetails(exception) }),
        ...(why && { details: { why } }),
      },
      version,
    ),
    ...(isSent && last ? [submission.row(last, quarter, submissionNumber(last.n))] : []),
  ];
}

const exceptionDetails = ({ person: { tenantId, id }, until }: LockException) => ({ person: { tenantId, id }, until });

export const returnNoticesOf = noticesOf<'exception' | 'form' | 'taken-back' | 'to-sign-off'>('returns');
const { nameOf } = returnNoticesOf;

/** Whoever is let past the lock is told; each giving anew. */
export function exceptionNotices({ next, exception }: ReturnChange, by: PersonKey): Row[] {
  if (!exception || isSamePerson(exception.person, by)) return [];
  const { trustId, quarter, version } = next;
  const { tenantId, id } = exception.person;
  const person = { tenantId, id };
  return [
    returnNoticesOf.row('exception', {
      id: `${nameOf('exception')}|${quarter}|${version}|${keyOfPerson(person)}`,
      about: aboutReturn(trustId, quarter),
      to: person,
      outcomeKey: outcome.keyOf(quarter, `exception ${version}`, person),
    }),
  ];
}

/** Whoever submitted it is told that it is open again, and why. */
export function takenBackNotices({ next, why }: ReturnChange, by: PersonKey): Row[] {
  const { trustId, quarter, version, last } = next;
  if (why === undefined || !last || isSamePerson(last.by, by)) return [];
  const { tenantId, id } = last.by;
  const person = { tenantId, id };
  return [
    returnNoticesOf.row('taken-back', {
      id: `${nameOf('taken-back')}|${quarter}|${version}|${keyOfPerson(person)}`,
      about: aboutReturn(trustId, quarter),
      to: person,
      outcomeKey: outcome.keyOf(quarter, `taken back ${version}`, person),
    }),
  ];
}

const newestFirst = (version: number) => String(MOST_VERSIONS - version).padStart(WIDTH, '0');

/** The form, sent to the own chat of whoever asked for it elsewhere. Each asking is a wish of its own. */
export function formNotice(trustId: string, quarter: string, person: PersonKey, at: Date): Row {
  return returnNoticesOf.row('form', {
    id: `${nameOf('form')}|${quarter}|${keyOfPerson(person)}|${at.toISOString()}`,
    about: aboutReturn(trustId, quarter),
    to: person,
    outcomeKey: outcome.keyOf(quarter, 'form', person),
  });
}

/** Each version that is submitted is put before those who sign off, but for whoever submitted it. */
export function signNotices({ next, doing }: ReturnChange, signers: readonly PersonKey[]): Row[] {
  const { trustId, quarter, last } = next;
  if (!last || (doing !== 'submitted' && doing !== 'amended')) return [];
  return signers
    .filter((person) => !isSamePerson(person, last.by))
    .map((person) =>
      returnNoticesOf.row('to-sign-off', {
        id: `${nameOf('to-sign-off')}|${quarter}|${last.n}|${keyOfPerson(person)}`,
        about: aboutReturn(trustId, quarter),
        to: person,
        outcomeKey: outcome.keyOf(quarter, `sign-off ${last.n}`, person),
      }),
    );
}

/** What a notice speaks of: `RHM|2026Q3` */
const aboutReturn = (trustId: string, quarter: string) => `${trustId}|${quarter}`;
export function returnIn(about: string): { trustId: string; quarter: string } {
  const [trustId = '', quarter = ''] = about.split('|');
  return { trustId, quarter };
}
