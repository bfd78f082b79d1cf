// A text as it is read: its words, what each means, and which cues stand in it.
import { cuesIn, type HasCue } from './cues.ts';
import { doingIn } from './doings.ts';
import { selfDeniedAt } from './mention-parts.ts';
import type { PhraseMatch, Word } from './phrases.ts';
import { readerFor, type Meaning, type Reader } from './reader.ts';
import type { ExtendedVocabulary } from './vocabulary.ts';

/** More than this is no question: the rest is not read. */
const LONGEST_QUESTION = 2_000;

export interface QuestionHeard {
  text: string;
  words: readonly Word[];
  found: readonly PhraseMatch<Meaning>[];
  has: HasCue;
  reader: Reader;
}

const NAMES_SOMEBODY: ReadonlySet<string> = new Set(['occupation', 'level', 'medical']);

/** What somebody does tells their job where no word for it does. */
function withDoing(found: PhraseMatch<Meaning>[], words: readonly Word[]): PhraseMatch<Meaning>[] {
  const denied = selfDeniedAt(words);
  const isSomebodyNamed = found.some(
    ({ meaning, from }) => NAMES_SOMEBODY.has(meaning.kind) && (denied === Infinity || from > denied),
  );
  const doing = isSomebodyNamed ? undefined : doingIn(words);
  if (!doing) return found;
  const { meaning: occupation, from, to } = doing;
  return [...found, { meaning: { kind: 'occupation' as const, occupation }, from, to }].toSorted(
    (a, b) => a.from - b.from,
  );
}

export function hear(text: string, vocabulary: ExtendedVocabulary): QuestionHeard {
  const reader = readerFor(vocabulary);
  const words = reader.read(text.slice(0, LONGEST_QUESTION));
  const found = withDoing(reader.meaningsIn(words), words);
  return { text, words, found, has: cuesIn(found, words, reader), reader };
}
