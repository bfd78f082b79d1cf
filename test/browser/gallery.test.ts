// Every card against WCAG 2.2 AA, as far as a machine can tell, drawn by the renderer that Teams' cards are made for.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { writeGallery } from '../gallery/files.ts';
import { KNOWN_DEFAULTS } from '../gallery/known-defaults.ts';
import { galleryPage } from '../gallery/page.ts';
import { drawnSamples } from '../gallery/samples.ts';
import { closePages, findChromium, itInBrowser, openBrowser } from '../support/chromium.ts';

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const AXE = readFileSync(createRequire(import.meta.filename).resolve('axe-core/axe.min.js'), 'utf8');

let page: Page;
let folder: string;
let names: string[] = [];

beforeAll(async () => {
  if (!findChromium()) return;
  folder = mkdtempSync(join(tmpdir(), 'accend-gallery-'));
  const samples = await drawnSamples();
  names = samples.map(({ name }) => name);
  const path = writeGallery(galleryPage(samples, ['light', 'dark'], ['phone']), folder);
  page = await (await openBrowser()).newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(path).href);
  await page.evaluate(AXE);
});
afterAll(async () => {
  await closePages();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

interface Finding {
  rule: string;
  html: string;
}

const findingsOn = (selector: string): Promise<Finding[]> =>
  page.evaluate(
    async ([selector, tags]) => {
      const { violations } = await axe.run(
        { include: [[selector]] },
        { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], elementRef: false },
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html: html.slice(0, 300) })));
    },
    [selector, WCAG_2_2_AA] as const,
  );

const isKnown = ({ rule, html }: Finding) =>
  KNOWN_DEFAULTS.some((known) => known.rule === rule && known.html.test(html));

itInBrowser('the page shows every card with each of its samples', async () => {
  const drawn = await page.locator('.drawing > .ac-adaptiveCard').count();
  expect(names.length).toBeGreaterThan(70);
  expect(drawn).toBe(2 * names.length);
});

for (const theme of ['light', 'dark'])
  itInBrowser(`no card breaks a rule of WCAG 2.2 AA, ${theme}`, async () => {
    const found = await findingsOn(`.drawing.${theme}`);
    expect(found.filter((finding) => !isKnown(finding))).toEqual([]);
  });

itInBrowser('what is excused as the renderer’s own is still there', async () => {
  const found = await findingsOn('.drawing.light');
  const gone = KNOWN_DEFAULTS.filter(
    (known) => !found.some(({ rule, html }) => rule === known.rule && known.html.test(html)),
  );
  expect(gone).toEqual([]);
});

/** Runs in the page: what can be reached on a drawing, in its order; of radio buttons in a group the first. */
const numbered = (drawing: HTMLElement): number => {
  const groups = new Set<string>();
  const reachable = [...drawing.querySelectorAll<HTMLElement>('button, input, textarea, select, a[href]')].filter(
    (one) => {
      const { name, type } = one as HTMLInputElement;
      const isAgain = type === 'radio' && groups.has(name);
      groups.add(name);
      return one.offsetParent !== null && !isAgain;
    },
  );
  for (const [at, one] of reachable.entries()) one.dataset.at = String(at);
  reachable[0]?.focus();
  return reachable.length;
};

itInBrowser('by keys alone all of a step is reached in its order, and shows where one is', async () => {
  await page.keyboard.press('Tab'); // from here on the browser shows where one is
  const count = await page.locator('.drawing.light[data-card="appraisals/domains quick"]').evaluate(numbered);
  const reached: (string | undefined)[] = [];
  for (let at = 0; at < count; at++) {
    reached.push(
      await page.evaluate(() => {
        const here = document.activeElement as HTMLElement;
        return getComputedStyle(here).outlineStyle === 'none' ? 'not to be seen' : here.dataset.at;
      }),
    );
    await page.keyboard.press('Tab');
  }
  expect(count).toBeGreaterThan(8);
  expect(reached).toEqual(Array.from({ length: count }, (_, at) => String(at)));
});

itInBrowser('in forced colours every button keeps an edge, and a mistake its words', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  const edgeless = await page
    .locator('.drawing.light button')
    .evaluateAll((buttons) =>
      buttons.filter((one) => getComputedStyle(one).borderStyle === 'none').map((one) => one.textContent),
    );
  const mistakes = await page.locator('.drawing.light[data-card="appraisals/domains"]').innerText();
  await page.emulateMedia({ forcedColors: 'none' });
  expect(edgeless).toEqual([]);
  expect(mistakes).toContain('Please check:');
});

itInBrowser('letters twice as large still fit into a phone', async () => {
  const sideways = await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('.drawing.light [style*="font-size"]'))
      one.style.fontSize = `${2 * Number.parseFloat(one.style.fontSize)}px`;
    return [...document.querySelectorAll<HTMLElement>('.drawing.light > .ac-adaptiveCard')]
      .filter((card) => card.scrollWidth > card.clientWidth + 1)
      .map((card) => card.parentElement?.dataset.card);
  });
  expect(sideways).toEqual([]);
});
