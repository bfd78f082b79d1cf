// Web addresses that stand behind the words of cells: “Book here”.
import { columnOf, lineOfPlace } from './cell-places.ts';
import type { TableRow } from './table-row.ts';
import { visitTags } from './xml-tags.ts';

/** By the id of the relationship. */
export function addressesIn(relationships: string): Map<string, string> {
  const addresses = new Map<string, string>();
  visitTags(relationships, {
    open: (_tag, attributes) => {
      if (attributes.get('TargetMode') === 'External')
        addresses.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
    },
    text: () => {},
    close: () => {},
  });
  return addresses;
}

/** A place in the sheet, and the id of its link. */
export interface CellLink {
  place: string;
  id: string;
}

export function putLinks(
  rows: readonly TableRow[],
  links: readonly CellLink[],
  addresses: ReadonlyMap<string, string>,
): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const { place: range, id } of links) {
    const [place = ''] = range.split(':');
    const row = byLine.get(lineOfPlace(place));
    const address = addresses.get(id);
    if (row && address) row.links = { ...row.links, [columnOf(place) - 1]: address };
  }
}
