// The template for Azure, held against Microsoft's schemas and against the bot itself. Offline: it was never deployed by a test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from '../../src/config/config.ts';
import { hasSchema, problemsOf, type Resource, type Template, type Values } from '../support/arm.ts';
import { filesUnder } from '../support/files.ts';

const ROOT = join(import.meta.dirname, '../..');
const AZURE = join(ROOT, 'infra/azure');
const readJson = (file: string) => JSON.parse(readFileSync(join(AZURE, file), 'utf8')) as unknown;
const template = readJson('mainTemplate.json') as Template;
const valuesIn = (file: string) => (readJson(file) as { parameters: Values }).parameters;
const [dev, prod] = [valuesIn('dev.parameters.json'), valuesIn('prod.parameters.json')];
const ofType = (type: string, { resources }: Template = template) => resources.filter((one) => one.type === type);

it.each([
  ['dev', dev],
  ['prod', prod],
])('is what Azure takes, with the parameters of %s', (_file, values) =>
  expect(problemsOf(template, values)).toEqual([]),
);
it('is the same for dev and prod, but for the values of the same parameters', () =>
  expect(Object.keys(dev)).toEqual(Object.keys(prod)));

/** A copy with one change in it. */
function broken(change: (copy: Template) => void): string[] {
  const copy = structuredClone(template);
  change(copy);
  return problemsOf(copy, prod);
}
const first = (copy: Template, type: string) =>
  ofType(type, copy)[0] as Resource & { properties: Record<string, unknown> };
it.each<[string, (copy: Template) => void, RegExp]>([
  [
    'an unknown property',
    (copy) => (first(copy, 'Microsoft.Storage/storageAccounts').properties['allowSharedKeyAcces'] = false),
    /allowSharedKeyAcces/,
  ],
  [
    'a wrong word of a list',
    (copy) => (first(copy, 'Microsoft.BotService/botServices').properties['msaAppType'] = 'UserAssignedMsi'),
    /msaAppType must be equal to one of/,
  ],
  [
    'a wrong type by way of a parameter',
    (copy) => (copy.parameters['backupDays']!.defaultValue = 'thirty'),
    /days must be integer/,
  ],
  [
    'a wrong type',
    (copy) => (first(copy, 'Microsoft.Web/sites').properties['httpsOnly'] = 'yes'),
    /httpsOnly must be boolean/,
  ],
  ['something missing', (copy) => delete first(copy, 'Microsoft.Storage/storageAccounts')['kind'], /property 'kind'/],
  [
    'something missing further in',
    (copy) => delete first(copy, 'Microsoft.Authorization/roleAssignments').properties['principalId'],
    /property 'principalId'/,
  ],
  [
    'another version of a kind',
    (copy) => (first(copy, 'Microsoft.Web/sites').apiVersion = '2099-01-01'),
    /2099-01-01 is not the version/,
  ],
  ['an unused parameter', (copy) => (copy.parameters['old'] = { type: 'string', defaultValue: '' }), /old is not used/],
  ['an unused variable', (copy) => (copy.variables['old'] = 'x'), /old is not used/],
  ['a parameter that is not there', (copy) => delete copy.parameters['keep'], /there is no keep/],
  [
    'a parameter that nobody gives',
    (copy) => delete copy.parameters['location']!.defaultValue,
    /location is not given/,
  ],
  [
    'a name of nothing',
    (copy) => (copy.outputs['x'] = { type: 'string', value: "[resourceId('Microsoft.Web/farms', 'x')]" }),
    /there is no Microsoft\.Web\/farms/,
  ],
  ['a bracket too few', (copy) => (copy.variables['plan'] = "[concat(parameters('name'), 'x']"), /brackets/],
  ['a secret in a default', (copy) => (copy.parameters['modelKey']!.defaultValue = 'sk-1'), /a secret has a default/],
  ['a secret that is not kept as one', (copy) => (copy.parameters['modelKey']!.type = 'string'), /not secure/],
])('sees %s', (_what, change, problem) => expect(broken(change).join('\n')).toMatch(problem));

it.each<[string, Values, RegExp]>([
  ['a value that is not allowed', { ...prod, location: { value: 'westeurope' } }, /location may not have this value/],
  ['a value of nothing', { ...prod, colour: { value: 'red' } }, /there is no parameter colour/],
  ['a secret in the file', { ...prod, modelKey: { value: 'sk-1' } }, /a secret stands in a file/],
])('sees %s among the parameters', (_what, values, problem) =>
  expect(problemsOf(template, values).join('\n')).toMatch(problem),
);

