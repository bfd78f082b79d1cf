// The pages for people: whatever they say to type is understood, and whatever they say to press stands on a card.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandIn } from '../../src/bot/plain-text.ts';
import { CARDS } from '../../src/cards/card.ts';
import { aBot } from '../support/bot.ts';
import { filesUnder } from '../support/files.ts';

const ROOT = join(import.meta.dirname, '../..');
const GUIDE = join(ROOT, 'guide');
const pages = filesUnder(GUIDE, /\.md$/).map((name) => ({ name, text: readFileSync(join(GUIDE, name), 'utf8') }));
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, inner = '']) => inner);

/** What opens no route by itself: a name is to follow, or it means what is open just then. */
const GOES_ON = new Set(['appraisal with']);

const read = (root: string, files: RegExp) =>
  filesUnder(root, files).map((name) => readFileSync(join(root, name), 'utf8'));
const said = [...read(CARDS, /(?<!\.sample)\.json$/), ...read(join(ROOT, 'src'), /\.ts$/)].join('\n');

it('there are pages', () =>
  expect(pages.map(({ name }) => name).toSorted()).toEqual(expect.arrayContaining(['line-managers.md'])));

it.each(pages)('$name says nothing to type that is not understood', async ({ text }) => {
  const bot = await aBot();
  const { routes } = bot.service.app;
  await bot.close();
  const typed = found(text, /`([^`]+)`/g);
  const isKnown = (words: string) => routes.some(({ words: pattern }) => pattern?.test(commandIn(words)));
  expect(typed.filter((words) => !GOES_ON.has(words) && !isKnown(words))).toEqual([]);
});

it.each(pages)('$name names no button that is not there', ({ text }) => {
  const bold = found(text, /\*\*([^*]+)\*\*/g);
  const buttons = bold.filter((words) => !/[.?]$/.test(words) && words !== 'ACCEND Assistant'); // those are headings
  expect(buttons.filter((title) => !said.includes(`'${title}'`) && !said.includes(`"${title}"`))).toEqual([]);
});

it.each(pages)('$name leads to files that are there', ({ text }) => {
  const paths = [...found(text, /\]\(([^)#]+)\)/g), ...found(text, /src="([^"]+)"/g)];
  expect(paths.filter((path) => !existsSync(join(GUIDE, path)))).toEqual([]);
});
