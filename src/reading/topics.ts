// Which topics somebody asks about, which only say where they work, and which they want no more of.
import type { Occupation } from './occupations.ts';
import type { PhraseMatch, Word } from './phrases.ts';
import type { Meaning, Reader } from './reader.ts';
import { lead } from './mention-parts.ts';
import { spacedText } from './patterns.ts';
import { withoutArticle } from './phrases.ts';
import type { Enquiry } from './enquiry.ts';
import { refusedWordsIn, surelyDoneIn } from './stances.ts';

type Topics = Pick<Enquiry, 'topics' | 'hints' | 'withoutTopics'>;
type Sense = 'topics' | 'hints' | 'withoutTopics';

interface Context {
  occupation?: Occupation;
  /** They tell of what they have done, and ask for something besides. */
  asksBesides: boolean;
}

const AS_FAR_BACK = 4;

function senseOf(
  { from, to, meaning }: PhraseMatch<Meaning>,
  words: readonly Word[],
  reader: Reader,
  isDone: boolean,
): Sense {
  const { places, worksIn, notThis } = reader.vocabulary;
  const before = words.slice(Math.max(0, from - AS_FAR_BACK), from);
  const isLacked = words.slice(from, to).some(({ text }) => text === 'knowledge' || text === 'understanding');
  if (isDone || (!isLacked && reader.ends(withoutArticle(before), notThis) > 0)) return 'withoutTopics';
  if (meaning.kind === 'topic' && !meaning.isWorkplace && !meaning.isFacet) return 'topics';
  const isPlace = reader.begins(words.slice(to, to + 1), places) || reader.ends(before, worksIn) > 0;
  return isPlace ? 'hints' : 'topics';
}

/** “an HCA in palliative care”: right after a role, “in” says where somebody works. */
function followsARole(index: number, found: readonly PhraseMatch<Meaning>[], words: readonly Word[]): boolean {
  const previous = found[index - 1];
  const from = found[index]?.from ?? 0;
  if (previous?.meaning.kind !== 'occupation' && previous?.meaning.kind !== 'level') return false;
  const between = words.slice(previous.to, from).map(({ text }) => text);
  // “CNS palliative, what first?”
  if (between.length === 0 && !words[from]?.isOpening && words[found[index]!.to]?.isOpening) return true;
  return ['in', 'at', 'within', 'in the', 'on the', 'on a', 'in a'].includes(between.join(' '));
}

const STUDIES = new Set(['apprenticeship', 'masters', 'pgcert', 'care-certificate']);

const FURTHEST_HOLDING = 4;
const HOLDS =
  /^ (?:\S+ )*?(?:with|holding|(?:(?:ive|i|already|have|has) |(?<=^ ))(?:got|hold|done|did|finished|completed|passed)) (?:a|an|my|her|his|the)(?: full| whole)? $/u;

/** “An HCA with an NVQ”, “got the MSc” has it. */
function isHeld(index: number, found: readonly PhraseMatch<Meaning>[], words: readonly Word[]): boolean {
  const { meaning, from, to } = found[index]!;
  const isStudy = meaning.kind === 'topic' && STUDIES.has(meaning.topic);
  if (!isStudy) return false;
  // “ACP (MSc 2016)”
  if (/^(?:19|20)\d\d$/.test(words[to]?.text ?? '')) return true;
  const before = lead(words, from, FURTHEST_HOLDING);
  const previous = found[index - 1];
  const isRoles = previous?.meaning.kind === 'occupation' && previous.to === from - 2;
  return HOLDS.test(spacedText(before)) && (isRoles || before.at(-2)?.text !== 'with');
}

/** “a cancer course and …” is a need of its own; “a cancer course about …” is none. */
const GENERAL = 'general';
const JOINS = /(?:^| )(?:plus|also|another|as well|and (?:something|some|a|an|one|then|the))(?: |$)/;

const WHOLE = new Set(['cancer', 'oncology', 'general']);

function isOwnNeed(index: number, found: readonly PhraseMatch<Meaning>[], words: readonly Word[]): boolean {
  const topics = found.filter(({ meaning }) => meaning.kind === 'topic' && meaning.topic !== GENERAL);
  const { from, to } = found[index]!;
  const nearest = topics.find((topic) => topic.from >= to) ?? topics.findLast((topic) => topic.to <= from);
  if (!nearest) return false;
  const between = nearest.from >= to ? words.slice(to, nearest.from) : words.slice(nearest.to, from);
  const joint = between.map(({ text }) => text).join(' ');
  const isWhole = words.slice(from, to).some(({ text }) => WHOLE.has(text));
  return JOINS.test(joint) || (isWhole && /(?:^| )and(?: |$)/.test(joint));
}

/** “something online and also …” */
const isSomething = ({ meaning, from }: PhraseMatch<Meaning>, words: readonly Word[]) =>
  meaning.kind === 'condition' && /^(?:something|anything|one)$/.test(words[from - 1]?.text ?? '');

export function topicsOf(
  found: readonly PhraseMatch<Meaning>[],
  words: readonly Word[],
  reader: Reader,
  { occupation, asksBesides }: Context,
): Topics {
  const done: ReadonlySet<Word | undefined> = new Set([
    ...(asksBesides ? surelyDoneIn(words) : []),
    ...refusedWordsIn(words),
  ]);
  const sorted: Record<Sense, Set<string>> = { topics: new Set(), hints: new Set(), withoutTopics: new Set() };
  for (const [index, each] of found.entries()) {
    const { meaning, from } = each;
    if (meaning.kind === 'hint') sorted.hints.add(meaning.topic);
    if (isSomething(each, words) && isOwnNeed(index, found, words)) sorted.topics.add(GENERAL);
    if (meaning.kind !== 'topic' || (meaning.topic === GENERAL && !isOwnNeed(index, found, words))) continue;
    const sense = senseOf(each, words, reader, done.has(words[from]) || isHeld(index, found, words));
    const isHint = meaning.isFacet || (sense === 'topics' && meaning.isWorkplace && followsARole(index, found, words));
    sorted[isHint ? 'hints' : sense].add(meaning.topic);
  }
  const ofRole = reader.vocabulary.roleTopics[occupation?.name ?? ''];
  if (ofRole) sorted.hints.add(ofRole);
  // “Got the MSc, so not another degree”
  for (const topic of sorted.withoutTopics) if (STUDIES.has(topic)) sorted.topics.delete(topic);
  // The general topic with nothing but hints beside it is the only need, and needs no naming.
  if (sorted.topics.size === 1) sorted.topics.delete(GENERAL);
  return { topics: [...sorted.topics], hints: [...sorted.hints], withoutTopics: [...sorted.withoutTopics] };
}
