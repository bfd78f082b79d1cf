/** Whom somebody means who types a name: by any part of it, in whatever letters; by whole parts where anybody has those. */
export function personMeant<Person extends { name: string }>(typed: string, people: readonly Person[]): Person[] {
  const parts = plain(typed).split(' ');
  const found = (isPart: (own: string, part: string) => boolean) =>
    people.filter(({ name }) => {
      const owns = plain(name).split(' ');
      return parts.every((part) => owns.some((own) => isPart(own, part)));
    });
  const whole = found((own, part) => own === part);
  return whole.length ? whole : found((own, part) => own.startsWith(part));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
