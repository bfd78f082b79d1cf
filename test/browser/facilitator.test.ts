// The appraised person takes words out again, and a facilitator looks after what others hold.
import { DEMO_APPRAISEE } from '../../src/local/demo-people.ts';
import { type Chat } from '../support/browser.ts';
import { walk } from './walk.ts';

walk(
  'somebody takes words back and says who is not their manager, and a facilitator hands one over',
  async ({ openManager, openAppraisee }) => {
    const alex = await openManager('facilitator-alex');
    await alex.gets('Which Trust do you work for?');
    await alex.choose('Which Trust do you work for?', 'Demo Trust (fictional)');
    await alex.press('Save my Trust');
    await alex.gets('Here is what you can do next');
    await begin(alex, 'Priya Sample (demo)');
    const priya = await openAppraisee('facilitator-priya');
    await emptyAnAnswer(priya);
    await denyTheManager(priya);
    await alex.gets('Closed', 'closed-for-manager');
    await begin(alex, 'Sam Placeholder (demo)');
    await handOver(priya);
  },
  { FACILITATORS: `DEMO=${DEMO_APPRAISEE.id}` },
);

async function begin(alex: Chat, name: string) {
  await alex.say('appraisal');
  await alex.gets('Start a discussion');
  await alex.choose('Who is it with?', name);
  await alex.write('Role title', 'Clinical Nurse Specialist');
  await alex.choose('Level of practice', 'Enhanced');
  await alex.press('Start');
  await alex.gets('Level of practice and hopes');
  await alex.tick('It fits the role');
  await alex.tick('Broaden: new skills or areas at this level');
  await alex.press('Ask them to prepare first');
  await alex.gets('not delivered yet');
}

async function emptyAnAnswer(priya: Chat) {
  await priya.gets('You are asked to prepare');
  await priya.write('What went well?', 'The new clinic');
  await priya.write('Where would you like to grow?', 'Words I take back');
  await priya.press('Send to my manager');
  await priya.gets('You can change them until it is shared');
  await priya.press('Change what I wrote');
  await priya.gets('Prepare for your discussion');
  await priya.write('Where would you like to grow?', '');
  await priya.press('Send to my manager');
  await priya.gets('hidden from them', 'words-removed');
  await priya.press('Put back what I removed');
  await priya.gets('Prepare for your discussion', 'words-back');
  expect(await priya.reads()).toContain('Words I take back');
  expect(await priya.reads()).toContain('The new clinic');
  await priya.press('Send to my manager');
  await priya.gets('You can change them until it is shared');
}

async function denyTheManager(priya: Chat) {
  await priya.say('my appraisals');
  await priya.gets('Alex Example', 'my-appraisals');
  await priya.press('Open the one with Alex Example (demo)');
  await priya.gets('This is not my manager', 'opened');
  await priya.press('This is not my manager');
  await priya.gets('Is this not your manager?', 'not-my-manager');
  await priya.press('Yes, this is not my manager');
  await priya.gets('Closed', 'not-my-manager-closed');
}

async function handOver(priya: Chat) {
  await priya.say('open discussions');
  await priya.gets('Sam Placeholder', 'open-discussions');
  await priya.press('Hand it to another manager');
  await priya.gets('Hand it over', 'hand-over');
  await priya.choose('Who is the manager from now on?', 'Jo Specimen (demo)');
  await priya.press('Hand it over');
  await priya.gets('Handed over', 'handed-over');
}
