import { z } from 'zod';
import { NOT_YOURS } from '../../../../bot/rights.ts';
import { Refusal } from '../../../../bot/refusal.ts';
import { RecordId } from '../../../../records/record-id.ts';

/** What a card about a post sends back: which post, and how it stood when the card was drawn. */
export const writeSubmission = ({ id, version }: { id: string; version: number }): string => `${id}~${version}`;

const Parts = z.tuple([RecordId, z.coerce.number().int().min(1)]);

export function readSubmission(text: string): { id: string; version: number } {
  const parts = Parts.safeParse(text.split('~'));
  if (!parts.success) throw new Refusal(NOT_YOURS);
  const [id, version] = parts.data;
  return { id, version };
}
