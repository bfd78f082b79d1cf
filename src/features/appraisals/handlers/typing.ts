// The box of the appraised person, on whichever page of the discussion they are.
import { z } from 'zod';

/**
 * `comment` is what stands in the box. A client may leave it out where nothing was typed, so a button also carries, as
 * `words`, what the box was drawn with.
 */
export const Typing = z.object({ comment: z.string().optional(), words: z.string().optional() });

export const typedIn = ({ comment, words = '' }: z.infer<typeof Typing>): string => (comment ?? words).trim();
