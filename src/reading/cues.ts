// Which cues a question holds. The words of a role count as one: “a patient navigator” speaks of no patient.
import type { PhraseMatch, Word } from './phrases.ts';
import type { Meaning, Reader } from './reader.ts';

export type HasCue = (cue: string) => boolean;

/** What a question is turned away for must stand outside every role, and some of it outside every topic: “bad news”. */
const OUTSIDE_ROLES = new Set(['clinical', 'records']);
const OUTSIDE_TOPICS = new Set(['offTopic', 'otherTraining']);
const ROLES: readonly Meaning['kind'][] = ['occupation'];
const NAMES: readonly Meaning['kind'][] = ['occupation', 'topic'];

function asOneWord(
  kinds: readonly Meaning['kind'][],
  found: readonly PhraseMatch<Meaning>[],
  words: readonly Word[],
): Word[] {
  const named = found.filter(({ meaning }) => kinds.includes(meaning.kind));
  return words.flatMap((word, index) => {
    const name = named.find(({ from, to }) => from <= index && index < to);
    if (!name) return [word];
    return name.from === index ? [{ ...word, text: name.meaning.kind }] : [];
  });
}

export function cuesIn(found: readonly PhraseMatch<Meaning>[], words: readonly Word[], reader: Reader): HasCue {
  const withRoles = asOneWord(ROLES, found, words);
  const withNames = asOneWord(NAMES, found, words);
  const isIn = (cue: string) => {
    if (OUTSIDE_TOPICS.has(cue)) return reader.hasCue(withNames, cue);
    return reader.hasCue(withRoles, cue) || (!OUTSIDE_ROLES.has(cue) && reader.hasCue(words, cue));
  };
  const known = new Map<string, boolean>();
  return (cue) => {
    const before = known.get(cue) ?? isIn(cue);
    known.set(cue, before);
    return before;
  };
}
