import { heldRows } from '../../records/held-rows.ts';
import type { Store } from '../../storage/port.ts';
import { organisationKinds } from './kinds.ts';

const IN_PIECE = 200; // even with the longest contacts well under what a row holds

/** Tables of organisations between the preview and the yes. */
export const heldTables = (store: Store) => heldRows(store, organisationKinds.held, IN_PIECE);
export type HeldTables = ReturnType<typeof heldTables>;
