// What no row can tell by itself: two names for one domain, a code that comes again, a table that is too big.
import type { TableCell } from '../../tables/table-row.ts';
import { readLevel } from './domain.ts';
import { tidyCell } from '../../tables/cell-words.ts';
import type { Cells } from './pack-row.ts';
import type { LineProblem } from '../../tables/table-shape.ts';

export const MOST_DOMAINS = 20;
export const MOST_CAPABILITIES = 2000;
// They are offered together on one card, and Teams refuses cards above some 40 KB.
export const MOST_TOGETHER = 40;

interface Line {
  line: number;
  cells: Cells;
}

const textOf = (cell: TableCell) => (cell instanceof Date ? '' : tidyCell(cell));

/** Rows that are wrong in themselves are looked at too, so that all there is to mend is named at once. */
export const tableProblems = (rows: Line[]): LineProblem[] => [
  ...secondNames(rows),
  ...repeatedCodes(rows),
  ...tooManyTogether(rows),
  ...tooManyDomains(rows),
  ...tooManyRows(rows),
];

function secondNames(rows: Line[]): LineProblem[] {
  const first = new Map<string, { name: string; line: number }>();
  return rows.flatMap(({ line, cells }) => {
    const [id, name] = [textOf(cells['domain id']), textOf(cells['domain name'])];
    const before = first.get(id);
    if (!id || !name || before?.name === name) return [];
    if (before)
      return [
        { line, reason: `The domain ${id} is called “${name}” here and “${before.name}” on line ${before.line}.` },
      ];
    first.set(id, { name, line });
    return [];
  });
}

function repeatedCodes(rows: Line[]): LineProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, cells }) => {
    const code = textOf(cells.code);
    const place = placeOf(cells);
    if (!code || !place) return [];
    const key = `${place}|${code.toLowerCase()}`;
    const before = first.get(key);
    if (before)
      return [{ line, reason: `The code ${code} is on line ${before} already, for the same domain and level.` }];
    first.set(key, line);
    return [];
  });
}

/** The domain and level of a row, where both can be read. */
function placeOf(cells: Cells): string | undefined {
  const [id, level] = [textOf(cells['domain id']), readLevel(textOf(cells.level))];
  return id && level ? `${id}|${level}` : undefined;
}

function tooManyTogether(rows: Line[]): LineProblem[] {
  const byPlace = Map.groupBy(rows, ({ cells }) => placeOf(cells));
  byPlace.delete(undefined);
  return [...byPlace.values()].flatMap((together) =>
    after(together, MOST_TOGETHER, 'capabilities for one domain and level'),
  );
}

function tooManyDomains(rows: Line[]): LineProblem[] {
  const firsts = [...Map.groupBy(rows, ({ cells }) => textOf(cells['domain id'])).entries()].flatMap(([id, [first]]) =>
    id && first ? [first] : [],
  );
  return after(firsts, MOST_DOMAINS, 'domains');
}

const tooManyRows = (rows: Line[]) => after(rows, MOST_CAPABILITIES, 'capabilities');

/** Names the first row beyond a limit. */
const after = (rows: Line[], most: number, what: string): LineProblem[] =>
  rows
    .slice(most, most + 1)
    .map(({ line }) => ({ line, reason: `There are more than ${most} ${what}. A pack may hold ${most}.` }));
