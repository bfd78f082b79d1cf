import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, Settings } from '../src/config.ts';

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
    ADMINISTRATORS: ['def'],
  }));

it('is described, name by name, in .env.example', () => {
  const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
  const named = [...example.matchAll(/^#? ?([A-Za-z_]+)=/gm)].map(([, name = '']) => name);
  expect(named.toSorted()).toEqual(Object.keys(Settings.shape).toSorted());
});
