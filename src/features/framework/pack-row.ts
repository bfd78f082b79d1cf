// One row of the table that a pack is loaded from, and what each of its cells may say.
import { z } from 'zod';
import { tidyCell } from '../../tables/cell-words.ts';
import type { TableCell } from '../../tables/table-row.ts';
import { LEVELS, readLevel } from './domain.ts';

export const COLUMNS = ['domain id', 'domain name', 'level', 'code', 'title', 'colour'] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = Record<Column, TableCell>;

/** Text is kept as it stands, a leading = too, on one line. */
const text = (column: Column) =>
  z.string(`Excel holds the ${column} as a date: format the column as text and type it again.`).overwrite(tidyCell);

const needed = (column: Column, most: number) =>
  text(column)
    .min(1, { error: `The ${column} is empty.`, abort: true })
    .max(most, { error: `The ${column} is longer than ${most} characters.`, abort: true });

const LEVEL_NAMES = LEVELS.map(({ name }) => name).join(', ');

export const PackRow = z.object({
  'domain id': needed('domain id', 40).regex(
    /^[a-z0-9-]+$/,
    'The domain id may hold only small letters (a to z), digits and hyphens.',
  ),
  'domain name': needed('domain name', 100),
  level: needed('level', 100).transform((word, context) => {
    const level = readLevel(word);
    if (!level) context.addIssue(`“${word}” is not a level of practice. The seven are ${LEVEL_NAMES}.`);
    return level ?? z.NEVER;
  }),
  // Teams sends several ticked choices as one text, with commas between them.
  code: needed('code', 40).regex(/^[^,]*$/, 'The code may not hold a comma.'),
  title: needed('title', 300),
  colour: text('colour').regex(
    /^(#[0-9a-f]{6}|[a-z]{1,30}|)$/i,
    'The colour must be one like #1A2B3C, or one word of letters, or left empty.',
  ),
});
export type PackRow = z.infer<typeof PackRow>;
