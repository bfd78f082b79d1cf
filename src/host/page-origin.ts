// On this machine nobody is asked for a token, so that no other page in the same browser may speak to the bot.
const THIS_MACHINE = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * `ports`: the bot's own and those of the chat clients. A page that sends no Referer, as the download page, says `null`
 * of itself: only there, where the address is the key, is that enough.
 */
export function isOwnPage(origin: string | undefined, path: string, ports: readonly number[]): boolean {
  if (origin === undefined) return true;
  if (origin === 'null') return path.startsWith('/download/');
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  return protocol === 'http:' && THIS_MACHINE.has(hostname) && ports.includes(Number(port || 80));
}
