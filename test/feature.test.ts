// What `join` refuses, and that a feature is no more than a value: one is made up here, with everything it may bring.
import { z } from 'zod';
import { messageCard } from '../src/cards/message.ts';
import { EACH_TRUST, kind } from '../src/records/kind.ts';
import { join, type Feature } from '../src/feature.ts';
import { route, type Route } from '../src/bot/turn.ts';

const greeting = (verb: string, words?: RegExp): Route =>
  route(verb, { right: 'see what the bot can do', words, input: z.unknown() }, async () => ({ text: 'hello' }));

const parking: Feature = {
  name: 'parking',
  routes: [
    route('parking.find', { right: 'see what the bot can do', words: /^parking$/i, input: z.unknown() }, async () => ({
      card: messageCard({ heading: 'Parking', lines: ['Behind the clinic.'], actions: [] }),
    })),
  ],
  notices: new Map([['parking.full', async () => messageCard({ heading: 'Full', lines: [], actions: [] })]]),
  documents: {
    'parking permit': {
      right: 'see what the bot can do',
      make: async ({ fileName }) => ({ fileName, bytes: Buffer.from('permit') }),
    },
  },
  tables: [
    {
      verb: 'parking.import',
      right: 'import posts',
      what: 'a list of spaces',
      who: 'an administrator',
      columns: 'Space',
      columnsIn: () => 0,
    },
  ],
  meant: [{ intent: 'something else', verbFor: () => 'parking.find' }],
  searches: [{ right: 'copy the statement', find: async () => [] }],
  jobs: [{ name: 'count the spaces', every: 'day', run: async () => 1 }],
  help: { words: [{ type: 'parking', does: 'find a space' }] },
  commands: { 'parking:count': { right: 'see what the bot can do', run: async () => 0 } },
  kinds: {
    space: kind({
      key: 'parkingSpace|{number}',
      schema: z.object({ takenBy: z.string() }),
      partitions: [EACH_TRUST],
      about: ['subject'],
      keeping: 'kept',
    }),
  },
};

it('everything a feature brings is in the bot', () => {
  const joined = join([{ name: 'empty' }, parking]);
  expect(joined).toMatchObject({
    routes: parking.routes,
    tables: parking.tables,
    meant: parking.meant,
    searches: parking.searches,
    jobs: parking.jobs,
    help: [parking.help],
  });
  expect([...joined.notices.keys(), ...joined.documents.keys(), ...joined.commands.keys()]).toEqual([
    'parking.full',
    'parking permit',
    'parking:count',
  ]);
  expect(joined.kinds.get('parking: space')).toBe(parking.kinds?.['space']);
});

it.each<[string, Partial<Feature>]>([
  ['feature “parking”', { name: 'parking' }],
  ['verb “parking.find”', { routes: [greeting('parking.find')] }],
  ['typed words “^parking$”', { routes: [greeting('other.find', /^parking$/)] }],
  ['notice “parking.full”', { notices: new Map([['parking.full', async () => undefined]]) }],
  ['document “parking permit”', { documents: parking.documents }],
  ['job “count the spaces”', { jobs: [{ name: 'count the spaces', every: 'hour', run: async () => 0 }] }],
  ['command “parking:count”', { commands: parking.commands }],
])('two features cannot claim the same %s', (what, part) => {
  expect(() => join([parking, { name: 'other', ...part }])).toThrow(`Two features claim the ${what}.`);
});

it.each(['parkingSpace|{number}', 'parkingSpace|{number}|of|{town}', 'outbox|{any}', 'audit|{any}'])(
  'two kinds cannot lie in the same place: %s',
  (key) => {
    const other = { ...parking.kinds!['space']!, key };
    expect(() => join([parking, { name: 'other', kinds: { other } }])).toThrow(/cannot be told from rows of/);
    expect(() =>
      join([parking, { name: 'other', kinds: { other: { ...other, partitions: ['parking'] } } }]),
    ).not.toThrow();
  },
);

it('what free text may mean, and lines of help, may overlap', () =>
  expect(join([parking, { name: 'other', meant: parking.meant, help: parking.help }]).meant).toHaveLength(2));

it('a former verb is claimed once, like any other', () => {
  const renamed: Feature = { name: 'bays', formerVerbs: { 'parking.find': 'bays.find' } };
  expect(() => join([parking, renamed])).toThrow('Two features claim the verb “parking.find”.');
  expect([...join([renamed]).formerVerbs]).toEqual([['parking.find', 'bays.find']]);
});
