// A facilitator sees who has not sent the return, nudges them, and asks the clinical lead when nobody answers.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words } from '../support/cards.ts';
import { pressOn, register } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';

const jo = { ...sam, id: '00000000-0000-4000-8000-000000000004', name: 'Jo Specimen (demo)' };
const never = { ...sam, id: '00000000-0000-4000-8000-000000000077', name: 'Nia Newcomer (demo)' };
const FRIDAY = new Date('2027-01-08T10:00:00Z');
const on = (day: string) => new Date(`${day}T10:00:00Z`);

let bot: TestBot;
const settled = () => bot.service.app.background.idle();
const keyOf = ({ tenantId, id }: typeof sam) => `${tenantId}|${id}`;
const give = (person: typeof sam, role: string, personName = '') =>
  bot.press(sam, 'roles.give', {
    organisation: 'DEMO',
    person: person === never ? never.id : keyOf(person),
    personName,
    role,
  });
const who = () => bot.say(sam, 'who is missing');
const nudged = (person: typeof sam) =>
  bot.chatOf(person).filter((one) => /Please send your Trust’s return|needs your help/.test(words(one)));
const rows = async (prefix: string) => (await bot.store.list('DEMO', prefix)).map(({ value }) => value);
const choices = ({ card }: Shown) =>
  partsOf(card)
    .filter(({ id }) => id === 'chosen')
    .flatMap((one) => (one.choices as { title: string }[]).map(({ title }) => title));

async function submitReturn(by = priya): Promise<void> {
  let shown = await pressOn(bot, by, await bot.say(by, 'return'), 'Figures 1 to 4');
  shown = await pressOn(bot, by, shown, 'Save and continue', aFullReturn());
  shown = await pressOn(bot, by, shown, 'Save and check', aFullReturn());
  expect(words(await pressOn(bot, by, shown, 'Submit'))).toMatch(/Submitted by/);
  await settled();
}

beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${sam.id}@${sam.tenantId}` } });
  bot.at.now = FRIDAY;
  for (const one of [sam, alex, priya, jo]) await register(bot, one);
  await give(priya, 'submitter');
  await give(jo, 'submitter');
  await give(alex, 'clinical lead');
  await settled();
});
afterEach(() => bot.close());

it('says how it stands, what is missing, how long there is and who may submit', async () => {
  const shown = words(await who());
  expect(shown).toMatch(/Demo Trust[^]*Not opened yet\.[^]*all 8 figures[^]*25 January 2027: 11 working days left/);
  expect(shown).toMatch(/No channel/);
  expect(shown).toMatch(
    /Person 2 of 3\nJo Specimen \(demo\)\nRole: submitter[^]*Priya Sample \(demo\)\nRole: submitter/,
  );
  expect(shown).toMatch(/Sam Placeholder \(demo\)\nRole: facilitator \(you\)/);
  const step = await pressOn(bot, priya, await bot.say(priya, 'return'), 'Figures 1 to 4');
  expect(words(await who())).toMatch(/Opened\. Nothing is filled in yet/);
  await pressOn(bot, priya, step, 'Save and leave', { planInPlace: 'yes', rolesMapped: '3' });
  expect(words(await who())).toMatch(/2 of 8 done\.[^]*Missing: ePortfolio accounts, /);
});

it('asks the return itself where nothing lies beside the nudges, and lays it there', async () => {
  const step = await pressOn(bot, priya, await bot.say(priya, 'return'), 'Figures 1 to 4');
  await pressOn(bot, priya, step, 'Save and leave', { planInPlace: 'yes', rolesMapped: '3' });
  const [there] = await rows('nudge|2026Q3|standing');
  const key = 'nudge|2026Q3|standing';
  await bot.store.change('DEMO', { keys: [key] }, () => ({ result: undefined, remove: [key] }));
  expect(words(await who())).toMatch(/2 of 8 done\.[^]*Missing: ePortfolio accounts, /);
  await settled();
  expect(await rows(key)).toEqual([there]);
});

it('opens the return for who may fill it in', async () =>
  expect(words(await pressOn(bot, sam, await who(), 'Open the return'))).toMatch(/^Return: Quarter 3/));

it('nudges all with one press: by name, in their own chats, once, with a row for each and a trail', async () => {
  const shown = await pressOn(bot, sam, await who(), 'Nudge all who may submit');
  expect(words(shown)).toMatch(/Jo Specimen \(demo\) and Priya Sample \(demo\) are nudged now/);
  await settled();
  for (const one of [priya, jo]) {
    const [nudge, ...others] = nudged(one);
    expect(others).toEqual([]);
    expect(words(nudge ?? {})).toMatch(
      new RegExp(
        `Hello ${one.name.split(' ')[0]}.*\\. Sam Placeholder \\(demo\\) asks you to send Demo Trust.*Quarter 3`,
      ),
    );
    expect(words(nudge ?? {})).toMatch(/all 8 figures[^]*11 working days left/);
    expect(words(await pressOn(bot, one, nudge ?? {}, 'Open the return'))).toMatch(/^Return: Quarter 3/);
  }
  expect(nudged(sam)).toEqual([]);
  expect(await rows('nudge|2026Q3|made|')).toHaveLength(2);
  const trail = (await rows('audit|')) as { doing: string; by: string; details?: { to: unknown[] } }[];
  expect(trail.filter(({ doing }) => doing === 'nudged')).toMatchObject([{ by: sam.id, details: { to: [{}, {}] } }]);
  expect(words(await who())).toMatch(
    /Nudged once, last on 8 January 2027 by Sam Placeholder \(demo\)\. It is in their chat\.\nAgain from 13 January 2027/,
  );
});

it('nudges one, and nobody again within three working days, whoever presses', async () => {
  const before = await who();
  await pressOn(bot, sam, before, 'Nudge this person', { chosen: keyOf(priya) });
  bot.at.now = on('2027-01-12');
  const again = await pressOn(bot, sam, before, 'Nudge this person', { chosen: keyOf(priya) });
  expect(words(again)).toMatch(
    /was not nudged again: Sam Placeholder \(demo\) did on 8 January 2027\.[^]*again from 13 January 2027/,
  );
  expect(choices(again)).toEqual(['Jo Specimen (demo)']);
  await settled();
  expect(nudged(priya)).toHaveLength(1);
  bot.at.now = on('2027-01-13');
  await pressOn(bot, sam, await who(), 'Nudge this person', { chosen: keyOf(priya) });
  await settled();
  expect(nudged(priya)).toHaveLength(2);
  expect(nudged(jo)).toHaveLength(0);
});

it('two presses at once nudge once', async () => {
  const { verb, data } = sentBy(await who(), 'Nudge all who may submit');
  await Promise.all([bot.press(sam, verb, data), bot.press(sam, verb, data)]);
  await settled();
  expect([nudged(priya).length, nudged(jo).length]).toEqual([1, 1]);
});

it('never nudges where it is submitted, and drops a nudge that was overtaken', async () => {
  const before = await who();
  await submitReturn();
  const shown = words(await pressOn(bot, sam, before, 'Nudge all who may submit'));
  expect(shown).toMatch(/Submitted\.[^]*|was not nudged: the return is submitted/);
  expect(shown).toMatch(/was not nudged: the return is submitted/);
  expect(buttonsOf(await who())).toEqual(['Open the return', 'Discussions that wait', 'Look again']);
  await settled();
  expect([...nudged(priya), ...nudged(jo)]).toEqual([]);
  expect(await rows('nudge|2026Q3|made|')).toEqual([]);
});

it('says who cannot be reached and why; they get it when they come, unless it is submitted by then', async () => {
  await give(never, 'submitter', never.name);
  const shown = await pressOn(bot, sam, await who(), 'Nudge this person', { chosen: keyOf(never) });
  expect(words(shown)).toMatch(
    /Nia Newcomer \(demo\) is not reached yet\. They have not opened the ACCEND Assistant yet/,
  );
  await settled();
  expect(words(await who())).toMatch(/Nia Newcomer[^]*Not delivered: They have not opened/);
  await bot.say(never, 'hello');
  await settled();
  expect(nudged(never)).toHaveLength(1);
});

it('drops the nudge of somebody who comes when it is submitted', async () => {
  await give(never, 'submitter', never.name);
  await pressOn(bot, sam, await who(), 'Nudge this person', { chosen: keyOf(never) });
  await settled();
  await submitReturn();
  await bot.say(never, 'hello');
  await settled();
  expect(nudged(never)).toEqual([]);
});

it('asks the clinical lead after the second unanswered nudge', async () => {
  for (const day of ['2027-01-08', '2027-01-13']) {
    bot.at.now = on(day);
    const shown = await pressOn(bot, sam, await who(), 'Nudge all who may submit');
    expect(buttonsOf(shown)).not.toContain('Escalate to the clinical lead');
  }
  expect(words(await who())).toMatch(/you can ask the clinical lead from 18 January 2027/);
  expect(words(await bot.press(sam, 'nudges.escalate', { trust: 'DEMO', quarter: '2026Q3' }))).toMatch(
    /not two unanswered/,
  );
  bot.at.now = on('2027-01-18');
  const asked = await pressOn(bot, sam, await who(), 'Escalate to the clinical lead');
  expect(words(asked)).toMatch(/Alex Example \(demo\) is asked for help now/);
  expect(buttonsOf(asked)).not.toContain('Escalate to the clinical lead');
  await settled();
  expect(words(nudged(alex)[0] ?? {})).toMatch(
    /Hello Alex Example \(demo\)\. Sam Placeholder \(demo\) asks for your help/,
  );
  expect(words(await who())).toMatch(
    /Alex Example \(demo\)\nRole: clinical lead\nAsked for help once, last on 18 January 2027/,
  );
});

it('tells each what waits for them: to send it, to help, and to sign it off', async () => {
  const waits = async (person: typeof sam) => words(await bot.say(person, 'what waits'));
  for (const day of ['2027-01-08', '2027-01-13']) {
    bot.at.now = on(day);
    await pressOn(bot, sam, await who(), 'Nudge all who may submit');
  }
  bot.at.now = on('2027-01-18');
  expect(await waits(alex)).toMatch(/^Nothing waits/);
  await pressOn(bot, sam, await who(), 'Escalate to the clinical lead');
  expect(await waits(priya)).toMatch(/Send the quarterly return: you were nudged on 13 January/);
  expect(await waits(alex)).toMatch(/Help to get the quarterly return sent: you were asked on 18 January/);
  expect(await waits(alex)).not.toMatch(/Send the|nudged/);
  bot.at.now = on('2027-01-19');
  await bot.service.app.sweep();
  await settled();
  const digests = (person: typeof sam) =>
    bot.chatOf(person).filter((shown) => /at most once on a working day/.test(words(shown)));
  expect([digests(priya).length, digests(alex).length]).toEqual([1, 0]); // what one cannot do oneself is no reason to write
  await submitReturn();
  expect(await waits(priya)).toMatch(/^Nothing waits/);
  expect(await waits(alex)).toMatch(/Sign off the quarterly return: it was submitted on 19 January[^]*Open the return/);
  await pressOn(bot, alex, await bot.say(alex, 'return'), 'Sign off');
  expect(await waits(alex)).toMatch(/^Nothing waits/);
});

it('is for facilitators alone, never in a channel, and of their own Trust', async () => {
  expect(words(await bot.say(priya, 'who is missing'))).toMatch(/could not find|^That is for/);
  for (const verb of ['nudges.all', 'nudges.one', 'nudges.escalate'])
    expect(words(await bot.press(priya, verb, { trust: 'DEMO', quarter: '2026Q3', chosen: keyOf(jo) }))).toMatch(
      /could not find|^That is for/,
    );
  for (const verb of ['nudges.trust', 'nudges.all'])
    expect(words(await bot.press(sam, verb, { trust: 'RHM', quarter: '2026Q3' }))).toMatch(
      /could not find|^That is for/,
    );
  const stranger = await bot.press(sam, 'nudges.one', { trust: 'DEMO', quarter: '2026Q3', chosen: 'x|y' });
  expect(words(stranger)).toMatch(/Choose somebody who may submit/);
  const old = await bot.press(sam, 'nudges.all', { trust: 'DEMO', quarter: '2026Q2' });
  expect(words(old)).toMatch(/earlier quarter, so nobody was nudged/);
  const inChannel = {
    conversation: { id: '19:channel@thread.tacv2', conversationType: 'channel', tenantId: sam.tenantId },
  };
  expect((await bot.press(sam, 'nudges.missing', {}, inChannel)).text).toMatch(/private/);
  await settled();
  expect(nudged(jo)).toEqual([]);
});

it('whoever lost the role before it came is not nudged', async () => {
  await give(never, 'submitter', never.name);
  await pressOn(bot, sam, await who(), 'Nudge this person', { chosen: keyOf(never) });
  await settled();
  await bot.press(sam, 'roles.take', { organisation: 'DEMO', holder: keyOf(never), role: 'submitter' });
  await bot.say(never, 'hello');
  await settled();
  expect(nudged(never)).toEqual([]);
});
