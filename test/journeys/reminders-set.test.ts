// An Alliance sees what would be sent, words it, switches it off, and cancels a round that is under way.
import { Organisation } from '../../src/features/organisations/domain/organisation.ts';
import { ORGANISATIONS, organisationKinds } from '../../src/features/organisations/kinds.ts';
import { reminderKinds } from '../../src/features/reminders/kinds.ts';
import { DEMO_ALLIANCE } from '../../src/local/demo-people.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, valuesOf, words } from '../support/cards.ts';
import { CHANNEL, channelOf, happened, inChannel, installed, join, settled, tells } from '../support/channels.ts';
import { aFullReturn } from '../support/returns.ts';
import { pressOn, register } from '../support/people.ts';

const REMINDER = /The quarterly return (is|closes)|Please send/;
const environment = { FACILITATORS: `DEMO=${alex.id}` };
let bot: TestBot;
const others: TestBot[] = [];

beforeEach(async () => {
  bot = await aBot({ environment });
  join(bot);
  bot.at.now = new Date('2026-12-30T10:00:00Z');
  for (const one of [alex, priya]) await register(bot, one);
  await bot.press(sam, 'people.choose-trust', { trust: DEMO_ALLIANCE.id });
  const at = { person: alex, at: bot.at.now };
  await bot.service.app.roles.give(sam, { role: 'alliance lead', organisation: DEMO_ALLIANCE.id }, at);
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.close()));
  await bot.close();
});

async function withChannel(): Promise<void> {
  await tells(bot, installed(bot));
  await bot.press(alex, 'steering-group.begin', {}, inChannel());
  await settled(bot);
  const form = bot.chatOf(alex).at(-1)!;
  await pressOn(bot, alex, form, 'Save', { trust: 'DEMO', submitters: `${priya.tenantId}|${priya.id}` });
  await settled(bot);
}
/** Another Trust of the Alliance: without a channel, one of its people submits. */
async function another(id: string, changes: Partial<Organisation> = {}): Promise<void> {
  await bot.store.change(ORGANISATIONS, { keys: [organisationKinds.edition.keyOf()] }, () => ({
    result: undefined,
    put: [
      organisationKinds.organisation.row(
        Organisation.parse({ id, name: `Trust ${id}`, kind: 'trust', alliance: DEMO_ALLIANCE.id, ...changes }),
        id,
      ),
      organisationKinds.edition.row({ edition: 1 }),
    ],
  }));
  await bot.service.app.organisations.current();
}
async function hour(moment: string, one = bot): Promise<void> {
  one.at.now = new Date(moment);
  await one.service.app.sweep();
  await settled(one);
}
const sentTo = (chat: ReturnType<TestBot['chatOf']>) => chat.map(words).filter((text) => REMINDER.test(text));
const inTheChannel = () => sentTo(channelOf(bot));

describe('a dry run', () => {
  it('says what would be sent where and when, and sends nothing', async () => {
    await withChannel();
    const before = bot.connector.posted.length;
    const own = words(await bot.say(alex, 'reminders'));
    expect(own).toMatch(/July to September 2026|October to December 2026/);
    await settled(bot);
    const theirs = words(await bot.say(sam, 'reminders'));
    expect(theirs).toMatch(/Nothing was sent[^]*Demo[^]*in its channel[^]*when it opens/);
    expect(bot.connector.posted.length - before).toBe(2); // the two answers
    expect(await reminderKinds.ledger.get(bot.store, 'DEMO', '2026Q3')).toBeUndefined();
  });
  it('names the people of a Trust without a channel, and says where there is nobody', async () => {
    await another('RX9');
    expect(words(await bot.say(sam, 'reminders'))).toMatch(/privately[^]*Alex[^]*to nobody/);
  });

  it('tells a channel that was lost from none', async () => {
    await withChannel();
    await tells(bot, happened(bot, 'channelDeleted', { channel: { id: CHANNEL } }));
    expect(words(await bot.say(sam, 'reminders'))).toMatch(
      /because I cannot write to its channel any more, to [^]*Alex/,
    );
  });
  it.each<[string, Partial<Organisation>]>([
    ['sends none', { sends: { is: 'no' } }],
    ['was closed before the quarter ended', { to: '2026-11-30' }],
  ])('lists nothing for a facilitator whose Trust %s', async (_why, changes) => {
    await another('DEMO', changes);
    const own = words(await bot.say(alex, 'reminders'));
    expect(own).toMatch(/Your organisation is not expected to send this return/);
    expect(own).not.toMatch(/from 08:30/);
  });
  it.each(['reminders', 'reminder settings'])('is nobody else’s: “%s”', async (typed) =>
    expect(words(await bot.say(priya, typed))).not.toMatch(/would be sent|Reminders are/),
  );
});

