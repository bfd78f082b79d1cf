// How soon a lead sees an Alliance of 25 Trusts with 20 quarters of returns, in a process as people start it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../../src/bot/turn.ts';
import { allianceKinds } from '../../src/features/alliance/kinds.ts';
import { quartersUpTo } from '../../src/features/alliance/view.ts';
import { Organisation } from '../../src/features/organisations/domain/organisation.ts';
import { ORGANISATIONS, organisationKinds } from '../../src/features/organisations/kinds.ts';
import { DEMO_TENANT } from '../../src/local/demo-people.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/port.ts';
import { aCountedReturn, aSubmission } from '../support/alliance.ts';
import { startBotProcess, type BotProcess } from '../support/bot-process.ts';
import { alex } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { startConnector } from '../support/connector.ts';
import { percentile } from './machine.ts';
import type { Target } from './targets.ts';

const ALLIANCE = 'L0S3P'; // East of England: none of its Trusts is shipped
const TRUSTS = Array.from({ length: 25 }, (_, n) => `R${String(n).padStart(2, '0')}`);
const QUARTERS = quartersUpTo('2026Q3', 20);
const TODAY = '2027-01-20';
const LEAD: Person = { id: '00000000-0000-4000-8000-00000000aaaa', name: 'Lee Lead', tenantId: DEMO_TENANT };
const LOOKS = 300;
const MOST_MS = 300;

const VIEWS: [what: string, verb: string, has: RegExp][] = [
  ['all Trusts', 'alliance.show', /Submitted: 25 of 25 Trusts/],
  ['one figure of all', 'alliance.metric', /All Trusts: /],
  ['a trend of eight quarters', 'alliance.trend', /Q4 2024\/25: /],
  ['the national figures', 'alliance.national', /25 of 25 Trusts/],
];

export async function alliance(target: Target): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accend-alliance-'));
  const connector = await startConnector();
  let bot: BotProcess | undefined;
  try {
    const { store, close } = openSqlite(join(folder, 'accend.db'));
    await addReturns(store);
    close();
    bot = await startBotProcess(connector, { DATA_FOLDER: folder, ADMINISTRATORS: alex.id }, TODAY);
    await bot.press(LEAD, 'people.choose-trust', { trust: ALLIANCE });
    await bot.press(alex, 'people.choose-trust', { trust: 'DEMO' });
    await bot.press(alex, 'roles.give', { organisation: ALLIANCE, person: LEAD.id, role: 'alliance lead' });
    for (const view of VIEWS) await look(bot, view, target);
  } finally {
    await bot?.kill();
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the bot writes them behind the returns of the Trusts. */
async function addReturns(store: Store): Promise<void> {
  const trusts = TRUSTS.map((id) => Organisation.parse({ id, name: `Trust ${id}`, kind: 'trust', alliance: ALLIANCE }));
  await store.change(ORGANISATIONS, {}, () => ({
    result: undefined,
    put: [
      ...trusts.map((one) => organisationKinds.organisation.row(one, one.id)),
      organisationKinds.edition.row({ edition: 1 }),
    ],
  }));
  for (const quarter of QUARTERS)
    await store.change(ALLIANCE, {}, () => ({
      result: undefined,
      put: TRUSTS.map((id, n) => {
        const last = {
          ...aSubmission({ ePortfolioAccounts: String(30 + n), comment: 'What was in the way. '.repeat(40) }),
          isLate: false,
        };
        return allianceKinds.boardReturn.row({ ...aCountedReturn(id, quarter), version: 1, last }, quarter, id);
      }),
    }));
}

async function look(bot: BotProcess, [what, verb, has]: (typeof VIEWS)[number], target: Target): Promise<void> {
  const latencies: number[] = [];
  for (let n = 0; n < LOOKS; n++) {
    const begun = performance.now();
    const shown = await bot.press(LEAD, verb);
    latencies.push(performance.now() - begun);
    if (!has.test(words(shown))) throw new Error(`Not ${what}: ${words(shown)}`);
  }
  const [median, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
  target({
    what: `${what} of ${TRUSTS.length} Trusts × ${QUARTERS.length} quarters, 99 in 100`,
    found: `${p99.toFixed(0)} ms (median ${median.toFixed(0)} ms)`,
    limit: `under ${MOST_MS} ms`,
    isMet: p99 < MOST_MS,
  });
}
