// A thousand Trusts of four Alliances, each with a steering group in a channel of its own, set up by the bot itself.
import { workInParallel } from '../../src/running/at-once.ts';
import type { Person } from '../../src/bot/turn.ts';
import { ORGANISATIONS, organisationKinds } from '../../src/features/organisations/kinds.ts';
import { Organisation } from '../../src/features/organisations/domain/organisation.ts';
import { SHIPPED_DIRECTORY } from '../../src/features/organisations/repository.ts';
import { DEMO_TENANT } from '../../src/local/demo-people.ts';
import type { WholeStore } from '../../src/storage/port.ts';
import { anApp, type SimulatedApp } from '../simulate/app.ts';
import { worldClock } from '../simulate/world-clock.ts';

const SETTLED = new Date('2026-11-02T10:00:00Z');
const PAGE = 50; // rows in one write
const ALLIANCES = SHIPPED_DIRECTORY.filter(({ kind }) => kind === 'alliance').slice(0, 4);

export const TRUSTS = Array.from({ length: 1000 }, (_, n) => `T${String(n).padStart(4, '0')}`);
export const LEAD: Person = { id: '00000000-0000-4000-8000-00000000aaaa', name: 'Lee Lead', tenantId: DEMO_TENANT };

/** What is posted by setting them up is taken to have been posted. `serviceUrl`: where their channels are written to. */
export async function aThousandTrusts(own: WholeStore, serviceUrl: string): Promise<ThousandTrusts> {
  const world = worldClock(SETTLED.getTime());
  const store = world.over(own);
  await addOrganisations(store);
  const faults: unknown[] = [];
  const app = anApp({
    store,
    world,
    skew: () => 0,
    send: async () => ({ is: 'sent', post: { conversationId: 'c', activityId: 'a' } }),
    fault: (line) => faults.push(line),
  });
  const [alliance] = ALLIANCES;
  if (!alliance) throw new Error('No Alliance is shipped.');
  await app.people.chooseTrust(LEAD, alliance, SETTLED);
  const asking = { person: LEAD, at: SETTLED };
  await app.roles.give(LEAD, { role: 'alliance lead', organisation: alliance.id }, asking);
  await workInParallel(TRUSTS, 16, (id) => setUp(app, id, serviceUrl));
  const pass = async () => {
    const sweeping = app.sweep().then(() => app.background.idle());
    await world.pass();
    await sweeping;
    if (faults.length) throw new Error(`A sweep failed: ${JSON.stringify(faults[0])}`);
  };
  await pass();
  return {
    sweepAt: async (at) => {
      world.advance(at.getTime());
      const begun = performance.now();
      await pass();
      return performance.now() - begun;
    },
  };
}

export interface ThousandTrusts {
  /** One look at what is due at that moment, in a process that knows the Trusts already. In milliseconds. */
  sweepAt(at: Date): Promise<number>;
}

async function addOrganisations(store: WholeStore): Promise<void> {
  const { organisation, edition } = organisationKinds;
  const trusts = TRUSTS.map((id, n) =>
    Organisation.parse({ id, name: `Trust ${id}`, kind: 'trust', alliance: ALLIANCES[n % ALLIANCES.length]?.id }),
  );
  const shipped = SHIPPED_DIRECTORY.filter(({ kind }) => kind === 'trust').map((one) => ({
    ...one,
    sends: { is: 'no' as const },
  }));
  const all = [...trusts, ...shipped];
  for (let from = 0; from < all.length; from += PAGE)
    await store.change(ORGANISATIONS, {}, () => ({
      result: undefined,
      put: [
        ...all.slice(from, from + PAGE).map((one) => organisation.row(one, one.id)),
        edition.row({ edition: from + 1 }),
      ],
    }));
}

async function setUp(app: SimulatedApp, id: string, serviceUrl: string): Promise<void> {
  const channel = { tenantId: DEMO_TENANT, teamId: `team-${id}`, id: `channel-${id}` };
  await app.steering.channels.note({ ...channel, serviceUrl, botId: 'bot' });
  const group = {
    kind: 'trust' as const,
    chair: undefined,
    clinicalLead: undefined,
    facilitators: [],
    submitters: [LEAD],
    signer: undefined,
    everyWeeks: 6,
    quorum: 4,
    showsNumbers: false,
  };
  const right = 'set up a steering group' as const;
  await app.steering.groups.setUp(id, channel, group, 0, { person: LEAD, at: SETTLED, right, isPrivate: true });
}
