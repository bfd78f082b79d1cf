import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import draft04 from 'ajv-draft-04';

const MANIFEST = join(import.meta.dirname, '../manifest');
// Microsoft's own package carries the schema of every version, so nothing is fetched.
const SCHEMAS = join(import.meta.dirname, '../node_modules/@microsoft/app-manifest/build/json-schemas/teams');

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readJson(join(MANIFEST, 'manifest.json'));

const schema = readJson(join(SCHEMAS, `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json'));
const validate = new draft04.default({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
const problemsOf = (candidate: unknown) => {
  validate(candidate);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

/** Width, height and kind of colour (6: red, green, blue and how opaque), from the first bytes of a PNG. */
function pngOf(file: string) {
  const bytes = readFileSync(join(MANIFEST, file));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colour: bytes[25] };
}

it('is what Teams takes', () => expect(problemsOf(manifest)).toEqual([]));
it('is checked in earnest: a missing or misspelt part is found', () =>
  expect(
    problemsOf({
      ...manifest,
      id: 'not a GUID',
      icons: undefined,
      bots: [{ ...manifest.bots[0], scopes: ['groupchat'] }],
    }),
  ).toHaveLength(3));

it('has icons of the sizes Teams asks for', () => {
  expect(pngOf(manifest.icons.color)).toMatchObject({ width: 192, height: 192 });
  expect(pngOf(manifest.icons.outline)).toEqual({ width: 32, height: 32, colour: 6 });
});

it('is one app: the bot and the manifest carry the same id, and every address lies on the same host', () => {
  expect(manifest.bots[0].botId).toBe(manifest.id);
  const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
  const hosts = [websiteUrl, privacyUrl, termsOfUseUrl].map((address: string) => new URL(address).host);
  expect(new Set(hosts)).toEqual(new Set(manifest.validDomains));
});
