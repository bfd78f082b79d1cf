// The words a Trust has added, and the vocabulary they make: the same object until a word changes.
import { LRUCache } from 'lru-cache';
import { EACH_TRUST, kind } from '../../records/kind.ts';
import { settingsIn } from '../../records/settings.ts';
import type { Store } from '../../storage/port.ts';
import type { Asking } from '../../bot/turn.ts';
import { VOCABULARY, type ExtendedVocabulary } from '../../reading/vocabulary.ts';
import {
  isSameMeaning,
  taughtAs,
  TrustWords,
  vocabularyWith,
  type WordMeaning,
  type TaughtWord,
} from './domain/words.ts';
import { sameWord } from '../../reading/same-word.ts';

export const wordKinds = {
  words: kind({
    key: 'settings|course-words',
    schema: TrustWords,
    partitions: [EACH_TRUST],
    about: ['author'],
    who: { author: 'changedBy' },
    keeping: 'kept',
  }),
};
/** A vocabulary that is in use holds a little over 1 MB; one that was dropped is made again in 25 ms. */
const MOST_VOCABULARIES = 50;

export function trustWords(store: Store) {
  const vocabularies = new LRUCache<string, { version: number; vocabulary: ExtendedVocabulary }>({
    max: MOST_VOCABULARIES,
  });
  const { of, save } = settingsIn<TrustWords>(store, wordKinds.words);

  const change = (
    trustId: string,
    { word, means, version }: { word: string; means?: WordMeaning; version: number },
    asking: Asking,
  ) =>
    save(trustId, version, asking, (before) => {
      const known = taughtAs(before.words, word);
      const isDone = means ? known && isSameMeaning(known.means, means) : !known;
      if (isDone) return 'same';
      const others = before.words.filter((each) => sameWord(each.word) !== sameWord(word));
      const to = means && { word, means };
      const settings = { ...before, words: to ? [...others, to] : others };
      return { settings, doing: to ? 'taught' : 'removed', from: known, to };
    });

  return {
    of,
    /** The same word with the same meaning twice is saved once. */
    save: (trustId: string, { word, means }: TaughtWord, version: number, asking: Asking) =>
      change(trustId, { word, means, version }, asking),
    remove: (trustId: string, word: string, version: number, asking: Asking) =>
      change(trustId, { word, version }, asking),
    /** The very same object while nothing changes: what is made ready for reading is kept by it. */
    vocabularyOf: async (trustId: string | undefined): Promise<ExtendedVocabulary> => {
      if (!trustId) return VOCABULARY;
      const { version, words } = await of(trustId);
      const kept = vocabularies.get(trustId);
      if (kept?.version === version) return kept.vocabulary;
      const vocabulary = vocabularyWith(words);
      vocabularies.set(trustId, { version, vocabulary });
      return vocabulary;
    },
  };
}
export type TaughtWords = ReturnType<typeof trustWords>;
