// One person's list that lies in several Trusts, one behind the other: a page at a time.
import { z } from 'zod';
import { Cursor } from '../bot/cursor.ts';
import { NOT_YOURS } from '../bot/rights.ts';
import { Refusal } from '../bot/refusal.ts';

export const MOST_TRUSTS = 3; // once something is found: with the profile, four storage round trips
const MOST_TRUSTS_A_TURN = 6; // while nothing is found: then the person is told that there is more, and may look on

/** What the button for the next page sends: the Trust to go on in, and where in it. */
export const TrustPage = z.object({ after: Cursor.optional(), trust: z.string().max(10).optional() });
export type TrustPage = z.infer<typeof TrustPage>;

/** Whether nothing was shown before this page. */
export const isFirstPage = ({ after, trust }: TrustPage): boolean => after === undefined && trust === undefined;

export const NOT_LOOKED_THROUGH =
  'Nothing was found so far. Trusts you worked for before that were not looked through yet: press the button to look on.';

/** What an empty page says: `none` only where everything was looked through. */
export const emptyLine = (none: string, { next, isFirst }: { next?: TrustPage; isFirst: boolean }): string =>
  next ? NOT_LOOKED_THROUGH : isFirst ? none : 'Nothing more was found.';

/** Looks on while nothing is found. What was found, with its Trust, and what comes next; a refusal for a Trust that is not among these. */
export async function pageAcross<Found extends { cursor: string }>(
  trusts: readonly string[],
  { after, trust }: TrustPage,
  { size, mostTrusts = MOST_TRUSTS }: { size: number; mostTrusts?: number },
  read: (trust: string, page: { after?: string; limit: number }) => Promise<Found[]>,
): Promise<{ found: Found[]; next?: TrustPage }> {
  const from = trust === undefined ? 0 : trusts.indexOf(trust);
  if (from < 0 || (after !== undefined && !trusts.length)) throw new Refusal(NOT_YOURS);
  const found: { in: string; row: Found }[] = [];
  let looked = 0;
  for (const one of trusts.slice(from, from + MOST_TRUSTS_A_TURN)) {
    if (looked >= mostTrusts && found.length) break;
    const rows = await read(one, { limit: size + 1 - found.length, ...(looked === 0 && { after }) });
    looked++;
    found.push(...rows.map((row) => ({ in: one, row })));
    if (found.length > size) break;
  }
  const last = found[size - 1];
  const unread = trusts[from + looked];
  const behind = found.length > size && last ? { after: last.row.cursor, trust: last.in } : undefined;
  return {
    found: found.slice(0, size).map(({ row }) => row),
    next: behind ?? (unread ? { trust: unread } : undefined),
  };
}
