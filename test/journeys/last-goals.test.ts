// A year later: what was agreed comes back, is talked about, and is carried on; nobody types it again.
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, valuesOf, words } from '../support/cards.ts';
import { aMinutePasses, begin, changeStep, fillIn, NEXT, pressOn, register, STEPS } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [alex, priya, sam]) await register(bot, person);
});
afterEach(() => bot.close());

const TWO_GOALS: typeof FILLED = {
  ...FILLED,
  goals: { ...FILLED.goals!, goal2: 'Chair the team meeting', action2: 'Twice', by2: '2027-11-30' },
};
const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;
const NOTE = 'A word between the two of us';

async function agreed(): Promise<void> {
  const summary = await fillIn(bot, alex, await begin(bot, alex), TWO_GOALS);
  await pressOn(bot, alex, summary, 'Share to be agreed');
  await aMinutePasses(bot);
  await pressOn(bot, priya, lastOf(priya), 'I agree');
  await bot.service.app.background.idle();
}
/** Noted by Priya in between, then a year passes. */
async function noted(): Promise<void> {
  const typed = { number: '1', state: 'done', words: NOTE };
  await pressOn(bot, priya, await bot.say(priya, 'my goals'), 'Save', typed);
  bot.at.now = new Date('2027-11-22T09:00:00Z');
}
const startedBy = async (manager: Person): Promise<Shown> => {
  const start = await bot.say(manager, 'appraisal with Priya');
  return pressOn(bot, manager, start, 'Start', { role: 'Clinical Nurse Specialist', level: 'enhanced' });
};
/** From the step on the level to the one on goals. */
async function upToGoals(manager: Person, level: Shown): Promise<Shown> {
  let shown = level;
  for (const step of STEPS.slice(0, STEPS.indexOf('goals')))
    shown = await pressOn(bot, manager, shown, NEXT, FILLED[step]);
  return shown;
}

it('begins with what was agreed and how the two have noted it, and carries on what is not done', async () => {
  await agreed();
  await noted();
  const first = await startedBy(alex);
  expect(words(first)).toMatch(
    /^Last year’s goals\n[^]*1\. Lead one late effects clinic a month\n[^]*Done on 21 November 2026, says Priya[^]*between the two/,
  );
  expect(valuesOf(first)).toMatchObject({
    outcome1: 'done',
    why1: NOTE,
    carry1: 'false',
    outcome2: '',
    carry2: 'true',
  });
  const again = await pressOn(bot, alex, first, NEXT);
  expect(words(again)).toMatch(/Please check: Say how it went/);
  const goals = await upToGoals(alex, await pressOn(bot, alex, again, NEXT, { outcome2: 'partly', why2: 'No room' }));
  expect(words(goals)).toMatch(/^Saved [^]*What you carry on stands here already/);
  expect(valuesOf(goals)).toMatchObject({
    goal1: 'Chair the team meeting',
    action1: 'Twice',
    by1: '2027-11-30',
    goal2: '',
  });
  const check = await pressOn(bot, alex, await pressOn(bot, alex, goals, NEXT), NEXT, FILLED.eportfolio);
  expect(words(check)).toMatch(
    /Last year’s goals[^]*Lead one late effects[^]*Done\. A word between the two of us[^]*Chair the team meeting[^]*Partly\. No room\. Carried on/,
  );
  expect(words(await changeStep(bot, alex, check, 'last-goals'))).toMatch(/^Last year’s goals/);
});

it('shows a new manager the goals, and nothing that was noted of them', async () => {
  await agreed();
  await noted();
  const first = await startedBy(sam);
  expect(words(first)).toMatch(/Agreed with Alex Example \(demo\) on 21 November 2026/);
  expect(words(first)).toMatch(/1\. Lead one late effects clinic a month\n[^]*2\. Chair the team/);
  expect(valuesOf(first)).toMatchObject({ outcome1: '', why1: '', carry1: 'true' });
  const level = await pressOn(bot, sam, first, NEXT, { outcome1: 'not', outcome2: 'not', carry2: 'false' });
  const goals = await upToGoals(sam, level);
  expect(valuesOf(goals)).toMatchObject({ goal1: 'Lead one late effects clinic a month', by1: '', goal2: '' });
  for (const shown of [first, level, goals, await bot.say(sam, 'resume'), await bot.say(sam, 'goals of Priya')])
    expect(JSON.stringify(shown)).not.toMatch(/between the two|nurse-led clinic is going, says/);
});

it('offers what is needed and the courses wanted, and makes a goal of what is ticked', async () => {
  const goals = await upToGoals(alex, await begin(bot, alex));
  expect(words(goals)).toMatch(
    /tick what becomes a goal[^]*Chairing the team meeting twice \(Leadership and management\)/,
  );
  const asked = await pressOn(bot, alex, goals, NEXT, { offered: 'need:leadership-and-management' });
  expect(words(asked)).toMatch(/Please check: Say what will be done/);
  expect(words(asked)).not.toMatch(/tick what becomes a goal/);
  expect(valuesOf(asked)).toMatchObject({
    goal1: 'Chairing the team meeting twice',
    capability1: 'leadership-and-management',
    by1: '2027-11-21',
  });
  const next = await pressOn(bot, alex, asked, NEXT, { action1: 'Chair in May and June', soon1: '2027-05-21' });
  expect(words(next)).toMatch(/^Saved [^]*ePortfolio/);
  const back = await pressOn(bot, alex, next, 'Back');
  expect(valuesOf(back)).toMatchObject({ by1: '2027-05-21', action1: 'Chair in May and June' });
});

it('opens one goal after the other', async () => {
  const goals = await upToGoals(alex, await begin(bot, alex));
  const shown = JSON.stringify(goals);
  expect(shown).toMatch(/"elementId":"goalBox2","isVisible":true/);
  expect(buttonsOf(goals).filter((title) => title === 'Add another goal')).toHaveLength(4);
});

it('keeps one record of a press that comes twice', async () => {
  await agreed();
  await noted();
  const first = await startedBy(alex);
  const typed = { outcome1: 'done', outcome2: 'not' };
  const once = await pressOn(bot, alex, first, NEXT, typed);
  await bot.service.app.background.idle();
  const rows = await everyRow(bot.store);
  expect(words(await pressOn(bot, alex, first, NEXT, typed))).toBe(words(once));
  await bot.service.app.background.idle();
  expect(await everyRow(bot.store)).toBe(rows);
});
