// Teams gives an address to fetch a sent file from. It holds a secret, so nothing here repeats it.
import { Refusal } from '../bot/refusal.ts';
import { FileRefusal } from '../word/file-refusal.ts';
import { isAllowed } from './allowed-hosts.ts';

export const MOST_DOWNLOAD_BYTES = 10 * 1024 * 1024;
const TIME_LIMIT_MS = 8000; // a turn that takes 15 seconds is sent again
const MOST_HOPS = 3;

const NOT_ALLOWED =
  'That file does not come from your OneDrive or SharePoint. Attach it in this chat with the paper clip.';
const NOT_HAD = 'Teams did not hand the file over. Please send it again.';

interface Limits {
  most: number;
  timeMs: number;
}

/** The bytes of a sent file, or a refusal: not from an allowed host, too big, or not to be had in time. */
export async function downloadFrom(
  url: string,
  allowedHosts: readonly string[],
  { most, timeMs }: Limits = { most: MOST_DOWNLOAD_BYTES, timeMs: TIME_LIMIT_MS },
): Promise<Buffer> {
  const signal = AbortSignal.timeout(timeMs);
  try {
    return await bytesOf(await follow(url, allowedHosts, signal), most);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(NOT_HAD, { cause: error });
  }
}

/** Every stop on the way must be an allowed host, the last as much as the first. */
async function follow(url: string, allowedHosts: readonly string[], signal: AbortSignal): Promise<Response> {
  let at = url;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    if (!isAllowed(at, allowedHosts)) throw new Refusal(NOT_ALLOWED);
    const response = await fetch(at, { redirect: 'manual', signal });
    const next = response.status >= 300 && response.status < 400 && response.headers.get('location');
    if (!next) return response;
    await response.body?.cancel();
    at = new URL(next, at).href;
  }
  throw new Refusal(NOT_HAD);
}

async function bytesOf(response: Response, most: number): Promise<Buffer> {
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Refusal(NOT_HAD);
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  // Counted while it arrives: what the server says of the length is only what it says. Leaving the loop ends the transfer.
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > most) throw new FileRefusal('too-big');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
