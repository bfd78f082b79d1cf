import { createHash } from 'node:crypto';
import type { Store } from '../../storage/port.ts';
import { DownloadLink, expiryOf, isOpen, newToken, purgeBefore, take } from './domain.ts';

const LINKS = 'links';
const PREFIX = 'link|';
const BATCH = 90; // Table Storage writes at most 100 rows at once

// The expiry comes first: the oldest links stand together, so that clearing them away never reads the rest.
const upTo = (expiresAt: Date) => `${PREFIX}${expiresAt.toISOString()}`;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

const keyAt = (expiresAt: Date, token: string) => `${upTo(expiresAt)}|${hashOf(token)}`;

function keyOf(token: string): string | undefined {
  const expiresAt = expiryOf(token);
  return expiresAt && keyAt(expiresAt, token);
}

const read = (value: unknown) => (value === undefined ? undefined : DownloadLink.parse(value));
const row = (key: string, link: DownloadLink) => ({ key, value: DownloadLink.parse(link) });

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
      await store.change(LINKS, {}, () => ({ result: undefined, put: [row(keyAt(expiresAt, token), link)] }));
      return token;
    },

    /** The link, if it can still be taken. Looking changes nothing: previews and mail scanners look too. */
    async peek(token: string, at: Date): Promise<DownloadLink | undefined> {
      const key = keyOf(token);
      const link = key && read(await store.get(LINKS, key));
      return link && isOpen(link, at) ? link : undefined;
    },

    /** Gives the link to whoever asks first, and a Refusal to everybody after. */
    async take(token: string, at: Date): Promise<DownloadLink> {
      const key = keyOf(token);
      if (!key) return take(undefined, at);
      return store.change(LINKS, { keys: [key] }, (rows) => {
        const taken = take(read(rows.get(key)), at);
        return { result: taken, put: [row(key, taken)] };
      });
    },

    /** Removes the links that expired over a day ago, and says how many there were. */
    async purge(at: Date): Promise<number> {
      const end = upTo(purgeBefore(at));
      for (let removed = 0; ;) {
        const oldest = await store.list(LINKS, PREFIX, { limit: BATCH });
        const keys = oldest.map(({ key }) => key).filter((key) => key < end);
        removed += await remove(store, keys);
        if (keys.length < BATCH) return removed;
      }
    },
  };
}
export type Handovers = ReturnType<typeof handoverRepository>;

// Read again first: another instance may be clearing away the same ones.
const remove = (store: Store, keys: string[]): Promise<number> =>
  store.change(LINKS, { keys }, (rows) => ({ result: rows.size, remove: [...rows.keys()] }));
