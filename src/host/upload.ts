// Teams says where a consented file is to be uploaded to. That address came from outside, so it is checked first.
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TIME_LIMIT_MS = 20_000;

// Judged as text, before a URL parser repairs it: between the scheme and the path stand only a plain name and perhaps a
// port. No user name, backslash, percent sign, dot at the end, or letter beyond ASCII.
const PLAIN_ADDRESS = /^https?:\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d+)?(?:[/?#]|$)/i;

const THIS_MACHINE = ['127.0.0.1', 'localhost'];

/** An allowed host is a whole name (`contoso.sharepoint.com`), or an ending that begins with a dot (`.sharepoint.com`). */
export function mayUploadTo(url: string, allowedHosts: string[]): boolean {
  if (!PLAIN_ADDRESS.test(url) || !URL.canParse(url)) return false;
  const { protocol, hostname, port, host } = new URL(url);
  // A test on this machine may do without https, if exactly its port was allowed.
  if (protocol === 'http:') return THIS_MACHINE.includes(hostname) && port !== '' && allowedHosts.includes(host);
  const isNamed = (allowed: string) => (allowed.startsWith('.') ? hostname.endsWith(allowed) : hostname === allowed);
  return port === '' && allowedHosts.map((allowed) => allowed.toLowerCase()).some(isNamed);
}

/** The address itself holds a secret, so no error repeats it. */
export async function uploadTo(
  url: string,
  bytes: Buffer,
  allowedHosts: string[],
  timeLimitMs = TIME_LIMIT_MS,
): Promise<void> {
  if (!mayUploadTo(url, allowedHosts)) throw new Error('The upload address is not on an allowed host.');
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'Content-Type': WORD, 'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}` },
    body: new Uint8Array(bytes),
    redirect: 'manual', // to follow one would be to leave the allowed host
    signal: AbortSignal.timeout(timeLimitMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The upload was answered with ${response.status}.`);
}
