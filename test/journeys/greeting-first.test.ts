// Whoever opens the assistant is greeted; what waited for them comes behind it, so that it is what they see.
import { aBot, activityFrom, type TestBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { hanging } from '../support/connector.ts';
import { register, share } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
});
afterEach(() => bot.close());

it('also where the greeting takes its time', async () => {
  await register(bot, alex);
  await share(bot, alex);
  await bot.service.app.background.idle();
  expect(bot.chatOf(priya)).toEqual([]);

  const { mishap, taken, letGo } = hanging();
  bot.connector.next(mishap);
  const added = bot.send({ ...activityFrom(priya, bot.connector.url), type: 'installationUpdate', action: 'add' });
  await taken;
  await bot.service.app.background.idle();
  expect(bot.chatOf(priya).map(words)).toEqual([expect.stringContaining('Welcome')]);

  letGo();
  await added;
  await bot.service.app.background.idle();
  expect(bot.chatOf(priya).map(words)).toEqual([
    expect.stringContaining('Welcome'),
    expect.stringContaining('Alex Example'),
  ]);
});
