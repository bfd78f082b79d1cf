import { trendsOf, type Look } from './flat.ts';

const LOOK: Look = { minute: 0, residentMb: 200, heapMb: 80, descriptors: 40, handles: 20, rows: { record: 16 } };
/** `change` of the n-th of thirty looks. */
const looks = (change: (n: number) => Partial<Look>): Look[] =>
  Array.from({ length: 30 }, (_, n) => ({ ...LOOK, ...change(n), minute: n }));
const growing = (all: Look[]) =>
  trendsOf(all, (kind) => kind === 'audit')
    .filter(({ isFlat }) => !isFlat)
    .map(({ what }) => what);

it.each<[string, (n: number) => Partial<Look>, string[]]>([
  ['nothing changes', () => ({}), []],
  ['caches fill at first', (n) => ({ residentMb: n < 6 ? 100 + n * 20 : 220 }), []],
  ['memory goes up and down', (n) => ({ residentMb: 200 + (n % 2) * 30, heapMb: 80 + (n % 3) }), []],
  ['one look sees something large', (n) => ({ heapMb: n === 25 ? 300 : 80 }), []],
  ['memory grows slowly', (n) => ({ residentMb: 200 + 2 * n }), ['resident memory, MB']],
  ['what is held grows', (n) => ({ heapMb: 80 + n }), ['heap after a collection, MB']],
  ['a connection a minute stays open', (n) => ({ descriptors: 40 + n }), ['open files and connections']],
  ['a timer a minute is left', (n) => ({ handles: 20 + n }), ['handles of Node']],
  ['the trail grows', (n) => ({ rows: { record: 16, audit: 100 * n } }), []],
  ['something is being sent', (n) => ({ rows: { record: 16, outbox: n % 8 } }), []],
  ['a row a minute is left', (n) => ({ rows: { record: 16, bell: n } }), ['rows, but those that tell what was done']],
])('%s', (_case, change, expected) => expect(growing(looks(change))).toEqual(expected));
