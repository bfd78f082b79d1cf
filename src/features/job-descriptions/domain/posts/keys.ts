import { z } from 'zod';
import { NOT_YOURS } from '../../../../bot/rights.ts';
import { Refusal } from '../../../../bot/refusal.ts';

/** `RHM.4f1c…`: the Trust whose partition holds the post, then what makes it the only one. */
export const PostId = z.string().regex(/^[A-Z0-9]{2,10}\.[a-f0-9]{16,40}$/);

export const trustOf = (postId: string): string => postId.split('.')[0]!;

/** What a card about a post sends back: which post, and how it stood when the card was drawn. */
export const writeSubmission = ({ id, version }: { id: string; version: number }): string => `${id}~${version}`;

const Parts = z.tuple([PostId, z.coerce.number().int().min(1)]);

export function readSubmission(text: string): { id: string; version: number } {
  const parts = Parts.safeParse(text.split('~'));
  if (!parts.success) throw new Refusal(NOT_YOURS);
  const [id, version] = parts.data;
  return { id, version };
}
