import { readFile } from 'node:fs/promises';
import { readRows } from '../support/tables.ts';
import type { Chat } from '../support/browser.ts';
import { takePicture } from '../support/pictures.ts';
import { walk } from './walk.ts';

walk(
  'an administrator keeps the catalogue, takes it away as a table, and teaches a word of their Trust',
  async ({ openManager }) => {
    const alex = await openManager('catalogue-alex');
    await sayWhereTheyWork(alex);
    await findACourse(alex);
    await decideAboutIt(alex);
    await decideOnFoundations(alex);
    await teachAWord(alex);
    await takeTheTable(alex);
  },
);

async function sayWhereTheyWork(alex: Chat) {
  await alex.gets('Which Trust do you work for?');
  await alex.choose('Which Trust do you work for?', 'Demo Trust (fictional)');
  await alex.press('Save my Trust');
  await alex.gets('Here is what you can do next');
}

async function findACourse(alex: Chat) {
  await alex.say('catalogue');
  await alex.gets('42 courses', 'list');
  await alex.press('Next page');
  await alex.gets('9 to 16 of 42 courses', 'second-page');
  await alex.write('Search by word', 'royal sact');
  await alex.press('Search');
  await alex.gets('1 course with “royal sact”', 'found');
  await alex.press('Open course 1');
  await alex.gets('to be confirmed by your Alliance', 'course');
}

async function decideAboutIt(alex: Chat) {
  await alex.tick('Advanced');
  await alex.press('Confirm these levels');
  await alex.gets('Registered, Enhanced, Advanced (confirmed by your Alliance)', 'confirmed');
  await alex.press('Next to confirm');
  await alex.gets('Provider: ', 'next-to-confirm');
  await alex.say('catalogue');
  await alex.gets('42 courses');
  await alex.write('Search by word', 'royal sact');
  await alex.press('Search');
  await alex.gets('1 course with “royal sact”');
  await alex.press('Open course 1');
  await alex.gets('confirmed by your Alliance');
  await alex.press('Retire');
  await alex.gets('Retire this course?', 'retiring');
  await alex.press('Yes, retire it');
  await alex.gets('Retired: it is not suggested', 'retired');
  await alex.press('Catalogue');
  await alex.gets('1 is retired');
  await alex.press('Retired');
  await alex.gets('1 retired course', 'list-of-retired');
  await alex.press('Open course 1');
  await alex.gets('Retired: it is not suggested');
  await alex.press('Bring back');
  await alex.gets('It is back in the catalogue', 'brought-back');
}

async function decideOnFoundations(alex: Chat) {
  await alex.say('course settings');
  await alex.gets('Which of the two is suggested', 'settings');
  await alex.choose('Supportive level', 'Foundations of Cancer Care');
  await alex.tick('Confirmed by our Alliance');
  await alex.press('Save');
  await alex.gets('Saved. Answers go by it', 'settings-saved');
}

async function teachAWord(alex: Chat) {
  await alex.say('our words');
  await alex.gets('There are none yet', 'words');
  await alex.write('When somebody writes', 'CWSW');
  await alex.choose('What they mean', 'A role of our own');
  await alex.press('Save');
  await alex.gets('Please check', 'word-with-a-problem');
  await alex.write('Name of the role', 'Cancer Wellbeing Support Worker');
  await alex.choose('Level of practice', 'Supportive');
  await alex.tick('No, it is around treatment and care');
  await alex.press('Save');
  await alex.gets('Saved: “CWSW”', 'word-saved');
}

async function takeTheTable(alex: Chat) {
  await alex.say('catalogue');
  await alex.gets('42 courses');
  await alex.press('Get it as a table');
  await alex.gets('The catalogue as a table', 'table');
  const opened = alex.page.context().waitForEvent('page');
  await alex.press('Download the table');
  const page = await opened;
  const button = page.getByRole('button', { name: 'Download the table' });
  await button.waitFor();
  await takePicture(page, '91-download-page-of-a-table');
  const downloading = page.waitForEvent('download');
  await button.click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('ACCEND courses.csv');
  expect(await readRows(file.suggestedFilename(), await readFile(await file.path()))).toHaveLength(43);
}
