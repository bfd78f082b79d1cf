// A patient's NHS number is kept nowhere and passed on to nobody, whichever box it is typed into; the words come back.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import { sentBy, valuesOf, words } from '../support/cards.ts';
import { begin, pressOn, register, share } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

const TYPED = 'As with patient 943 476 5919 in May';
const LEAVE_OUT = /leave out the NHS number/;
let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [priya, alex]) await register(bot, person);
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: typeof alex) => bot.chatOf(person).at(-1)!;
const boxes = (shown: Shown) => Object.values(valuesOf(shown));

/** What a press with the number in it comes to. */
async function outcomeOf(press: () => Promise<Shown>) {
  await settled();
  const before = await everyRow(bot.store);
  const shown = await press();
  await settled();
  return {
    isKept: (await everyRow(bot.store)) !== before,
    isRefused: LEAVE_OUT.test(JSON.stringify(shown)),
    isStillTyped: boxes(shown).includes(TYPED),
  };
}
const REFUSED = { isKept: false, isRefused: true, isStillTyped: true };

describe('a discussion that is shared', () => {
  let review: Shown;
  beforeEach(async () => {
    await share(bot, alex);
    review = lastOf(priya);
  });
  const submission = () => String(sentBy(review, 'I agree').data.submission);
  const idOf = () => submission().split('~')[0]!;

  it.each(['I agree', 'Ask for a change'])('beside “%s”', async (title) => {
    expect(await outcomeOf(() => pressOn(bot, priya, review, title, { comment: TYPED }))).toEqual(REFUSED);
  });

  it.each(['appraisals.agree-with-comment', 'appraisals.ask-for-change'])('as the comment of %s', async (verb) => {
    expect(await outcomeOf(() => bot.press(priya, verb, { submission: submission(), comment: TYPED }))).toEqual(
      REFUSED,
    );
  });

  it('on the way to another page', async () => {
    expect(await outcomeOf(() => bot.press(priya, 'appraisals.open', { id: idOf(), page: 1, comment: TYPED }))).toEqual(
      REFUSED,
    );
  });

  it('as why it could not be agreed', async () => {
    const question = await bot.press(alex, 'appraisals.not-agreeing', { id: idOf() });
    expect(await outcomeOf(() => pressOn(bot, alex, question, 'Record this', { words: TYPED }))).toEqual(REFUSED);
  });

  it('on a card that is out of date', async () => {
    await pressOn(bot, priya, review, 'I agree');
    await settled();
    const before = await everyRow(bot.store);
    const shown = await pressOn(bot, priya, review, 'Ask for a change', { comment: TYPED });
    expect(words(shown)).toMatch(LEAVE_OUT);
    expect(words(shown)).toContain(TYPED);
    await settled();
    expect(await everyRow(bot.store)).toBe(before);
  });

  it('as why it is reopened', async () => {
    await pressOn(bot, priya, review, 'I agree');
    await settled();
    const question = await pressOn(bot, alex, lastOf(alex), 'Reopen');
    expect(await outcomeOf(() => pressOn(bot, alex, question, 'Reopen', { words: TYPED }))).toEqual(REFUSED);
  });
});

it('in the preparation: its manager does not read it', async () => {
  const first = await begin(bot, alex);
  await pressOn(bot, alex, first, 'Ask them to prepare first');
  await settled();
  const again = await pressOn(bot, priya, lastOf(priya), 'Send to my manager', { hopes: TYPED });
  expect(JSON.stringify(again)).toMatch(LEAVE_OUT);
  expect(boxes(again)).toContain(TYPED);
  await settled();
  const step = words(await bot.say(alex, 'resume'));
  expect(step).toContain('As with patient (number left out) in May');
});
