// Every role and level that a question names, and the part each plays: the speaker's, somebody else's, one aspired to.
import type { Occupation } from './occupations.ts';
import { modifiedOccupation } from './occupations.ts';
import { spacedText } from './patterns.ts';
import { singulars, type PhraseMatch, type Word } from './phrases.ts';
import type { LevelId } from '../features/framework/domain.ts';
import { isRoleOfKin } from './kin.ts';
import { namesACourse, standsInATitle } from './course-name-words.ts';
import { DENIAL_WORDS, FURTHEST_MARKER, lead, markerBefore, selfDeniedAt, type MentionPart } from './mention-parts.ts';
import { actsByThemselves, isTaught, asksForThemselves, isSince, worksFor } from './mention-acts.ts';
import type { Meaning, Reader } from './reader.ts';

export interface RoleMention {
  part: MentionPart;
  /** Nothing where doctors are meant. */
  levels: LevelId[];
  occupation?: Occupation;
  isWeak: boolean;
  /** “no promotion or ACP job”: a no stands before it. */
  isDenied: boolean;
  /** “the nurses all do it”: somebody known, seldom who asks or is asked for. */
  isDefinite: boolean;
  /** “our nursing associates”. */
  isOwn: boolean;
  /** “our CNS”, and not “for our CNS”. */
  isColleague: boolean;
  /** “when nurses talk”: in an aside. */
  isAside: boolean;
  /** “educator here”, “sister asking”. */
  isAsking: boolean;
  /** “three staff nurses”, “radiography students”. */
  isMany: boolean;
}

const FURTHEST = 12;
const FURTHEST_LINK = 4;
const OWN = new Set(['my', 'our', 'her', 'his', 'their']);

const GOVERNS = new Set('for to with of give send offer get help support suggest'.split(' '));
const ASIDES = new Set('when whenever if while because how what'.split(' '));

/** “Once I’m registered”. */
const NOT_YET = / (?:once|until|till|when|after) (?:i|im|ive|shes|hes|she|he|theyre|they) (?:\S+ )?$/u;

const OF_ROLES = new Set(['degree', 'led', 'mate', 'friend']);
const isRole = ({ meaning }: PhraseMatch<Meaning>) => meaning.kind === 'occupation';

const isClosePlain = (part: MentionPart) => part === 'plain' || part === 'other';

/** “for our CNS team” asks for the team; “HCA in the CNS team” is no CNS; “my CNS says I should” neither. */
function partOf(found: PhraseMatch<Meaning>, words: readonly Word[], reader: Reader): MentionPart {
  const { to } = found;
  const { says, group, serves, onceWas, selfAfter } = reader.vocabulary.people;
  const after = words.slice(to, to + 4);
  const part = markerBefore(words, found, reader);
  if (part === 'last') return part;
  if (part === 'self' && NOT_YET.test(spacedText(lead(words, found.from, FURTHEST_LINK)))) return 'target';
  if (after[0]?.isOpening === false && reader.begins(after, serves)) return 'background';
  if (after[0]?.isOpening === false && reader.begins(after, selfAfter)) return 'self';
  if (after[0]?.isOpening === false && reader.begins(after, onceWas)) return 'last';
  if (part === 'other' && isRoleOfKin(words, found.from)) return 'background';
  if (!after[0] || after[0].isOpening) return part;
  // “Pays for your whole physio degree”, “a nurse-led clinic”, “my tutor mate”.
  if (OF_ROLES.has(after[0].text) && part !== 'self') return 'background';
  if (part === 'self') return part;
  if (isTaught(after)) return 'charge';
  if (part !== 'other' && isSince(after)) return 'self';
  if (asksForThemselves(words, to)) return 'other';
  if (reader.begins(after, says) || (isClosePlain(part) && actsByThemselves(found, words))) return 'background';
  return part === 'plain' && reader.begins(after, group) ? 'last' : part;
}

/** “nurses”, not “CNS”: without its s it is the same role. */
function isPlural({ from, to }: PhraseMatch<Meaning>, words: readonly Word[], reader: Reader): boolean {
  const last = words[to - 1]!;
  return singulars(last.text).some((text) => {
    const [one] = reader.meaningsIn([...words.slice(from, to - 1), { ...last, text }]);
    return one?.from === 0 && one.to === to - from;
  });
}

