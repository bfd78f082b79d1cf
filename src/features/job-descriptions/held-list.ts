import { heldRows, HeldId } from '../../records/held-rows.ts';
import type { Store } from '../../storage/port.ts';
import { postKinds } from './kinds.ts';

const IN_PIECE = 400; // even with the longest titles well under what a row holds

export const ListId = HeldId;

/** Lists of posts between the preview and the yes: in the partition of their Trust. */
export const heldLists = (store: Store) => heldRows(store, postKinds.list, IN_PIECE);
export type HeldLists = ReturnType<typeof heldLists>;
