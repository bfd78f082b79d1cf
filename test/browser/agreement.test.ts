// What is shared or agreed can be taken back, and words beside “I agree” are not passed over.
import { alex as alexExample } from '../support/builders.ts';
import { type Chat } from '../support/browser.ts';
import { beginAndShare } from '../support/people.ts';
import { walk } from './walk.ts';

const OTHERWISE = 'I see “the goal” <differently> & *would* wait';

walk(
  'two people agree with a comment; the one takes back what was shared, the other the agreement',
  async ({ openManager, openAppraisee, others }) => {
    await beginAndShare(others, alexExample);
    const alex = await openManager('agreement-alex');
    await takeTheSharingBack(alex);
    const priya = await openAppraisee('agreement-priya');
    await agreeWithAComment(priya);
    await takeTheAgreementBack(alex, priya);
  },
);

async function takeTheSharingBack(alex: Chat) {
  await alex.say('my appraisals');
  await alex.gets('Waiting to be agreed', 'waiting-in-list');
  await alex.press('See how it stands with Priya Sample (demo)');
  await alex.gets('Saved, but not delivered yet', 'shared-not-delivered');
  await alex.press('Take it back to change it');
  await alex.gets('You have taken it back', 'taken-back');
  await alex.press('Share to be agreed');
  await alex.gets('Saved, but not delivered yet');
}

async function agreeWithAComment(priya: Chat) {
  await priya.gets('to agree');
  await priya.say('my appraisals');
  await priya.gets('Read and agree', 'waiting-in-list');
  await priya.press('Read and agree: Alex Example (demo)');
  await priya.gets('discussion, to agree', 'to-agree');
  await priya.write('If something should change', OTHERWISE);
  await priya.press('I agree');
  await priya.gets('What should happen with your words?', 'words-beside-agree');
}

async function takeTheAgreementBack(alex: Chat, priya: Chat) {
  await priya.press('Agree, keep this as my comment');
  await priya.gets('Agreed on', 'agreed-with-comment');
  await alex.gets('Agreed on', 'agreed-with-comment');
  for (const chat of [priya, alex]) {
    await chat.press('Show the record');
    await chat.card().getByText(OTHERWISE).waitFor();
  }
  await priya.press('Take my agreement back');
  await priya.gets('You have taken your agreement back', 'agreement-taken-back');
  expect(await priya.reads()).toContain(OTHERWISE);
  await alex.gets('taken', 'agreement-taken-back');
}
