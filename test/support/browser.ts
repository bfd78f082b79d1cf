// People at the real chat client in a real browser, in the words of people. What they look at is the newest card.
import type { Browser, Locator, Page } from 'playwright-core';
import { sidewaysAt, PHONE, WIDE } from './card-width.ts';
import { takePicture } from './pictures.ts';

let pictures = 0;

// Not a bound on how quick a card should be: it ends a wait that has no end, and says what was waited for.
const WAITED_LONG_ENOUGH_MS = 60_000;

export interface Chat {
  page: Page;
  say(text: string): Promise<void>;
  /** By its title, or by what a screen reader says besides. */
  press(button: string | RegExp): Promise<void>;
  choose(label: string, option: string): Promise<void>;
  write(label: string, words: string): Promise<void>;
  tick(name: string | RegExp): Promise<void>;
  /** The 15th of a month, so many months after the one the calendar opens with. */
  pickDay(label: string, months: number): Promise<void>;
  /** Waits for a card with these words. With the name of a picture it is also looked at as wide as a phone. */
  gets(words: string | RegExp, picture?: string): Promise<void>;
  /** Every word of the newest card, and what its fields hold. */
  reads(): Promise<string>;
  /** The newest card itself. */
  card(): Locator;
  /** What a label on it belongs to. */
  field(label: string): Promise<Locator>;
}

const OWN_CHAT = 'Personal Chat';

export interface Screen {
  width: number;
  height: number;
  /** How wide a card is drawn on it, where the client itself would draw it wider. */
  cardWidth?: number;
}
export const LAPTOP: Screen = { width: 1366, height: 768 };
/** As high as a usual phone. The client loses its list of chats before it is as narrow, so its cards alone are. */
export const PHONE_SCREEN: Screen = { width: 1366, height: 844, cardWidth: PHONE };
// Tall, because a picture of a card in a scrolling list ends where the list does.
const TALL: Screen = { width: 1280, height: 3200 };

/** `place`: a chat of theirs, or a channel of their team. */
export async function openChat(
  browser: Browser,
  url: string,
  person: string,
  { place = OWN_CHAT, screen: { cardWidth, ...viewport } = TALL }: { place?: string; screen?: Screen } = {},
): Promise<Chat> {
  const page = await browser.newPage({
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  page.setDefaultTimeout(WAITED_LONG_ENOUGH_MS);
  await page.goto(url);
  if (cardWidth) await page.addStyleTag({ content: `:has(> .ac-adaptiveCard) { width: ${cardWidth}px }` });
  await page.getByRole('treeitem', { name: place }).click();

  // A channel has its newest post at the top.
  const cards = page.locator('.ac-adaptiveCard');
  const card = () => (place === OWN_CHAT ? cards.last() : cards.first());
  const fieldOf = async (label: string) => {
    const found = card().locator('label').filter({ hasText: label, visible: true }).first();
    return page.locator(`[id="${await found.getAttribute('for')}"]`);
  };
  return {
    page,
    card,
    field: fieldOf,
    say: async (text) => {
      await page.getByRole('textbox').last().fill(text);
      await page.getByRole('button', { name: 'Send Message' }).click();
    },
    press: (name) =>
      card()
        .getByRole('button', { name, exact: true })
        .or(card().getByRole('link', { name, exact: true }))
        .or(card().getByTitle(name, { exact: true }))
        .click(),
    choose: async (label, option) => {
      await card().getByRole('combobox', { name: label }).filter({ visible: true }).first().click();
      await page.getByRole('option', { name: option }).last().click();
    },
    // Key by key, as people do: what is put in at a stroke is shown by the client, but not always sent.
    write: async (label, words) => {
      do {
        await (await fieldOf(label)).click();
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.press('Delete');
        await page.keyboard.type(words);
        await untilStill(page);
      } while ((await (await fieldOf(label)).inputValue()) !== words);
    },
    tick: async (name) =>
      card().getByRole('radio', { name }).or(card().getByRole('checkbox', { name })).first().check({ force: true }),
    pickDay: async (label, months) => {
      await (await fieldOf(label)).click();
      for (let month = 0; month < Math.abs(months); month++)
        await page.getByTitle(months < 0 ? 'Previous month' : 'Next month').click();
      await page.getByRole('button', { name: /^15, / }).click();
    },
    gets: async (words, picture) => {
      await card().filter({ hasText: words }).waitFor();
      await untilStill(page);
      if (picture) await expectToFit(card(), `${String(++pictures).padStart(2, '0')}-${person}-${picture}`);
    },
    reads: () =>
      card().evaluate((card) =>
        [
          (card as HTMLElement).innerText,
          ...[...card.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
        ].join('\n'),
      ),
  };
}

/** Whether all of it stands in the window, without scrolling. */
export const isInWindow = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    let list = element.parentElement;
    while (list && !/auto|scroll/.test(getComputedStyle(list).overflowY)) list = list.parentElement;
    const seen = list?.getBoundingClientRect();
    return !!seen && top >= seen.top && bottom <= seen.bottom;
  });

const STILL_MS = 200;

/** The client draws a card again a moment after it came, and what was typed in between would be lost. */
const untilStill = (page: Page) =>
  page.evaluate(
    (stillMs) =>
      new Promise<void>((resolve) => {
        const done = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(done, stillMs);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, stillMs);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    STILL_MS,
  );

/** On a phone, too. */
async function expectToFit(card: Locator, name: string): Promise<void> {
  await takePicture(card, name);
  const sideways = await sidewaysAt(card, PHONE);
  await takePicture(card, `${name}-phone`);
  await sidewaysAt(card, WIDE);
  expect({ card: name, sideways }).toEqual({ card: name, sideways: [] });
}
