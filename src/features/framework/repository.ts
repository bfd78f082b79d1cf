import { kind, type Custody } from '../../records/kind.ts';
import type { Store } from '../../storage/port.ts';
import { Pack, STARTER_PACK, type PackContents } from './domain.ts';

// One Alliance, one partition. The active row repeats its pack, so that the pack in use is one read.
const PARTITION = 'framework';
const kept: Custody & { schema: typeof Pack } = {
  partitions: [PARTITION],
  about: ['author'],
  who: { author: 'importedBy' },
  keeping: 'kept',
  schema: Pack,
};
export const packKinds = {
  active: kind({ ...kept, key: 'active' }),
  pack: kind({ ...kept, key: 'pack|{version}' }),
};
const ACTIVE = packKinds.active.keyOf();

export interface PackSummary {
  version: string;
  name: string;
  importedAt?: string;
  capabilities: number;
}

export function frameworkRepository(store: Store) {
  // A pack never changes once it is loaded.
  const known = new Map([[STARTER_PACK.version, STARTER_PACK]]);
  const keep = (row: unknown): Pack => {
    const pack = Pack.parse(row);
    known.set(pack.version, pack);
    return pack;
  };
  const find = async (version: string): Promise<Pack | undefined> => {
    if (known.has(version)) return known.get(version);
    const row = await store.get(PARTITION, packKinds.pack.keyOf(version));
    return row === undefined ? undefined : keep(row);
  };

  return {
    /** The pack for a discussion that begins now. */
    active: async (): Promise<Pack> => activeOf(await store.get(PARTITION, ACTIVE), keep),
    /** The pack a record was begun with. */
    pack: async (version: string): Promise<Pack> => {
      const pack = await find(version);
      if (!pack) throw new Error(`There is no framework pack with the version ${version}.`);
      return pack;
    },
    /** The same for a version that a card speaks of, which need not exist. */
    find,
    /** Makes a new version and uses it from now on; gives the active one back when it says the same already. */
    load: async (contents: PackContents, name: string, by: string, at: Date): Promise<Pack> =>
      keep(
        await store.change(PARTITION, { keys: [ACTIVE] }, (rows) => loaded(rows.get(ACTIVE), contents, name, by, at)),
      ),
    /** Every pack there is, the newest first. */
    versions: async (): Promise<PackSummary[]> => {
      const packs = (await store.list(PARTITION, packKinds.pack.under())).map((row) => keep(row.value));
      return [...packs.toSorted((a, b) => Number(b.version) - Number(a.version)), STARTER_PACK].map(summaryOf);
    },
  };
}
export type FrameworkRepository = ReturnType<typeof frameworkRepository>;

const activeOf = (row: unknown, keep: (row: unknown) => Pack) => (row === undefined ? STARTER_PACK : keep(row));

const summaryOf = ({ version, name, importedAt, capabilities }: Pack): PackSummary => ({
  version,
  name,
  importedAt,
  capabilities: capabilities.length,
});

function loaded(row: unknown, contents: PackContents, name: string, by: string, at: Date) {
  const active = packKinds.active.readIf(row);
  if (active && saysTheSame(active, contents)) return { result: active };
  const version = String(active ? Number(active.version) + 1 : 2); // the starter counts as the first
  const pack = Pack.parse({
    ...contents,
    version,
    name,
    isStarter: false,
    importedBy: by,
    importedAt: at.toISOString(),
  });
  return {
    result: pack,
    put: [packKinds.pack.row(pack, version), packKinds.active.row(pack)],
  };
}

/** The starter never does: whoever loads it once more makes it their own. */
export const saysTheSame = ({ isStarter, domains, capabilities }: Pack, contents: PackContents): boolean =>
  !isStarter &&
  JSON.stringify({ domains, capabilities }) ===
    JSON.stringify({ domains: contents.domains, capabilities: contents.capabilities });
