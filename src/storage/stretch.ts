// Which keys a list covers, the same in every storage: encoded keys are printable ASCII, and compared as they are.
import { placeIn } from '../bot/cursor.ts';
import { NOT_YOURS } from '../bot/rights.ts';
import { Refusal } from '../bot/refusal.ts';
import { encodeKey } from './keys.ts';
import type { Page } from './port.ts';

/** Encoded keys; `from` itself belongs to it unless the list goes on behind it. `to` never does. */
export interface KeyRange {
  from: string;
  isBehind: boolean;
  to: string;
}

/** A refusal for a cursor that does not stand in this list, and for a limit that is none. */
export function stretchOf(partition: string, prefix: string, page: Page): KeyRange {
  const after = keyBehind(partition, prefix, page);
  return { from: encodeKey(after ?? prefix), isBehind: after !== undefined, to: justAfter(encodeKey(prefix)) };
}

function keyBehind(partition: string, prefix: string, { after, limit = 1 }: Page): string | undefined {
  const isLimit = limit === Infinity || (Number.isInteger(limit) && limit > 0);
  const key = after === undefined ? undefined : placeIn(partition, after);
  if (!isLimit || (key !== undefined && !key.startsWith(prefix))) throw new Refusal(NOT_YOURS);
  return key;
}

const LAST = '\u007f'; // behind every printable ASCII character

/** The first key behind every key that begins with `prefix`. */
const justAfter = (prefix: string): string =>
  prefix ? prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1) : LAST;
