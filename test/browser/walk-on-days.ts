// A walk through the real chat clients whose days pass: the bot runs in this process, with its clock in the walk's hands.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_APPRAISEE, DEMO_MANAGER } from '../../src/local/demo-people.ts';
import { startPlayground, type Playground } from '../../src/local/playground.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { openChat, type Chat } from '../support/browser.ts';
import { closePages, itInBrowser, openBrowser } from '../support/chromium.ts';
import { freePort } from './local.ts';

export interface DaysAndClients {
  bot: TestBot;
  /** Where each of the two clients is. */
  addresses: { manager: string; appraisee: string };
  /** `place`: a chat of theirs, or a channel of their team; pictures are named after who plays. */
  open(address: string, pictures: string, place?: string): Promise<Chat>;
  /** It is that moment, and what is due is sent. */
  on(moment: string): Promise<void>;
}

/** One test. */
export function walkOnDays(
  title: string,
  environment: Record<string, string>,
  steps: (given: DaysAndClients) => Promise<void>,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'accend-walk-'));
  let bot: TestBot | undefined;
  let clients: Playground[] = [];

  afterAll(async () => {
    await closePages();
    for (const client of clients) client.stop();
    await bot?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  itInBrowser(title, async () => {
    const started = (bot = await aBot({ environment }));
    const botUrl = `${started.url}/api/messages`;
    const client = async (one: typeof DEMO_MANAGER) => {
      const playground = startPlayground(one, { folder: join(folder, one.teamsId), port: await freePort(), botUrl });
      clients.push(playground);
      await playground.isThere;
      return playground.url;
    };
    const addresses = { manager: await client(DEMO_MANAGER), appraisee: await client(DEMO_APPRAISEE) };
    const browser = await openBrowser();
    await steps({
      bot: started,
      addresses,
      open: (address, pictures, place) => openChat(browser, address, pictures, { place }),
      on: async (moment) => {
        started.at.now = new Date(moment);
        await started.service.app.sweep();
      },
    });
  });
}
