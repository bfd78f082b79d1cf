import { readFile } from 'node:fs/promises';
import { statementFor } from '../../src/features/job-descriptions/domain/statement/wording.ts';
import { openDocument } from '../../src/word/document.ts';
import { type Chat } from '../support/browser.ts';
import { walk } from './walk.ts';

walk(
  'a manager gets a job description back with the statement in it, and the HR partner agrees it',
  async ({ openManager, openAppraisee }) => {
    const alex = await openManager('jd-alex');
    await sendTheSample(alex);
    const priya = await openAppraisee('jd-priya');
    await agree(priya);
    await lookAtTheList(alex);
    await download(alex);
  },
);

async function sendTheSample(alex: Chat) {
  await alex.gets('Which Trust do you work for?');
  await alex.choose('Which Trust do you work for?', 'Demo Trust (fictional)');
  await alex.press('Save my Trust');
  await alex.gets('Here is what you can do next', 'help');
  await alex.say('job description');
  await alex.gets('Put the ACCEND statement into a job description', 'start');
  await alex.press('Just the sentence to copy');
  await alex.gets('The sentence to copy', 'sentence');
  await alex.say('Sample job description');
  await alex.gets('Shall I put this in?', 'proposal');
  await alex.press('Change level or title');
  await alex.gets('Which level of practice?', 'level');
  await alex.press('Show me where it goes');
  await alex.gets('Shall I put this in?');
  await alex.choose('Who agrees it with you?', 'Priya Sample (demo)');
  await alex.press('Yes, put it in');
  await alex.gets('The statement is in', 'done');
}

async function agree(priya: Chat) {
  await priya.gets('A job description to agree', 'asked-to-agree');
  await priya.press('Agree');
  await priya.gets('Agreed by', 'agreed');
}

async function lookAtTheList(alex: Chat) {
  await alex.say('job descriptions');
  await alex.gets('1 agreed', 'list');
  await alex.say('wording');
  await alex.gets('Your Trust’s wording', 'wording');
}

async function download(alex: Chat) {
  await alex.say('sample job description');
  await alex.gets('Shall I put this in?');
  await alex.press('Yes, put it in');
  await alex.gets('The statement is in');
  const opened = alex.page.context().waitForEvent('page');
  await alex.press('Download the Word document');
  const page = await opened;
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the Word document' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('Demo job description (ACCEND).docx');
  const { outline } = await openDocument(await readFile(await file.path()));
  expect(outline.paragraphs.map(({ text }) => text)).toContain(statementFor('enhanced'));
}
