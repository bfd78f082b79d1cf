// Lines of text, over which a template repeats.
import { z } from 'zod';

export const Lines = z.array(z.object({ text: z.string() }));

/** What is left out, or empty, is no line. */
export const linesIn = (texts: readonly (string | undefined)[] = []): z.infer<typeof Lines> =>
  texts.flatMap((text) => (text ? [{ text }] : []));
