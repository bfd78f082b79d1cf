// What the planning of reminders asks of storage: an Alliance once, however many Trusts it has.
import { Organisation } from '../../src/features/organisations/domain/organisation.ts';
import { ORGANISATIONS, organisationKinds } from '../../src/features/organisations/kinds.ts';
import { reminderKinds } from '../../src/features/reminders/kinds.ts';
import { DEMO_ALLIANCE } from '../../src/local/demo-people.ts';
import type { Store } from '../../src/storage/port.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import { settled } from '../support/channels.ts';
import { register } from '../support/people.ts';

const EDITION = `${ORGANISATIONS}|${organisationKinds.edition.keyOf()}`;
const RULES = `${DEMO_ALLIANCE.id}|${organisationKinds.settings.keyOf()}`;
const REMINDERS = `${DEMO_ALLIANCE.id}|${reminderKinds.settings.keyOf()}`;

/** How often each row was asked for alone. */
function countedRows(store: Store): { store: Store; taken(): Map<string, number> } {
  let asked = new Map<string, number>();
  return {
    taken: () => {
      const all = asked;
      asked = new Map();
      return all;
    },
    store: {
      ...store,
      get: (partition, key) => {
        const name = `${partition}|${key}`;
        asked.set(name, (asked.get(name) ?? 0) + 1);
        return store.get(partition, key);
      },
    },
  };
}

/** It has a channel of its own, in which it is written to. */
async function setUp({ service: { app }, connector: { url }, at }: TestBot, id: string): Promise<void> {
  const channel = { tenantId: alex.tenantId ?? '', teamId: 'team', id: `channel-${id}` };
  await app.steering.channels.note({ ...channel, serviceUrl: url, botId: 'bot' });
  const group = { kind: 'trust' as const, facilitators: [alex], submitters: [priya], everyWeeks: 6, quorum: 4 };
  const asking = { person: alex, at: at.now, right: 'set up a steering group' as const, isPrivate: true };
  const nobody = { chair: undefined, clinicalLead: undefined, signer: undefined };
  await app.steering.groups.setUp(id, channel, { ...group, ...nobody, showsNumbers: false }, 0, asking);
}

/** The sweep in which so many Trusts of the Alliance are due, and in so many of them somebody is written to. */
async function sweepWith(trusts: number, written: number) {
  const { store: filled, close } = openSqlite(':memory:');
  const { store, taken } = countedRows(filled);
  const bot = await aBot({ store });
  bot.at.now = new Date('2026-12-30T10:00:00Z');
  await register(bot, priya);
  const ids = Array.from({ length: trusts }, (_one, n) => `T${n}`);
  await store.change(ORGANISATIONS, {}, () => ({
    result: undefined,
    put: [
      ...ids.map((id) =>
        organisationKinds.organisation.row(
          Organisation.parse({ id, name: `Trust ${id}`, kind: 'trust', alliance: DEMO_ALLIANCE.id }),
          id,
        ),
      ),
      organisationKinds.edition.row({ edition: 1 }),
    ],
  }));
  for (const id of ids.slice(0, written)) await setUp(bot, id);
  await bot.service.app.sweep();
  await settled(bot);
  taken();
  bot.at.now = new Date('2027-01-04T09:00:00Z');
  await bot.service.app.sweep();
  await settled(bot);
  const counts = taken();
  const reminded = bot.connector.posted.filter(({ activity }) =>
    JSON.stringify(activity).includes('The quarterly return is open'),
  ).length;
  await bot.close();
  close();
  return { counts: [EDITION, RULES, REMINDERS].map((name) => counts.get(name) ?? 0), reminded };
}

it('asks an Alliance as often for forty of its Trusts as for four', async () => {
  const few = await sweepWith(4, 0);
  expect((await sweepWith(40, 0)).counts).toEqual(few.counts);
});

it('reads the directory, and what the Alliance has set, once for each card', async () => {
  const one = await sweepWith(12, 1);
  const many = await sweepWith(12, 11);
  expect([one.reminded, many.reminded]).toEqual([1, 11]);
  expect(many.counts.map((count, n) => count - (one.counts[n] ?? 0))).toEqual([10, 10, 10]);
});
