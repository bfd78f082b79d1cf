// Several people in one list: where two have the same name, something more stands with it.
import type { Choice } from './buttons.ts';

export interface ListedPerson {
  id: string;
  name: string;
  /** What else is known, the most telling first: a role, a Trust. */
  about?: readonly string[];
}

/** A choice for each of them, told apart. Without a `value` of its own it sends `id~name`. */
export const peopleChoices = (people: readonly (ListedPerson & { value?: string })[]): Choice[] => {
  const called = namesApart(people);
  return people.map(({ id, name, value = `${id}~${name}` }) => ({ title: called.get(id) ?? name, value }));
};

const SHORT_TAIL = 4; // characters of the id

const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en');

/** By id, what each of them is called in the list: the name; of equal ones with what tells them apart, else the end of the id. */
export function namesApart(people: readonly ListedPerson[]): ReadonlyMap<string, string> {
  const each = [...new Map(people.map((one) => [one.id, one])).values()];
  const groups = Map.groupBy(each, ({ name }) => plain(name));
  return new Map([...groups.values()].flatMap(apart));
}

function apart(equal: readonly ListedPerson[]): [id: string, called: string][] {
  const most = Math.max(...equal.map(({ about = [] }) => about.length));
  const withParts = Array.from({ length: most + 1 }, (_, parts) => equal.map((one) => titleWith(one, parts)));
  const chosen = withParts.find((titles) => new Set(titles.map(plain)).size === equal.length);
  return equal.map((one, n) => [one.id, chosen?.[n] ?? titleWith(one, 1, tailAmong(one, equal))]);
}

function titleWith({ name, about = [] }: ListedPerson, parts: number, tail?: string): string {
  const more = [...about.slice(0, parts).filter(Boolean), ...(tail ? [`…${tail}`] : [])];
  return more.length ? `${name} (${more.join(', ')})` : name;
}

function tailAmong({ id }: ListedPerson, equal: readonly ListedPerson[]): string {
  const tail = id.slice(-SHORT_TAIL);
  return equal.some((other) => other.id !== id && other.id.endsWith(tail)) ? id : tail;
}
