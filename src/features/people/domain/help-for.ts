// What help names to whom: nothing that they may not use, and where others are reading only what works there.
import { RIGHTS, type Role } from '../../../bot/rights.ts';
import type { Hat, Help, HelpDoor, HelpWords } from '../../../bot/help.ts';
import type { Route } from '../../../bot/turn.ts';

export const MOST_DOORS = 4;

export interface HelpReader {
  roles: readonly Role[];
  isPrivate: boolean;
}
type Known = Pick<Route, 'verb' | 'right' | 'words' | 'isPublic'>;

const isFor = (
  { roles: only }: { roles?: readonly Role[] },
  route: Known | undefined,
  { roles, isPrivate }: HelpReader,
): boolean =>
  route !== undefined &&
  (isPrivate || route.isPublic === true) &&
  (only ?? RIGHTS[route.right]).some((role) => roles.includes(role));

const placeOf = ({ places }: HelpDoor, hat: Hat): number => places[hat] ?? Infinity;

/** The first four of a hat that somebody may open; where others are reading, all that work there. */
export function doorsFor(hat: Hat, reader: HelpReader, help: readonly Help[], routes: readonly Known[]): HelpDoor[] {
  const byVerb = new Map(routes.map((route) => [route.verb, route]));
  return help
    .flatMap(({ doors = [] }) => doors)
    .filter((door) => isFor(door, byVerb.get(door.verb), reader))
    .filter((door) => !reader.isPrivate || placeOf(door, hat) < Infinity)
    .toSorted((a, b) => placeOf(a, hat) - placeOf(b, hat) || 0)
    .slice(0, MOST_DOORS);
}

export const wordsFor = (reader: HelpReader, help: readonly Help[], routes: readonly Known[]): HelpWords[] =>
  help
    .flatMap(({ words = [] }) => words)
    .filter((one) =>
      isFor(
        one,
        routes.find(({ words }) => words?.test(one.type)),
        reader,
      ),
    );
