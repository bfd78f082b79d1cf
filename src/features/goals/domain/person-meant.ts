/** `my goals`, `goals`, `goals of Priya`, `Priya's goals` is left to questions: anybody may be called anything. */
export const TYPED_PERSON =
  /^(?:(?:show|list|what are|how are) )?(?:me )?(?:my |the )?(?:agreed )?goals(?: going)?(?: (?:of|for|with) (?<name>[a-zà-öø-ÿ](?:[a-zà-öø-ÿ'’ -]{0,58}[a-zà-öø-ÿ])?))?$/i;

export const nameTyped = (text: string): string | undefined =>
  TYPED_PERSON.exec(
    text
      .normalize('NFC')
      .trim()
      .replace(/[.?!]+$/, ''),
  )?.groups?.name;

/** By any part of a name, in whatever letters it was typed. */
export function personMeant<Person extends { name: string }>(typed: string, people: readonly Person[]): Person[] {
  const parts = plain(typed).split(' ');
  return people.filter(({ name }) => {
    const own = plain(name).split(' ');
    return parts.every((part) => own.some((one) => one.startsWith(part)));
  });
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
