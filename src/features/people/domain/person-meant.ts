/** Whom somebody means who types a name: by any part of it, in whatever letters. */
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
