// The other roles a question asks for: one role is answered, and the others are named in the answer.
import type { PhraseMatch, Word } from './phrases.ts';
import type { RoleMention } from './mentions.ts';
import type { Meaning } from './reader.ts';

const JOINS = new Set(['and', 'or', 'plus', 'also', 'another', 'as']);

/** The roles before or behind an “and”: “assistant practitioner occupational therapist side” is one. */
function joined(found: readonly PhraseMatch<Meaning>[], words: readonly Word[]): Set<string> {
  const roles = found.flatMap(({ meaning, from, to }) =>
    meaning.kind === 'occupation' ? [{ name: meaning.occupation.name, from, to }] : [],
  );
  const isJoined = (first: number, next: number) => words.slice(first, next).some(({ text }) => JOINS.has(text));
  return new Set(
    roles.flatMap(({ name, from, to }, index) => {
      const [before, after] = [roles[index - 1], roles[index + 1]];
      return (before && isJoined(before.to, from)) || (after && isJoined(to, after.from)) ? [name] : [];
    }),
  );
}

/** Managers and educators are who asks. */
const isOfOneLevel = ({ occupation }: RoleMention) => occupation?.levels.length === 1;

/** “for my HCA and my staff nurse”: the roles at another level than the one that is answered. */
export function otherRolesAsked(
  mentions: readonly RoleMention[],
  answered: RoleMention | undefined,
  found: readonly PhraseMatch<Meaning>[],
  words: readonly Word[],
): string[] {
  if (answered?.part !== 'other' || !answered.occupation) return [];
  const names = joined(found, words);
  const another = mentions.filter(
    (mention) =>
      mention.part === 'other' &&
      !mention.isDenied &&
      isOfOneLevel(mention) &&
      mention.levels.join() !== answered.levels.join(),
  );
  return [...new Set(another.flatMap(({ occupation }) => occupation?.name ?? []))].filter((name) => names.has(name));
}
