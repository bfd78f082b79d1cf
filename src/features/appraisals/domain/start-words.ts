import { Kind } from './appraisal.ts';

/** `appraisal`, `start an induction`, `appraisal with Priya Shah`. */
export const START_WORDS =
  /^(?:(?:start|new|begin|hold) (?:(?:an?|the|another) )?)?(?<kind>appraisal|induction|job planning)(?: (?:discussion|conversation))?(?: with (?<name>[a-zà-öø-ÿ](?:[a-zà-öø-ÿ'’ -]{0,58}[a-zà-öø-ÿ])?))?$/i;

const NOBODY = /^(my|an?|the|some|somebody|someone|me)\b/i; // “with my nurse” names nobody

/** What somebody has said already when they ask for the start card. */
export function startTyped(text: string): { kind?: Kind; name?: string } {
  const found = START_WORDS.exec(
    text
      .normalize('NFC')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/[.?!]+$/, ''),
  )?.groups;
  const name = found?.name?.replace(/ please$/i, '');
  return {
    kind: Kind.safeParse(found?.kind?.toLowerCase().replace(' ', '-')).data,
    ...(name && !NOBODY.test(name) && { name }),
  };
}
