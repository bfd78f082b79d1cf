// What is stored: a kind of row says where it lies, how it reads, about whom it is and how long it is kept.
import type { z } from 'zod';
import { keyOfPerson, type PersonKey } from '../bot/person-key.ts';
import type { Row, Rows, Store } from '../storage/port.ts';

/** A Trust has a partition of its own, called by its id. Every other partition is there once, and called as the kind says. */
export const EACH_TRUST = 'each Trust';
/** People cross Trusts, so they share one. */
export const PEOPLE = 'people';
/** What whoever keeps the storage has under way: never part of a backup. */
export const KEEPING = 'keeping';

/** Whose data it is. `subject`: whom the record is about; `author`: who did or sent something. */
export type Party = 'subject' | 'manager' | 'partner' | 'author' | 'addressee';

/** `kept`: for good, unless a setting gives it a time (`since`). */
export type Retention =
  'kept' | 'while it holds' | 'until written again' | 'until delivered' | 'a day' | 'a day, or as its Trust chose';

/** `{name}` is one part of the key, `{@name}` a person (two parts); the last one may hold anything. */
type Parts<Key extends string> = Key extends `${string}{${infer Name}}${infer Rest}`
  ? [Name extends `@${string}` ? PersonKey : string, ...Parts<Rest>]
  : [];
type Some<All extends unknown[]> = All extends [infer First, ...infer Rest] ? [] | [First, ...Some<Rest>] : [];

/** Where rows lie, whose data they are, and for how long. */
export interface Custody {
  partitions: readonly string[];
  about: readonly Party[];
  /**
   * Where in the value stands who each of them is, unless a place of the key is called so, or the record has it whose
   * `{id}` or `{record}` is in the key: `manager`, `to.person`, `fields.*.by` for each of many, `.` for the value itself. An id alone, or with its tenant beside it.
   */
  who?: Partial<Record<Party, string>>;
  /** What in the value is of use to one of them alone, and goes when they are erased. */
  onlyFor?: Partial<Record<Party, readonly string[]>>;
  keeping: Retention;
  /**
   * Where in the value, or at which place of the key, the moment stands from which its time counts: with it, a setting
   * can say for how long (src/keeping/periods.ts). Rows of a record without one go with it.
   */
  since?: string;
}

export interface StoredKind extends Custody {
  /** `appraisal|{id}|answer|{step}` */
  key: string;
  schema: z.ZodType;
}

export function kind<const Key extends string, Schema extends z.ZodType>(
  given: StoredKind & { key: Key; schema: Schema },
) {
  const { key, schema } = given;
  const pattern = patternOf(key);
  const read = (value: unknown) => schema.parse(value);
  const readIf = (value: unknown) => (value === undefined ? undefined : read(value));
  const keyOf = (...parts: Parts<Key>): string => fill(key, parts);
  return {
    ...given,
    keyOf,
    /** The beginning that all keys with these first parts have in common. */
    under: (...parts: Some<Parts<Key>>): string => beginning(key, parts),
    holds: (one: string): boolean => pattern.test(one),
    /** An error for what is none of this kind. */
    read,
    readIf,
    /** Of the rows that a change has read. */
    in: (rows: Rows, ...parts: Parts<Key>) => readIf(rows.get(keyOf(...parts))),
    /** All of them that stand under these first parts, of the rows that a change has read. */
    among: (rows: Rows, ...parts: Some<Parts<Key>>) => {
      const under = beginning(key, parts);
      return [...rows].filter(([one]) => one.startsWith(under) && pattern.test(one)).map(([, value]) => read(value));
    },
    get: async (store: Store, partition: string, ...parts: Parts<Key>) =>
      readIf(await store.get(partition, keyOf(...parts))),
    row: (value: z.input<Schema>, ...parts: Parts<Key>): Row => ({ key: keyOf(...parts), value: read(value) }),
  };
}

const PLACE = /\{@?[^}]+\}/g;
type Part = string | PersonKey;

/** A key, or its beginning, with its places filled. */
export const fill = (key: string, parts: readonly Part[]): string => {
  const between = betweenPlaces.get(key) ?? key.split(PLACE);
  betweenPlaces.set(key, between);
  return between.reduce((filled, piece, n) => filled + written(parts[n - 1]) + piece);
};
const betweenPlaces = new Map<string, readonly string[]>();
const written = (part: Part = ''): string => (typeof part === 'string' ? part : keyOfPerson(part));

function beginning(key: string, parts: readonly Part[]): string {
  const next = [...key.matchAll(PLACE)][parts.length];
  return fill(key.slice(0, next?.index), parts);
}

const ANY = '*';
const partsOfKeys = new Map<string, readonly string[]>(); // every kind is held against every other
function partsOf(key: string): readonly string[] {
  const parts =
    partsOfKeys.get(key) ??
    key
      .replaceAll(/\{@[^}]+\}/g, `${ANY}|${ANY}`)
      .replaceAll(PLACE, ANY)
      .split('|');
  partsOfKeys.set(key, parts);
  return parts;
}

/** Whether a row could be of this kind, by its key alone. */
export const isKeyOf = ({ key }: Pick<StoredKind, 'key'>, one: string): boolean => patternOf(key).test(one);

function patternOf(key: string): RegExp {
  const parts = partsOf(key).map((part, n, { length }) => (part !== ANY ? part : n < length - 1 ? '[^|]*' : '[^]*'));
  return new RegExp(`^${parts.join('\\|')}$`);
}

/** The kinds of one partition. A partition that no kind names is a Trust’s. */
export function kindsIn<Kind extends StoredKind>(kinds: readonly Kind[], partition: string): Kind[] {
  const named = kinds.filter(({ partitions }) => partitions.includes(partition));
  return named.length ? named : kinds.filter(({ partitions }) => partitions.includes(EACH_TRUST));
}

/** Whether one row could be of both kinds. */
export function overlap(a: Pick<StoredKind, 'key' | 'partitions'>, b: Pick<StoredKind, 'key' | 'partitions'>): boolean {
  if (!a.partitions.some((partition) => b.partitions.includes(partition))) return false;
  const [short, long] = [partsOf(a.key), partsOf(b.key)].sort((one, other) => one.length - other.length) as [
    readonly string[],
    readonly string[],
  ];
  const isSame = short.every((part, n) => part === ANY || long[n] === ANY || part === long[n]);
  return isSame && (short.length === long.length || short.at(-1) === ANY);
}
