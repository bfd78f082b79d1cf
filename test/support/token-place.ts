// Where a machine in Azure asks for tokens of its identity (App Service: IDENTITY_ENDPOINT), here on this machine.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const SECRET = 'known to this machine alone';

export interface TokenPlace {
  /** Of a process that may ask here. */
  environment: { IDENTITY_ENDPOINT: string; IDENTITY_HEADER: string };
  /** What the next tokens say besides; `none`: no token is given. */
  tokens: { claims: Record<string, unknown> } | 'none';
  /** What was asked since the last look. */
  taken(): { resource: string | null; clientId: string | null }[];
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

let begun: Promise<TokenPlace> | undefined;
/** One for the process: the SDK goes on asking where it asked first, whatever its environment says later. */
export const startTokenPlace = (): Promise<TokenPlace> => (begun ??= start());

async function start(): Promise<TokenPlace> {
  let asked: ReturnType<TokenPlace['taken']> = [];
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://here');
    const resource = searchParams.get('resource');
    asked.push({ resource, clientId: searchParams.get('client_id') });
    const isGiven = request.headers['x-identity-header'] === SECRET && place.tokens !== 'none';
    response.statusCode = isGiven ? 200 : 400;
    response.setHeader('Connection', 'close');
    response.setHeader('Content-Type', 'application/json');
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      aud: resource,
      iss: 'https://sts.windows.net/11111111-1111-1111-1111-111111111111/',
      iat: now - 60,
      nbf: now - 60,
      exp: now + 3600,
      ...(place.tokens !== 'none' && place.tokens.claims),
    };
    response.end(
      JSON.stringify(
        isGiven
          ? {
              access_token: `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${part('not looked at')}`,
              expires_on: String(now + 3600),
              resource,
              token_type: 'Bearer',
            }
          : { statusCode: 400, message: 'No identity is assigned.' },
      ),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref(); // it ends with the process
  const { port } = server.address() as AddressInfo;
  const place: TokenPlace = {
    environment: { IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`, IDENTITY_HEADER: SECRET },
    tokens: { claims: {} },
    taken: () => {
      const all = asked;
      asked = [];
      return all;
    },
  };
  return place;
}
