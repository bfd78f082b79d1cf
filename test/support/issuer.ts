// Plays whoever issues the Bot Connector's tokens: its own keys and OpenID metadata, and tokens of every kind.
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './connector.ts';

export const CONNECTOR = 'https://api.botframework.com';
export const SERVICE = 'https://smba.trafficmanager.net/uk/';
export const APP = '11111111-1111-1111-1111-111111111111';

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
export const unsigned = (claims: unknown, header: Json = { alg: 'none' }) => `${part(header)}.${part(claims)}.`;
export const signed = (claims: unknown, key: KeyObject, header: Json = {}) => {
  const text = `${part({ alg: 'RS256', kid: 'k1', ...header })}.${part(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
};
const now = () => Math.floor(Date.now() / 1000);
/** What a good token claims, with one change at a time. */
export const claims = (changes: Json = {}): Json => ({
  iss: CONNECTOR,
  aud: APP,
  serviceurl: SERVICE,
  nbf: now() - 60,
  exp: now() + 600,
  ...changes,
});

const mine = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const forgers = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const good = (changes: Json = {}) => signed(claims(changes), mine.privateKey);
const yesterday = () => ({ nbf: now() - 90_000, exp: now() - 86_400 });
const SKILL = { ver: '2.0', azp: '33333333-3333-3333-3333-333333333333' };
const sts = (tenant: string) => ({ iss: `https://sts.windows.net/${tenant}/`, tid: tenant, ver: '1.0', appid: APP });
const entra = (tenant: string) => ({ iss: `https://login.microsoftonline.com/${tenant}/v2.0`, tid: tenant });
const EMULATOR = 'd6d49420-f39b-4df7-a1dc-d59a935871db';

/** The `Authorization` of everybody who must not come in. */
export const BAD_AUTHORIZATIONS: [what: string, make: () => string | undefined][] = [
  ['nothing', () => undefined],
  ['an empty one', () => ''],
  ['a password', () => 'Basic YTpi'],
  ['garbage', () => 'Bearer garbage'],
  ['half a token', () => `Bearer ${part({ alg: 'none' })}.`],
  ['a token that is no JSON inside', () => `Bearer ${part('no')}.${part('json')}.x`],
  ['a token whose content is a list', () => `Bearer ${signed([], mine.privateKey)}`],
  ['two tokens', () => `Bearer ${good()} ${good()}`],
  ['another scheme', () => `Token ${good()}`],
  ...tokens([
    ['alg none', () => unsigned(claims())],
    ['alg none, with the name of a key', () => unsigned(claims(), { alg: 'none', kid: 'k1' })],
    ['alg none in capitals', () => unsigned(claims(), { alg: 'NONE', kid: 'k1' })],
    ['no claims', () => unsigned({})],
    ['the signature of somebody else', () => signed(claims(), forgers.privateKey)],
    ['a signature cut off', () => `${good().split('.').slice(0, 2).join('.')}.`],
    ['a signature by the public key as a password', () => signed(claims(), mine.privateKey, { alg: 'HS256' })],
    ['a key that nobody knows', () => signed(claims(), forgers.privateKey, { kid: 'k9' })],
    ['a key without a name', () => signed(claims(), mine.privateKey, { kid: undefined })],
    [
      'a key of its own',
      () => signed(claims(), forgers.privateKey, { jwk: forgers.publicKey.export({ format: 'jwk' }) }),
    ],
    ['a key that is for other channels', () => signed(claims(), other.privateKey, { kid: 'k2' })],
    ['another bot as its audience', () => good({ aud: '22222222-2222-2222-2222-222222222222' })],
    ['several audiences', () => good({ aud: [APP, 'another'] })],
    ['no audience', () => good({ aud: undefined })],
    ['another issuer', () => good({ iss: 'https://evil.example' })],
    ['an issuer that only begins right', () => good({ iss: `${CONNECTOR}.evil.example` })],
    ['several issuers', () => good({ iss: [CONNECTOR] })],
    ['no issuer', () => good({ iss: undefined })],
    ['a date of yesterday', () => good(yesterday())],
    ['a date of tomorrow', () => good({ nbf: now() + 80_000, exp: now() + 90_000 })],
    ['no date', () => good({ exp: undefined })],
    ['another address', () => good({ serviceurl: 'https://smba.trafficmanager.net/us/' })],
    ['no address', () => good({ serviceurl: undefined })],
    ['an emulator’s issuer', () => good({ ...sts(EMULATOR), serviceurl: undefined })],
    ['an emulator’s issuer, unsigned', () => unsigned(claims(sts(EMULATOR)))],
    ['Entra as its issuer', () => good(entra(EMULATOR))],
    ['a skill as its speaker', () => good(SKILL)],
    ['a skill of Entra as its speaker', () => good({ ...entra(EMULATOR), ...SKILL })],
    ['a tenant of its own', () => unsigned(claims(sts('aaaaaaaa-0000-4000-8000-000000000000')))],
    ['a tenant that is no text', () => unsigned(claims({ tid: { includes: 1 } }))],
    [
      'the right issuer and a tenant, unsigned',
      () => unsigned(claims({ tid: 'bbbbbbbb-0000-4000-8000-000000000000' })),
    ],
  ]),
];

function tokens(all: [string, () => string][]): [string, () => string][] {
  return all.map(([what, make]) => [`a token with ${what}`, () => `Bearer ${make()}`]);
}

/** A token like an emulator's, for a tenant that nobody has named before. */
export const tokenOfTenant = (tenant: string) => `Bearer ${unsigned(claims({ tid: tenant }))}`;

export interface Issuer {
  metadataUrl: string;
  /** How often its metadata was asked for. */
  asked: number;
  /** How it answers from now on: with its keys, with an error, or not at all. */
  mood: 'well' | 'failing' | 'hanging';
  close(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const held: ServerResponse[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/config') issuer.asked++;
    if (issuer.mood === 'hanging') {
      held.push(response);
      return;
    }
    response.statusCode = issuer.mood === 'failing' ? 500 : 200;
    response.end(JSON.stringify(request.url === '/config' ? { jwks_uri: `${base}/keys` } : KEYS));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: Issuer = {
    metadataUrl: `${base}/config`,
    asked: 0,
    mood: 'well',
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
  return issuer;
}

const KEYS = {
  keys: [
    { ...mine.publicKey.export({ format: 'jwk' }), kid: 'k1', endorsements: ['msteams', 'webchat'] },
    { ...other.publicKey.export({ format: 'jwk' }), kid: 'k2', endorsements: ['directline'] },
    { kty: 'EC', kid: 'k3', crv: 'P-256', x: 'x', y: 'y' },
  ],
};
