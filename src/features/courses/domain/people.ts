// Whose level a question is about: the speaker's, somebody's they ask for, or somebody who is only mentioned.
import type { Occupation } from '../../framework/domain/occupations.ts';
import { inContext } from '../../framework/domain/occupations.ts';
import type { Found, Word } from '../../framework/domain/phrases.ts';
import type { LevelId } from '../../framework/domain.ts';
import type { Meaning, Reader } from './reader.ts';

type Part = 'self' | 'other' | 'plain' | 'target' | 'background';

export interface Mention {
  part: Part;
  /** Nothing where doctors are meant. */
  levels: LevelId[];
  occupation?: Occupation;
  isWeak: boolean;
}

const NEAR = 3;
const CLOSE = 2;
const FAR = 7;
const DENIES = new Set(['not', 'dont', 'never', 'no', 'without', 'doesnt', 'didnt', 'wont']);

/** The words before a mention that stand in the same part of the sentence. */
function lead(words: readonly Word[], from: number, most: number): Word[] {
  let start = from;
  while (start > 0 && from - start < most && !words[start]?.isOpening) start--;
  return words.slice(start, from);
}

/** The nearest words that say whose role it is; of two that end together the longer. */
function markerBefore(words: readonly Word[], from: number, reader: Reader): Part {
  const { self, other, target, background } = reader.vocabulary.people;
  const before = lead(words, from, FAR);
  if (before.at(-1)?.text === 'to' && before.some(({ text }) => text === 'from')) return 'target';
  for (let skipped = 0; skipped < before.length; skipped++) {
    const text = before.slice(0, before.length - skipped);
    const isNear = skipped < NEAR;
    const parts: [Part, number][] = [
      ['target', isNear ? reader.ends(text, target) : 0],
      ['background', skipped < CLOSE ? reader.ends(text, background) : 0],
      ['self', reader.ends(text, self)],
      ['other', reader.ends(text, other)],
    ];
    const [part, length] = parts.toSorted((a, b) => b[1] - a[1])[0]!;
    if (part === 'target' && length > 0 && before.some(({ text }) => DENIES.has(text))) return 'background';
    if (length > 0) return part;
  }
  return 'plain';
}

/** “for our CNS team” asks for the team; “HCA in the CNS team” is no CNS; “my CNS says I should” neither. */
function partOf({ from, to }: Found<Meaning>, words: readonly Word[], reader: Reader): Part {
  const { says, group } = reader.vocabulary.people;
  const part = markerBefore(words, from, reader);
  const after = words.slice(to, to + 4);
  if (part === 'self' || !after[0] || after[0].isOpening) return part;
  if (reader.begins(after, says)) return 'background';
  return part === 'plain' && reader.begins(after, group) ? 'background' : part;
}

const namesSomebody = (each: Found<Meaning> | undefined) =>
  each?.meaning.kind === 'occupation' || each?.meaning.kind === 'level';

/** “CNS to ACP”: the second is where they want to get to. */
const isStepTo = ({ from }: Found<Meaning>, previous: Found<Meaning> | undefined, words: readonly Word[]) =>
  namesSomebody(previous) && previous?.to === from - 1 && ['to', 'into'].includes(words[from - 1]!.text);

/** Every role, level and doctor named, and the part each plays. */
export function mentionsOf(found: readonly Found<Meaning>[], words: readonly Word[], reader: Reader): Mention[] {
  return found.flatMap((each, index): Mention[] => {
    const { meaning, from, to } = each;
    const previous = found[index - 1];
    const part = isStepTo(each, previous, words) ? 'target' : partOf(each, words, reader);
    if (meaning.kind === 'medical') return [{ part, levels: [], isWeak: false }];
    if (meaning.kind === 'level') return [{ part, levels: meaning.levels, isWeak: meaning.isWeak }];
    if (meaning.kind !== 'occupation') return [];
    const earliest = previous && previous.meaning.kind !== 'level' ? previous.to : 0;
    const occupation = inContext(meaning.occupation, words, { from, to, earliest });
    return [{ part, levels: occupation.levels, occupation, isWeak: false }];
  });
}

export interface Whose {
  said?: Mention;
  role?: Mention;
  target?: Mention;
}

/** Who is asked for comes before who asks; a level said comes before one taken from a role. */
export function whoseOf(mentions: readonly Mention[]): Whose {
  const target = mentions.find(({ part }) => part === 'target');
  for (const part of ['other', 'self', 'plain'] as const) {
    const theirs = mentions.filter((mention) => mention.part === part);
    const role = theirs.find(({ occupation }) => occupation) ?? theirs.find(({ levels }) => levels.length === 0);
    const said = theirs.find(
      ({ occupation, levels, isWeak }) => !occupation && levels.length > 0 && (!isWeak || !role),
    );
    if (role ?? said) return { said, role, target };
  }
  return { target };
}
