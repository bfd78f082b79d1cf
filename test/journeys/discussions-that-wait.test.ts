// A facilitator sees for whom discussions wait, nudges them, and asks the clinical lead; nobody but the two sees what is written.
import { DEMO_OTHERS } from '../../src/local/demo-people.ts';
import type { Person } from '../../src/bot/turn.ts';
import { activityFrom, aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words } from '../support/cards.ts';
import { countedStore } from '../support/counted-store.ts';
import { begin, fillIn, NEXT, pressOn, register, share } from '../support/people.ts';
import { startStorage } from '../support/storage.ts';

// Jo facilitates the Trust, Robin is its clinical lead. Alex holds the discussions with Priya.
const [, jo, , robin] = DEMO_OTHERS.map(({ id, name }): Person => ({ id, name, tenantId: sam.tenantId })) as [
  Person,
  Person,
  Person,
  Person,
];
const SAID = /late effects|nurse-led|Runs the clinic|Letters from two|Clinical Nurse/;
const WORDS = 'discussions that wait';
const on = (day: string) => new Date(`${day}T10:00:00Z`);
const keyOf = ({ tenantId, id }: Person) => `${tenantId}|${id}`;

let bot: TestBot;
const settled = () => bot.service.app.background.idle();
const look = () => bot.say(jo, WORDS);
const nudged = (person: Person) =>
  bot
    .chatOf(person)
    .filter((one) =>
      /^(?:A discussion waits|\d+ discussions wait) for you|^Discussions need your help/.test(words(one)),
    );
const choices = ({ card }: Shown) =>
  partsOf(card)
    .filter(({ id }) => id === 'chosen')
    .flatMap((one) => (one.choices as { title: string }[]).map(({ title }) => title));
const rows = async (prefix: string) => (await bot.store.list('DEMO', prefix)).map(({ value }) => value);

beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${jo.id}@${jo.tenantId}` } });
  for (const person of [priya, sam, alex, jo, robin]) await register(bot, person);
  await bot.press(jo, 'roles.give', { organisation: 'DEMO', person: keyOf(robin), role: 'clinical lead' });
  await settled();
});
afterEach(() => bot.close());

/** On 21 November 2026. */
async function aDraft(): Promise<void> {
  await pressOn(bot, alex, await begin(bot, alex), NEXT, FILLED.level);
  await settled();
}

it('shows a draft after more than 14 days, to the facilitator alone, and nothing of what is written', async () => {
  await aDraft();
  bot.at.now = on('2026-12-05');
  expect(words(await look())).toMatch(/No discussion has been waiting/);
  bot.at.now = on('2026-12-06');
  const shown = await look();
  expect(words(shown)).toMatch(
    /1 discussion waits for 1 person[^]*Person 1 of 1\nAlex Example \(demo\)\nManager: 1 draft not shared, unchanged for 15 days/,
  );
  expect(JSON.stringify(shown)).not.toMatch(SAID);
  expect(words(shown)).not.toMatch(/Priya/);
  for (const other of [alex, sam, robin])
    expect(words(await bot.say(other, WORDS))).toMatch(/could not find|^That is for/);
});

it('opens by a button on the card of who is missing too', async () => {
  await aDraft();
  bot.at.now = on('2027-01-08');
  const missing = await bot.say(jo, 'who is missing');
  expect(words(await pressOn(bot, jo, missing, 'Discussions that wait'))).toMatch(/Alex Example/);
});

it('nudges all with one press, each in their own chat, with a row, an author and a trail', async () => {
  await share(bot, alex);
  bot.at.now = on('2026-12-07');
  const shown = await pressOn(bot, jo, await look(), 'Nudge all of them');
  expect(words(shown)).toMatch(/Priya Sample \(demo\) is nudged now, in their own chat/);
  await settled();
  const [nudge, ...others] = nudged(priya);
  expect(others).toEqual([]);
  expect(words(nudge ?? {})).toMatch(
    /Hello Priya Sample \(demo\)\. Jo Specimen \(demo\) asks you[^]*Appraisal of 21 November 2026 with Alex Example \(demo\): shared with you, and not answered for 11 working days/,
  );
  expect(words(await pressOn(bot, priya, nudge ?? {}, 'Open the discussion'))).toMatch(SAID);
  expect(nudged(alex)).toEqual([]);
  expect(await rows('discussionNudge|')).toMatchObject([
    { by: { id: jo.id }, to: { id: priya.id }, n: 1 },
    { state: 'sent' },
  ]);
  const trail = (await rows('audit|')) as { doing: string; by: string }[];
  expect(trail.filter(({ doing }) => doing === 'nudged')).toMatchObject([{ by: jo.id, of: { kind: 'discussions' } }]);
  expect(JSON.stringify(await rows('discussionNudge|'))).not.toMatch(SAID);
  expect(words(await look())).toMatch(
    /Nudged once, last on 7 December 2026 by Jo Specimen \(demo\)\. It is in their chat\.\nAgain from 10 December 2026/,
  );
});

it('nudges one, and nobody twice within three working days, also by two presses at once', async () => {
  await aDraft();
  bot.at.now = on('2026-12-07');
  const before = await look();
  const { verb, data } = sentBy(before, 'Nudge this person', { chosen: keyOf(alex) });
  await Promise.all([bot.press(jo, verb, data), bot.press(jo, verb, data)]);
  bot.at.now = on('2026-12-09');
  expect(words(await bot.press(jo, verb, data))).toMatch(
    /Alex Example \(demo\) was not nudged again: Jo Specimen \(demo\) did on 7 December 2026[^]*again from 10 December 2026/,
  );
  expect(choices(await look())).toEqual([]);
  await settled();
  expect(nudged(alex)).toHaveLength(1);
  bot.at.now = on('2026-12-10');
  await pressOn(bot, jo, await look(), 'Nudge this person', { chosen: keyOf(alex) });
  await settled();
  expect(nudged(alex)).toHaveLength(2);
  for (const chosen of ['', 'x|y', keyOf(priya)])
    expect(words(await bot.press(jo, 'nudges.waiting-one', { chosen }))).toMatch(/Choose somebody who is waited for/);
});

it('says who cannot be reached and why; what has moved by the time they are back is not asked for any more', async () => {
  await aDraft();
  bot.at.now = on('2026-12-07');
  await bot.send({ ...activityFrom(alex, bot.connector.url), type: 'installationUpdate', action: 'remove' });
  await settled();
  const shown = await pressOn(bot, jo, await look(), 'Nudge all of them');
  expect(words(shown)).toMatch(/Alex Example \(demo\) is not reached yet\. They have removed the ACCEND Assistant/);
  await settled();
  expect(nudged(alex)).toEqual([]);
  expect(words(await look())).toMatch(/Not delivered: They have not opened/);
  const freeing = await pressOn(bot, jo, await bot.say(jo, 'open discussions'), 'Free it');
  await pressOn(bot, jo, freeing, 'Yes, free it');
  await bot.say(alex, 'hello');
  await settled();
  expect(nudged(alex)).toEqual([]);
});

it('asks the clinical lead after two unanswered nudges, and tells them no more than the facilitator sees', async () => {
  await aDraft();
  for (const day of ['2026-12-07', '2026-12-10']) {
    bot.at.now = on(day);
    const shown = await pressOn(bot, jo, await look(), 'Nudge all of them');
    expect(buttonsOf(shown)).not.toContain('Escalate to the clinical lead');
  }
  expect(words(await look())).toMatch(/you can ask the clinical lead from 15 December 2026/);
  expect(words(await bot.press(jo, 'nudges.waiting-escalate'))).toMatch(/Nobody has left two nudges unanswered/);
  bot.at.now = on('2026-12-15');
  const asked = await pressOn(bot, jo, await look(), 'Escalate to the clinical lead');
  expect(words(asked)).toMatch(/Robin .* is asked for help now/);
  expect(words(asked)).toMatch(/Robin [^]*Asked for help once, last on 15 December 2026/);
  expect(buttonsOf(asked)).not.toContain('Escalate to the clinical lead');
  await settled();
  const [card] = nudged(robin);
  expect(words(card ?? {})).toMatch(/Alex Example \(demo\): Manager: 1 draft not shared, unchanged for 24 days/);
  expect(words(card ?? {})).not.toMatch(/Priya/);
  expect(JSON.stringify(card)).not.toMatch(SAID);
  await fillIn(bot, alex, await bot.say(alex, 'resume'));
  bot.at.now = on('2027-01-08');
  expect(words(await look())).toMatch(/Alex Example/);
  expect(words(await look())).not.toMatch(/Robin/);
});

it('asks nobody where the only one who is silent is the clinical lead, and does not offer it', async () => {
  const role = { organisation: 'DEMO', role: 'clinical lead' };
  await bot.press(jo, 'roles.take', { ...role, holder: keyOf(robin) });
  await bot.press(jo, 'roles.give', { ...role, person: keyOf(alex) });
  await aDraft();
  for (const day of ['2026-12-07', '2026-12-10']) {
    bot.at.now = on(day);
    await pressOn(bot, jo, await look(), 'Nudge all of them');
  }
  bot.at.now = on('2026-12-15');
  const shown = await look();
  expect(words(shown)).toMatch(/1 person has not answered two nudges: the clinical lead/);
  expect(buttonsOf(shown)).not.toContain('Escalate to the clinical lead');
  expect(words(await bot.press(jo, 'nudges.waiting-escalate'))).toMatch(/there is nobody else to ask/);
});

it('is answered by what moves, and begins anew when it waits again', async () => {
  await aDraft();
  for (const day of ['2026-12-07', '2026-12-10']) {
    bot.at.now = on(day);
    await pressOn(bot, jo, await look(), 'Nudge all of them');
  }
  await settled();
  await fillIn(bot, alex, await bot.say(alex, 'resume'));
  expect(words(await look())).toMatch(/No discussion has been waiting/);
  bot.at.now = on('2027-01-08');
  const again = await look();
  expect(words(again)).toMatch(/Alex Example \(demo\)\nManager: 1 draft/);
  expect(words(again)).not.toMatch(/Nudged/);
  expect(buttonsOf(again)).not.toContain('Escalate to the clinical lead');
});

it('costs six round trips', async () => {
  const storage = await startStorage();
  const counted = countedStore(await storage.open('waiting'));
  const other = await aBot({ store: counted.store, environment: { FACILITATORS: `DEMO=${jo.id}@${jo.tenantId}` } });
  await register(other, jo);
  await other.service.app.background.idle();
  for (const words of [WORDS, 'who is missing']) {
    await other.say(jo, words);
    await other.service.app.background.idle();
    counted.taken();
    await other.say(jo, words);
    expect(counted.taken().toSorted()).toHaveLength(6);
    await other.service.app.background.idle();
  }
  await other.close();
  await storage.close();
});
