// A card in somebody's chat that no longer holds is drawn anew where it stands, without anybody pressing it.
import { DEMO_OTHERS } from '../../src/local/demo-people.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { aMinutePasses, pressOn, register, share } from '../support/people.ts';

const jo: Person = { ...DEMO_OTHERS[1]!, tenantId: sam.tenantId };

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${jo.id}@${jo.tenantId}` } });
  for (const person of [priya, sam, alex, jo]) await register(bot, person);
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;
const pressed = async (person: Person, shown: Shown, button: string, typed?: Json): Promise<Shown> => {
  const after = await pressOn(bot, person, shown, button, typed);
  await settled();
  return after;
};
/** What was drawn anew in somebody's chat, in order. */
const redrawnFor = (person: Person): Shown[] =>
  bot.connector.posted
    .filter(({ method, conversationId }) => method === 'PUT' && conversationId.includes(person.id))
    .map(({ activity }) => ({ card: activity.attachments?.[0]?.content }));

async function agreed(): Promise<void> {
  await share(bot, alex);
  await pressed(priya, lastOf(priya), 'I agree');
}

it('a discussion that is taken back: the person’s card no longer offers to agree', async () => {
  const summary = await share(bot, alex);
  await pressed(alex, summary, 'Take it back to change it');
  await aMinutePasses(bot); // they may have been typing into it
  const [redrawn, ...others] = redrawnFor(priya);
  expect(redrawn).toBeDefined();
  expect(words(redrawn!)).toMatch(
    /^This has changed since[^]*what stood here is no longer so[^]*is working on it again/,
  );
  expect(buttonsOf(redrawn!)).toEqual(['See how it stands', 'My appraisals']);
  expect(others).toEqual([]);
  expect(redrawnFor(alex)).toEqual([]);
});

it('an agreement that is taken back: the manager’s receipt no longer says that it is agreed', async () => {
  await agreed();
  const receipt = await bot.say(priya, 'my appraisals');
  const open = await pressed(priya, receipt, 'Open the record with Alex');
  await pressed(priya, open, 'Take my agreement back');
  expect(redrawnFor(alex).map((one) => words(one))).toEqual([expect.stringMatching(/It waits for .* to agree/)]);
});

it('a record that is reopened: neither receipt says that it is agreed', async () => {
  await agreed();
  await pressed(alex, await pressed(alex, lastOf(alex), 'Reopen'), 'Reopen', { words: 'A goal was wrong' });
  for (const person of [alex, priya])
    expect(redrawnFor(person).map((one) => words(one))).toEqual([expect.stringMatching(/is working on it again/)]);
  expect(words(lastOf(alex))).toMatch(/^Agreed on/);
});

it('a discussion that is handed over: what the earlier manager shared is gone from the person’s chat', async () => {
  await share(bot, alex);
  const form = await pressed(jo, await bot.say(jo, 'open discussions'), 'Hand it to another manager');
  await pressed(jo, form, 'Hand it over', { manager: `${sam.id}~${sam.name}` });
  await aMinutePasses(bot);
  expect(redrawnFor(priya).map((one) => words(one))).toEqual([expect.stringMatching(/It was closed/)]);
});

it('what Teams refuses to draw anew stays as it was, and nothing else is held up', async () => {
  const summary = await share(bot, alex);
  bot.connector.next({ status: 200, isDelivered: true }, { status: 403 });
  const taken = await pressed(alex, summary, 'Take it back to change it');
  await aMinutePasses(bot);
  expect(words(lastOf(priya))).toMatch(/^Taken back to be changed/);
  expect(redrawnFor(priya)).toEqual([]);
  await pressed(alex, taken, 'Share to be agreed');
  await aMinutePasses(bot);
  expect(words(lastOf(priya))).toMatch(/to agree/);
});
