// A whole discussion and the quarterly return by keys alone: no press of a mouse anywhere.
import { DEMO_MANAGER } from '../../src/local/demo-people.ts';
import { byKeys } from '../support/by-keys.ts';
import { walk } from './walk.ts';

walk('a manager comes from “appraisal” to shared by keys alone', async ({ openManager }) => {
  const alex = byKeys(await openManager('keys'));
  const { press, write, choose, tick, say, gets } = alex;
  await settleIn(alex);
  await say('appraisal');
  await gets('Start a discussion');
  await choose('Who is it with?', 'Priya Sample (demo)');
  await write('Role title', 'Clinical Nurse Specialist');
  await choose('Level of practice', 'Enhanced');
  await press('Start');
  await gets('Level of practice and hopes');
  await tick('It fits the role');
  await tick(/Broaden/);
  await press(/^Save, next/);
  await gets('Pillars of practice');
  for (const pillar of ['Clinical practice', 'Leadership', 'Education', 'Research']) await choose(pillar, 'On track');
  await press(/^Save, next/);
  await gets('Courses and learning');
  await tick('Yes, agreed');
  await tick(/^No$/);
  await press(/^Save, next/);
  await gets('What is the goal?');
  await write('What is the goal?', 'Lead one late effects clinic a month');
  await write('What will be done', 'Shadow the consultant, then lead with support');
  await choose(/by when/i, 'In 6 months');
  await press(/^Save, next/);
  await gets('Is there an ePortfolio account?');
  await tick(/^No/);
  await press(/^Save, next/);
  await gets('Nothing is missing', 'by-keys');
  await press('Share to be agreed');
  await gets('Saved, but not delivered yet');
});

walk(
  'a facilitator fills in the quarterly return, puts a mistake right and submits it by keys alone',
  async ({ openManager }) => {
    const alex = byKeys(await openManager('keys-return'));
    const { press, write, choose, say, gets } = alex;
    await settleIn(alex);
    await say('return');
    await gets('0 of 8 done');
    await press('Figures 1 to 4');
    await gets('Implementation plan for the year in place');
    await choose('Figure 1: yes or no', 'Yes');
    await write('Figure 2: how many people', '40');
    await write('Figure 3: how many people', '25');
    await write('Figure 4: how many roles', '12 (approx.)');
    await press('Save and continue');
    await gets('Staff who completed registered courses');
    await press('Back');
    await gets('is more than a number');
    await write('Figure 4: how many roles', '12');
    await press('Save and continue');
    await gets('Staff who completed registered courses');
    await write('Figure 5: how many people', '12');
    await write('Figure 6: how many roles', '0');
    await write('Figure 7: how many people', '8');
    await write('Figure 8: why it is not known', 'The university has not told us.');
    await press('Save and check');
    await gets('Check and submit:');
    await write('Comment on the whole return', 'All posts are counted now.');
    await press('Submit');
    await gets('Submitted by', 'sent-by-keys');
  },
  { FACILITATORS: `DEMO=${DEMO_MANAGER.id}` },
  ['--today', '2027-01-05'],
);

async function settleIn({ gets, choose, press }: ReturnType<typeof byKeys>): Promise<void> {
  await gets('Which Trust do you work for?');
  await choose('Which Trust do you work for?', 'Demo Trust (fictional)');
  await press('Save my Trust');
  await gets('Here is what you can do next');
}
