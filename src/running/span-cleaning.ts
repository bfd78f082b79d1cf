// What may leave the machine in a span. Paths hold keys (of one-time links, of rows, of uploads), queries hold signatures, and
// errors quote both: so what is not named here stays.
import { SpanKind, type Attributes } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node';

/** Of what comes in. Who calls is left out: an address is a person's. */
const INCOMING = ['http.request.method', 'http.response.status_code', 'http.route', 'error.type'];
/** Of what is asked of others, where a host says who they are. */
const OUTGOING = ['http.request.method', 'http.response.status_code', 'server.address', 'server.port', 'error.type'];

/** What the bot answers, as restify knows it. */
const ROUTES: readonly [path: RegExp, route: string][] = [
  [/^\/api\/messages$/, '/api/messages'],
  [/^\/download\/./, '/download/:token'],
];

/** Where a request goes, without what is secret in it; undefined for what nobody here answers. */
export const routeOf = (url = ''): string | undefined =>
  ROUTES.find(([path]) => path.test(url.split('?')[0] ?? ''))?.[1];

export const isHealthCheck = (url = ''): boolean => url.startsWith('/health/');

const namedOnly = (attributes: Attributes, names: readonly string[]): Attributes =>
  Object.fromEntries(names.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])));

/** The same span with what may be told of it, and nothing of what went wrong but its kind. */
export function cleanSpan(span: ReadableSpan): ReadableSpan {
  const attributes = namedOnly(span.attributes, span.kind === SpanKind.SERVER ? INCOMING : OUTGOING);
  const name = [attributes['http.request.method'], attributes['http.route']].filter(Boolean).join(' ') || 'work';
  const kept = { attributes, name, events: [], links: [], status: { code: span.status.code } };
  return Object.create(span, Object.getOwnPropertyDescriptors(kept)) as ReadableSpan;
}
