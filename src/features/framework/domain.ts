import { z } from 'zod';
import data from './framework.json' with { type: 'json' };

export const LevelId = z.enum([
  'supportive',
  'assistive',
  'pre-registration',
  'registered',
  'enhanced',
  'advanced',
  'consultant',
]);
export type LevelId = z.infer<typeof LevelId>;

/** `…Confirmed` is false where no public source was found: the Alliance still has to confirm it. */
export const Level = z.object({
  id: LevelId,
  name: z.string(),
  synonyms: z.array(z.string()),
  definition: z.string(),
  definitionConfirmed: z.boolean(),
  exampleRoles: z.array(z.string()),
  exampleRolesConfirmed: z.boolean(),
  indicativeBands: z.array(z.string()),
});
export type Level = z.infer<typeof Level>;

const Domain = z.object({ id: z.string(), name: z.string() });

const Capability = z.object({
  domainId: z.string(),
  level: LevelId,
  /** As printed in the official document; it may come again in another domain or at another level. */
  code: z.string(),
  title: z.string(),
  /** `#RRGGBB`, a colour word, or nothing. */
  colour: z.string(),
});
export type Capability = z.infer<typeof Capability>;

export const Pack = z.object({
  schemaVersion: z.literal(1).default(1),
  version: z.string(),
  name: z.string(),
  isStarter: z.boolean(),
  importedAt: z.iso.datetime().optional(),
  /** Who ran the import: an Entra object id, or “command line”. */
  importedBy: z.string().optional(),
  domains: z.array(Domain),
  capabilities: z.array(Capability),
});
export type Pack = z.infer<typeof Pack>;

/** What a table of capabilities says, before it has a version. */
export type PackContents = Pick<Pack, 'domains' | 'capabilities'>;

const FACTS = z
  .object({ version: z.string(), pillars: z.array(Domain), levels: z.array(Level), bandRule: z.string() })
  .parse(data);

export const LEVELS: readonly Level[] = FACTS.levels;
export const BAND_RULE = FACTS.bandRule;

export const STARTER_PACK: Pack = {
  schemaVersion: 1,
  version: FACTS.version,
  name: 'Starter pack: the four pillars of practice',
  isStarter: true,
  domains: FACTS.pillars,
  capabilities: [],
};

/** For cards about a discussion that uses the starter pack. */
export const STARTER_NOTE =
  'Capability is discussed here under the four pillars of practice; the official capabilities are loaded by your Cancer Alliance.';

export function levelOf(id: LevelId): Level {
  const level = LEVELS.find((one) => one.id === id);
  if (!level) throw new Error(`The framework has no level ${id}.`);
  return level;
}
export const levelName = (id: LevelId): string => levelOf(id).name;

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
const BY_WORD = new Map(
  LEVELS.flatMap(({ id, name, synonyms }) => [id, name, ...synonyms].map((word) => [plain(word), id] as const)),
);

/** The level somebody means by an id, a name or another usual word: both Registered and Registration are in use. */
export const readLevel = (text: string): LevelId | undefined => BY_WORD.get(plain(text));

export const countIn = (pack: PackContents, domainId: string): number =>
  pack.capabilities.filter((capability) => capability.domainId === domainId).length;

/** `1 capability`, `12 capabilities`, `no capabilities` */
export const capabilityCount = (number: number): string =>
  number === 1 ? '1 capability' : `${number || 'no'} capabilities`;

/** In the order of the official document. */
export const capabilitiesFor = (pack: Pack, domainId: string, level: LevelId): Capability[] =>
  pack.capabilities.filter((capability) => capability.domainId === domainId && capability.level === level);
