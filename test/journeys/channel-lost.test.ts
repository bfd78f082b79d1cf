// Who looks after returns reads of each Trust whether its channel is there, is lost, or was never chosen.
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { CHANNEL, happened, inChannel, installed, join, settled, tells } from '../support/channels.ts';
import { pressOn, register } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${alex.id}`, ADMINISTRATORS: alex.id } });
  join(bot);
  bot.at.now = new Date('2027-01-08T10:00:00Z');
  for (const one of [alex, priya]) await register(bot, one);
  const lead = { organisation: 'DEMOALL', person: `${sam.tenantId}|${sam.id}`, personName: sam.name };
  await bot.press(alex, 'roles.give', { ...lead, role: 'alliance lead' });
  await bot.press(sam, 'people.choose-trust', { trust: 'DEMOALL' });
  // A second Trust, so that the lead has a list.
  await bot.store.change('organisations', {}, () => ({
    result: undefined,
    put: [
      { key: 'organisation|T000', value: { id: 'T000', name: 'Trust T000', kind: 'trust', alliance: 'DEMOALL' } },
      { key: 'edition', value: { edition: 1 } },
    ],
  }));
  await tells(bot, installed(bot));
});
afterEach(() => bot.close());

const NEXT = '19:next-channel@thread.tacv2';
async function chooses(channel: string): Promise<void> {
  await bot.press(alex, 'steering-group.begin', {}, inChannel(channel));
  await settled(bot);
  const submitters = `${priya.tenantId}|${priya.id}`;
  const saved = await pressOn(bot, alex, bot.chatOf(alex).at(-1)!, 'Save', { trust: 'DEMO', submitters });
  // Whoever keeps all Trusts is asked whether they mean the one that has a group.
  if (/press Save again/.test(words(saved))) await pressOn(bot, alex, saved, 'Save');
  await settled(bot);
}
const deleted = (channel: string) =>
  tells(bot, happened(bot, 'channelDeleted', { channel: { id: channel }, team: { id: '19:team@thread.tacv2' } }));

/** What the facilitator reads, and what the lead reads of the Demo Trust and of the other one. */
async function said(): Promise<string[]> {
  const own = words(await bot.say(alex, 'who is missing'));
  const [, ...listed] = words(await bot.say(sam, 'who is missing')).split(/Trust \d of 2/);
  return [own, ...listed].map((text) => /No channel( any more)?:/.exec(text)?.[0] ?? 'there');
}

it('follows the channel that is the Trust’s now', async () => {
  expect(await said()).toEqual(['No channel:', 'No channel:', 'No channel:']);
  await chooses(CHANNEL);
  expect(await said()).toEqual(['there', 'there', 'No channel:']);
  await deleted(CHANNEL);
  expect(await said()).toEqual(['No channel any more:', 'No channel any more:', 'No channel:']);
  await chooses(NEXT);
  expect(await said()).toEqual(['there', 'there', 'No channel:']);
  await tells(bot, happened(bot, 'channelRestored'));
  await deleted(NEXT);
  expect(await said()).toEqual(['No channel any more:', 'No channel any more:', 'No channel:']);
  await tells(bot, happened(bot, 'channelRestored', { channel: { id: NEXT } }));
  expect(await said()).toEqual(['there', 'there', 'No channel:']);
  await tells(bot, installed(bot, 'remove'));
  expect(await said()).toEqual(['No channel any more:', 'No channel any more:', 'No channel:']);
  await tells(bot, installed(bot));
  expect(await said()).toEqual(['there', 'there', 'No channel:']);
});
