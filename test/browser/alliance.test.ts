// An Alliance lead in the real chat client: all Trusts, one return, a question to it, and what the Trust answers in its own chat.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { DEMO_APPRAISEE, DEMO_MANAGER } from '../../src/local/demo-people.ts';
import { startPlayground, type Playground } from '../../src/local/playground.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { findChromium, NO_CHROMIUM, openChat } from '../support/browser.ts';
import { alex as lead, priya as submitter, sam as keeper } from '../support/builders.ts';
import { pressOn, register } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';
import { freePort } from './local.ts';

const executablePath = findChromium();
const folder = mkdtempSync(join(tmpdir(), 'accend-alliance-'));
let bot: TestBot;
let clients: Playground[] = [];
let browser: Browser;

beforeAll(async () => {
  if (!executablePath) return;
  bot = await aBot({ environment: { ADMINISTRATORS: `${keeper.id}@${keeper.tenantId}`, FACILITATORS: '' } });
  bot.at.now = new Date('2027-01-05T10:00:00Z');
  const botUrl = `${bot.url}/api/messages`;
  for (const one of [DEMO_MANAGER, DEMO_APPRAISEE])
    clients.push(startPlayground(one, { folder: join(folder, one.teamsId), port: await freePort(), botUrl }));
  await Promise.all(clients.map(({ isThere }) => isThere));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
});

afterAll(async () => {
  await browser?.close();
  for (const client of clients) client.stop();
  await bot?.close();
  rmSync(folder, { recursive: true, force: true });
});

const give = (person: typeof lead, role: string, organisation: string) =>
  bot.press(keeper, 'roles.give', { organisation, person: `${person.tenantId}|${person.id}`, role });

/** As somebody at the Trust does it; test/browser/quarter looks at those cards. */
async function sendReturn(): Promise<void> {
  const typed = aFullReturn({ help: 'A trainer for our support workers' });
  let shown = await pressOn(bot, submitter, await bot.say(submitter, 'return'), 'Figures 1 to 4');
  shown = await pressOn(bot, submitter, shown, 'Save and continue', typed);
  shown = await pressOn(bot, submitter, shown, 'Save and check', typed);
  await pressOn(bot, submitter, shown, 'Submit', typed);
}

(executablePath || process.env.REQUIRE_BROWSER === '1' ? it : it.skip)(
  'sees all Trusts, accepts a return, asks about a figure, and reads the answer beside it',
  async () => {
    if (!executablePath) throw new Error(NO_CHROMIUM);
    for (const one of [keeper, submitter]) await register(bot, one);
    await bot.press(lead, 'people.choose-trust', { trust: 'DEMOALL' });
    await give(submitter, 'submitter', 'DEMO');
    await give(lead, 'alliance lead', 'DEMOALL');
    await sendReturn();
    await bot.service.app.background.idle();

    const [leadClient, submitterClient] = clients.map(({ url }) => url);
    const alex = await openChat(browser, leadClient!, 'alliance-lead');
    const priya = await openChat(browser, submitterClient!, 'alliance-submitter');
    await priya.say('help');
    await priya.gets('return');
    await alex.say('alliance');
    await alex.gets('1 of 1 Trust', 'all-trusts');
    await alex.choose('Trust', 'Demo Trust');
    await alex.press('Show');
    await alex.gets('Figure 8', 'one-return');
    await alex.press('Accept');
    await alex.gets('Nobody at the Trust can change it', 'accepted');
    await alex.choose('Ask about which figure?', 'Figure 4');
    await alex.write('Your question about it', 'Are these posts or people?');
    await alex.press('Ask the Trust');
    await alex.gets('No answer yet', 'asked');

    bot.at.now = new Date('2027-01-05T10:05:00Z');
    await bot.service.app.sweep();
    await priya.gets('Your Alliance asks about your return', 'question');
    await priya.write('Your answer', 'Posts, each counted once.');
    await priya.press('Send the answer');
    await priya.gets('on its way to your Alliance', 'answered');
    bot.at.now = new Date('2027-01-05T10:10:00Z');
    await bot.service.app.sweep();
    await alex.gets('Your question was answered', 'told');
    await alex.press('Look at this return');
    await alex.gets('Posts, each counted once.', 'beside-the-figure');

    for (const [typed, words] of [
      ['help asked', 'A trainer for our support workers'],
      ['national figures', 'Staff engaged'],
      ['alliance trend', 'Trend:'],
      ['alliance report', /report/i],
      ['alliance export', /workbook/i],
      ['alliance settings', /Demo Cancer Alliance/],
    ] as const) {
      await alex.say(typed);
      await alex.gets(words, typed.replace(' ', '-'));
    }
  },
);
