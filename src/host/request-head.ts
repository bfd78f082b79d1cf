// What can be said about a message before anything of it is read.
import type { IncomingHttpHeaders } from 'node:http';

/** Of one activity; a card sent back is far below. */
export const MOST_ACTIVITY_BYTES = 256 * 1024;

// Anything else is compressed, in parts, or of letters that JSON is not written in.
const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;

/** The HTTP status to turn it away with; undefined where it may go on. */
export function faultOfHead(headers: IncomingHttpHeaders): 400 | 413 | 415 | undefined {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (!JSON_TYPE.test(headers['content-type'] ?? '') || encoding.toLowerCase() !== 'identity') return 415;
  const length = headers['content-length'];
  if (length !== undefined && Number(length) > MOST_ACTIVITY_BYTES) return 413;
  return length === '0' || !hasBody(headers) ? 400 : undefined;
}

export const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
