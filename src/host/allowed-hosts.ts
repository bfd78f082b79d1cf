// Addresses of files come from outside, so they are checked before anything is fetched from or put to them.

// Judged as text, before a URL parser repairs it: between the scheme and the path stand only a plain name and perhaps a
// port. No user name, backslash, percent sign, dot at the end, or letter beyond ASCII.
const PLAIN_ADDRESS = /^https?:\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d+)?(?:[/?#]|$)/i;

const THIS_MACHINE = ['127.0.0.1', 'localhost'];

/** An allowed host is a whole name (`contoso.sharepoint.com`), or an ending that begins with a dot (`.sharepoint.com`). */
export function isAllowed(url: string, allowedHosts: readonly string[]): boolean {
  if (!PLAIN_ADDRESS.test(url) || !URL.canParse(url)) return false;
  const { protocol, hostname, port, host } = new URL(url);
  // A test on this machine may do without https, if exactly its port was allowed.
  if (protocol === 'http:') return THIS_MACHINE.includes(hostname) && port !== '' && allowedHosts.includes(host);
  const isNamed = (allowed: string) => (allowed.startsWith('.') ? hostname.endsWith(allowed) : hostname === allowed);
  return port === '' && allowedHosts.map((allowed) => allowed.toLowerCase()).some(isNamed);
}
