// A whole quarter in the real chat clients: the channel in one, the person who fills in in the other. The bot runs here, so
// that its days can pass; what the client cannot say by itself (that it was added to a team) is said for it.
import { DEMO_MANAGER, DEMO_TENANT } from '../../src/local/demo-people.ts';
import { DEMO_CHANNEL, DEMO_TEAM } from '../../src/local/demo-team.ts';
import { activityFrom, type TestBot } from '../support/bot.ts';
import type { Chat } from '../support/browser.ts';
import { alex as alexPerson } from '../support/builders.ts';
import { walkOnDays } from './walk-on-days.ts';

walkOnDays(
  'the channel is set up, reminded and shown the receipt, while two people fill in in their own chats',
  { FACILITATORS: `DEMO=${DEMO_MANAGER.id}` },
  async ({ bot, addresses, open, on }) => {
    bot.at.now = new Date('2026-12-31T10:00:00Z');
    const alex = await open(addresses.manager, 'quarter-alex');
    await alex.choose('Which Trust do you work for?', 'Demo Trust (fictional)');
    await alex.press('Save my Trust');
    await alex.gets('Here is what you can do next');
    const channel = await open(addresses.manager, 'quarter-channel', DEMO_CHANNEL.name);
    await addToTeam(bot, addresses.manager);
    await channel.gets('Hello from the ACCEND Assistant', 'welcome');
    await channel.press('Set up this steering group');
    await alex.gets('Set up the steering group', 'set-up');
    await chooseSeveral(alex, 'Who may fill in and send the quarterly return', ['Alex Example', 'Priya Sample']);
    await alex.press('Save');
    await alex.gets('Steering group of Demo Trust', 'group');
    await channel.gets('Steering channel of Demo Trust', 'channel-set-up');

    await on('2027-01-04T09:00:00Z');
    await channel.gets('0 of 8 done', 'opening-reminder');
    await channel.press('Open the return');
    await channel.page.getByText('I have sent you the return').waitFor();
    await alex.gets('0 of 8 done', 'form-sent');
    await fillIn(alex, 'Figures 1 to 4', ['40', '25', '30'], 'Save and leave');
    await alex.gets('4 of 8 done');

    await on('2027-01-18T09:00:00Z');
    await channel.gets('4 of 8 done', 'before-it-is-due');
    await on('2027-01-25T09:00:00Z');
    await channel.gets(/is due/, 'due-reminder');

    const priya = await open(addresses.appraisee, 'quarter-priya');
    await priya.gets(/return/, 'first-seen');
    await priya.say('return');
    await priya.gets('Which Trust do you work for?');
    await priya.choose('Which Trust do you work for?', 'Demo Trust (fictional)');
    await priya.press('Save my Trust');
    await priya.gets('4 of 8 done', 'begun-by-another');
    await fillIn(priya, 'Figures 5 to 8', ['12', '10', '8', '3'], 'Save and check');
    await priya.gets('Check and submit:', 'to-submit');
    await priya.press('Submit');
    await priya.gets('Submitted by Priya', 'receipt');
    await bot.service.app.background.idle();
    await channel.gets('Sent by Priya', 'channel-receipt');
    // Every reminder of the quarter, not only the newest.
    await channel.page.getByText('The quarterly return was sent').nth(2).waitFor();
  },
);

/** As Teams tells of it. */
async function addToTeam(bot: TestBot, client: string): Promise<void> {
  const tenant = { id: DEMO_TENANT };
  await bot.send({
    ...activityFrom(alexPerson, `${client}/_connector`),
    type: 'installationUpdate',
    action: 'add',
    recipient: { id: 'demo-bot', name: 'ACCEND Assistant' },
    conversation: { id: DEMO_CHANNEL.id, conversationType: 'channel', isGroup: true, tenantId: DEMO_TENANT },
    channelData: { team: DEMO_TEAM, channel: DEMO_CHANNEL, settings: { selectedChannel: DEMO_CHANNEL }, tenant },
  });
}

/** Of a list that stays open while one chooses. */
async function chooseSeveral(chat: Chat, label: string, names: readonly string[]): Promise<void> {
  await chat.card().getByRole('combobox', { name: label }).click();
  for (const name of names) await chat.page.getByRole('menuitemcheckbox', { name }).click();
  await chat.page.keyboard.press('Escape');
}

async function fillIn(chat: Chat, step: string, figures: readonly string[], leave: string): Promise<void> {
  await chat.press(step);
  await chat.gets('Save and leave', step.replaceAll(' ', '-'));
  if (step === 'Figures 1 to 4') await chat.choose('Figure 1: yes or no', 'Yes');
  const first = step === 'Figures 1 to 4' ? 2 : 5;
  for (const [n, figure] of figures.entries()) await chat.write(`Figure ${first + n}: how many`, figure);
  await chat.press(leave);
}
