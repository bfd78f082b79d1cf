// In the chat client here a message that arrives redraws an open card, and what is half typed in it is lost.
import { rateKinds, SENDING_PARTITION } from '../../src/outbox/rate.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { begin, pressOn, register } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  await register(bot, priya);
});
afterEach(() => bot.close());

it('a form that is itself a notice makes the next one wait', async () => {
  const askThem = async () => {
    await pressOn(bot, sam, await begin(bot, sam, { kind: 'induction' }), 'Ask them to prepare first', FILLED.level);
    await bot.service.app.background.idle();
  };
  await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first', FILLED.level);
  await bot.service.app.background.idle();
  expect(asked()).toBe(1);
  await askThem();
  await later(30);
  expect(asked()).toBe(1);
  await later(30);
  expect(asked()).toBe(2);
});

const later = async (seconds: number) => {
  bot.at.now = new Date(bot.at.now.getTime() + seconds * 1000);
  await bot.service.app.sweep();
  await bot.service.app.background.idle();
};
const cardsOf = (person: typeof alex) => bot.chatOf(person).map(words);
const asked = () => cardsOf(priya).filter((card) => /You are asked to prepare/.test(card)).length;

it('a notice waits while somebody may be typing into a form, and goes within two minutes', async () => {
  await bot.say(priya, 'appraisal');
  await bot.service.app.background.idle();
  await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first', FILLED.level);
  await bot.service.app.background.idle();
  expect(asked()).toBe(0);
  await later(30);
  expect(asked()).toBe(0);
  await later(30);
  expect(asked()).toBe(1);
  await later(60);
  expect(asked()).toBe(1);
});

/** How often somebody took room in the rate of a chat. */
const taken = async () => {
  const rows = await bot.store.list(SENDING_PARTITION, rateKinds.conversation.under());
  return rows.reduce((sum, { value }) => sum + rateKinds.conversation.read(value).turn, 0);
};

it('what waits takes room once, however often it is looked at, and once where it is looked at by several at once', async () => {
  await bot.say(priya, 'appraisal');
  await bot.service.app.background.idle();
  await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first', FILLED.level);
  await bot.service.app.background.idle();
  for (let looked = 0; looked < 5; looked++) await later(5);
  expect({ asked: asked(), taken: await taken() }).toEqual({ asked: 0, taken: 1 });
  bot.at.now = new Date(bot.at.now.getTime() + 40_000);
  await Promise.all(Array.from({ length: 5 }, () => bot.service.app.sweep()));
  await bot.service.app.background.idle();
  expect({ asked: asked(), taken: await taken() }).toEqual({ asked: 1, taken: 2 });
});

it('whoever opens one form after the other still gets it', async () => {
  await bot.say(priya, 'appraisal');
  await bot.service.app.background.idle();
  await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first', FILLED.level);
  await bot.service.app.background.idle();
  for (let opened = 0; opened < 2; opened++) {
    await later(25);
    expect(asked()).toBe(0);
    await bot.say(priya, 'appraisal');
    await bot.service.app.background.idle();
  }
  await later(25);
  expect(asked()).toBe(1);
});

it('goes with the next sweep once the form was sent back, and what is asked for comes at once', async () => {
  const start = await bot.say(priya, 'appraisal');
  await bot.service.app.background.idle();
  await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first', FILLED.level);
  await bot.service.app.background.idle();
  expect(words(await bot.say(priya, 'help'))).toMatch(/What I can do/);
  await later(10);
  expect(asked()).toBe(0);
  const { data } = (start.card!.actions as { data: { submission: string } }[])[0]!;
  await bot.press(priya, 'courses.ask', { text: 'band 4 on urology', filled: { form: 'f', ids: [] }, ...data });
  await bot.service.app.background.idle();
  await later(10);
  expect(asked()).toBe(1);
});
