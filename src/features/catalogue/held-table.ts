import { heldRows } from '../../records/held-rows.ts';
import type { Store } from '../../storage/port.ts';
import { CATALOGUE, catalogueKinds } from './kinds.ts';

const IN_PIECE = 64; // even with the longest texts well under what a row of storage holds

/** Tables of courses between the preview and the yes. */
export function heldCatalogues(store: Store) {
  const { hold, open } = heldRows(store, catalogueKinds.list, IN_PIECE);
  return {
    hold: hold.bind(undefined, CATALOGUE),
    open: open.bind(undefined, CATALOGUE),
  };
}
export type HeldCatalogues = ReturnType<typeof heldCatalogues>;
