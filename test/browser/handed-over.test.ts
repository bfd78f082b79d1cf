// A discussion is handed to another manager: the person decides whether that one sees what they had prepared.
import { DEMO_OTHERS, DEMO_TENANT } from '../../src/local/demo-people.ts';
import { type Chat } from '../support/browser.ts';
import { alex as alexExample, sam } from '../support/builders.ts';
import { partsOf, words } from '../support/cards.ts';
import { begin, pressOn, register } from '../support/people.ts';
import { walk, type Clients } from './walk.ts';

type Others = Clients['others'];
const HANDING = 'Hand it to another manager';
const GROW = 'I would like to lead a clinic';
const { id, name } = DEMO_OTHERS[1]!;
const facilitator = { id, name, tenantId: DEMO_TENANT };

walk(
  'a new manager begins with the preparation where the person says yes, and without it where they say no',
  async ({ openManager, openAppraisee, others }) => {
    await register(others, facilitator);
    const priya = await openAppraisee('handed-over-priya');
    await priya.gets('Welcome');
    await prepareFor(others, priya, 'appraisal');
    await handToAlex(others);
    await sayYes(priya);
    const alex = await openManager('handed-over-alex');
    await takeOverWithThePreparation(alex);
    await prepareFor(others, priya, 'induction');
    await handToAlex(others);
    await sayNo(priya);
    await takeOverWithoutIt(alex);
  },
  { FACILITATORS: `DEMO=${facilitator.id}` },
);

/** Of Sam, who is the manager then. Sent before anything else comes: a form left open keeps notices waiting for a minute. */
async function prepareFor(others: Others, priya: Chat, kind: string) {
  const level = await begin(others, sam, { kind });
  await pressOn(others, sam, level, 'Ask them to prepare first', { levelFit: 'fits', aspiration: 'broaden' });
  await priya.gets('You are asked to prepare for a discussion.');
  await priya.write('Where would you like to grow?', GROW);
  await priya.press('Send to my manager');
  await priya.gets(`${sam.name} sees your answers`);
}

async function handToAlex(others: Others) {
  const list = await others.say(facilitator, 'open discussions');
  for (const { verb, data } of partsOf(list.card).filter(({ title }) => title === HANDING)) {
    const form = await others.press(facilitator, String(verb), data as Record<string, unknown>);
    if (words(form).includes(`${sam.name} (manager)`))
      await pressOn(others, facilitator, form, 'Hand it over', { manager: `${alexExample.id}~${alexExample.name}` });
  }
}

async function sayYes(priya: Chat) {
  await priya.gets('May Alex Example (demo) see your answers?', 'handed-over');
  await priya.press('Yes, show my answers');
  await priya.gets('Shown to your new manager', 'shown');
}

async function sayNo(priya: Chat) {
  await priya.gets('May Alex Example (demo) see your answers?');
  await priya.press('Read what was written before');
  await priya.gets('What you wrote beforehand', 'written-before');
  await priya.say('my appraisals');
  await priya.gets('My appraisals', 'list');
  await priya.card().getByRole('button', { name: 'Open the one with', exact: false }).first().click();
  await priya.gets('May Alex Example (demo) see your answers?');
  await priya.press('No, keep them to myself');
  await priya.gets('Kept to yourself', 'kept');
}

async function takeOverWithThePreparation(alex: Chat) {
  await alex.gets('Prepared', 'told-of-preparation');
  await alex.press('Carry on');
  await alex.gets(GROW, 'level-with-the-preparation');
  await alex.press('Save and leave'); // or the next notice would wait until the form is left alone
  await alex.gets('You can leave now');
}

async function takeOverWithoutIt(alex: Chat) {
  await alex.gets('A discussion is handed to you', 'handed-over');
  await alex.press('Carry on');
  await alex.gets('Level of practice and hopes', 'level-without-the-preparation');
  expect(await alex.reads()).not.toContain(GROW);
}
