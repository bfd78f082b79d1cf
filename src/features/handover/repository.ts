import { createHash } from 'node:crypto';
import { SMALL_ROWS } from '../../records/batches.ts';
import { removeExpired } from '../../records/expiring.ts';
import { kind } from '../../records/kind.ts';
import type { Store } from '../../storage/port.ts';
import { DownloadLink, expiryOf, isOpenLink, newToken, purgeBefore, take } from './domain.ts';

const LINKS = 'links';

export const linkKinds = {
  link: kind({
    key: 'link|{expiry}|{hash}',
    schema: DownloadLink,
    partitions: [LINKS],
    about: ['author'],
    who: { author: 'person' },
    keeping: 'a day',
  }),
};
const { link: linkKind } = linkKinds;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

const placeAt = (expiresAt: Date, token: string) => [expiresAt.toISOString(), hashOf(token)] as const;

function placeOf(token: string) {
  const expiresAt = expiryOf(token);
  return expiresAt && placeAt(expiresAt, token);
}

export type Offer = Pick<DownloadLink, 'kind' | 'fileName' | 'about' | 'edition' | 'person'>;

export function handoverRepository(store: Store) {
  return {
    /** `secret` is 32 random bytes in base64url. Gives the token for the address: only its hash is kept, so nobody can look it up afterwards. */
    async offer(what: Offer, at: Date, secret: string): Promise<string> {
      const token = newToken(at, secret);
      const expiresAt = expiryOf(token);
      if (!expiresAt) throw new Error('A download link was offered with a malformed secret.');
      const times = { createdAt: at.toISOString(), expiresAt: expiresAt.toISOString() };
      const link: DownloadLink = { schemaVersion: 1, ...what, ...times, tokenHash: hashOf(token) };
      await store.change(LINKS, {}, () => ({
        result: undefined,
        put: [linkKind.row(link, ...placeAt(expiresAt, token))],
      }));
      return token;
    },

    /** The link, if it can still be taken. Looking changes nothing: previews and mail scanners look too. */
    async peek(token: string, at: Date): Promise<DownloadLink | undefined> {
      const place = placeOf(token);
      const link = place && (await linkKind.get(store, LINKS, ...place));
      return link && isOpenLink(link, at) ? link : undefined;
    },

    /** Gives the link to whoever asks first, and a Refusal to everybody after. */
    async take(token: string, at: Date): Promise<DownloadLink> {
      const place = placeOf(token);
      if (!place) return take(undefined, at);
      return store.change(LINKS, { keys: [linkKind.keyOf(...place)] }, (rows) => {
        const taken = take(linkKind.in(rows, ...place), at);
        return { result: taken, put: [linkKind.row(taken, ...place)] };
      });
    },

    /** Removes the links that expired over a day ago, and says how many there were. */
    purge: (at: Date): Promise<number> =>
      removeExpired(store, LINKS, linkKind.under(), { before: purgeBefore(at), size: SMALL_ROWS }),
  };
}
export type Handovers = ReturnType<typeof handoverRepository>;
