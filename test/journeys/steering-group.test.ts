// From the bot in a team to a steering group: who may set it up, what the channel sees, and what becomes of the channel.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, valuesOf, words } from '../support/cards.ts';
import { CHANNEL, channelOf, happened, inChannel, installed, join, settled, TEAM, tells } from '../support/channels.ts';
import type { Json } from '../support/connector.ts';
import { pressOn, register } from '../support/people.ts';

const key = ({ id, tenantId }: typeof alex) => `${tenantId}|${id}`;

let bot: TestBot;
const others: TestBot[] = [];
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${alex.id}` } });
  join(bot);
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.close()));
  await bot.close();
});

const begin = (person = alex) => bot.press(person, 'steering-group.begin', {}, inChannel());
const last = (person = alex): Shown => bot.chatOf(person).at(-1) ?? {};
const form = async (): Promise<Shown> => {
  await register(bot, alex);
  await tells(bot, installed(bot));
  await begin();
  await settled(bot);
  return last();
};
const save = async (typed: Json = {}): Promise<Shown> => {
  const shown = await pressOn(bot, alex, await form(), 'Save', {
    trust: 'DEMO',
    chair: key(sam),
    submitters: `${key(alex)},${key(priya)}`,
    ...typed,
  });
  await settled(bot);
  return shown;
};

describe('a team that has just got the bot', () => {
  it.each<[string, () => Json[]]>([
    ['an installation', () => [installed(bot)]],
    ['a new member', () => [happened(bot, 'teamMemberAdded', { channel: { id: CHANNEL } })]],
    ['both, twice', () => [installed(bot), happened(bot, ''), installed(bot), happened(bot, '')]],
  ])('is welcomed once in its channel, told of as %s', async (_how, activities) => {
    const asMember = (activity: Json) =>
      activity.type === 'conversationUpdate'
        ? { ...activity, membersAdded: [{ id: '28:bot' }], conversation: { id: CHANNEL, conversationType: 'channel' } }
        : activity;
    await tells(bot, ...activities().map(asMember));
    expect(channelOf(bot).map(words)).toEqual([expect.stringMatching(/Hello from the ACCEND Assistant/)]);
    expect(buttonsOf(channelOf(bot)[0]!)).toEqual(['Set up this steering group']);
  });

  it('is welcomed once by two processes that hear of it', async () => {
    const second = await aBot({ store: bot.store });
    others.push(second);
    await Promise.all([bot.send(installed(bot)), second.send(installed(bot))]);
    await Promise.all([settled(bot), settled(second)]);
    expect(channelOf(bot)).toHaveLength(1);
  });

  it('is not welcomed again by a newer version, but by being added again', async () => {
    await tells(bot, installed(bot));
    await tells(bot, installed(bot, 'add-upgrade'));
    expect(channelOf(bot)).toHaveLength(1);
    await tells(bot, installed(bot, 'remove'));
    await tells(bot, installed(bot));
    expect(channelOf(bot)).toHaveLength(2);
  });
});

describe('setting it up', () => {
  it.each<[string, () => void, typeof alex]>([
    ['somebody of the team who facilitates nothing', () => undefined, priya],
    ['a facilitator who is not in the team', () => join(bot, [priya, sam]), alex],
  ])('is not for %s, who reads who may', async (_who, given, person) => {
    given();
    await register(bot, person);
    await tells(bot, installed(bot));
    expect(words(await begin(person))).toMatch(/Only the ACCEND facilitator of the Trust, or an administrator/);
    await settled(bot);
    expect(bot.chatOf(person).map(words).join()).not.toMatch(/Set up the steering group/);
  });

  it('comes to the facilitator in their own chat, and the channel reads only that', async () => {
    const shown = await form();
    expect(words(shown)).toMatch(/Set up the steering group[^]*For a channel of Cancer team\. 3 people can read/);
    expect(valuesOf(shown)).toMatchObject({ facilitators: key(alex), submitters: '' }); // whoever presses is one
    expect(words(await begin())).toBe('I have sent you the form in your own chat with me.');
    expect(channelOf(bot).map(words).join()).not.toMatch(/Alex|Priya|Sam/);
  });

  it('can be typed in the channel', async () => {
    await register(bot, alex);
    await settled(bot);
    await tells(bot, { ...activity('Set up steering group'), ...inChannel() });
    expect(channelOf(bot).map(words)).toEqual(['I have sent you the form in your own chat with me.']);
    expect(words(last())).toMatch(/Set up the steering group/);
  });

  it('gives the link to whoever cannot be written to, and the form is there when they come', async () => {
    await register(bot, alex);
    await tells(bot, installed(bot));
    const { channelData: _team, ...own } = activity('');
    await tells(bot, { ...own, type: 'installationUpdate', action: 'remove', conversation: ownChat });
    expect(words(await begin())).toMatch(/cannot write to you yet[^]*https:\/\/chat\.example\/accend/);
    await settled(bot);
    await bot.say(alex, 'hello');
    await settled(bot);
    expect(bot.chatOf(alex).map(words).join()).toMatch(/Set up the steering group/);
  });

  it('is told to the channel without a name, and shown to the facilitator', async () => {
    const shown = await save();
    expect(words(shown)).toMatch(
      /Steering group of Demo Trust[^]*Chair: Sam[^]*May send the quarterly return: Alex[^]*Priya/,
    );
    expect(channelOf(bot).map(words).at(-1)).toMatch(/Steering channel of Demo Trust[^]*2 of you can fill it in/);
    expect(channelOf(bot).map(words).join()).not.toMatch(/Alex|Priya|Sam/);
    expect(words(await bot.say(priya, 'steering group'))).toMatch(/Which Trust|Chair: Sam/);
  });

  it('keeps what was typed where something is wrong', async () => {
    const shown = await save({ everyWeeks: 'now and then', quorum: '0', submitters: '' });
    expect(words(shown)).toMatch(/Not saved yet[^]*at least one person[^]*whole number of weeks[^]*from 1 to 50/);
    expect(valuesOf(shown)).toMatchObject({ everyWeeks: 'now and then', quorum: '0', chair: key(sam) });
    expect(channelOf(bot)).toHaveLength(1);
  });

  it('is not saved over what somebody else saved', async () => {
    const old = await form();
    const saving = { trust: 'DEMO', submitters: key(alex) };
    await pressOn(bot, alex, old, 'Save', saving);
    const shown = await pressOn(bot, alex, old, 'Save', { ...saving, quorum: '3' });
    expect(words(shown)).toMatch(/Somebody else changed|Save/);
  });
});

describe('the thirteen roles', () => {
  it('are filled, vacant or not needed, and stand in the terms of reference', async () => {
    const group = await save();
    const members = await pressOn(bot, alex, group, 'Members');
    expect(words(members)).toMatch(/0 of 13 roles filled/);
    const seat = await pressOn(bot, alex, members, 'Change Workforce Lead');
    const wrong = await pressOn(bot, alex, seat, 'Save', { is: 'filled', name: '' });
    expect(words(wrong)).toMatch(/Type the name/);
    const after = await pressOn(bot, alex, seat, 'Save', { is: 'filled', name: 'Jo Nobody', represents: 'Surgery' });
    expect(words(after)).toMatch(/Jo Nobody, represents Surgery/);
    const next = await pressOn(bot, alex, after, 'More');
    const last = await pressOn(bot, alex, next, 'Change ACCEND Champions');
    expect(words(await pressOn(bot, alex, last, 'Save', { is: 'not needed' }))).toMatch(/1 of 12 roles filled/);
    const terms = await bot.say(alex, 'terms of reference');
    expect(buttonsOf(terms)).toContain('Download the Word document');
  });
});

describe('what happens to the channel', () => {
  const news = () =>
    bot
      .chatOf(alex)
      .map(words)
      .filter((text) => /The steering channel of Demo Trust .* is/.test(text));
  beforeEach(async () => {
    await register(bot, priya);
    await save();
  });

  it.each<[string, () => Json, RegExp]>([
    ['its team archived', () => happened(bot, 'teamArchived'), /The team was archived/],
    ['the channel deleted', () => happened(bot, 'channelDeleted'), /The channel was deleted/],
    [
      'the channel renamed',
      () => happened(bot, 'channelRenamed', { channel: { id: CHANNEL, name: 'ACCEND' } }),
      /Cancer team › ACCEND/,
    ],
    ['the team deleted', () => happened(bot, 'teamHardDeleted'), /The team was deleted/],
    ['the bot removed', () => installed(bot, 'remove'), /I was taken out of the team/],
  ])('is told once to who is concerned: %s', async (_what, activity, expected) => {
    await tells(bot, activity(), activity());
    await tells(bot, activity());
    expect(news()).toEqual([expect.stringMatching(expected)]);
    expect(bot.chatOf(priya).map(words).join()).toMatch(expected);
  });

  it.each(['teamrestored', 'teamRestored'])('is followed however Teams writes it: %s', async (eventType) => {
    await tells(bot, happened(bot, 'teamDeleted'));
    await tells(bot, happened(bot, eventType));
    expect(news().at(-1)).toMatch(/The team was restored/);
  });

  it('says nothing of a channel it has nothing to do with', async () => {
    await tells(bot, happened(bot, 'channelDeleted', { channel: { id: '19:other@thread.tacv2' } }));
    expect(news()).toEqual([]);
  });

  it('says nothing to anybody of a team it is not in', async () => {
    await tells(bot, happened(bot, 'teamArchived', { team: { id: '19:elsewhere@thread.tacv2' } }));
    expect(news()).toEqual([]);
  });
});

const ownChat = { id: `chat-${alex.id}`, conversationType: 'personal', tenantId: alex.tenantId };
const activity = (text: string): Json => ({
  ...installed(bot),
  type: 'message',
  text,
  action: undefined,
  conversation: { id: TEAM },
});
