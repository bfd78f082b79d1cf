// A whole discussion and a part of the return by keys alone: no press of a mouse anywhere.
import type { Locator } from 'playwright-core';
import type { Chat } from '../support/browser.ts';
import { walk } from './walk.ts';

const MOST_TABS = 60; // to reach anything, from anywhere in the chat
const MOST_CHOICES = 30;

const isReached = (place: Locator): Promise<boolean> =>
  place.evaluateAll((found) => found.some((one) => one === document.activeElement));

/** Whoever sees that they are behind it goes back. */
const isPassed = (place: Locator): Promise<boolean> =>
  place.first().evaluate((one) => {
    const here = document.activeElement ?? document.body;
    return here !== document.body && one.compareDocumentPosition(here) === Node.DOCUMENT_POSITION_FOLLOWING;
  });

/** Somebody who has no mouse. What is named is on the newest card. */
const byKeys = ({ page, card, gets }: Chat) => {
  const messageBox = page.getByRole('textbox').last();
  async function reach(place: Locator): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await isReached(place)) return;
      await page.keyboard.press((await isPassed(place)) ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`${String(place)} cannot be reached by keys.`);
  }
  const press = async (button: string | RegExp) => {
    await reach(card().getByRole('button', { name: button }).first());
    await page.keyboard.press('Enter');
  };
  const write = async (label: string | RegExp, words: string) => {
    await reach(card().getByRole('textbox', { name: label }).first());
    await page.keyboard.type(words);
  };
  /** Opens the list and goes down to it. */
  const choose = async (label: string | RegExp, option: string) => {
    const list = card().getByRole('combobox', { name: label }).first();
    await reach(list);
    await page.keyboard.press('ArrowDown');
    for (let choices = 0; choices < MOST_CHOICES; choices++) {
      const marked = await list.getAttribute('aria-activedescendant');
      const words = marked ? await page.locator(`[id="${marked}"]`).innerText() : '';
      if (words.includes(option)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  };
  /** One of a group of radio buttons: Tab leads to the group, the arrows within it. */
  const tick = async (name: string | RegExp) => {
    const wanted = card().getByRole('radio', { name }).first();
    const group = await wanted.getAttribute('name');
    await reach(card().locator(`input[type=radio][name="${group}"]`));
    await page.keyboard.press('Space');
    for (let choices = 0; choices < MOST_CHOICES && !(await wanted.isChecked()); choices++)
      await page.keyboard.press('ArrowDown');
  };
  const say = async (text: string) => {
    await reach(messageBox);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  return { press, write, choose, tick, say, gets };
};

walk('a manager comes from “appraisal” to shared by keys alone', async ({ openManager }) => {
  const { press, write, choose, tick, say, gets } = byKeys(await openManager('keys'));
  await gets('Which Trust do you work for?');
  await choose('Which Trust do you work for?', 'Demo Trust (fictional)');
  await press('Save my Trust');
  await gets('Here is what you can do next');
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
  await write(/What is the goal/, 'Lead one late effects clinic a month');
  await write(/What will be done/, 'Shadow the consultant, then lead with support');
  await choose(/by when/i, 'In 6 months');
  await press(/^Save, next/);
  await gets('Is there an ePortfolio account?');
  await tick(/^No/);
  await press(/^Save, next/);
  await gets('Nothing is missing', 'by-keys');
  await press('Share to be agreed');
  await gets('Saved, but not delivered yet');
});