describe('the words', () => {
  const form = async () => pressOn(bot, sam, await bot.say(sam, 'reminder settings'), 'Change the words');
  it('are shown as the channel would see them, saved, sent, and put back', async () => {
    await withChannel();
    const typed = { heading: 'Please send your return', text: '{Trust}, *soon*: {left}\nby {due}', why: 'our board' };
    const preview = await pressOn(bot, sam, await form(), 'Preview', typed);
    expect(words(preview)).toMatch(/As the channel would see it[^]*Example NHS Trust, \*soon\*: 6 of 8 done; missing/);
    expect(inTheChannel()).toEqual([]);
    const saved = await pressOn(bot, sam, preview, 'Save');
    expect(words(saved)).toMatch(/Saved[^]*set by Sam[^]*our board/);
    await hour('2027-01-04T09:00:00Z');
    expect(inTheChannel()).toEqual([
      expect.stringMatching(/^Please send your return\n[^]*0 of 8 done[^]*by 25 January/),
    ]);
    expect(words(await pressOn(bot, sam, saved, 'Put back to the default'))).toMatch(/Put back[^]*default, to be/);
    await hour('2027-01-18T09:00:00Z');
    expect(inTheChannel().at(-1)).toMatch(/^The quarterly return is due soon/);
  });
  it('are shown with the days of the Alliance, and are those of one step', async () => {
    const days = { dueAfter: '5', closesAfter: '10', daysOff: '', rolesAre: 'posts', why: '' };
    await bot.press(sam, 'organisations.save-settings', { id: DEMO_ALLIANCE.id, version: 0, ...days });
    const typed = { heading: 'Please send your return', text: '{left}\nby {due}', why: '' };
    const saved = await pressOn(bot, sam, await form(), 'Save', typed);
    expect(words(saved)).toMatch(/From now on this reminder has these words[^]*by 11 January 2027/);
    expect(words(saved)).not.toMatch(/25 January/);
  });
  it.each<[string, string, RegExp]>([
    ['an unknown place', '{left} {boss}', /“\{boss\}” is not a place I can fill/],
    ['a bracket that stands alone', '{left} {', /stands alone/],
    ['nothing of what is left', 'Hello {trust}', /Put \{left\} into it/],
    ['too much', `{left}${'x'.repeat(600)}`, /Shorten this to 600/],
    ['a patient', '{left} 943 476 5919', /NHS number/],
  ])('are refused with %s, and what was typed stays', async (_what, text, why) => {
    const refused = await pressOn(bot, sam, await form(), 'Save', { heading: 'Please send', text });
    expect(words(refused)).toMatch(why);
    expect(words(refused)).toContain(text);
    expect(words(refused)).not.toMatch(/As the channel would see it/);
    expect(await reminderKinds.settings.get(bot.store, DEMO_ALLIANCE.id)).toBeUndefined();
  });
});