it('has every kind that no schema was had for listed as unchecked', () => {
  const unchecked = new Set(template.resources.map(({ type }) => type).filter((type) => !hasSchema(type)));
  const [, list = ''] = /## What is unchecked\n([^]*?)\n## /.exec(readFileSync(join(AZURE, 'README.md'), 'utf8')) ?? [];
  expect(new Set([...list.matchAll(/`(Microsoft\.[\w/]+)`/g)].map(([, type]) => type))).toEqual(unchecked);
});

describe('keeps strangers out', () => {
  it.each<[string, string, object]>([
    [
      'a storage without keys',
      'Microsoft.Storage/storageAccounts',
      { allowSharedKeyAccess: false, allowBlobPublicAccess: false, minimumTlsVersion: 'TLS1_2' },
    ],
    [
      'a bot without a secret',
      'Microsoft.BotService/botServices',
      { disableLocalAuth: true, msaAppType: 'UserAssignedMSI' },
    ],
    ['records that cannot be deleted by mistake', 'Microsoft.Authorization/locks', { level: 'CanNotDelete' }],
    ['backups in versions', 'Microsoft.Storage/storageAccounts/blobServices', { isVersioningEnabled: true }],
    ['backups for nobody else', 'Microsoft.Storage/storageAccounts/blobServices/containers', { publicAccess: 'None' }],
    [
      'a site over TLS alone',
      'Microsoft.Web/sites',
      {
        httpsOnly: true,
        siteConfig: expect.objectContaining({
          minTlsVersion: '1.2',
          ftpsState: 'Disabled',
          alwaysOn: true,
          healthCheckPath: '/health/ready',
        }) as object,
      },
    ],
  ])('with %s', (_what, type, properties) =>
    expect(ofType(type).map((one) => one['properties'])).toEqual([expect.objectContaining(properties)]),
  );
  it('with no logs of addresses, of which those of downloads are keys', () =>
    expect(JSON.stringify(template)).not.toContain('AppServiceHTTPLogs'));
});

it('runs the slot exactly as the site', () =>
  expect(ofType('Microsoft.Web/sites/slots').map((one) => one['properties'])).toEqual(
    ofType('Microsoft.Web/sites').map((one) => one['properties']),
  ));

/** Settings of the bot that Azure needs not be told, and why. */
const LEFT_OUT = new Map([
  ['PORT', 'App Service gives it'],
  ['CLIENT_PORT', 'on a developer’s machine'],
  ['DATA_FOLDER', 'the storage account is there'],
  ['TABLES_CONNECTION_STRING', 'the identity needs no key'],
  ['MicrosoftAppPassword', 'the identity needs no secret'],
]);
const OF_THE_PLATFORM = ['NODE_ENV', 'WEBSITE_RUN_FROM_PACKAGE'];
it('sets every setting of the bot, and nothing it does not read', () => {
  const site = JSON.stringify(ofType('Microsoft.Web/sites'));
  const added = [...site.matchAll(/createObject\('name', '(\w+)'/g)].map(([, name = '']) => name);
  const set = (template.variables['settings'] as { name: string }[]).map(({ name }) => name);
  const wanted = Object.keys(Environment.shape).filter((name) => !LEFT_OUT.has(name));
  expect([...set, ...added].toSorted()).toEqual([...wanted, ...OF_THE_PLATFORM].toSorted());
});

describe('alerts of what the bot writes', () => {
  const sources = filesUnder(join(ROOT, 'src'), /\.ts$/).map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'));
  const written = (pattern: RegExp) =>
    new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, one]) => one)));
  const queries = JSON.stringify(ofType('Microsoft.Insights/scheduledQueryRules'));
  const asked = (field: string) => {
    const lists = queries.matchAll(new RegExp(`(?:where|and) ${field} (?:== ('[^']+')|in \\(([^)]+)\\))`, 'g'));
    return [...lists].flatMap(([, one, many]) =>
      (one ?? many ?? '').split(', ').map((text) => text.replaceAll("'", '')),
    );
  };
  it.each([
    ['event', /event: '([\w-]+)'/g, 7],
    ['name', /\bname: '([^']+)', every:/g, 1],
    ['outcome', /is: 'sent'[^]*?'(ambiguous)'/g, 1],
  ] as const)('which are asked for by a %s that is written somewhere', (field, pattern, count) => {
    expect(asked(field)).toHaveLength(count);
    expect(asked(field).filter((one) => !written(pattern).has(one))).toEqual([]);
  });
});
