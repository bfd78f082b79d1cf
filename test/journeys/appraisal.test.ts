import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { begin, fillIn, pressOn, register, share } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
});
afterEach(() => bot.close());

it('goes from “appraisal” to an agreed record for both', async () => {
  await register(bot, priya);
  await share(bot, alex);
  const review = bot.chatOf(priya).at(-1)!;
  expect(words(review)).toMatch(/to agree/);
  expect(words(review)).toMatch(/Lead one late effects clinic a month/);
  const receipt = await pressOn(bot, priya, review, 'I agree');
  expect(words(receipt)).toMatch(/Agreed on 21 November 2026 at 09:00/);
  expect(words(receipt)).toMatch(/21\/11\/2026 ACCEND appraisal discussion: completed and agreed/);
  await bot.service.app.background.idle();
  expect(words(bot.chatOf(alex).at(-1)!)).toMatch(/Agreed on 21 November 2026/);
});

it('takes at most eight cards from “appraisal” to shared', async () => {
  await register(bot, alex);
  const pressed: string[] = [];
  const counting: TestBot = {
    ...bot,
    press: (person, verb, data) => {
      pressed.push(verb);
      return bot.press(person, verb, data);
    },
  };
  await fillIn(counting, alex, await begin(counting, alex)).then((summary) =>
    pressOn(counting, alex, summary, 'Share to be agreed'),
  );
  const cards = pressed.filter((verb) => verb !== 'people.choose-trust').length + 1; // the start card, and one behind every press
  expect(cards).toBeLessThanOrEqual(8);
  expect(pressed.at(-1)).toBe('appraisals.share');
});
