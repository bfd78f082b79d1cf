// One person taken out of a row: another id in place of theirs, the same one everywhere, and no name.
import type { PersonKey } from '../bot/person-key.ts';
import type { Row } from '../storage/port.ts';
import { NO_NAME, nameWords } from './names.ts';
import { isRecord } from './parties-in.ts';

const ERASED = 'erased-';
export const pseudonym = (random: string): string => `${ERASED}${random}`;
export const isErased = (id: string): boolean => id.startsWith(ERASED);

export interface WipeOrder {
  person: PersonKey;
  names: readonly string[];
  /** What stands in place of their id. */
  id: string;
  /** Every tenant that rows speak of: the same id beside another one is somebody else. */
  tenants: ReadonlySet<string>;
}

interface Around {
  tenantId?: string;
  /** The row is about them: their single names go too. */
  isTheirs: boolean;
}

export function wiper({ person, names, id, tenants }: WipeOrder) {
  const words = nameWords(names);
  const isOf = (tenantId: string | undefined) => tenantId === undefined || tenantId === person.tenantId;

  /** Ids stand in keys between their tenants and other parts, and now and then in a text. */
  const ids = (text: string, tenantId?: string): string => {
    if (!text.includes(person.id)) return text;
    const parts = text.split('|');
    const isHere = (n: number) =>
      isOf([parts[n - 1], parts[n + 1]].find((part) => part && tenants.has(part)) ?? tenantId);
    return parts.map((part, n) => (isHere(n) ? withAnother(part) : part)).join('|');
  };
  const withAnother = (part: string): string =>
    part
      .split(person.id)
      .reduce((left, right) => `${left}${/[\w-]$/.test(left) || /^[\w-]/.test(right) ? person.id : id}${right}`);

  const text = (given: string, { tenantId, isTheirs }: Around): string =>
    (isTheirs ? words.parts : words.whole)(ids(given, tenantId));

  const named = (name: string, whose: unknown, around: Around): string => {
    if (whose === undefined) return words.whole(name);
    return whose === person.id && isOf(around.tenantId) ? NO_NAME : name;
  };

  const value = (given: unknown, around: Around): unknown => {
    if (typeof given === 'string') return text(given, around);
    if (Array.isArray(given)) return given.map((one) => value(one, around));
    if (!isRecord(given)) return given;
    const here = { ...around, ...(typeof given['tenantId'] === 'string' && { tenantId: given['tenantId'] }) };
    return Object.fromEntries(
      Object.entries(given).map(([property, one]) => {
        const idBeside = idBesideName(property);
        const isName = idBeside !== undefined && typeof one === 'string';
        return [ids(property, here.tenantId), isName ? named(one, given[idBeside], here) : value(one, here)];
      }),
    );
  };

  return {
    wipe: ({ key, value: given }: Row, around: Around): Row => ({ key: ids(key), value: value(given, around) }),
    /** Whether their id stands in it. */
    isIn: ({ key, value: given }: Row, tenantId?: string): boolean => {
      const [before, after] = [JSON.stringify(given), JSON.stringify(idsOnly(given, tenantId))];
      return ids(key) !== key || before !== after;
    },
  };

  function idsOnly(given: unknown, tenantId?: string): unknown {
    if (typeof given === 'string') return ids(given, tenantId);
    if (Array.isArray(given)) return given.map((one) => idsOnly(one, tenantId));
    if (!isRecord(given)) return given;
    const here = typeof given['tenantId'] === 'string' ? given['tenantId'] : tenantId;
    return Object.fromEntries(Object.entries(given).map(([name, one]) => [ids(name, here), idsOnly(one, here)]));
  }
}

/** `otherName` stands beside `otherId`, `name` beside `id`. What files are called is no name of anybody. */
export const idBesideName = (property: string): string | undefined => {
  if (property === 'name') return 'id';
  return /[a-z]Name$/.test(property) && property !== 'fileName' ? property.replace(/Name$/, 'Id') : undefined;
};

/** What somebody is called wherever their id stands beside it. */
export function namesIn(given: unknown, person: PersonKey, tenantId?: string): string[] {
  if (Array.isArray(given)) return given.flatMap((one) => namesIn(one, person, tenantId));
  if (!isRecord(given)) return [];
  const here = typeof given['tenantId'] === 'string' ? given['tenantId'] : tenantId;
  return Object.entries(given).flatMap(([property, one]) => {
    const idBeside = idBesideName(property);
    if (idBeside === undefined || typeof one !== 'string') return namesIn(one, person, here);
    const isTheirs = given[idBeside] === person.id && (here === undefined || here === person.tenantId);
    return isTheirs && one ? [one] : [];
  });
}
