// An Alliance lead in the real chat client: all Trusts, one return, a question to it, and what the Trust answers in its own chat.
import type { TestBot } from '../support/bot.ts';
import { alex as lead, priya as submitter, sam as keeper } from '../support/builders.ts';
import { pressOn, register } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';
import { walkOnDays } from './walk-on-days.ts';

const give = (bot: TestBot, person: typeof lead, role: string, organisation: string) =>
  bot.press(keeper, 'roles.give', { organisation, person: `${person.tenantId}|${person.id}`, role });

/** As somebody at the Trust does it; test/browser/quarter looks at those cards. */
async function sendReturn(bot: TestBot): Promise<void> {
  const typed = aFullReturn({ help: 'A trainer for our support workers' });
  let shown = await pressOn(bot, submitter, await bot.say(submitter, 'return'), 'Figures 1 to 4');
  shown = await pressOn(bot, submitter, shown, 'Save and continue', typed);
  shown = await pressOn(bot, submitter, shown, 'Save and check', typed);
  await pressOn(bot, submitter, shown, 'Submit', typed);
}

walkOnDays(
  'sees all Trusts, accepts a return, asks about a figure, and reads the answer beside it',
  { ADMINISTRATORS: `${keeper.id}@${keeper.tenantId}`, FACILITATORS: '' },
  async ({ bot, addresses, open, on }) => {
    bot.at.now = new Date('2027-01-05T10:00:00Z');
    for (const one of [keeper, submitter]) await register(bot, one);
    await bot.press(lead, 'people.choose-trust', { trust: 'DEMOALL' });
    await give(bot, submitter, 'submitter', 'DEMO');
    await give(bot, lead, 'alliance lead', 'DEMOALL');
    await sendReturn(bot);
    await bot.service.app.background.idle();

    const alex = await open(addresses.manager, 'alliance-lead');
    const priya = await open(addresses.appraisee, 'alliance-submitter');
    await priya.say('help');
    await priya.gets('What I can do');
    await alex.say('alliance');
    await alex.gets('1 of 1 Trust', 'all-trusts');
    await alex.choose('Trust', 'Demo Trust');
    await alex.press('Show');
    await alex.gets('Figure 8', 'one-return');
    await alex.press('Accept');
    await alex.gets('Nobody at the Trust can change it', 'accepted');
    await alex.choose('Ask about which figure?', 'Figure 4');
    await alex.write('Your question about it', 'Are these posts or people?');
    await alex.press('Ask the Trust');
    await alex.gets('No answer yet', 'asked');

    await on('2027-01-05T10:05:00Z');
    await priya.gets('Your Alliance asks about your return', 'question');
    await priya.write('Your answer', 'Posts, each counted once.');
    await priya.press('Send the answer');
    await priya.gets('on its way to your Alliance', 'answered');
    await on('2027-01-05T10:10:00Z');
    await alex.gets('Your question was answered', 'told');
    await alex.press('Look at this return');
    await alex.gets('Posts, each counted once.', 'beside-the-figure');

    for (const [typed, words] of [
      ['help asked', 'A trainer for our support workers'],
      ['national figures', 'Staff engaged'],
      ['alliance trend', 'Trend:'],
      ['alliance report', /report/i],
      ['alliance export', /workbook/i],
      ['alliance settings', /Demo Cancer Alliance/],
    ] as const) {
      await alex.say(typed);
      await alex.gets(words, typed.replace(' ', '-'));
    }
    await alex.press('How each figure is counted');
    await alex.choose('aligned appraisals: counted', 'Last 12 months');
    await alex.press('Save');
    await alex.gets('last 12 months instead of in the quarter', 'what-changes');
    await alex.press('Save it');
    await alex.gets('Saved.', 'settings-saved');
    await alex.press('Definitions');
    await alex.gets('Staff engaged is a range', 'definitions');

    // The day after it has closed, everybody of its Trusts sees it guarded.
    await on('2027-02-09T10:00:00Z');
    await bot.service.app.background.idle();
    await priya.say('alliance figures');
    await priya.gets('fewer than 8', 'guarded');
  },
);
