// A vocabulary made ready for reading: what each phrase means, and which cues a text holds. Built once a vocabulary.
import { occupationPhrases, type Occupation } from './occupations.ts';
import { finderOf, wordsOf, type PhraseFinder, type Word } from './phrases.ts';
import { ROLES } from './roles.ts';
import type { LevelId } from '../features/framework/domain.ts';
import { abbreviationFiller, signsIn } from './abbreviations.ts';
import { holderOf, spacedText } from './patterns.ts';
import { menderOf } from './spelling.ts';
import type { Condition } from './enquiry.ts';
import type { ExtendedVocabulary } from './vocabulary.ts';

export type Meaning =
  | { kind: 'occupation'; occupation: Occupation }
  | { kind: 'level'; levels: LevelId[]; isWeak: boolean; yieldsToRole: boolean }
  | { kind: 'medical' }
  | { kind: 'ignored' }
  | { kind: 'topic'; topic: string; isFacet: boolean; isWorkplace: boolean }
  | { kind: 'hint'; topic: string }
  | { kind: 'condition'; condition: Condition };

export interface Reader {
  vocabulary: ExtendedVocabulary;
  /** The words of a text, small mistakes mended. */
  read(text: string): Word[];
  meaningsIn: PhraseFinder<Meaning>;
  /** Whether a text holds one of the phrases of a cue. */
  hasCue(words: readonly Word[], cue: string): boolean;
  /** Whether some words are, or end with, or begin with, one of the phrases of a list. */
  ends(words: readonly Word[], list: readonly string[]): number;
  begins(words: readonly Word[], list: readonly string[]): boolean;
  /** Whether they end with what leads up to a role of former times: “after 8 years as a”. */
  endsBefore(words: readonly Word[]): boolean;
}

function* phrasesOf(vocabulary: ExtendedVocabulary): Generator<readonly [string, Meaning]> {
  const roles = (vocabulary.roles ?? []).map((role) => ({ ...role, isConfirmed: false }));
  for (const [phrase, occupation] of occupationPhrases([...roles, ...ROLES]))
    yield [phrase, { kind: 'occupation', occupation }];
  for (const phrase of vocabulary.medical) yield [phrase, { kind: 'medical' }];
  for (const phrase of vocabulary.ignored) yield [phrase, { kind: 'ignored' }];
  for (const { words, levels, isWeak, yieldsToRole } of vocabulary.levels)
    for (const phrase of words) yield [phrase, { kind: 'level', levels, isWeak, yieldsToRole }];
  for (const { id, words, isFacet, isWorkplace } of vocabulary.topics)
    for (const phrase of words) yield [phrase, { kind: 'topic', topic: id, isFacet, isWorkplace }];
  for (const { topic, words } of vocabulary.hints) for (const phrase of words) yield [phrase, { kind: 'hint', topic }];
  for (const { id, words } of vocabulary.conditions)
    for (const phrase of words) yield [phrase, { kind: 'condition', condition: id }];
}

/** A slip of the pen must not turn a question into one that is turned away. */
const MENDED_NEVER = new Set(['trick', 'offTopic', 'otherTraining', 'symptom']);

const CONTRACTED = new Set('do does did is are was were will would have has can could should'.split(' '));

/** “do not” is “don’t”: the phrases of a vocabulary need only one of them. */
function contracted(words: readonly Word[]): Word[] {
  return words.flatMap((word, index) => {
    const [previous, next] = [words[index - 1], words[index + 1]];
    const isNot = (not: Word) => not.text === 'not' && !not.isOpening;
    if (isNot(word) && CONTRACTED.has(previous?.text ?? '')) return [];
    if (next && isNot(next) && CONTRACTED.has(word.text)) return [{ ...word, text: `${word.text}nt`, end: next.end }];
    return [word];
  });
}

/** “Kemi”, but not “CNS” and not a text in capitals. */
export const isWrittenLarge = (written: string): boolean => /^\p{Lu}.*\p{Ll}/u.test(written);

const LONGEST_NAME = 7;
/**
 * What is written with a capital stays as it is. Where a sentence begins the capital tells nothing, and a “Radiografer”
 * is longer than what names are taken for words.
 */
const isLikeAName = ({ isOpening }: Word, written: string) =>
  isWrittenLarge(written) && !(isOpening && written.length > LONGEST_NAME);

export function questionReader(vocabulary: ExtendedVocabulary): Reader {
  const meanings = [...phrasesOf(vocabulary)];
  const cues = new Map(Object.entries(vocabulary.cues).map(([cue, phrases]) => [cue, holderOf(phrases, vocabulary)]));
  const cuesFor = (isMended: boolean) =>
    Object.entries(vocabulary.cues).flatMap(([cue, phrases]) => (MENDED_NEVER.has(cue) === isMended ? [] : phrases));
  const mend = menderOf({
    names: [...meanings.map(([phrase]) => phrase), ...vocabulary.providers],
    cues: [...cuesFor(true), ...Object.values(vocabulary.people).flat()],
    others: cuesFor(false),
  });
  const [signs, inFull] = [signsIn(vocabulary), abbreviationFiller(vocabulary)];
  const isBefore = holderOf(vocabulary.people.before, vocabulary, { isAtEnd: true });
  return {
    vocabulary,
    read: (text) => {
      const full = signs(text);
      const mended = (word: Word) =>
        isLikeAName(word, full.slice(word.at, word.end)) ? word : { ...word, text: mend(word.text) };
      return contracted(inFull(wordsOf(full)).map(mended));
    },
    meaningsIn: finderOf(meanings),
    hasCue: (words, cue) => cues.get(cue)?.(words) ?? false,
    ends: (words, list) => {
      const text = spacedText(words);
      return Math.max(0, ...list.filter((phrase) => text.endsWith(` ${phrase} `)).map((phrase) => phrase.length));
    },
    endsBefore: isBefore,
    begins: (words, list) => list.some((phrase) => spacedText(words).startsWith(` ${phrase} `)),
  };
}

const readers = new WeakMap<ExtendedVocabulary, Reader>();

export function readerFor(vocabulary: ExtendedVocabulary): Reader {
  const known = readers.get(vocabulary) ?? questionReader(vocabulary);
  readers.set(vocabulary, known);
  return known;
}
