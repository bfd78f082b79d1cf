// A quarter in the steering channel: reminded, filled in by two, sent, and the reminder is its receipt.
import { Organisation } from '../../src/features/organisations/domain/organisation.ts';
import { ORGANISATIONS, organisationKinds } from '../../src/features/organisations/kinds.ts';
import { aBot, shownIn, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { sentBy, words } from '../support/cards.ts';
import { CHANNEL, channelOf, happened, inChannel, installed, join, settled, tells } from '../support/channels.ts';
import type { Json } from '../support/connector.ts';
import { pressOn, register } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';

const key = ({ id, tenantId }: typeof alex) => `${tenantId}|${id}`;
const REMINDER = /The quarterly return (is|closes)/;

let bot: TestBot;
const others: TestBot[] = [];
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${alex.id}` } });
  join(bot);
  bot.at.now = new Date('2026-12-30T10:00:00Z');
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.close()));
  await bot.close();
});

async function setUp(typed: Json = {}): Promise<void> {
  for (const one of [alex, priya, sam]) await register(bot, one);
  await tells(bot, installed(bot));
  await bot.press(alex, 'steering-group.begin', {}, inChannel());
  await settled(bot);
  await pressOn(bot, alex, bot.chatOf(alex).at(-1)!, 'Save', { trust: 'DEMO', submitters: key(priya), ...typed });
  await settled(bot);
}
/** An hour begins on each of them. */
async function hour(moment: string, ...bots: TestBot[]): Promise<void> {
  const all = bots.length ? bots : [bot];
  for (const one of all) one.at.now = new Date(moment);
  await Promise.all(all.map((one) => one.service.app.sweep()));
  await Promise.all(all.map(settled));
}
const reminders = () =>
  channelOf(bot)
    .map(words)
    .filter((text) => REMINDER.test(text));
const replaced = (): Shown[] =>
  bot.connector.posted.filter(({ method }) => method === 'PUT').map(({ activity }) => shownIn(activity));
const inItsPlace = (person: typeof alex, shown: Shown, title: string, typed: Json = {}) => {
  const { verb, data } = sentBy(shown, title, typed);
  return bot.press(person, verb, data, inChannel());
};
const reminder = () => channelOf(bot).findLast((shown) => REMINDER.test(words(shown)))!;

/** Two people fill it in, and the second sends it. */
async function send(): Promise<void> {
  const { planInPlace, ePortfolioAccounts, ePortfolioActive, rolesMapped, ...second } = aFullReturn();
  const one = await pressOn(bot, alex, await bot.say(alex, 'return'), 'Figures 1 to 4');
  await pressOn(bot, alex, one, 'Save and leave', { planInPlace, ePortfolioAccounts, ePortfolioActive, rolesMapped });
  const two = await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'Figures 5 to 8');
  await pressOn(bot, priya, await pressOn(bot, priya, two, 'Save and check', second), 'Submit');
  await settled(bot);
}

it('reminds the channel, which opens the return, and becomes its receipt', async () => {
  await setUp();
  await hour('2027-01-04T09:00:00Z');
  expect(reminders()).toEqual([expect.stringMatching(/is open[^]*0 of 8 done[^]*due on 25 January 2027/)]);
  await hour('2027-01-04T10:00:00Z');
  expect(reminders()).toHaveLength(1);
  expect(words(await inItsPlace(sam, reminder(), 'Open the return'))).toMatch(/filled in by/);
  expect(words(await inItsPlace(priya, reminder(), 'Open the return'))).toMatch(/I have sent you the return/);
  await settled(bot);
  await send();
  expect(replaced().map(words)).toEqual([expect.stringMatching(/was sent[^]*Sent by Priya/)]);
  expect(words(replaced()[0]!)).not.toMatch(/: 40/);
  await hour('2027-01-25T09:00:00Z');
  expect(reminders()).toHaveLength(1);
});

it('shows the figures in the receipt only where the set-up says so', async () => {
  await setUp({ showsNumbers: 'true' });
  await hour('2027-01-04T09:00:00Z');
  await inItsPlace(priya, reminder(), 'Open the return');
  await settled(bot);
  await send();
  expect(words(replaced()[0]!)).toMatch(/Staff with ePortfolio accounts: 40/);
});

it('reminds on each of its days, whatever instance looks first, and at no other time', async () => {
  await setUp();
  const second = await aBot({ store: bot.store, environment: { FACILITATORS: `DEMO=${alex.id}` } });
  others.push(second);
  for (const moment of [
    '2027-01-04T06:00:00Z',
    '2027-01-04T09:00:00Z',
    '2027-01-09T12:00:00Z',
    '2027-01-18T09:00:00Z',
    '2027-01-25T09:00:00Z',
    '2027-01-28T09:00:00Z',
    '2027-02-08T09:00:00Z',
    '2027-02-09T09:00:00Z',
  ])
    await hour(moment, bot, second);
  expect(reminders().map((text) => text.split('\n')[0])).toEqual([
    'The quarterly return is open',
    'The quarterly return is due soon',
    'The quarterly return is due today',
    'The quarterly return is late',
    'The quarterly return closes today',
  ]);
});

it('is snoozed by who may send the return, and everybody in the channel sees who and until when', async () => {
  await setUp();
  await hour('2027-01-04T09:00:00Z');
  expect(words(await inItsPlace(sam, reminder(), 'Snooze until that day'))).toMatch(/Only those who may send/);
  expect(words(await inItsPlace(priya, reminder(), 'Snooze until that day', { until: '2027-01-20' }))).toMatch(
    /no reminder before 20 January 2027/,
  );
  await settled(bot);
  expect(words(replaced().at(-1)!)).toMatch(/Snoozed until 20 January 2027 by Priya/);
  await hour('2027-01-18T09:00:00Z');
  expect(reminders()).toHaveLength(1);
  await hour('2027-01-20T09:00:00Z');
  expect(reminders()).toHaveLength(2);
});

it.each(['2027-01-26', '2027-01-09', 'soon', ''])('is not snoozed until “%s”', async (until) => {
  await setUp();
  await hour('2027-01-04T09:00:00Z');
  const { verb, data } = sentBy(reminder(), 'Snooze until that day');
  expect(words(await bot.press(priya, verb, { ...data, until }, inChannel()))).toMatch(/Choose a working day/);
});

it.each<[string, () => Promise<unknown>]>([
  ['has no channel', async () => undefined],
  ['has lost its channel', async () => tells(bot, happened(bot, 'channelDeleted', { channel: { id: CHANNEL } }))],
])('goes to those who may send the return where a Trust %s', async (_why, happens) => {
  await setUp();
  if (_why === 'has no channel')
    await bot.store.change('DEMO', { keys: ['settings|steering-group'] }, () => ({
      result: undefined,
      remove: ['settings|steering-group'],
    }));
  await happens();
  await hour('2027-01-04T09:00:00Z');
  await hour('2027-01-04T10:00:00Z');
  expect(reminders()).toEqual([]);
  const own = (person: typeof alex) =>
    bot
      .chatOf(person)
      .map(words)
      .filter((text) => REMINDER.test(text));
  expect([own(alex).length, own(priya).length, own(sam).length]).toEqual([1, 1, 0]);
});

describe('between its claim and its delivery', () => {
  /** Teams is busy when it is claimed; then something happens, and an hour begins. */
  const claimed = async () => {
    await setUp();
    bot.connector.next({ status: 429, headers: { 'Retry-After': '20' } });
    await hour('2027-01-04T09:00:00Z');
    const denied = bot.connector.posted.length;
    const posted = () =>
      bot.connector.posted
        .slice(denied)
        .filter(({ activity }) => REMINDER.test(words(shownIn(activity))))
        .map(({ conversationId }) => conversationId);
    return { posted };
  };

  it('nothing happens: it comes once', async () => {
    const { posted } = await claimed();
    await hour('2027-01-04T09:05:00Z');
    await hour('2027-01-04T10:05:00Z');
    expect(posted()).toEqual([CHANNEL]);
  });

  it('somebody snoozes it: it does not come before that day', async () => {
    const { posted } = await claimed();
    const until = '2027-01-11';
    await bot.press(priya, 'reminders.snooze', { trust: 'DEMO', quarter: '2026Q3', until }, inChannel());
    for (const moment of ['2027-01-04T09:05:00Z', '2027-01-04T10:05:00Z', '2027-01-08T10:00:00Z']) await hour(moment);
    expect(posted()).toEqual([]);
    await hour('2027-01-11T09:00:00Z');
    await hour('2027-01-11T10:00:00Z');
    expect(posted()).toEqual([CHANNEL]);
  });

  it('another channel is chosen: it comes there alone', async () => {
    const { posted } = await claimed();
    const next = '19:next-channel@thread.tacv2';
    await bot.press(alex, 'steering-group.begin', {}, inChannel(next));
    await settled(bot);
    await pressOn(bot, alex, bot.chatOf(alex).at(-1)!, 'Save', { trust: 'DEMO' });
    await settled(bot);
    for (const moment of ['2027-01-04T09:05:00Z', '2027-01-04T10:05:00Z', '2027-01-04T11:05:00Z']) await hour(moment);
    expect(posted()).toEqual([next]);
  });

  it('the channel is gone without a word: it comes to its people', async () => {
    const { posted } = await claimed();
    bot.connector.next({ status: 404 });
    for (const moment of ['2027-01-04T09:05:00Z', '2027-01-04T10:05:00Z', '2027-01-04T11:05:00Z']) await hour(moment);
    expect(posted()).toHaveLength(2);
    expect(posted()).not.toContain(CHANNEL);
  });

  it.each<[string, string, number]>([
    ['another Trust has taken its place by the end of the quarter: it does not come', '2026-12-31', 0],
    ['another Trust takes its place from today on: that return is still its own', '2027-01-04', 1],
  ])('%s', async (_what, on, times) => {
    const { posted } = await claimed();
    const heir = Organisation.parse({ id: 'RX9', name: 'Heir', kind: 'trust', tookOverFrom: [{ id: 'DEMO', on }] });
    await bot.store.change(ORGANISATIONS, {}, () => ({
      result: undefined,
      put: [organisationKinds.organisation.row(heir, heir.id), organisationKinds.edition.row({ edition: 1 })],
    }));
    for (const moment of ['2027-01-04T09:05:00Z', '2027-01-04T10:05:00Z']) await hour(moment);
    expect(posted()).toHaveLength(times);
  });
});

describe('whoever is expected to send the return', () => {
  const organisation = (changes: Partial<Organisation>) =>
    bot.store.change(ORGANISATIONS, {}, () => ({
      result: undefined,
      put: [
        organisationKinds.organisation.row(
          Organisation.parse({ id: 'RX9', name: 'Added Trust', kind: 'trust', ...changes }),
          'RX9',
        ),
        organisationKinds.edition.row({ edition: 1 }),
      ],
    }));

  it.each<[string, Partial<Organisation>, number]>([
    ['a Trust that was added', {}, 1],
    ['a provider of which somebody has said so', { kind: 'community', sends: { is: 'yes' } }, 1],
    ['a Trust that ends only after the quarter', { to: '2027-01-31' }, 1],
    ['a Trust that was closed before the quarter ended', { to: '2026-11-30' }, 0],
    ['a Trust that sends none', { sends: { is: 'no' } }, 0],
  ])('%s: as soon as a process begins', async (_who, changes, times) => {
    await register(bot, priya);
    await organisation(changes);
    await bot.service.app.roles.give(
      priya,
      { role: 'submitter', organisation: 'RX9' },
      { person: priya, at: bot.at.now },
    );
    await bot.press(priya, 'people.choose-trust', { trust: 'RX9', leaves: true });
    const second = await aBot({ store: bot.store });
    others.push(second);
    await hour('2027-01-04T09:00:00Z', second);
    expect(
      bot
        .chatOf(priya)
        .map(words)
        .filter((text) => REMINDER.test(text)),
    ).toHaveLength(times);
  });
});

describe('where another channel is chosen', () => {
  const NEXT = '19:next-channel@thread.tacv2';
  const chooses = async (channel: string): Promise<string> => {
    await bot.press(alex, 'steering-group.begin', {}, inChannel(channel));
    await settled(bot);
    const shown = await pressOn(bot, alex, bot.chatOf(alex).at(-1)!, 'Save', { trust: 'DEMO' });
    await settled(bot);
    return words(shown);
  };
  const putIn = (channel: string) =>
    bot.connector.posted
      .filter(({ conversationId, method }) => method === 'PUT' && conversationId.startsWith(channel))
      .map(({ activity }) => words(shownIn(activity)));
  const setUpPosts = (channel: string) =>
    channelOf(bot, channel)
      .map(words)
      .filter((text) => text.startsWith('Steering channel'));

  it('the old one is told in the place of its post, and the round goes on in the new one', async () => {
    await setUp({ showsNumbers: 'true' });
    await hour('2027-01-04T09:00:00Z');
    expect(await chooses(NEXT)).toMatch(/the one before that it is not any more/);
    expect(setUpPosts(NEXT)).toHaveLength(1);
    expect(putIn(CHANNEL)).toEqual([expect.stringMatching(/^No longer the steering channel of [^]*now go there/)]);
    expect(putIn(CHANNEL).join()).not.toMatch(/Alex|Priya|next-channel/);
    const said = channelOf(bot).length;
    await hour('2027-01-04T10:00:00Z');
    await hour('2027-01-18T09:00:00Z');
    expect(channelOf(bot)).toHaveLength(said);
    expect(
      channelOf(bot, NEXT)
        .map(words)
        .filter((text) => REMINDER.test(text)),
    ).toHaveLength(1);
    await bot.say(priya, 'return');
    await send();
    expect(putIn(CHANNEL).at(-1)).toMatch(/now go to another channel/);
    expect(putIn(CHANNEL).join()).not.toMatch(/Priya|: 40/);
    expect(putIn(NEXT).at(-1)).toMatch(/Sent by Priya/);
  });

  it('and the first again, its post says so in its place', async () => {
    await setUp();
    await chooses(NEXT);
    await chooses(CHANNEL);
    expect(setUpPosts(CHANNEL)).toHaveLength(1);
    expect(putIn(CHANNEL)).toEqual([
      expect.stringMatching(/^No longer/),
      expect.stringMatching(/^Steering channel of/),
    ]);
    expect(putIn(NEXT)).toEqual([expect.stringMatching(/^No longer/)]);
  });

  it.each<[string, () => Promise<unknown>, number]>([
    ['was deleted', () => tells(bot, happened(bot, 'channelDeleted')), 0],
    ['is gone without a word', async () => bot.connector.next({ status: 404 }), 0],
  ])('and the old one %s, nothing fails', async (_how, happens, told) => {
    await setUp();
    await bot.press(alex, 'steering-group.begin', {}, inChannel(NEXT));
    await settled(bot);
    await happens();
    await settled(bot);
    const form = bot
      .chatOf(alex)
      .findLast(
        (shown) =>
          /Set up|steering group/i.test(words(shown)) && JSON.stringify(shown.card).includes('steering-group.save'),
      )!;
    expect(words(await pressOn(bot, alex, form, 'Save', { trust: 'DEMO' }))).toMatch(/Saved/);
    await settled(bot);
    expect(putIn(CHANNEL)).toHaveLength(told);
    await hour('2027-01-04T09:00:00Z');
    expect(
      channelOf(bot, NEXT)
        .map(words)
        .filter((text) => REMINDER.test(text)),
    ).toHaveLength(1);
  });
});
