// Links people may be shown: well-formed, encrypted, and on the provider's own host.
import type { Course } from '../domain.ts';

const isWithin = (hostname: string, host: string) => hostname === host || hostname.endsWith(`.${host}`);

export function linkOf({ url, host }: Pick<Course, 'url' | 'host'>): string | undefined {
  if (!url || !host || !URL.canParse(url)) return undefined;
  const { protocol, hostname, username, password, port, href } = new URL(url);
  const isPlain = protocol === 'https:' && !username && !password && !port;
  return isPlain && isWithin(hostname, host.toLowerCase()) ? href : undefined;
}
