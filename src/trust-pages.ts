// One person's list that lies in several Trusts, one behind the other: a page at a time.
import { z } from 'zod';
import { Cursor } from './cursor.ts';
import { NOT_YOURS } from './rights.ts';
import { Refusal } from './turn.ts';

const MOST_TRUSTS_A_TURN = 3; // with the profile, four storage round trips at most

/** What the button for the next page sends: the Trust to go on in, and where in it. */
export const TrustPage = z.object({ after: Cursor.optional(), trust: z.string().max(10).optional() });
export type TrustPage = z.infer<typeof TrustPage>;

/** What was found, with its Trust, and what comes next; a refusal for a Trust that is not among these. */
export async function pageAcross<Found extends { cursor: string }>(
  trusts: readonly string[],
  { after, trust }: TrustPage,
  size: number,
  read: (trust: string, page: { after?: string; limit: number }) => Promise<Found[]>,
): Promise<{ found: Found[]; next?: TrustPage }> {
  const from = trust === undefined ? 0 : trusts.indexOf(trust);
  if (from < 0 || (after !== undefined && !trusts.length)) throw new Refusal(NOT_YOURS);
  const found: { in: string; row: Found }[] = [];
  for (const [n, one] of trusts.slice(from, from + MOST_TRUSTS_A_TURN).entries()) {
    const rows = await read(one, { limit: size + 1 - found.length, ...(n === 0 && { after }) });
    found.push(...rows.map((row) => ({ in: one, row })));
    if (found.length > size) break;
  }
  const last = found[size - 1];
  const unread = trusts[from + MOST_TRUSTS_A_TURN];
  const behind = found.length > size && last ? { after: last.row.cursor, trust: last.in } : undefined;
  return {
    found: found.slice(0, size).map(({ row }) => row),
    next: behind ?? (unread ? { trust: unread } : undefined),
  };
}
