// A shared discussion that will not be agreed is ended, and kept as held.
import { alex as alexExample } from '../support/builders.ts';
import { type Chat } from '../support/browser.ts';
import { beginAndShare } from '../support/people.ts';
import { walk } from './walk.ts';

const OTHERWISE = 'I see “the goal” <differently> & *would* wait';

walk(
  'a manager records that it was talked through, or why it could not be agreed, and both keep it',
  async ({ openManager, openAppraisee, others }) => {
    await beginAndShare(others, alexExample);
    await beginAndShare(others, alexExample, { kind: 'induction' });
    const alex = await openManager('ending-alex');
    await talkThrough(alex);
    await couldNotAgree(alex);
    const priya = await openAppraisee('ending-priya');
    await readBoth(priya);
  },
);

/** What waits to be agreed comes before what was held. */
async function openTheFirst(alex: Chat) {
  await alex.say('my appraisals');
  await alex.gets('Waiting to be agreed');
  await alex
    .card()
    .getByRole('button', { name: /^See how it stands/ })
    .first()
    .click();
}

async function talkThrough(alex: Chat) {
  await openTheFirst(alex);
  await alex.gets('not delivered yet');
  await alex.press('End it without an agreement');
  await alex.gets('End it without an agreement?', 'ending');
  await alex.press('Talked through in person');
  await alex.gets('On which day?', 'talking-through');
  await alex.pickDay('On which day?', 2);
  await alex.press('Record this');
  await alex.gets('Please check', 'talking-through-with-a-problem');
  await alex.pickDay('On which day?', -2);
  await alex.press('Record this');
  await alex.gets('Held, not agreed', 'talked-through');
}

async function couldNotAgree(alex: Chat) {
  await openTheFirst(alex);
  await alex.gets('not delivered yet');
  await alex.press('End it without an agreement');
  await alex.press('We could not agree');
  await alex.gets('We could not agree, because', 'not-agreeing');
  await alex.press('Record this');
  await alex.gets('Say why it could not be agreed.', 'not-agreeing-with-a-problem');
  await alex.write('We could not agree, because', OTHERWISE);
  await alex.press('Record this');
  await alex.gets('It could not be agreed', 'not-agreed');
  expect(await alex.reads()).toContain(OTHERWISE);
  await alex.say('my appraisals');
  await alex.gets('My appraisals', 'held-in-list');
}

/** They come when Priya opens the assistant, in whatever order. */
async function readBoth(priya: Chat) {
  const cards = priya.page.locator('.ac-adaptiveCard');
  await cards.filter({ hasText: 'Talked through in person on 15 ' }).waitFor();
  await cards.filter({ hasText: `wrote why: “${OTHERWISE}”` }).waitFor();
  await priya.gets('Held, not agreed', 'held');
  await priya.say('my appraisals');
  await priya.gets('My appraisals', 'held-in-list');
  expect(await priya.reads()).toContain('Held, not agreed');
}
