// What is emptied on a card that was drawn again after a mistake: the person is asked, and only then is it removed.
import { alex as alexExample, FILLED } from '../support/builders.ts';
import { type Chat } from '../support/browser.ts';
import { begin, NEXT, pressOn } from '../support/people.ts';
import { walk, type Clients } from './walk.ts';

const BEFORE_GOALS = Object.keys(FILLED).slice(0, -2);
const GOAL = 'Lead one late effects clinic a month';
const SUPPORT = 'Words I may have removed';

walk(
  'a manager empties a field of a card that was drawn again, and says what it means',
  async ({ openManager, others }) => {
    await upToTheGoals(others);
    const alex = await openManager('emptied-alex');
    await openTheGoals(alex);
    await makeAMistake(alex);
    await emptyIt(alex);
    await keepIt(alex);
    await makeAMistake(alex);
    await emptyIt(alex);
    await removeIt(alex);
  },
);

const MORE = 'More about goal 1: capability, support, service need';

async function upToTheGoals(others: Clients['others']) {
  let shown = await begin(others, alexExample);
  for (const step of BEFORE_GOALS) shown = await pressOn(others, alexExample, shown, NEXT, FILLED[step]);
  const goals = { ...FILLED.goals, support1: SUPPORT };
  await pressOn(others, alexExample, shown, 'Save and leave', goals);
}

async function makeAMistake(alex: Chat) {
  await alex.pickDay('By when?', -24);
  await alex.press(NEXT);
  await alex.gets('This day has passed');
}

async function emptyIt(alex: Chat) {
  await alex.press(MORE);
  await alex.write('Support needed', '');
  await alex.pickDay('By when?', 24);
  await alex.press(NEXT);
  await alex.gets('Did you remove these words?', 'asked');
  expect(await alex.reads()).toContain(SUPPORT);
}

async function openTheGoals(alex: Chat) {
  await alex.say('resume');
  await alex.gets('Is there an ePortfolio account?');
  await alex.press('Back');
  await alex.gets('What is the goal?');
}

async function keepIt(alex: Chat) {
  await alex.press('Keep them');
  await alex.gets('Is there an ePortfolio account?', 'kept');
  await alex.press('Back');
  await alex.gets('What is the goal?');
  await alex.press(MORE);
  expect(await alex.reads()).toContain(SUPPORT);
}

async function removeIt(alex: Chat) {
  await alex.press('Remove these words');
  await alex.gets('Is there an ePortfolio account?', 'removed');
  await alex.press('Back');
  await alex.gets('Put back what I removed', 'goals-without-them');
  expect(await alex.reads()).not.toContain(SUPPORT);
  expect(await alex.reads()).toContain(GOAL);
}
