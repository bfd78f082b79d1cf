// Somebody at the real chat client who has no mouse: everything is reached by Tab, and done by Enter, Space and the arrows.
import type { Locator } from 'playwright-core';
import type { Chat } from './browser.ts';

const MOST_TABS = 80; // to reach anything, from anywhere in the chat
const MOST_CHOICES = 30;

const isReached = (place: Locator): Promise<boolean> =>
  place.evaluateAll((found) => found.some((one) => one === document.activeElement));

/** Whoever sees that they are behind it goes back. */
const isPassed = (place: Locator): Promise<boolean> =>
  place.first().evaluate((one) => {
    const here = document.activeElement ?? document.body;
    return here !== document.body && one.compareDocumentPosition(here) === Node.DOCUMENT_POSITION_FOLLOWING;
  });

/** What is named is on the newest card. */
export function byKeys({ page, card, gets, field }: Chat) {
  const { keyboard } = page;
  /** Whoever gets no further in one direction goes round the other way: the client's own head and foot lie in between. */
  async function reach(place: Locator): Promise<void> {
    let isStuck = false;
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await isReached(place)) return;
      const before = await page.evaluateHandle(() => document.activeElement);
      await keyboard.press(!isStuck && (await isPassed(place)) ? 'Shift+Tab' : 'Tab');
      isStuck ||= await before.evaluate((one) => one === document.activeElement);
    }
    throw new Error(`${String(place)} cannot be reached by keys.`);
  }
  /** Down the list until `isThere`. */
  async function goDownUntil(isThere: () => Promise<boolean>): Promise<void> {
    for (let choices = 0; choices < MOST_CHOICES; choices++) {
      if (await isThere()) return;
      await keyboard.press('ArrowDown');
    }
    throw new Error('The arrows do not lead there.');
  }
  return {
    gets,
    say: async (text: string) => {
      await reach(page.getByRole('textbox').last());
      await keyboard.type(text);
      await keyboard.press('Enter');
    },
    press: async (button: string | RegExp) => {
      await reach(card().getByRole('button', { name: button, exact: true }).first());
      await keyboard.press('Enter');
    },
    write: async (label: string, words: string) => {
      await reach(await field(label));
      await keyboard.press('ControlOrMeta+A');
      await keyboard.type(words);
    },
    choose: async (label: string | RegExp, option: string) => {
      const list = card().getByRole('combobox', { name: label }).filter({ visible: true }).first();
      await reach(list);
      await keyboard.press('ArrowDown');
      await goDownUntil(async () => {
        const marked = await list.getAttribute('aria-activedescendant');
        return !!marked && (await page.locator(`[id="${marked}"]`).innerText()).includes(option);
      });
      await keyboard.press('Enter');
    },
    /** One of a group of radio buttons: Tab leads to the group, the arrows go round in it. */
    tick: async (name: string | RegExp) => {
      const wanted = card().getByRole('radio', { name }).filter({ visible: true }).first();
      const group = await wanted.getAttribute('name');
      await reach(card().locator(`input[type=radio][name="${group}"]`));
      await keyboard.press('Space');
      await goDownUntil(() => wanted.isChecked());
    },
  };
}
