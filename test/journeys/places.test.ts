// Where people are, and where they can be written to: what Teams tells of installations, upgrades and moved addresses.
import { activityFrom, aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { startConnector, type Json } from '../support/connector.ts';
import { register, share } from '../support/people.ts';

let bot: TestBot;
const others: { close(): Promise<unknown> }[] = [];
beforeEach(async () => {
  bot = await aBot();
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.close()));
  await bot.close();
});

async function another(): Promise<TestBot> {
  const other = await aBot({ store: bot.store });
  others.push(other);
  return other;
}
const installation = (action: string | undefined, changes: Json = {}, by = priya): Json => ({
  ...activityFrom(by, bot.connector.url),
  type: 'installationUpdate',
  action,
  ...changes,
});
const team = (id = '19:cancerteam@thread.tacv2', conversationType = 'channel') => ({
  conversation: { id, conversationType, isGroup: true, tenantId: priya.tenantId },
});
const settled = (one: TestBot = bot) => one.service.app.background.idle();
const reviews = () =>
  bot
    .chatOf(priya)
    .map(words)
    .filter((text) => /discussion, to agree/.test(text));
const profile = async () =>
  (await bot.store.get('people', `person|${priya.id}|${priya.tenantId}`)) as {
    unreachableSince?: string;
    address?: { serviceUrl: string };
  };
const isReachable = async () => !(await profile()).unreachableSince;

it.each([
  ['out of a team', 'remove', team()],
  ['out of a group chat', 'remove', team('19:meeting_x@thread.v2', 'groupChat')],
  ['for a newer version', 'remove-upgrade', {}],
])('whoever takes the bot %s can still be written to', async (_where, action, place) => {
  await register(bot, priya);
  await settled();
  await bot.send(installation(action, place));
  await settled();
  await share(bot, alex);
  expect(reviews()).toHaveLength(1);
});

it('whoever removes it from their own chat cannot, until they add it again', async () => {
  await register(bot, priya);
  await bot.send(installation('remove'));
  await settled();
  await share(bot, alex);
  expect(reviews()).toHaveLength(0);
  await bot.send(installation('add'));
  await settled();
  expect(reviews()).toHaveLength(1);
});

describe('adding the bot', () => {
  const greetings = () => bot.chatOf(priya).length;
  it('is greeted once, though it is told twice', async () => {
    await Promise.all([bot.send(installation('add')), bot.send(installation('add'))]);
    expect(greetings()).toBe(1);
    await bot.send(installation('remove'));
    await bot.send(installation('add'));
    expect(greetings()).toBe(2);
  });
  it('is no greeting where it is a newer version', async () => {
    await bot.send(installation('remove-upgrade'));
    await bot.send(installation('add-upgrade'));
    await settled();
    expect(greetings()).toBe(0);
    expect(await isReachable()).toBe(true);
  });
  it('is tried again where the greeting did not arrive', async () => {
    bot.connector.next({ status: 500 });
    await bot.send(installation('add'));
    await bot.send(installation('add'));
    expect(greetings()).toBeGreaterThanOrEqual(1);
  });
});

it('keeps the order in which somebody left and came back, however slow storage is', async () => {
  let isSlow = false;
  const slow = await aBot({
    store: {
      ...bot.store,
      change: async (partition, reads, decide) => {
        const wait = partition === 'people' && isSlow;
        isSlow = false;
        if (wait) await new Promise((resolve) => setTimeout(resolve, 50));
        return bot.store.change(partition, reads, decide);
      },
    },
  });
  others.push(slow);
  await register(slow, priya);
  await settled(slow);
  isSlow = true;
  await slow.send(installation('remove'));
  await slow.send(installation('add'));
  await settled(slow);
  expect(await isReachable()).toBe(true);
});

describe('with two processes', () => {
  it('adding the bot again counts, whatever this one remembers', async () => {
    await register(bot, priya);
    await settled();
    const other = await another();
    await other.send(installation('remove'));
    await settled(other);
    expect(await isReachable()).toBe(false);
    await bot.send(installation('add'));
    await settled();
    expect(await isReachable()).toBe(true);
  });

  it('so does anything for which the directory is read anyway', async () => {
    await register(bot, priya);
    await settled();
    const other = await another();
    await other.send(installation('remove'));
    await settled(other);
    await bot.say(priya, 'my appraisals');
    await settled();
    expect(await isReachable()).toBe(true);
  });

  it('the newest address is the one that counts', async () => {
    await bot.say(priya, 'help');
    await settled();
    const other = await another();
    const moved = await startConnector();
    others.push(moved);
    await other.say(priya, 'help', { serviceUrl: moved.url });
    await settled(other);
    expect((await profile()).address?.serviceUrl).toBe(moved.url);
    await bot.say(priya, 'help');
    const back = async (): Promise<void> => {
      await settled();
      if ((await profile()).address?.serviceUrl === bot.connector.url) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
      await back();
    };
    await back();
  });
});

describe('in another organisation’s channel', () => {
  const elsewhere = {
    conversation: { ...team().conversation, tenantId: '11111111-2222-4333-8444-555555555555' },
  };
  const answerIn = async (who: typeof sam, text: string) => {
    const before = bot.connector.to(elsewhere.conversation.id).length;
    await bot.send({ ...activityFrom(who, bot.connector.url), type: 'message', text, ...elsewhere });
    return JSON.stringify(bot.connector.to(elsewhere.conversation.id)[before]?.attachments);
  };
  const searchBy = async (who: typeof sam) =>
    bot.send({
      ...activityFrom(who, bot.connector.url),
      ...elsewhere,
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'accendStatement', parameters: [{ name: 'level', value: 'enhanced' }] },
    });

  it('somebody we know is answered as a stranger is', async () => {
    await register(bot, priya);
    await settled();
    const question = 'which course is for a clinical nurse specialist in SACT?';
    expect(await answerIn(priya, question)).toBe(await answerIn(sam, question));
    expect(await searchBy(priya)).toEqual(await searchBy(sam));
  });
});
