import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, Environment } from '../../src/config/config.ts';
import { DEMO_TENANT } from '../../src/local/demo-people.ts';

const SAFE = {
  MicrosoftAppId: '11111111-1111-1111-1111-111111111111',
  TENANTS: '22222222-2222-2222-2222-222222222222',
  TABLES_CONNECTION_STRING: 'DefaultEndpointsProtocol=https;AccountName=example',
  PUBLIC_URL: 'https://accend.example.nhs.uk',
  MicrosoftAppTenantId: '33333333-3333-3333-3333-333333333333',
};

it('starts when everything that keeps strangers out is set', () =>
  expect(readConfig(SAFE, false)).toMatchObject({ isLocal: false, PORT: 3978 }));

it.each(Object.keys(SAFE))('refuses to start without %s, and names it', (setting) => {
  expect(() => readConfig({ ...SAFE, [setting]: undefined }, false)).toThrow(setting);
  expect(() => readConfig({ ...SAFE, [setting]: '' }, false)).toThrow(setting);
});

it.each<[Record<string, string>, string]>([
  [{ PORT: 'secret' }, 'Set PORT: it must be a whole number.'],
  [{ PORT: '1.5' }, 'Set PORT: it must be a whole number.'],
  [{ PORT: '99999' }, 'Set PORT: it must be 65535 or less.'],
  [{ CLIENT_PORT: '-1' }, 'Set CLIENT_PORT: it must be 1 or more.'],
  [{ MOST_SENDS_A_SECOND: '0' }, 'Set MOST_SENDS_A_SECOND: it must be 1 or more.'],
  [{ LOG_LEVEL: 'secret' }, 'Set LOG_LEVEL: it must be one of debug, info, warn, error, silent.'],
  [
    { MicrosoftAppType: 'secret' },
    'Set MicrosoftAppType: it must be one of MultiTenant, SingleTenant, UserAssignedMSI.',
  ],
  [{ PUBLIC_URL: 'secret' }, 'Set PUBLIC_URL: it must be a whole address, such as https://accend.example.nhs.uk.'],
  [
    { PUBLIC_URL: 'http://secret.nhs.uk' },
    'Set PUBLIC_URL to an https address: the links to Word records go through it.',
  ],
  [
    { MODEL_ENDPOINT: 'secret' },
    'Set MODEL_ENDPOINT: it must be a whole address, such as https://accend.example.nhs.uk.',
  ],
  [
    { ToBotFromChannelOpenIdMetadataUrl: 'http://secret' },
    'Set ToBotFromChannelOpenIdMetadataUrl: it must be an https address: whoever is on the way could put keys of their own in.',
  ],
  [
    { PORT: 'x', LOG_LEVEL: 'y' },
    'Set PORT: it must be a whole number; LOG_LEVEL: it must be one of debug, info, warn, error, silent.',
  ],
])('says of %j in one sentence what it must be', (settings, sentence) =>
  expect(() => readConfig({ ...SAFE, ...settings }, false)).toThrow(new Error(sentence)),
);

it('takes what is set to nothing for what is not set', () => {
  const empty = Object.fromEntries(Object.keys(Environment.shape).map((setting) => [setting, ' ']));
  expect(readConfig({ ...empty, ...SAFE }, false)).toEqual(readConfig(SAFE, false));
});

it('keeps records in a folder outside a developer’s machine only where somebody has named it', () => {
  const nowhere = { ...SAFE, TABLES_CONNECTION_STRING: '' };
  expect(readConfig({ ...nowhere, DATA_FOLDER: '/data' }, false)).toMatchObject({ DATA_FOLDER: '/data' });
  expect(() => readConfig({ ...nowhere, DATA_FOLDER: ' ' }, false)).toThrow(/pilot on this one machine DATA_FOLDER/);
});

describe('storage in Azure', () => {
  const ENDPOINT = 'https://example.table.core.windows.net';
  const keyless = { ...SAFE, TABLES_CONNECTION_STRING: '', TABLES_ENDPOINT: ENDPOINT };

  it.each([ENDPOINT, `${ENDPOINT}/`, 'https://127.0.0.1:10002/devstoreaccount1'])(
    'needs no key at %s',
    (TABLES_ENDPOINT) => expect(readConfig({ ...keyless, TABLES_ENDPOINT }, false)).toMatchObject({ TABLES_ENDPOINT }),
  );

  it.each<[string, Record<string, string>, boolean]>([
    ['both ways in', { ...SAFE, TABLES_ENDPOINT: ENDPOINT }, false],
    ['both ways in, on a developer’s own machine', { ...SAFE, TABLES_ENDPOINT: ENDPOINT }, true],
    ['neither', { ...SAFE, TABLES_CONNECTION_STRING: '' }, false],
    ['no https', { ...keyless, TABLES_ENDPOINT: 'http://example.table.core.windows.net' }, false],
    ['no address', { ...keyless, TABLES_ENDPOINT: 'example' }, false],
    ['a signature in the address', { ...keyless, TABLES_ENDPOINT: `${ENDPOINT}/?sig=secret` }, false],
    ['a password in the address', { ...keyless, TABLES_ENDPOINT: 'https://a:secret@example.net' }, false],
  ])('with %s stops the bot in one sentence', (_what, settings, isLocal) => {
    const start = () => readConfig(settings, isLocal);
    expect(start).toThrow(/^Set TABLES_ENDPOINT[^\n]+$/);
    expect(start).not.toThrow(/secret/);
  });
});

it('starts with nothing set on a developer’s own machine', () =>
  expect(readConfig({}, true)).toMatchObject({ isLocal: true, PORT: 3978 }));

