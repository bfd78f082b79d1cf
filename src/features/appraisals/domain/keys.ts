import { z } from 'zod';
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { RecordId } from '../../../records/record-id.ts';

/**
 * What a rendered form is sent back with. It says which record, drawn with which framework pack, and how often the step
 * (or, without a step, the whole record) had been saved: so a press that comes late or twice is known for what it is.
 */
export interface SubmissionKey {
  id: string;
  pack: string;
  step: string;
  count: number;
}

export const writeKey = (
  { id, frameworkVersion }: { id: string; frameworkVersion: string },
  step: string,
  count: number,
): string => [id, frameworkVersion, step, count].join('~');

const Parts = z.tuple([
  RecordId,
  z.string().regex(/^[a-z0-9-]{1,40}$/),
  z.string().max(60),
  z.coerce.number().int().min(0),
]);

export function readKey(text: string): SubmissionKey {
  const parts = Parts.safeParse(text.split('~'));
  if (!parts.success) throw new Refusal(NOT_YOURS);
  const [id, pack, step, count] = parts.data;
  return { id, pack, step, count };
}
