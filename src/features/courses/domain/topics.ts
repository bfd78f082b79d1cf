// Which topics somebody asks about, which only say where they work, and which they want no more of.
import type { Occupation } from '../../framework/domain/occupations.ts';
import type { Found, Word } from '../../framework/domain/phrases.ts';
import type { Meaning, Reader } from './reader.ts';
import type { Understood } from './understood.ts';

type Topics = Pick<Understood, 'topics' | 'hints' | 'withoutTopics'>;
type Sense = 'topics' | 'hints' | 'withoutTopics';

interface Context {
  occupation?: Occupation;
  /** “I have done X, what next?” */
  wantsNext: boolean;
}

const AS_FAR_BACK = 4;

function senseOf(
  { from, to, meaning }: Found<Meaning>,
  words: readonly Word[],
  reader: Reader,
  isDone: boolean,
): Sense {
  const { places, worksIn, notThis } = reader.vocabulary;
  const before = words.slice(Math.max(0, from - AS_FAR_BACK), from);
  if (isDone || reader.ends(before, notThis) > 0) return 'withoutTopics';
  if (meaning.kind === 'topic' && !meaning.isWorkplace && !meaning.isFacet) return 'topics';
  const isPlace = reader.begins(words.slice(to, to + 1), places) || reader.ends(before, worksIn) > 0;
  return isPlace ? 'hints' : 'topics';
}

/** “an HCA in palliative care”: right after a role, “in” says where somebody works. */
function followsARole(index: number, found: readonly Found<Meaning>[], words: readonly Word[]): boolean {
  const previous = found[index - 1];
  const from = found[index]?.from ?? 0;
  if (previous?.meaning.kind !== 'occupation' && previous?.meaning.kind !== 'level') return false;
  const between = words.slice(previous.to, from).map(({ text }) => text);
  return ['in', 'at', 'within', 'in the', 'on the', 'on a', 'in a'].includes(between.join(' '));
}

export function topicsOf(
  found: readonly Found<Meaning>[],
  words: readonly Word[],
  reader: Reader,
  { occupation, wantsNext }: Context,
): Topics {
  const asking = words.map(({ text }) => reader.vocabulary.asking.includes(text));
  const isDone = (from: number) => wantsNext && !asking.slice(0, from).includes(true);
  const sorted: Record<Sense, Set<string>> = { topics: new Set(), hints: new Set(), withoutTopics: new Set() };
  for (const [index, each] of found.entries()) {
    const { meaning, from } = each;
    if (meaning.kind === 'hint') sorted.hints.add(meaning.topic);
    if (meaning.kind !== 'topic') continue;
    const sense = senseOf(each, words, reader, isDone(from));
    const isHint = meaning.isFacet || (sense === 'topics' && meaning.isWorkplace && followsARole(index, found, words));
    sorted[isHint ? 'hints' : sense].add(meaning.topic);
  }
  const ofRole = reader.vocabulary.roleTopics[occupation?.name ?? ''];
  if (ofRole) sorted.hints.add(ofRole);
  return { topics: [...sorted.topics], hints: [...sorted.hints], withoutTopics: [...sorted.withoutTopics] };
}
