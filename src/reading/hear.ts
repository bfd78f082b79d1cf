// A text as it is read: its words, what each means, and which cues stand in it.
import { cuesIn, type HasCue } from './cues.ts';
import { doingIn } from './doings.ts';
import { actsByThemselves } from './mention-acts.ts';
import { lead, selfDeniedAt } from './mention-parts.ts';
import { spacedText } from './patterns.ts';
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

const roleOf = ({ meaning }: PhraseMatch<Meaning>) => (meaning.kind === 'occupation' ? meaning.occupation.name : '');

const FURTHEST_SUBJECT = 4;
const SOMEBODY_IS = / (?:my|our) (?:\S+ ){1,2}(?:is|was) (?:an? )?$/u;
/** “My mate is a CNS”, “our CNS says so”: no word of who asks. */
const isOfSomebodyElse = (each: PhraseMatch<Meaning>, words: readonly Word[]): boolean =>
  SOMEBODY_IS.test(spacedText(lead(words, each.from, FURTHEST_SUBJECT + 1))) || actsByThemselves(each, words);

/** What somebody does tells their job where no word for it does: “I help the physios” names no role of theirs. */
function withDoing(found: PhraseMatch<Meaning>[], words: readonly Word[]): PhraseMatch<Meaning>[] {
  const denied = selfDeniedAt(words);
  const doing = doingIn(words);
  if (!doing) return found;
  const { meaning: occupation, from, to } = doing;
  const isWithin = (each: PhraseMatch<Meaning>) => each.from >= from && each.to <= to;
  const helped = found.filter(isWithin).map(roleOf).filter(Boolean);
  const outside = found.filter((each) => !isWithin(each));
  const isOwn = lead(words, from, FURTHEST_SUBJECT).some(({ text }) => text === 'i');
  const isSomebodyNamed = outside.some(
    (each) =>
      !(isOwn && isOfSomebodyElse(each, words)) &&
      NAMES_SOMEBODY.has(each.meaning.kind) &&
      !helped.includes(roleOf(each)) &&
      (denied === Infinity || each.from > denied),
  );
  if (isSomebodyNamed) return found;
  const others = helped.length > 0 ? outside : found;
  const own = { meaning: { kind: 'occupation' as const, occupation }, from, to };
  return [...others, own].toSorted((a, b) => a.from - b.from);
}

export function hear(text: string, vocabulary: ExtendedVocabulary): QuestionHeard {
  const reader = readerFor(vocabulary);
  const words = reader.read(text.slice(0, LONGEST_QUESTION));
  const found = withDoing(reader.meaningsIn(words), words);
  return { text, words, found, has: cuesIn(found, words, reader), reader };
}
