// What a walk through the chat clients looks like, for whoever wants to see it: PICTURES=1 npm test -- browser
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const PICTURES = join(import.meta.dirname, '../../artefacts/browser');
const isWanted = process.env.PICTURES === '1';

export async function takePicture(of: Page | Locator, name: string): Promise<void> {
  if (!isWanted) return;
  mkdirSync(PICTURES, { recursive: true });
  await of.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** Of a run before. */
export function removePictures(): void {
  if (isWanted) rmSync(PICTURES, { recursive: true, force: true });
}
