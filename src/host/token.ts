// The check of the Bot Connector's tokens. The SDK's own reaches into what is only for its emulator, fetches the keys
// for each request, and prints what it finds on the console: so the same questions are asked here.
import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import type { Cloud } from './cloud.ts';
import { KeysUnavailable, openSigningKeys, type KeyOf } from './signing-keys.ts';
import { RejectedRequest } from './turned-away.ts';

export const CHANNEL = 'msteams';
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const CLOCKS_APART_S = 5 * 60;

/** What a good token says: the one address that whoever sent it may be answered at. */
export interface Pass {
  serviceUrl: string;
}

export type CheckToken = (authorization: string | undefined) => Promise<Pass>;

/** Throws what to answer: 401, or 503 while the keys cannot be had. */
export function openTokenCheck({ tokenIssuer, metadataUrl }: Cloud, appId: string): CheckToken {
  const keyOf = openSigningKeys(metadataUrl);
  return async (authorization) => {
    try {
      const token = bearerIn(authorization);
      // Asked first, of what nobody has checked yet: a token that cannot be right is no reason to look for keys.
      if (decodeJwt(token).iss !== tokenIssuer) throw new Error('It is from another issuer.');
      return passIn(await verified(token, tokenIssuer, keyOf), appId);
    } catch (error) {
      throw new RejectedRequest(error instanceof KeysUnavailable ? 503 : 401, undefined, { cause: error });
    }
  };
}

function bearerIn(authorization = ''): string {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
  if (!token) throw new Error('There is no token.');
  return token;
}

async function verified(token: string, issuer: string, keyOf: KeyOf): Promise<JWTPayload> {
  let endorsements: string[] = [];
  const { payload } = await jwtVerify(
    token,
    async ({ kid = '' }) => {
      const found = await keyOf(kid);
      if (!found) throw new errors.JWKSNoMatchingKey();
      ({ endorsements } = found);
      return found.key;
    },
    { issuer, algorithms: ALGORITHMS, clockTolerance: CLOCKS_APART_S, requiredClaims: ['exp'] },
  );
  if (endorsements.length && !endorsements.includes(CHANNEL)) throw new Error('The key is for other channels.');
  return payload;
}

/** For this bot alone, and from the channel itself: a token that another app speaks through names it. */
function passIn({ aud, appid, azp, serviceurl }: JWTPayload, appId: string): Pass {
  const speaker = appid ?? azp ?? appId;
  if (aud !== appId || speaker !== appId) throw new Error('It is for another bot, or from one.');
  if (typeof serviceurl !== 'string') throw new Error('It says of no address that it may be answered at.');
  return { serviceUrl: serviceurl };
}
