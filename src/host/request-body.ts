import type { IncomingMessage } from 'node:http';
import { MOST_ACTIVITY_BYTES } from './request-head.ts';
import { RejectedRequest } from './turned-away.ts';

/** Objects and lists within each other. An activity with an Adaptive Card in it stays well below. */
const MOST_DEPTH = 64;

/** The body as JSON, plain. Throws what to answer: 413 for too much, 400 for no JSON or a transfer that broke off. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await bytesOf(request);
  try {
    return plainValue(JSON.parse(bytes.toString()));
  } catch (error) {
    // What the parser says of it repeats a piece of it.
    throw error instanceof RejectedRequest ? error : new RejectedRequest(400);
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > MOST_ACTIVITY_BYTES) break;
      pieces.push(piece);
    }
  } catch {
    throw new RejectedRequest(400);
  }
  if (size > MOST_ACTIVITY_BYTES) throw new RejectedRequest(413);
  return Buffer.concat(pieces);
}

/** The same value, with nothing in it that breaks later: text is well-formed, `null` is left out, no key is a prototype. */
export const plainValue = (value: unknown): unknown => (isPlain(value) ? value : madePlain(value));

/** Nearly everything is, and to make it anew costs more than to look. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object') return true;
  if (value === null || depth === MOST_DEPTH) return false;
  const isPlainHere = (part: unknown) => isPlain(part, depth + 1);
  if (Array.isArray(value)) return value.every(isPlainHere);
  return (
    Object.values(value).every(isPlainHere) &&
    Object.keys(value).every((key) => key !== '__proto__' && key.isWellFormed())
  );
}

function madePlain(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  if (depth === MOST_DEPTH) throw new RejectedRequest(400);
  const isThere = (part: unknown) => part !== null;
  if (Array.isArray(value)) return value.filter(isThere).map((part) => madePlain(part, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => key !== '__proto__' && isThere(part))
      .map(([key, part]) => [key.toWellFormed(), madePlain(part, depth + 1)]),
  );
}
