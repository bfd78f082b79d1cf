// The keys that tokens are signed with. They are fetched by one request at a time, however many are waiting for it.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** For both documents together: Teams waits 15 seconds for an answer. */
const KEY_FETCH_MS = 5000;
/** As the SDK has it: keys change every few weeks and are published days before they are used. */
const REFRESH_AFTER_MS = 24 * 60 * 60_000;
/** A key that nobody knows is looked for this often at most, so that inventing names of keys makes us fetch nothing. */
const LOOK_AGAIN_AFTER_MS = 5 * 60_000;

export interface SigningKey {
  key: KeyObject;
  /** The channels it may sign for; empty where it does not say. */
  endorsements: string[];
}

/** The keys could not be had just now, so nobody knows whether the token is good. */
export class KeysUnavailable extends Error {}

export type KeyOf = (kid: string) => Promise<SigningKey | undefined>;

const Metadata = z.object({ jwks_uri: z.url() });
const Jwk = z.looseObject({
  kty: z.string(),
  kid: z.string().optional(),
  endorsements: z.array(z.string()).optional(),
});
const KeySet = z.object({ keys: z.array(Jwk) });

/** Reads the issuer's OpenID metadata and keeps its keys. What is kept goes on working while the issuer does not answer. */
export function openSigningKeys(metadataUrl: string, now: () => number = () => performance.now()): KeyOf {
  let keys = new Map<string, SigningKey>();
  let fetchedAt = -Infinity;
  let triedAt = -Infinity;
  let fetching: Promise<void> | undefined;

  const fetchOnce = () => {
    triedAt = now();
    fetching ??= fetchKeys(metadataUrl)
      .then((found) => {
        keys = found;
        fetchedAt = triedAt;
      })
      .finally(() => {
        fetching = undefined;
      });
    return fetching;
  };
  const mayLookAgain = () => now() - triedAt > LOOK_AGAIN_AFTER_MS;

  return async (kid) => {
    const known = keys.get(kid);
    if (known) {
      // Nobody waits for a refresh, and if it fails the key that is known is still good.
      if (now() - fetchedAt > REFRESH_AFTER_MS && mayLookAgain()) void fetchOnce().catch(() => undefined);
      return known;
    }
    if (!keys.size || fetching || mayLookAgain()) await fetchOnce();
    else if (fetchedAt !== triedAt) throw new KeysUnavailable('The last look for new keys failed.');
    return keys.get(kid);
  };
}

async function fetchKeys(metadataUrl: string): Promise<Map<string, SigningKey>> {
  const signal = AbortSignal.timeout(KEY_FETCH_MS);
  try {
    const { jwks_uri } = Metadata.parse(await jsonFrom(metadataUrl, signal));
    const { keys } = KeySet.parse(await jsonFrom(jwks_uri, signal));
    return new Map(
      keys
        .filter(({ kty, kid }) => kty === 'RSA' && kid)
        .map(({ kid = '', endorsements = [], ...jwk }) => [
          kid,
          { key: createPublicKey({ key: jwk, format: 'jwk' }), endorsements },
        ]),
    );
  } catch (error) {
    throw new KeysUnavailable('The signing keys could not be fetched.', { cause: error });
  }
}

async function jsonFrom(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (response.ok) return response.json();
  await response.body?.cancel();
  throw new Error(`It was answered with ${response.status}.`);
}