const namesSomebody = (each: PhraseMatch<Meaning> | undefined) =>
  each?.meaning.kind === 'occupation' || each?.meaning.kind === 'level';

/** “CNS to ACP”: the second is where they want to get to. */
function isStepTo(
  { from }: PhraseMatch<Meaning>,
  previous: PhraseMatch<Meaning> | undefined,
  words: readonly Word[],
  reader: Reader,
): boolean {
  if (!previous || !namesSomebody(previous) || previous.to !== from - 1) return false;
  // “I have moved from staff nurse to CNS”: that is their role now.
  return (
    ['to', 'into'].includes(words[from - 1]!.text) && !reader.endsBefore(lead(words, previous.from, FURTHEST_MARKER))
  );
}

/** “pharmacist, advanced”: between two marks a word means what it says. */
const standsAlone = ({ from, to }: PhraseMatch<Meaning>, words: readonly Word[]) =>
  words[from]!.isOpening && (words[to]?.isOpening ?? true);

/** “a course with credits staff nurse”: the course is with credits, and the nurse is whoever asks. */
function partAfter(
  previous: PhraseMatch<Meaning> | undefined,
  each: PhraseMatch<Meaning>,
  words: readonly Word[],
  reader: Reader,
): MentionPart {
  const part = partOf(each, words, reader);
  return part === 'background' && previous?.meaning.kind === 'condition' && previous.to === each.from ? 'plain' : part;
}

const isSpeakers = (part: MentionPart) => part === 'self' || part === 'plain';
/** Who is named after “it isn’t for me” is who it is for. */
const afterDenial = (part: MentionPart, denied: number): MentionPart =>
  denied < Infinity && part === 'plain' ? 'other' : part;

/** Every role, level and doctor named, and the part each plays. */
export function mentionsOf(
  found: readonly PhraseMatch<Meaning>[],
  words: readonly Word[],
  reader: Reader,
): RoleMention[] {
  const denied = selfDeniedAt(words);
  return found.flatMap((each, index): RoleMention[] => {
    const { meaning, from, to } = each;
    const previous = found[index - 1];
    const part = isStepTo(each, previous, words, reader) ? 'target' : partAfter(previous, each, words, reader);
    const isTheirs = part === 'other' && worksFor(each, found.slice(0, index).findLast(isRole), words);
    const mention = {
      part:
        isTheirs || (denied < Infinity && isSpeakers(part) && to <= denied)
          ? ('background' as const)
          : afterDenial(part, denied),
      isDefinite: words[from - 1]?.text === 'the',
      isOwn: OWN.has(words[from - 1]?.text ?? ''),
      isColleague: part === 'other' && !lead(words, from, FURTHEST_LINK).some(({ text }) => GOVERNS.has(text)),
      isAside: ASIDES.has(words[from - 1]?.text ?? ''),
      isAsking:
        words[to]?.isOpening === false && reader.begins(words.slice(to, to + 2), reader.vocabulary.people.selfAfter),
      isWeak: false,
      isDenied: lead(words, from, FURTHEST).some(({ text }) => DENIAL_WORDS.has(text)),
      isMany: reader.ends(words.slice(0, from), reader.vocabulary.people.many) > 0 || isPlural(each, words, reader),
    };
    if (meaning.kind === 'medical') return [{ ...mention, levels: [] }];
    if (meaning.kind === 'level' && namesACourse(each, found[index + 1], words)) return [];
    if (meaning.kind === 'level' && standsInATitle(each, found.slice(index + 1), words)) return [];
    if (meaning.kind === 'level')
      return [
        {
          ...mention,
          levels: meaning.levels,
          isWeak: meaning.yieldsToRole || (meaning.isWeak && !standsAlone(each, words)),
        },
      ];
    if (meaning.kind !== 'occupation') return [];
    const earliest = previous && previous.meaning.kind !== 'level' ? previous.to : 0;
    const next = found[index + 1];
    const title = next?.from === to && next.meaning.kind === 'topic' ? words.slice(0, to) : words;
    const occupation = modifiedOccupation(meaning.occupation, title, { from, to, earliest });
    return [{ ...mention, levels: occupation.levels, occupation }];
  });
}
