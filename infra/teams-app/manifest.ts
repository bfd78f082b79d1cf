// The manifest of the Teams app for one installation, and what is wrong with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import draft04 from 'ajv-draft-04';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../..');
// Microsoft's own package carries the schema of every version, so nothing is fetched.
const SCHEMAS = join(ROOT, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');
export const TEMPLATE = join(ROOT, 'manifest');

const isMadeUp = (text: string) => /^[0-]+$|\bexample\b/.test(text);
const given = <Schema extends z.ZodType<string>>(schema: Schema) =>
  schema.refine((text) => !isMadeUp(text), { message: 'is a placeholder still' });
const page = given(z.url({ protocol: /^https$/ }));

/** What differs from one installation to the other: manifest/<environment>.json. */
export const Installation = z.strictObject({
  /** That of the bot's registration; it never changes afterwards. */
  appId: given(z.uuid({ error: 'must be the id of the bot’s registration' })),
  /** Where people reach the bot, without https. */
  host: given(z.hostname()),
  developer: z.string().min(1).max(32),
  website: page,
  privacy: page,
  terms: page,
  /** Behind the name, so that an installation for tests is not taken for the other: “(dev)”. */
  behindName: z.string().max(10).default(''),
});
export type Installation = z.output<typeof Installation>;

interface Command {
  title: string;
  description: string;
}
export interface Manifest {
  manifestVersion: string;
  version: string;
  id: string;
  developer: Record<string, string>;
  name: { short: string; full: string };
  icons: { color: string; outline: string };
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: Command[] }[] }[];
  composeExtensions: { botId: string; [property: string]: unknown }[];
  validDomains: string[];
  [property: string]: unknown;
}
export const readManifest = (): Manifest =>
  JSON.parse(readFileSync(join(TEMPLATE, 'manifest.json'), 'utf8')) as Manifest;

/** The template with what is the installation's own, and the version of the package. */
export function manifestOf(template: Manifest, installation: Installation, version: string): Manifest {
  const { appId, host, developer, website, privacy, terms, behindName } = installation;
  const called = (name: string) => [name, behindName].filter(Boolean).join(' ');
  return {
    ...template,
    version,
    id: appId,
    name: { short: called(template.name.short), full: called(template.name.full) },
    developer: { name: developer, websiteUrl: website, privacyUrl: privacy, termsOfUseUrl: terms },
    bots: template.bots.map((bot) => ({ ...bot, botId: appId })),
    composeExtensions: template.composeExtensions.map((one) => ({ ...one, botId: appId })),
    validDomains: [host],
  };
}

/** What Teams would not take, by Microsoft's schema of the version it names. */
export function schemaProblems(manifest: Manifest): string[] {
  const file = join(SCHEMAS, `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json');
  const validate = new draft04.default({ strict: false, validateFormats: false, allErrors: true });
  validate.validate(JSON.parse(readFileSync(file, 'utf8')) as object, manifest);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Width, height and kind of colour (6: red, green, blue and how opaque), from the first bytes of a PNG. */
export function iconProblems(icons: Manifest['icons'], read: (file: string) => Buffer): string[] {
  const wanted = [
    { name: icons.color, size: 192, kinds: [2, 3, 6] },
    { name: icons.outline, size: 32, kinds: [6] },
  ];
  return wanted.flatMap(({ name, size, kinds }) => {
    const bytes = read(name);
    if (bytes.subarray(1, 4).toString() !== 'PNG') return [`${name} is no PNG`];
    const [width, height, kind] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25] ?? 0];
    const isRight = width === size && height === size && kinds.includes(kind);
    return isRight
      ? []
      : [`${name} is ${width} × ${height} of kind ${kind}, and must be ${size} × ${size}, outline transparent`];
  });
}

const SEMANTIC = /^\d+\.\d+\.\d+$/;
/** The parts of a manifest by which an app asks to be allowed something. The bot needs none of them. */
const PERMISSIONS = ['authorization', 'webApplicationInfo', 'permissions', 'devicePermissions'];
export function otherProblems({ id, version, bots, composeExtensions, ...rest }: Manifest): string[] {
  const strangers = [...bots, ...composeExtensions].filter(({ botId }) => botId !== id);
  return [
    ...(SEMANTIC.test(version) ? [] : [`version ${version} is not of the form 1.2.3`]),
    ...(strangers.length ? ['the bot and the app have different ids'] : []),
    ...PERMISSIONS.filter((name) => name in rest).map((name) => `${name} asks for what the bot does not use`),
  ];
}
