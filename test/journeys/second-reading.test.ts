// When it comes to the person again: what changed since they read it, and why.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import { aMinutePasses, beginAndShare, pressOn, register, share } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [alex, priya]) await register(bot, person);
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: typeof alex): Shown => bot.chatOf(person).at(-1) ?? {};

/** The manager changes one goal of the record in front of them, and shares it again. */
async function changeAndShare(open: Shown) {
  const id = /DEMO\.[0-9a-f]{24}/.exec(JSON.stringify(open))?.[0] ?? '';
  await bot.press(alex, 'appraisals.save', {
    submission: `${id}~starter-2023~goals~1`,
    ...FILLED.goals,
    action1: 'Lead it with the consultant beside',
    support1: '',
    filled: { form: 'x', ids: ['support1', 'goal1'] },
  });
  await pressOn(bot, alex, await bot.press(alex, 'appraisals.open', { id }), 'Share to be agreed');
  await settled();
}

const askForChange = async () => {
  await share(bot, alex);
  await pressOn(bot, priya, lastOf(priya), 'Ask for a change', { comment: 'Say who leads the clinic' });
  await settled();
};

it('shows what was asked for, what changed and what stood there, and nothing else', async () => {
  await askForChange();
  await changeAndShare(lastOf(alex));
  const again = words(lastOf(priya));
  expect(again).toMatch(/It comes to you again because you asked for a change: “Say who leads the clinic”/);
  expect(again).toMatch(
    /What changed[^]*Action: [^]*Lead it with the consultant beside[^]*Before: Shadow the consultant/,
  );
  expect(again).toMatch(/Support: [^]*taken out[^]*Before: Consultant time/);
  expect(again).not.toContain('Runs the clinic and supervises learners');
});

it('shows all of it at a press, with what was typed so far, and is agreed from either', async () => {
  await askForChange();
  await changeAndShare(lastOf(alex));
  const again = lastOf(priya);
  const all = await pressOn(bot, priya, again, 'Show all of it', { comment: 'Not sent yet' });
  expect(words(all)).toContain('Runs the clinic and supervises learners');
  expect(JSON.stringify(all.card)).toContain('Not sent yet');
  expect(words(await pressOn(bot, priya, again, 'I agree'))).toMatch(/^Agreed on/);
});

it('says who took it back, and that nothing changed where nothing did', async () => {
  const shared = await share(bot, alex);
  const back = await pressOn(bot, alex, shared, 'Take it back to change it');
  await settled();
  await pressOn(bot, alex, back, 'Share to be agreed');
  await settled();
  await aMinutePasses(bot); // she has the form of the first sharing in front of her
  expect(words(lastOf(priya))).toMatch(/because Alex Example \(demo\) took it back on[^]*Nothing in it has changed/);
  expect(buttonsOf(lastOf(priya))).toEqual(['I agree', 'Ask for a change', 'Show all of it', 'This is not my manager']);
});

it('says why it was reopened', async () => {
  await share(bot, alex);
  await pressOn(bot, priya, lastOf(priya), 'I agree');
  await settled();
  const reopened = await pressOn(bot, alex, await pressOn(bot, alex, lastOf(alex), 'Reopen'), 'Reopen', {
    words: 'The goal was wrong',
  });
  await settled();
  await changeAndShare(reopened);
  expect(words(lastOf(priya))).toMatch(/reopened it: “The goal was wrong”[^]*What changed since you read it/);
});

it('is a first reading for whoever never had it: taken back before they opened the assistant', async () => {
  const nobody = { person: '00000000-0000-4000-8000-000000000103', personName: 'Jo New' };
  const shared = await beginAndShare(bot, alex, nobody);
  await settled();
  const back = await pressOn(bot, alex, shared, 'Take it back to change it');
  await pressOn(bot, alex, back, 'Share to be agreed');
  await settled();
  const jo = { ...priya, id: nobody.person, name: 'Jo New' };
  await bot.say(jo, 'hello');
  await register(bot, jo);
  await settled();
  const shown = await pressOn(bot, jo, await bot.say(jo, 'my appraisals'), /^Read and agree/);
  expect(words(shown)).not.toContain('It comes to you again');
});

it('is the whole again where the person took their agreement back: nothing is new to them', async () => {
  await askForChange();
  await changeAndShare(lastOf(alex));
  bot.at.now = new Date(bot.at.now.getTime() + 60_000);
  const receipt = await pressOn(bot, priya, lastOf(priya), 'I agree');
  const back = await pressOn(bot, priya, receipt, 'Take my agreement back');
  expect(words(back)).not.toContain('What changed since');
  expect(words(back)).toContain('Runs the clinic and supervises learners');
});
