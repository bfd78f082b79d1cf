import { heldRows } from '../../records/held-rows.ts';
import type { Store } from '../../storage/port.ts';
import { CourseRow } from './domain/row.ts';

const PARTITION = 'catalogue';
const IN_PIECE = 64; // even with the longest texts well under what a row of storage holds

/** Tables of courses between the preview and the yes. */
export function heldCatalogues(store: Store) {
  const { hold, open } = heldRows(store, CourseRow, IN_PIECE);
  return {
    hold: hold.bind(undefined, PARTITION),
    open: open.bind(undefined, PARTITION),
  };
}
export type HeldCatalogues = ReturnType<typeof heldCatalogues>;
