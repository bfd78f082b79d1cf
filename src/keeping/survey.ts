// Every row in which somebody stands. All of the storage is read, twice: what they are in a record says what its other
// rows are to them.
import type { PersonKey } from '../bot/person-key.ts';
import type { StoredKind } from '../records/kind.ts';
import type { Row, WholeStore } from '../storage/port.ts';
import { fateOf, isHolder, isLasting, type Fate } from './fate.ts';
import { isRecord, isTheirs, partiesIn, type PartyOfRow } from './parties-in.ts';
import { everyRow, tenantsIn, type PartitionRow } from './partition-row.ts';
import { isErased, namesIn, wiper, type WipeOrder } from './wipe.ts';

export interface PersonRow {
  partition: string;
  row: Row;
  /** The name of its kind. */
  kind: string;
  /** The record it is part of. */
  record?: string;
  /** What they are in it; nothing where they are only spoken of. */
  as: string[];
  /** Only what they are called stands in it, in something that others wrote. */
  isOnlyNamed: boolean;
  fate: Fate;
  /** The row as it stays. */
  after: Row;
}

/** What they are in a record, and whether somebody else has a part in it. */
interface Part {
  as: Set<string>;
  isAnothers: boolean;
}

/** What the first reading finds out. */
interface Known {
  names: Set<string>;
  tenants: Set<string>;
  /** Their part in each record of theirs. */
  parts: Map<string, Part>;
  /** Of each record that says it. */
  tenantOf: Map<string, string>;
}

/** `names`: those that may be gone from the storage already. */
export async function survey(
  store: WholeStore,
  kinds: ReadonlyMap<string, StoredKind>,
  { person, id, names = [] }: { person: PersonKey; id: string; names?: readonly string[] },
): Promise<{ found: PersonRow[]; names: string[] }> {
  const known: Known = {
    names: new Set(names),
    tenants: new Set([person.tenantId]),
    parts: new Map(),
    tenantOf: new Map(),
  };
  for await (const placed of everyRow(store, kinds)) learn(placed, person, known);
  const found: PersonRow[] = [];
  const wiped = { person, id, names: [...known.names], tenants: known.tenants };
  for await (const placed of everyRow(store, kinds)) found.push(...foundIn(placed, wiped, known));
  return { found, names: wiped.names };
}

function learn(placed: PartitionRow, person: PersonKey, { names, tenants, parts, tenantOf }: Known): void {
  const { row, kind, place, tenantId } = placed;
  for (const name of namesIn(row.value, person, tenantId)) names.add(name);
  for (const tenant of tenantsIn(placed)) tenants.add(tenant);
  if (place === undefined) return;
  const [said] = tenantsIn(placed);
  if (said !== undefined && !tenantOf.has(place)) tenantOf.set(place, said);
  const own = partIn(placed, person, tenantId);
  const isPart = own && [...own.as].some((as) => isHolder(as) || !isLasting(kind.keeping));
  if (isPart && placed.record !== person.id) parts.set(place, joined(own, parts.get(place)));
}

function partIn({ kind, row }: PartitionRow, person: PersonKey, tenantId: string | undefined): Part | undefined {
  const people = partiesIn(kind, row, tenantId);
  const as = new Set(people.filter((one) => isTheirs(one, person)).map((one) => one.as));
  const isOther = (one: PartyOfRow) => isHolder(one.as) && !isTheirs(one, person) && !isErased(one.id);
  return as.size ? { as, isAnothers: people.some(isOther) } : undefined;
}

const joined = (a: Part | undefined, b: Part | undefined): Part => ({
  as: new Set([...(a?.as ?? []), ...(b?.as ?? [])]),
  isAnothers: !!a?.isAnothers || !!b?.isAnothers,
});

function foundIn(placed: PartitionRow, wiped: WipeOrder, { parts, tenantOf }: Known): PersonRow[] {
  const { partition, row, kind, name, record, place = '' } = placed;
  const tenantId = placed.tenantId ?? tenantOf.get(place);
  const [own, part] = [partIn(placed, wiped.person, tenantId), parts.get(place)];
  const { wipe, isIn } = wiper(wiped);
  const isHere = !!own || !!part || isIn(row, tenantId);
  const after = wipe(withoutTheirs(row, kind, own?.as), { tenantId, isTheirs: isHere });
  if (!isHere && JSON.stringify(after) === JSON.stringify(row)) return [];
  const { as, isAnothers } = joined(own, part);
  const fate = fateOf([...as], isAnothers, kind);
  return [{ partition, row, kind: name, record, as: [...as], isOnlyNamed: !isHere, fate, after }];
}

function withoutTheirs(row: Row, { onlyFor = {} }: StoredKind, as: ReadonlySet<string> = new Set()): Row {
  const theirs = new Set(Object.entries(onlyFor).flatMap(([party, properties]) => (as.has(party) ? properties : [])));
  if (!theirs.size || !isRecord(row.value)) return row;
  return { ...row, value: Object.fromEntries(Object.entries(row.value).filter(([name]) => !theirs.has(name))) };
}
