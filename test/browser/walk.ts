// A walk through the real chat clients, with everything that `npm start` starts.
import type { Browser } from 'playwright-core';
import { openChat, type Chat, type Screen } from '../support/browser.ts';
import { closePages, findChromium, itInBrowser, NO_CHROMIUM, openBrowser } from '../support/chromium.ts';
import { talkingTo } from '../support/bot-process.ts';
import { startConnector, type Connector } from '../support/connector.ts';
import { takePicture } from '../support/pictures.ts';
import { startLocal, type Local } from './local.ts';

export interface Clients {
  /** In each, pictures are named after who plays. */
  openManager(pictures: string, screen?: Screen): Promise<Chat>;
  openAppraisee(pictures: string, screen?: Screen): Promise<Chat>;
  /** For whoever is not looked at, and for what is not: without a chat client. */
  others: ReturnType<typeof talkingTo>;
}

/** One test. */
export function walk(
  title: string,
  steps: (clients: Clients) => Promise<void>,
  settings?: Record<string, string>,
  args?: string[],
): void {
  if (!findChromium()) process.stderr.write(`${NO_CHROMIUM}\n`);
  let local: Local | undefined;
  let browser: Browser | undefined;
  let connector: Connector | undefined;

  beforeAll(async () => {
    if (!findChromium()) return;
    local = await startLocal(settings, args);
    connector = await startConnector();
    browser = await openBrowser();
  });

  afterAll(async () => {
    // Where it ended: after a failure this is what one wants to see first.
    for (const page of browser?.contexts().flatMap((context) => context.pages()) ?? [])
      await takePicture(page, `99-end-${new URL(page.url()).port}`);
    await closePages();
    await local?.stop();
    await connector?.close();
  });

  itInBrowser(title, async () => {
    if (!browser || !local || !connector) throw new Error(NO_CHROMIUM);
    const [client, { manager, appraisee, port }] = [browser, local];
    await steps({
      openManager: (pictures, screen) => openChat(client, manager, pictures, { screen }),
      openAppraisee: (pictures, screen) => openChat(client, appraisee, pictures, { screen }),
      others: talkingTo(port, connector),
    });
  });
}
