// An Alliance lead looks at the returns of all Trusts, accepts, asks back, answers calls for help, and records what was sent on.
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { countedStore } from '../support/counted-store.ts';
import { pressOn, register } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';

const jo = { ...sam, id: '00000000-0000-4000-8000-000000000004', name: 'Jo Specimen (demo)' };
const kim = { ...sam, id: '00000000-0000-4000-8000-000000000005', name: 'Kim Otherwise (demo)' };
const on = (day: string) => new Date(`${day}T10:00:00Z`);
const keyOf = ({ tenantId, id }: typeof sam) => `${tenantId}|${id}`;

let bot: TestBot;
const settled = () => bot.service.app.background.idle();
const give = (person: typeof sam, role: string, organisation = 'DEMO') =>
  bot.press(alex, 'roles.give', { organisation, person: keyOf(person), role });

// Alex keeps the installation, Priya submits for the Demo Trust, Jo leads its Alliance, Kim leads another one.
beforeEach(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: alex.id, FACILITATORS: `DEMO=${sam.id}@${sam.tenantId}` } });
  bot.at.now = on('2027-01-05');
  for (const one of [sam, alex, priya]) await register(bot, one);
  await bot.press(jo, 'people.choose-trust', { trust: 'DEMOALL' });
  await bot.press(kim, 'people.choose-trust', { trust: 'N46' });
  await give(priya, 'submitter');
  await give(jo, 'alliance lead', 'DEMOALL');
  await give(kim, 'alliance lead', 'N46');
  await settled();
});
afterEach(() => bot.close());

const fill = async (typed: Json = aFullReturn(), by = priya) => {
  let shown = await pressOn(bot, by, await bot.say(by, 'return'), 'Figures 1 to 4');
  shown = await pressOn(bot, by, shown, 'Save and continue', typed);
  shown = await pressOn(bot, by, shown, 'Save and check', typed);
  const isAmended = buttonsOf(shown).includes('Submit the change');
  const sent = await pressOn(bot, by, shown, isAmended ? 'Submit the change' : 'Submit', typed);
  await settled();
  return sent;
};
const look = async (by = jo) =>
  pressOn(bot, by, await bot.say(by, 'alliance'), 'Show', { chosenTrust: 'DEMO', chosenQuarter: '2026Q3' });
const lastTo = async (person: typeof sam, what: RegExp) => {
  bot.at.now = new Date(bot.at.now.getTime() + 120_000);
  await bot.service.app.sweep();
  await settled();
  return bot.chatOf(person).findLast((one) => what.test(words(one))) ?? {};
};

it('shows every Trust at a glance, with what it has sent', async () => {
  expect(words(await bot.say(jo, 'alliance'))).toMatch(
    /Submitted: 0 of 1 Trust \(0%\)\. On time: 0 of 1 Trust \(0%\)[^]*Demo Trust[^]*Not opened yet/,
  );
  await bot.say(priya, 'return');
  await settled();
  expect(words(await bot.say(jo, 'alliance'))).toMatch(/0 of 8 figures done, not submitted/);
  bot.at.now = on('2027-01-27');
  expect(words(await bot.say(jo, 'alliance'))).toMatch(/2 working days late/);
  await fill(aFullReturn({ help: 'Somebody to teach us' }));
  expect(words(await bot.say(jo, 'alliance'))).toMatch(
    /Submitted: 1 of 1 Trust \(100%\)\. On time: 0 of 1 Trust \(0%\)[^]*Submitted 2 working days late\.[^]*Asks for help/,
  );
});

it('accepts a return, which locks it, and takes that back with a reason', async () => {
  await fill();
  const accepted = await pressOn(bot, jo, await look(), 'Accept');
  expect(words(accepted)).toMatch(/Accepted\. Nobody at the Trust can change it/);
  const own = await bot.say(priya, 'return');
  expect(words(own)).toMatch(/Accepted by your Alliance on 5 January 2027/);
  expect(buttonsOf(own)).toEqual(['What was changed']);
  const without = await pressOn(bot, jo, accepted, 'Take the acceptance back', { why: ' ' });
  expect(words(without)).toMatch(/Say why the acceptance is taken back/);
  const back = await pressOn(bot, jo, without, 'Take the acceptance back', { why: 'Figure 4 looks like last year’s' });
  expect(words(back)).toMatch(/taken back[^]*Submitted\./);
  await settled();
  const told = await lastTo(priya, /taken its acceptance of this return back/);
  expect(words(await pressOn(bot, priya, told, 'What was changed'))).toMatch(/because Figure 4 looks like last year’s/);
  expect(words(await fill(aFullReturn({ rolesMapped: '31', rolesMappedWhy: 'counted again' })))).toMatch(/version 2/);
});

