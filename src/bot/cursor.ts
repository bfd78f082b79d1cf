// Where a page of a list ended goes out with a card and comes back with the next press, from whoever holds that card:
// so it begins with the name of its list, and no other list goes on from it.
import { z } from 'zod';
import { NOT_YOURS } from './rights.ts';
import { Refusal } from './refusal.ts';

/** As long as the longest key of storage, with its partition. */
export const Cursor = z.string().min(1).max(1100);

/** `list` names whose list it is and of what; of rows in storage, their partition and what their keys begin with. */
export const cursorIn = (list: string, place: string): string => `${list}|${place}`;

/** The place of a cursor of this list; with one of any other list, a refusal. */
export function placeIn(list: string, cursor: string): string {
  if (!cursor.startsWith(`${list}|`)) throw new Refusal(NOT_YOURS);
  return cursor.slice(list.length + 1);
}
