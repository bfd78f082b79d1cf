// The chat client never gets narrower than 600 pixels, so the card alone is drawn as wide as on a phone.
import type { Locator } from 'playwright-core';

export const PHONE = 328; // a phone of 360 pixels, less the margins of Teams
export const WIDE = undefined;

/** Makes the card this wide (undefined: as wide as it was), and names what no longer fits into it. */
export const sidewaysAt = (card: Locator, width: number | undefined): Promise<string[]> =>
  card.evaluate((card, width) => {
    const frame = card.parentElement!;
    frame.style.width = width ? `${width}px` : '';
    const edge = card.getBoundingClientRect().right + 1;
    const said = (element: Element) => `${element.tagName} “${(element.textContent ?? '').slice(0, 60)}”`;
    const isTooWide = (element: Element) =>
      element.getBoundingClientRect().right > edge ||
      (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && !element.matches('input, textarea'));
    return [card, ...card.querySelectorAll('*')].filter(isTooWide).map(said);
  }, width);
