// How much of a phone each card takes: drawn by the real chat client as wide as on a phone. The table is printed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARDS, joinedCards } from '../../src/cards/card.ts';
import type { Chat } from '../support/browser.ts';
import { findChromium, itInBrowser } from '../support/chromium.ts';
import { PHONE, sidewaysAt } from '../support/card-width.ts';
import type { Json } from '../support/connector.ts';
import { openDrawing, type Drawing } from '../support/drawn.ts';
import { takePicture } from '../support/pictures.ts';

const MOST_QUICK = 640; // pixels: nothing filled, all folded
const MOST_READ = 500; // pixels: what is only read, as it usually is
const FIRST_FIELD = 640; // pixels: also with mistakes, or with what somebody prepared

const STEPS = ['start', 'last-goals', 'level', 'domains', 'education', 'goals', 'eportfolio', 'summary'].map(
  (step) => `appraisals/${step}`,
);
const READ = ['people/help', 'appraisals/receipt'];

/** A card with one of its samples, and how high it may be. */
const BOUNDS: [card: string, sample: string, most: number][] = [
  ...STEPS.map((card): [string, string, number] => [card, 'quick.sample', MOST_QUICK]),
  ...STEPS.map((card): [string, string, number] => [card, 'sample', Infinity]),
  ...READ.map((card): [string, string, number] => [card, 'sample', MOST_READ]),
];

let drawing: Drawing;
// The files that draw them join the templates with their schemas.
beforeAll(async () => {
  await import('../../src/features/appraisals/cards/current.ts');
  await import('../../src/features/appraisals/cards/start.ts');
  await import('../../src/features/people/cards/help.ts');
  if (findChromium()) drawing = await openDrawing();
});
afterAll(() => drawing?.close());

function drawn(name: string, sample: string) {
  const draw = joinedCards().find(({ cardName }) => cardName === name)!;
  return draw(JSON.parse(readFileSync(join(CARDS, `${name}.${sample}.json`), 'utf8')));
}

const heightOf = (chat: Chat) => chat.card().evaluate((card) => Math.round(card.getBoundingClientRect().height));
const firstFieldOf = (chat: Chat) =>
  chat.card().evaluate((card) => {
    const fields = [...card.querySelectorAll('input, textarea, select, [role=combobox]')];
    const first = fields.map((one) => one.getBoundingClientRect()).find(({ height }) => height > 0);
    return first ? Math.round(first.bottom - card.getBoundingClientRect().top) : 0;
  });
itInBrowser('every step, untouched, and what is only read is no higher than a phone shows', measure);

async function measure() {
  const table: Json[] = [];
  for (const [name, sample, most] of BOUNDS) {
    const chat = await drawing.draw(drawn(name, sample));
    await sidewaysAt(chat.card(), PHONE);
    table.push({
      card: `${name} ${sample}`,
      height: await heightOf(chat),
      most,
      firstField: await firstFieldOf(chat),
    });
    await takePicture(chat.card(), `height-${name.replace('/', '-')}-${sample}`);
  }
  process.stderr.write(`${table.map((row) => Object.values(row).join('\t')).join('\n')}\n`);
  expect(table.filter(({ height, most }) => Number(height) > Number(most))).toEqual([]);
  expect(table.filter(({ firstField }) => Number(firstField) > FIRST_FIELD)).toEqual([]);
}