it('accepts only what was seen', async () => {
  await fill();
  const seen = await look();
  await fill(aFullReturn({ rolesMapped: '31', rolesMappedWhy: 'counted again' }));
  const late = await pressOn(bot, jo, seen, 'Accept');
  expect(words(late)).toMatch(/changed since your card was drawn, so nothing was done[^]*Version 2/);
});

it('asks one question about one figure, of an accepted return too; the answer stands beside the figure', async () => {
  await fill();
  let shown = await pressOn(bot, jo, await look(), 'Accept');
  shown = await pressOn(bot, jo, shown, 'Ask the Trust', { question: 'x'.repeat(301), chosenFigure: 'rolesMapped' });
  expect(words(shown)).toMatch(/Shorten this to 300 characters; it has 301/);
  shown = await pressOn(bot, jo, shown, 'Ask the Trust', { question: 'Are these posts or people?', chosenFigure: '' });
  expect(words(shown)).toMatch(/Choose the figure you ask about/);
  const question = { question: 'Are these posts or people?', chosenFigure: 'rolesMapped' };
  shown = await pressOn(bot, jo, shown, 'Ask the Trust', question);
  expect(words(shown)).toMatch(
    /on its way[^]*Figure 4[^]*You asked on 5 January 2027: Are these posts or people\?[^]*No answer yet/,
  );
  expect(words(await pressOn(bot, jo, shown, 'Ask the Trust', question))).toMatch(/You have asked that already/);

  const asked = await lastTo(priya, /Your Alliance asks about your return/);
  expect(words(asked)).toMatch(/Submitted: 30\.[^]*Are these posts or people\?/);
  expect(words(await pressOn(bot, priya, asked, 'Send the answer', { answer: '' }))).toMatch(/Write something first/);
  const sent = await pressOn(bot, priya, asked, 'Send the answer', { answer: 'Posts, each once.' });
  expect(words(sent)).toMatch(/on its way to your Alliance/);
  expect(words(await bot.say(priya, 'questions of the Alliance'))).toMatch(/Posts, each once\./);
  await settled();

  const told = await lastTo(jo, /Your question was answered/);
  expect(words(told)).toMatch(/Demo Trust[^]*Answer: Posts, each once\./);
  const beside = await pressOn(bot, jo, told, 'Look at this return');
  expect(words(beside)).toMatch(/Figure 4[^]*Answer on 5 January 2027: Posts, each once\.[^]*Figure 5/);
  expect(words(await bot.say(jo, 'alliance'))).toMatch(/1 question about it, 1 answered/);
  const talks = await bot.say(jo, 'help and questions');
  const closed = await pressOn(bot, jo, talks, 'Close it', { chosenTalk: 'DEMO|2026Q3|q01|2' });
  expect(words(closed)).toMatch(/Closed\.[^]*no question is open/);
});

it('lists calls for help with their age; the answer goes back to who asked', async () => {
  await fill(aFullReturn({ help: 'A trainer for our support workers' }));
  bot.at.now = on('2027-01-12');
  const talks = await bot.say(jo, 'help asked');
  expect(words(talks)).toMatch(
    /wait for your answer: 1[^]*help, open, asked on 5 January 2027, 5 working days ago[^]*A trainer for our/,
  );
  const wrong = await pressOn(bot, jo, talks, 'Send the answer', { answer: 'We have one.' });
  expect(words(wrong)).toMatch(/Choose one of them/);
  const answered = await pressOn(bot, jo, wrong, 'Send the answer', {
    chosenTalk: 'DEMO|2026Q3|help|1',
    answer: 'We have one in March.',
  });
  expect(words(answered)).toMatch(/on its way to whoever asked[^]*Answer on 12 January 2027: We have one in March/);
  await settled();
  const told = await lastTo(priya, /Your Alliance answers your call for help/);
  expect(words(told)).toMatch(/You asked[^]*A trainer[^]*We have one in March/);
});

