// An Alliance with 250 Trusts: its lead turns the pages, and each costs storage as much as with eight.
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, words } from '../support/cards.ts';
import { countedStore } from '../support/counted-store.ts';
import { pressOn, register } from '../support/people.ts';
import { startStorage } from '../support/storage.ts';

const TRUSTS = Array.from({ length: 250 }, (_, n) => `T${String(n).padStart(3, '0')}`);

const bots: TestBot[] = [];
const openBot = async (...given: Parameters<typeof aBot>): Promise<TestBot> => {
  const bot = await aBot(...given);
  bots.push(bot);
  return bot;
};
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.close();
});

async function samLeadsTheAlliance(bot: TestBot): Promise<void> {
  await register(bot, alex);
  const lead = {
    organisation: 'DEMOALL',
    person: `${sam.tenantId}|${sam.id}`,
    personName: sam.name,
    role: 'alliance lead',
  };
  await bot.press(alex, 'roles.give', lead);
  await bot.press(sam, 'people.choose-trust', { trust: 'DEMOALL' });
}

it('shows eight a page with six round trips, and leaves out who has submitted', async () => {
  const storage = await startStorage();
  const store = await storage.open('many');
  const counted = countedStore(store);
  const bot = await openBot({ store: counted.store, environment: { ADMINISTRATORS: alex.id }, turnMs: 60_000 });
  bot.at.now = new Date('2027-01-08T10:00:00Z');
  const trust = (id: string) => ({ id, name: `Trust ${id}`, kind: 'trust', alliance: 'DEMOALL' });
  for (let n = 0; n < TRUSTS.length; n += 50)
    await store.change('organisations', {}, () => ({
      result: undefined,
      put: TRUSTS.slice(n, n + 50).map((id) => ({ key: `organisation|${id}`, value: trust(id) })),
    }));
  await store.change('organisations', { keys: ['edition'] }, () => ({
    result: undefined,
    put: [{ key: 'edition', value: { edition: 1 } }],
  }));
  const standing = { state: 'submitted', done: 8, outOf: 8, missing: [], version: 3 };
  await store.change('board', {}, () => ({
    result: undefined,
    put: ['T001', 'T003'].map((id) => ({ key: `board|2026Q3|standing|${id}`, value: standing })),
  }));
  await samLeadsTheAlliance(bot);
  await register(bot, priya);
  await bot.press(alex, 'roles.give', {
    organisation: 'T002',
    person: `${priya.tenantId}|${priya.id}`,
    role: 'submitter',
  });
  await bot.service.app.background.idle();
  await bot.say(sam, 'who is missing');
  await bot.service.app.background.idle();
  counted.taken();
  const page = await bot.press(sam, 'nudges.missing');
  expect(counted.taken()).toEqual(['get', 'get', 'get', 'list', 'list', 'list']);
  const titles = partsOf(page.card).flatMap(
    ({ choices }) => (choices as { value: string }[] | undefined)?.map(({ value }) => value) ?? [],
  );
  expect(words(page)).toMatch(/249 of 251 Trusts have not submitted/);
  expect(titles).toEqual(['DEMO', 'T000', 'T002', 'T004', 'T005', 'T006', 'T007', 'T008']);
  expect(words(page)).toMatch(/Not opened yet[^]*11 working days left[^]*No channel/);
  const next = await pressOn(bot, sam, page, 'Next page');
  expect(words(next)).toMatch(/Trust T009/);
  expect(buttonsOf(next)).toContain('First page');
  expect(words(await pressOn(bot, sam, page, 'Look at this Trust', { chosen: 'T002' }))).toMatch(
    /Trust T002[^]*Not opened/,
  );
  await storage.close();
});

it('goes by the days the Alliance has set: a Trust expected in the quarter that is open there is seen, whatever our defaults say', async () => {
  const bot = await openBot({ environment: { ADMINISTRATORS: alex.id } });
  const one = (id: string, sends: object) => ({ id, name: `Trust ${id}`, kind: 'trust', alliance: 'DEMOALL', sends });
  await bot.store.change('organisations', {}, () => ({
    result: undefined,
    put: [
      { key: 'organisation|LAST1', value: one('LAST1', { is: 'yes', to: '2026Q2' }) },
      { key: 'organisation|NEXT1', value: one('NEXT1', { is: 'yes', from: '2026Q3' }) },
      { key: 'edition', value: { edition: 1 } },
    ],
  }));
  await samLeadsTheAlliance(bot);
  bot.at.now = new Date('2027-01-04T10:00:00Z'); // by our defaults the return of October to December opens
  expect(words(await bot.say(sam, 'who is missing'))).toMatch(/October to December 2026[^]*Trust NEXT1/);
  const days = { dueAfter: '15', closesAfter: '10', daysOff: '2027-01-04', rolesAre: 'posts', why: 'agreed' };
  await bot.press(alex, 'organisations.save-settings', { id: 'DEMOALL', version: 0, ...days });
  const shown = words(await bot.say(sam, 'who is missing'));
  expect(shown).toMatch(/July to September 2026[^]*Trust LAST1/);
  expect(shown).not.toMatch(/Trust NEXT1/);
});
