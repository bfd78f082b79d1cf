// Somebody says that they work for a Trust, and its facilitator says whether they do.
import { DEMO_APPRAISEE, DEMO_MANAGER } from '../../src/local/demo-people.ts';
import { type Chat } from '../support/browser.ts';
import { walk } from './walk.ts';

const TRUST = 'University Hospital Southampton';

walk(
  'somebody says where they work, and the facilitator of that Trust says no and then yes',
  async ({ openManager, openAppraisee }) => {
    const alex = await openManager('confirmation-alex');
    await sayWhereTheyWork(alex);
    await meetWhatIsClosed(alex);
    const priya = await openAppraisee('confirmation-priya');
    await sayWhereTheFacilitatorWorks(priya);
    await decline(priya);
    await alex.gets('Not confirmed', 'not-confirmed');
    await confirm(priya);
    await alex.gets('It is confirmed that you work for', 'told-of-confirmation');
    await alex.press('Job descriptions');
    await alex.gets('Job descriptions of your Trust', 'open-to-them-now');
  },
  { FACILITATORS: `RHM=${DEMO_APPRAISEE.id}`, ADMINISTRATORS: '' },
);

async function sayWhereTheyWork(alex: Chat) {
  await alex.gets('Which Trust do you work for?');
  await alex.choose('Which Trust do you work for?', TRUST);
  await alex.press('Save my Trust');
  await alex.gets('once that is confirmed', 'help');
}

async function meetWhatIsClosed(alex: Chat) {
  await alex.say('job descriptions');
  await alex.gets('Not open to you yet', 'not-open-yet');
}

/** Asked before they have said where they work themself. */
async function sayWhereTheFacilitatorWorks(priya: Chat) {
  // The greeting may come before it or behind it, and has the same button.
  await priya.page.locator('.ac-adaptiveCard').filter({ hasText: 'Somebody waits for you' }).waitFor();
  await priya.press('Where I work');
  await priya.gets('Which Trust do you work for?', 'my-trust');
  await priya.choose('Which Trust do you work for?', TRUST);
  await priya.press('Save my Trust');
  await priya.gets('Here is what you can do next');
}

async function decline(priya: Chat) {
  await priya.say('people to confirm');
  await priya.gets('People to confirm', 'people-to-confirm');
  await priya.press(`Decide on ${DEMO_MANAGER.name}`);
  await priya.gets('Is this one of your people?', 'to-confirm');
  await priya.press('Not one of ours');
  await priya.gets('Confirm after all', 'declined');
}

async function confirm(priya: Chat) {
  await priya.press('Confirm after all');
  await priya.gets('Not one of ours after all', 'confirmed');
  await priya.press('Who else waits');
  await priya.gets('Nobody waits to be confirmed', 'nobody-waits');
}
