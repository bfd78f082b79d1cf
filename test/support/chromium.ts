// One Chromium for all files that a worker of the tests tries: to start it takes as long as a short walk.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
export const NO_CHROMIUM = 'The journey in a browser needs Chromium, and none was found: apt-get install chromium';

export const findChromium = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** A test that needs Chromium. Without it is left out, unless the environment says that it must not be. */
export function itInBrowser(title: string, test: () => Promise<void>): void {
  const isThere = findChromium() !== undefined;
  (isThere || process.env.REQUIRE_BROWSER === '1' ? it : it.skip)(title, async () => {
    if (!isThere) throw new Error(NO_CHROMIUM);
    await test();
  });
}

let opened: Browser | undefined;

/** It ends with the worker. Each file closes its own pages (`closePages`). */
export async function openBrowser(): Promise<Browser> {
  if (opened?.isConnected()) return opened;
  const executablePath = findChromium();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  // CI runs as root, where Chromium refuses to start with its sandbox; it only ever opens our own pages here.
  opened = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  return opened;
}

export async function closePages(): Promise<void> {
  for (const context of opened?.contexts() ?? []) await context.close();
}
