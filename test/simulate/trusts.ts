// One Alliance with three Trusts: two have a steering channel, one of them was added to what is shipped, the third has none.
import type { DeadlineRules } from '../../src/calendar/deadlines.ts';
import { organisationKinds, ORGANISATIONS } from '../../src/features/organisations/kinds.ts';
import { SHIPPED_DIRECTORY } from '../../src/features/organisations/repository.ts';
import { Organisation } from '../../src/features/organisations/domain/organisation.ts';
import type { ChannelKey } from '../../src/bot/channel-key.ts';
import type { Address, Person, TurnChannel } from '../../src/bot/turn.ts';
import type { Row, WholeStore } from '../../src/storage/port.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { anApp, KEEPER, TENANT, type SimulatedApp } from './app.ts';
import { worldClock } from './world-clock.ts';

/** Of all three. */
export const ALLIANCE = SHIPPED_DIRECTORY.find(({ id }) => id === 'RHM')?.alliance ?? '';
export const LEAD: Person = { id: 'lead', tenantId: TENANT, name: 'Lead of the Alliance' };

const SETTLED = new Date('2025-12-01T10:00:00Z');
const TEAM = { tenantId: TENANT, teamId: 'team', serviceUrl: 'https://teams.example', botId: 'bot' };

export interface SimulatedTrust {
  id: string;
  /** Its first one. */
  channel?: ChannelKey;
  submitter: Person;
  facilitator: Person;
}

export const channelNamed = (id: string): TurnChannel => ({ ...TEAM, id });

const aTrust = (id: string, hasChannel: boolean): SimulatedTrust => ({
  id,
  ...(hasChannel && { channel: { tenantId: TENANT, teamId: TEAM.teamId, id: `channel-${id}` } }),
  submitter: { id: `submitter-${id}`, tenantId: TENANT, name: `Submitter of ${id}` },
  facilitator: { id: `facilitator-${id}`, tenantId: TENANT, name: `Facilitator of ${id}` },
});
export const TRUSTS = [aTrust('RHM', true), aTrust('ADDED', true), aTrust('RN5', false)];

/** Who may be chosen when a channel is set up. */
export const MEMBERS = [KEEPER, ...TRUSTS.flatMap(({ submitter, facilitator }) => [submitter, facilitator])];

/** Has a role, and does not open the bot before something happens. */
export const NEWCOMER = TRUSTS[2]!.facilitator;

export const addressOf = ({ id }: Person): Address => ({
  conversationId: `chat-${id}`,
  serviceUrl: TEAM.serviceUrl,
  botId: TEAM.botId,
  userId: id,
});

export type Stored = [partition: string, rows: Row[]][];

/** All that is stored before the first day, made once by the bot itself. */
export async function storedBefore(): Promise<Stored> {
  const { store: own, close } = openSqlite(':memory:');
  const world = worldClock(SETTLED.getTime());
  const store = world.over(own);
  const app = anApp({ store, world, skew: () => 0, send: async () => ({ is: 'sent' }), members: MEMBERS, fault: fail });
  await keepOnlyThese(store);
  await app.organisations.current();
  for (const trust of TRUSTS) await settle(app, trust);
  const sweeping = app.sweep().then(() => app.background.idle());
  await world.pass();
  await sweeping;
  const stored = await everythingIn(store);
  close();
  return stored;
}

async function everythingIn(store: WholeStore): Promise<Stored> {
  const stored: Stored = [];
  let partition = await store.partitionAfter('');
  while (partition !== undefined) {
    const rows: Row[] = [];
    for await (const row of store.rowsOf(partition)) rows.push(row);
    stored.push([partition, rows]);
    partition = await store.partitionAfter(partition);
  }
  return stored;
}

/** An empty storage for one history. */
export type OpenStorage = () => Promise<{ store: WholeStore; close(): void }>;
const inMemory: OpenStorage = async () => openSqlite(':memory:');

export async function storeWith(stored: Stored, open: OpenStorage = inMemory): ReturnType<OpenStorage> {
  const opened = await open();
  for (const [partition, put] of stored) await opened.store.change(partition, {}, () => ({ result: undefined, put }));
  return opened;
}

/** Before the first day: a change in the middle of a quarter would move days that have come. */
export const setDays = (store: WholeStore, { dueAfter, closesAfter, daysOff }: DeadlineRules): Promise<void> => {
  const set = { ...LEAD, at: SETTLED.toISOString(), why: '' };
  const settings = {
    dueAfter: { value: dueAfter, set },
    closesAfter: { value: closesAfter, set },
    daysOff: { value: [...daysOff], set },
  };
  return store.change(ALLIANCE, {}, () => ({ result: undefined, put: [organisationKinds.settings.row(settings)] }));
};

/** Whoever else is shipped sends nothing: three are enough to be slow. */
async function keepOnlyThese(store: WholeStore): Promise<void> {
  const [like] = SHIPPED_DIRECTORY.filter(({ id }) => id === TRUSTS[0]!.id);
  const demo = { id: 'DEMO', name: 'Demo', kind: 'trust' } as const;
  const others = [...SHIPPED_DIRECTORY, Organisation.parse(demo)].filter(
    ({ id, kind }) => kind === 'trust' && !TRUSTS.some((one) => one.id === id),
  );
  const changed = [
    ...others.map((one) => ({ ...one, sends: { is: 'no' as const } })),
    Organisation.parse({ id: 'ADDED', name: 'Added Trust', kind: 'trust', alliance: like?.alliance }),
  ];
  const { organisation, edition } = organisationKinds;
  await store.change(ORGANISATIONS, {}, () => ({
    result: undefined,
    put: [...changed.map((one) => organisation.row(one, one.id)), edition.row({ edition: 1 })],
  }));
}

async function settle(app: SimulatedApp, { id, channel, submitter, facilitator }: SimulatedTrust): Promise<void> {
  const asking = { person: KEEPER, at: SETTLED };
  for (const person of [submitter, facilitator]) {
    if (person !== NEWCOMER) {
      await app.people.arrived(person, addressOf(person), SETTLED);
      await app.people.chooseTrust(person, { id, name: id }, SETTLED);
    }
    const role = person === submitter ? 'submitter' : 'facilitator';
    await app.roles.give(person, { role, organisation: id }, asking);
  }
  if (!channel) return;
  await app.steering.channels.note({ ...TEAM, ...channel });
  const setUp = {
    kind: 'trust' as const,
    chair: undefined,
    clinicalLead: undefined,
    facilitators: [facilitator],
    submitters: [submitter],
    signer: undefined,
    everyWeeks: 6,
    quorum: 4,
    showsNumbers: true,
  };
  const right = 'set up a steering group' as const;
  await app.steering.groups.setUp(id, channel, setUp, 0, { ...asking, right, isPrivate: true });
}

function fail(fault: unknown): never {
  throw new Error(`Nothing is simulated, because the Trusts cannot be set up: ${JSON.stringify(fault)}`);
}