it('adds up the national figures, and records who says they were sent', async () => {
  await fill();
  const national = await bot.say(jo, 'national figures');
  expect(words(national)).toMatch(
    /1 of 1 have one[^]*Staff engaged: between 40 and 88 \(one person may be in several[^]*send nothing to the national body myself/,
  );
  const future = await pressOn(bot, jo, national, 'Record that they were sent', { sentOn: '2027-01-09', sentNote: '' });
  expect(words(future)).toMatch(/Choose a day up to today/);
  const sent = await pressOn(bot, jo, future, 'Record that they were sent', {
    sentOn: '2027-01-05',
    sentNote: 'by e-mail',
  });
  expect(words(sent)).toMatch(/Recorded\.[^]*Sent to the national body on 5 January 2027, recorded by Jo[^]*by e-mail/);
  await fill(aFullReturn({ rolesMapped: '31', rolesMappedWhy: 'counted again' }));
  expect(words(await bot.say(jo, 'national figures'))).toMatch(/Different from when that was recorded: roles mapped/);
});

it('shows one figure of all Trusts, and its trend, by typed words and by buttons', async () => {
  await fill();
  const figure = await pressOn(bot, jo, await bot.say(jo, 'alliance'), 'By figure');
  const mapped = await pressOn(bot, jo, figure, 'Show', { chosenMetric: 'rolesMapped' });
  expect(words(mapped)).toMatch(
    /All Trusts: 30 \(1 of 1 Trust\)[^]*Demo Trust[^]*Counted at quarter end, posts; entered by the Trust/,
  );
  const none = await pressOn(bot, jo, mapped, 'Show', { chosenMetric: 'rolesMapped', chosenCounted: 'accepted' });
  expect(words(none)).toMatch(/nothing yet \(0 of 1 Trust; 1 not due\)[^]*only what is accepted/);
  expect(words(await pressOn(bot, jo, mapped, 'Its trend'))).toMatch(
    /Q2 2026\/27: not submitted\.[^]*Q3 2026\/27: 30\./,
  );
  expect(words(await bot.say(jo, 'alliance trend'))).toMatch(/Trend: Implementation plan/);
});

it('costs six round trips a card, whatever was sent', async () => {
  await fill();
  const counted = countedStore(bot.store);
  const other = await aBot({ store: counted.store, environment: { ADMINISTRATORS: alex.id }, turnMs: 60_000 });
  try {
    other.at.now = bot.at.now;
    await other.say(jo, 'alliance');
    await other.service.app.background.idle();
    const before = await other.say(jo, 'alliance');
    for (const text of ['alliance', 'alliance by figure', 'alliance trend', 'national figures', 'help asked']) {
      await other.service.app.background.idle();
      counted.taken();
      await other.say(jo, text);
      const reads = counted.taken().filter((trip) => trip !== 'write'); // that a form was shown is noted, beside all others
      expect([text, reads.toSorted()]).toEqual([text, ['get', 'get', 'get', 'list', 'list', 'list']]);
    }
    expect(words(before)).toMatch(/Submitted: 1 of 1 Trust/);
  } finally {
    await other.close();
  }
});

it('is for the leads of that Alliance alone', async () => {
  await fill();
  const asked = { quarter: '2026Q3', trust: 'DEMO' };
  for (const verb of ['alliance.trust', 'alliance.accept', 'alliance.ask'])
    expect(words(await bot.press(kim, verb, { ...asked, n: 1, question: 'x', chosenFigure: 'rolesMapped' }))).toMatch(
      /could not find that/,
    );
  expect(words(await bot.press(kim, 'alliance.close', { chosenTalk: 'DEMO|2026Q3|help|1' }))).toMatch(/Choose one/);
  expect(words(await bot.say(kim, 'alliance'))).not.toMatch(/Demo Trust/);
  for (const person of [sam, priya, alex]) expect(words(await bot.say(person, 'alliance'))).not.toMatch(/Submitted:/);
});
