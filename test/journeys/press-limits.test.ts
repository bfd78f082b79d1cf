// What a press may carry, and what is made of one that says less than it should.
import { z } from 'zod';
import type { Log } from '../../src/running/log.ts';
import { createRouter } from '../../src/bot/router.ts';
import { route } from '../../src/bot/turn.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, NOW, priya } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { fillIn, begin, pressOn, register } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

let bot: TestBot;
const lines: unknown[] = [];
const note = (line: unknown) => void lines.push(line);
const log = { info: note, warn: note, error: note } as unknown as Log;
beforeEach(async () => {
  bot = await aBot({ log });
  await register(bot, alex);
  await bot.service.app.background.idle();
});
afterEach(() => bot.close());

it('opens what was carried through the question of the Trust once, and nothing that is carried on', async () => {
  const next = { open: 'people.help', input: {} };
  expect(words(await bot.press(alex, 'people.choose-trust', { trust: 'DEMO', next }))).toMatch(/^What I can do/);
  const nested = { open: 'people.choose-trust', input: { trust: 'RHM', next } };
  const before = await everyRow(bot.store);
  expect((await bot.press(alex, 'people.choose-trust', { trust: 'DEMO', next: nested })).text).toMatch(
    /could not be read/,
  );
  expect(await everyRow(bot.store)).toBe(before);
});

it('lets no route open others without end', async () => {
  let opened = 0;
  const again = route('a.again', { right: 'see what the bot can do', input: z.unknown() }, async () => {
    opened++;
    return { open: 'a.again' };
  });
  const nothing = () => {
    throw new Error('asked for nothing');
  };
  const answer = createRouter([again], {
    whoIs: nothing,
    help: nothing,
    inviteToPrivate: nothing,
    unconfirmed: nothing,
    welcome: nothing,
  });
  const turn = { person: alex, at: NOW, isPrivate: true, text: '', verb: 'a.again', input: {} };
  expect(await answer(turn)).toEqual({ text: expect.stringMatching(/too much at once/) });
  expect(opened).toBe(5);
});

it.each([
  [39_000, false],
  [41_000, true],
])('takes a card of %d bytes: refused %s', async (bytes, isRefused) => {
  const { text = '' } = await bot.press(alex, 'courses.ask', { text: 'x'.repeat(bytes) });
  expect(/more than one card may send/.test(text)).toBe(isRefused);
});

it('names somebody whose press does not say their name as it did before', async () => {
  const nameless = { ...alex, name: '' };
  await bot.say(alex, 'help');
  await bot.service.app.background.idle();
  await register(bot, priya);
  await bot.say(priya, 'help');
  const summary = await fillIn(bot, nameless, await begin(bot, nameless));
  await pressOn(bot, nameless, summary, 'Share to be agreed');
  await bot.service.app.background.idle();
  const shared = words(bot.chatOf(priya).at(-1)!);
  expect(shared).toContain(alex.name);
  expect(shared).not.toContain('Your manager');
});

it('logs no verb that it does not know', async () => {
  await bot.press(alex, 'people.help');
  await bot.press(alex, '943 476 5919');
  expect(JSON.stringify(lines)).toMatch(/"verb":"people.help".*"verb":"unknown"/);
  expect(JSON.stringify(lines)).not.toMatch(/\b5919\b/);
});
