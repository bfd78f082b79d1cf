// The quarterly return in the chat client: two people fill in one draft, and it becomes its receipt.
import { DEMO_APPRAISEE, DEMO_MANAGER } from '../../src/local/demo-people.ts';
import { type Chat } from '../support/browser.ts';
import { walk } from './walk.ts';

walk(
  'two people fill in the quarterly return, and one submits it',
  async ({ openManager, openAppraisee }) => {
    const alex = await openManager('return-alex');
    await settleIn(alex);
    await alex.say('return');
    await alex.gets('0 of 8 done', 'opened');
    await fillInTheFirst(alex);
    const priya = await openAppraisee('return-priya');
    await priya.say('return');
    await priya.gets('4 of 8 done', 'begun-by-another');
    await fillInTheSecond(priya);
    await priya.write('Comment on the whole return', 'All posts are counted now.');
    await priya.press('Submit');
    await priya.gets('Submitted by Priya', 'receipt');
    await alex.say('return');
    await alex.gets('Submitted by Priya');
    await alex.press('What was changed');
    await alex.gets('What was changed:', 'history');
  },
  { FACILITATORS: `DEMO=${DEMO_MANAGER.id},DEMO=${DEMO_APPRAISEE.id}` },
  ['--today', '2027-01-05'],
);

async function settleIn(alex: Chat) {
  await alex.gets('Which Trust do you work for?');
  await alex.choose('Which Trust do you work for?', 'Demo Trust (fictional)');
  await alex.press('Save my Trust');
  await alex.gets('Here is what you can do next');
}

async function fillInTheFirst(alex: Chat) {
  await alex.press('Figures 1 to 4');
  await alex.gets(/Last quarter \(Q2 2026\/27\): Yes \(demo data\)/, 'first-figures');
  await alex.choose('Figure 1: yes or no', 'Yes');
  await alex.write('Figure 2: how many people', '40');
  await alex.write('Figure 3: how many people', '41');
  await alex.write('Figure 4: how many roles', '12 (approx.)');
  await alex.press('Save and continue');
  await alex.gets('Staff who completed registered courses');
  await alex.press('Back');
  await alex.gets('is more than a number', 'wrong-figure');
  await alex.write('Figure 4: how many roles', '1,234');
  await alex.press('Save and leave');
  await alex.gets('4 of 8 done');
}

async function fillInTheSecond(priya: Chat) {
  await priya.press('Figures 5 to 8');
  await priya.gets('Staff who completed registered courses', 'second-figures');
  await priya.write('Figure 5: how many people', '12');
  await priya.write('Figure 6: how many roles', '0');
  await priya.write('Figure 7: how many people', '8');
  await priya.write('Figure 8: why it is not known', 'The university has not told us.');
  await priya.press('Save and check');
  await priya.gets('An active account is an account', 'to-put-right');
  await priya.press('Figures 1 to 4');
  await priya.gets('Implementation plan for the year in place');
  await priya.write('Figure 3: how many people', '25');
  await priya.press('Save and leave');
  await priya.gets('8 of 8 done');
  await priya.press('Check and submit');
  await priya.gets('Check and submit:', 'to-submit');
}
