import { SpanKind } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node';
import { cleanSpan, isHealthCheck, routeOf } from '../../src/running/span-cleaning.ts';

it.each([
  ['/api/messages', '/api/messages'],
  ['/api/messages?key=1', '/api/messages'],
  ['/download/c2VjcmV0', '/download/:token'],
  ['/download/c2VjcmV0/more?sig=1', '/download/:token'],
  ['/downloads/c2VjcmV0', undefined],
  ['/c2VjcmV0', undefined],
  ['', undefined],
  [undefined, undefined],
])('the route of %s is %s', (url, route) => expect(routeOf(url)).toBe(route));

it.each([
  ['/health/live', true],
  ['/health/ready?now', true],
  ['/api/messages', false],
  [undefined, false],
])('%s asks for health: %s', (url, is) => expect(isHealthCheck(url)).toBe(is));

const SECRET = 'c2VjcmV0';
const TOLD = {
  'http.request.method': 'GET',
  'http.response.status_code': 200,
  'http.route': '/download/:token',
  'server.address': 'somebody.example',
  'url.full': `https://somebody.example/${SECRET}?sig=${SECRET}`,
  'url.path': `/${SECRET}`,
  'url.query': SECRET,
  'client.address': SECRET,
  'user_agent.original': SECRET,
  'http.target': `/${SECRET}`,
  'error.type': 'ECONNREFUSED',
};
const aSpan = (kind: SpanKind) =>
  ({
    name: `GET ${SECRET}`,
    kind,
    attributes: TOLD,
    events: [{ name: 'exception', time: [0, 0], attributes: { 'exception.message': SECRET } }],
    links: [{ context: { traceId: SECRET } }],
    status: { code: 2, message: SECRET },
    spanContext: () => ({ traceId: 'trace', spanId: 'span', traceFlags: 1 }),
  }) as unknown as ReadableSpan;

it.each([
  [
    'comes in',
    SpanKind.SERVER,
    'GET /download/:token',
    ['error.type', 'http.request.method', 'http.response.status_code', 'http.route'],
  ],
  [
    'is asked of others',
    SpanKind.CLIENT,
    'GET',
    ['error.type', 'http.request.method', 'http.response.status_code', 'server.address'],
  ],
])('of what %s, only what is named leaves', (_case, kind, name, attributes) => {
  const clean = cleanSpan(aSpan(kind));
  expect(clean.name).toBe(name);
  expect(Object.keys(clean.attributes).toSorted()).toEqual(attributes);
  expect(clean.spanContext().traceId).toBe('trace');
  const { events, links, status } = clean;
  expect(JSON.stringify({ name, attributes: clean.attributes, events, links, status })).not.toContain(SECRET);
});
