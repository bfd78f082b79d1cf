// Whose turn it is, since when, and when the next appraisal is due: in words, for lists.
import { daysBetween, longDay } from '../../../dates.ts';
import type { MineRow } from '../domain/mine-row.ts';
import { daysWaiting } from '../domain/team.ts';

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
const forDays = (days: number): string => (days ? `, for ${inDays(days)}` : '');

/** Empty where nobody has a turn. `other`: what the other of the two is called. */
export function turnLine(row: MineRow, other: string, today: string): string {
  const since = forDays(daysWaiting(row, today));
  if (row.state === 'shared')
    return row.as === 'manager' ? `Waiting for ${other} to agree${since}.` : `Your turn to read and agree${since}.`;
  if (row.state !== 'draft') return '';
  const next = row.step ? ` Next step: ${row.step}.` : '';
  if (row.as === 'person') return `${other} is writing it up${since}.${next}`;
  if (row.changeAskedAt) return `${other} asked for a change: your turn${since}.`;
  const asked = row.asked === 'prepare' ? ` ${other} was asked to prepare.` : '';
  return `Your turn${since}.${next}${asked}`;
}

export const lastAgreedText = (day: string): string => `Last agreed: ${longDay(day)}.`;

export function dueText(day: string, today: string): string {
  const late = daysBetween(day, today);
  return `Due by ${longDay(day)}${late > 0 ? `: ${inDays(late)} late.` : '.'}`;
}