it('sends nothing while reminders are off, and the newest one when they are on again', async () => {
  await withChannel();
  const off = await pressOn(bot, sam, await bot.say(sam, 'reminder settings'), 'Switch them off', { why: 'trial' });
  expect(words(off)).toMatch(/off \(set by Sam[^]*trial/);
  await hour('2027-01-04T09:00:00Z');
  await hour('2027-01-18T09:00:00Z');
  expect(inTheChannel()).toEqual([]);
  expect(words(await bot.say(sam, 'reminders'))).toMatch(/Reminders are off/);
  await pressOn(bot, sam, off, 'Switch them on');
  await hour('2027-01-18T11:00:00Z');
  expect(inTheChannel()).toEqual([expect.stringMatching(/due soon/)]);
});

it('keeps what was typed where it is too long, and where somebody else was quicker', async () => {
  const settings = await bot.say(sam, 'reminder settings');
  const why = 'x'.repeat(301);
  const refused = await pressOn(bot, sam, settings, 'Switch them off', { why });
  expect(words(refused)).toMatch(/Nothing was changed[^]*Shorten this to 300 characters; it has 301/);
  expect(valuesOf(refused).why).toBe(why);
  const form = await pressOn(bot, sam, settings, 'Change the words');
  await pressOn(bot, sam, form, 'Save', { heading: 'Please send your return', text: '{left}', why: '' });
  const late = await pressOn(bot, sam, settings, 'Switch them off', { why: 'ours' });
  expect(words(late)).toMatch(/Somebody else changed it/);
  expect(valuesOf(late).why).toBe('ours');
});

describe('a round', () => {
  const roundOf = async () => pressOn(bot, sam, await bot.say(sam, 'reminders'), 'The round under way');
  it('is cancelled while it is sent: who was written to is named, nobody else is, and not by another process', async () => {
    await withChannel();
    await another('RX9');
    await hour('2027-01-04T09:00:00Z');
    expect(inTheChannel()).toHaveLength(1);
    const cancelled = await pressOn(bot, sam, await roundOf(), 'Cancel this round');
    expect(words(cancelled)).toMatch(
      /Cancelled by Sam[^]*Written to: Demo[^]*Cancer team[^]*Not written to: Trust RX9/,
    );
    // Somebody is named only now: a process that begins finds RX9 due, and keeps still.
    const at = { person: sam, at: bot.at.now };
    await bot.service.app.roles.give(priya, { role: 'submitter', organisation: 'RX9' }, at);
    await bot.press(priya, 'people.choose-trust', { trust: 'RX9', leaves: true });
    const second = await aBot({ store: bot.store, environment });
    others.push(second);
    await hour('2027-01-05T09:00:00Z', second);
    await hour('2027-01-05T10:00:00Z');
    expect([...sentTo(bot.chatOf(priya)), ...sentTo(second.chatOf(priya))]).toEqual([]);
    await hour('2027-01-18T10:00:00Z');
    expect(inTheChannel().at(-1)).toMatch(/due soon/);
    expect(sentTo(bot.chatOf(priya))).toEqual([expect.stringMatching(/due soon/)]);
  });
  it('is cancelled before anybody was written to, and a second press changes nothing', async () => {
    await withChannel();
    bot.at.now = new Date('2027-01-04T09:00:00Z');
    const round = await roundOf();
    await pressOn(bot, sam, round, 'Cancel this round');
    const kept = await reminderKinds.rounds.get(bot.store, DEMO_ALLIANCE.id, '2026Q3');
    bot.at.now = new Date('2027-01-04T09:30:00Z');
    expect(words(await pressOn(bot, sam, round, 'Cancel this round'))).toMatch(/cancelled/);
    expect(await reminderKinds.rounds.get(bot.store, DEMO_ALLIANCE.id, '2026Q3')).toEqual(kept);
    await hour('2027-01-04T10:00:00Z');
    expect(inTheChannel()).toEqual([]);
  });
  it('names apart who has sent the return already', async () => {
    await withChannel();
    await another('RX9');
    bot.at.now = new Date('2027-01-04T07:00:00Z'); // before anybody is reminded
    const { planInPlace, ePortfolioAccounts, ePortfolioActive, rolesMapped, ...second } = aFullReturn();
    const one = await pressOn(bot, priya, await bot.say(priya, 'return'), 'Figures 1 to 4');
    const first = { planInPlace, ePortfolioAccounts, ePortfolioActive, rolesMapped };
    const two = await pressOn(bot, priya, one, 'Save and continue', first);
    await pressOn(bot, priya, await pressOn(bot, priya, two, 'Save and check', second), 'Submit');
    await settled(bot);
    expect(words(await roundOf())).toMatch(
      /because it has sent its return: Demo Trust[^.]*\.\nNot written to: Trust RX9\./,
    );
  });
  it('does not leave where its notice waits in the outbox already', async () => {
    await withChannel();
    bot.connector.next({ status: 429, headers: { 'Retry-After': '60' } });
    await hour('2027-01-04T09:00:00Z');
    expect(await bot.store.list('DEMO', 'outbox|')).toHaveLength(1);
    const cancelled = await pressOn(bot, sam, await roundOf(), 'Cancel this round');
    expect(words(cancelled)).toMatch(/Cancelled by Sam[^]*On its way: Demo Trust/);
    await hour('2027-01-04T10:00:00Z');
    expect(inTheChannel()).toEqual([]);
    expect(await bot.store.list('DEMO', 'outbox|')).toEqual([]);
    expect(words(await pressOn(bot, sam, cancelled, 'Look again'))).toMatch(
      /Stopped before it was written to: Demo Trust/,
    );
    await hour('2027-01-18T09:00:00Z');
    expect(inTheChannel()).toEqual([expect.stringMatching(/due soon/)]);
  });
  it('is not cancelled by a facilitator, nor when it is over', async () => {
    await withChannel();
    bot.at.now = new Date('2027-01-04T09:00:00Z');
    const round = await roundOf();
    const { quarter, step, on } = { quarter: '2026Q3', step: 'opens', on: '2027-01-04' };
    await bot.press(alex, 'reminders.cancel', { alliance: DEMO_ALLIANCE.id, quarter, step, on });
    expect(await reminderKinds.rounds.get(bot.store, DEMO_ALLIANCE.id, quarter)).toBeUndefined();
    bot.at.now = new Date('2027-01-19T09:00:00Z');
    expect(words(await pressOn(bot, sam, round, 'Cancel this round'))).toMatch(/That round is over/);
    expect(buttonsOf(await bot.say(alex, 'reminders'))).not.toContain('The round under way');
  });
});