it('reads which Trust a tenant stands for', () =>
  expect(readConfig({ TENANTS: 'shared, own=RHM' }, true).TENANTS).toEqual(
    new Map([
      ['shared', undefined],
      ['own', 'RHM'],
    ]),
  ));

it('reads ids in any letter case', () =>
  expect(readConfig({ TENANTS: 'ABC', ADMINISTRATORS: 'DEF' }, true)).toMatchObject({
    TENANTS: new Map([['abc', undefined]]),
    ADMINISTRATORS: [{ id: 'def', tenantId: 'abc' }],
  }));

describe('people named in the settings', () => {
  const ALEX = 'aaaaaaaa-0000-4000-8000-000000000001';
  it.each([
    ['with their tenant', 'one, two', `RHM=${ALEX}@Two`, 'two'],
    ['alone, in the only tenant', 'one', `RHM=${ALEX.toUpperCase()}`, 'one'],
    ['alone, in the tenant that belongs to their Trust', 'one, two=RHM', `RHM=${ALEX}`, 'two'],
    ['with a tenant where another belongs to the Trust', 'one, two=RHM', `RHM=${ALEX}@one`, 'one'],
  ])('are known %s', (_how, TENANTS, FACILITATORS, tenantId) =>
    expect(readConfig({ ...SAFE, TENANTS, FACILITATORS }, false).FACILITATORS).toEqual([
      { trustId: 'RHM', person: { id: ALEX, tenantId } },
    ]),
  );

  it.each([
    ['a facilitator of several tenants', { TENANTS: 'one, two', FACILITATORS: `RHM=${ALEX}` }, /FACILITATORS: write/],
    ['tenants that share the Trust', { TENANTS: 'one=RHM, two=RHM', FACILITATORS: `RHM=${ALEX}` }, /@tenant/],
    ['a facilitator of another Trust', { TENANTS: 'one=XYZ, two', FACILITATORS: `RHM=${ALEX}` }, /FACILITATORS/],
    [
      'an administrator, though one tenant is bound',
      { TENANTS: 'one=RHM, two', ADMINISTRATORS: ALEX },
      /ADMINISTRATORS/,
    ],
    ['nobody', { TENANTS: 'one', FACILITATORS: 'RHM=' }, /FACILITATORS/],
    ['no Trust', { TENANTS: 'one', FACILITATORS: ALEX }, /TRUST=person@tenant/],
    ['an empty tenant', { TENANTS: 'one', ADMINISTRATORS: `${ALEX}@` }, /ADMINISTRATORS/],
  ])('stop the bot in one sentence: %s', (_what, settings, says) => {
    const start = () => readConfig({ ...SAFE, ...settings }, false);
    expect(start).toThrow(says);
    expect(start).not.toThrow(/\n/);
  });

  it('are of the demonstration’s tenant on a developer’s own machine', () =>
    expect(readConfig({ ADMINISTRATORS: ALEX }, true).ADMINISTRATORS).toEqual([{ id: ALEX, tenantId: DEMO_TENANT }]));
});

describe('a language model', () => {
  const MODEL = { MODEL_ENDPOINT: 'https://model.example/v1', MODEL_KEY: 'secret', MODEL_NAME: 'small' };
  const PLAIN = { ...MODEL, MODEL_ENDPOINT: 'http://127.0.0.1:4000/v1' };

  it('is off when nothing is set', () => expect(readConfig(SAFE, false)).toMatchObject({ MODEL_ENDPOINT: '' }));
  it('is asked when all of it is set', () => expect(readConfig({ ...SAFE, ...MODEL }, false)).toMatchObject(MODEL));
  it('may be one on a developer’s own machine, without a key', () =>
    expect(readConfig({ ...PLAIN, MODEL_KEY: '' }, true)).toMatchObject({ MODEL_KEY: '' }));

  it.each([
    ['an address without encryption', PLAIN, /https/],
    ['a key without an address', { ...MODEL, MODEL_ENDPOINT: '' }, /MODEL_ENDPOINT/],
    ['a name without an address', { MODEL_NAME: 'small' }, /MODEL_ENDPOINT/],
    ['an address without a key', { ...MODEL, MODEL_KEY: '' }, /MODEL_KEY/],
    ['an address without a model', { ...MODEL, MODEL_NAME: '' }, /MODEL_NAME/],
    ['a key in the address', { ...MODEL, MODEL_ENDPOINT: 'https://model.example/v1?key=secret' }, /MODEL_KEY/],
    ['a password in the address', { ...MODEL, MODEL_ENDPOINT: 'https://me:secret@model.example/v1' }, /MODEL_KEY/],
    ['another kind of address', { ...MODEL, MODEL_ENDPOINT: 'ftp://model.example' }, /MODEL_ENDPOINT/],
    ['another kind of endpoint', { ...MODEL, MODEL_KIND: 'other' }, /MODEL_KIND/],
    ['a library that prints what it sends', { ...MODEL, DEBUG: 'true' }, /DEBUG/],
  ])('is refused with %s, in a sentence without the key', (_what, settings, says) => {
    const start = () => readConfig({ ...SAFE, ...settings }, false);
    expect(start).toThrow(says);
    expect(start).not.toThrow(/secret/);
  });

  it('of Azure is never asked without encryption', () =>
    expect(() => readConfig({ ...PLAIN, MODEL_KIND: 'azure' }, true)).toThrow(/https/));
});

it('is described, name by name, in .env.example', () => {
  const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
  const named = [...example.matchAll(/^#? ?([A-Za-z_]+)=/gm)].map(([, name = '']) => name);
  expect(named.toSorted()).toEqual(Object.keys(Environment.shape).toSorted());
});
