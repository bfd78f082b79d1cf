// The part somebody plays by the words before them: “I’m a”, “for my”, “after 8 years as a”.
import { spacedText } from './patterns.ts';
import type { PhraseMatch, Word } from './phrases.ts';
import type { Meaning, Reader } from './reader.ts';

/** `last` counts where nobody else is named: “CNS team”, “nurse by background”; `charge`: “I supervise student nurses”. */
export type MentionPart = 'self' | 'other' | 'charge' | 'plain' | 'target' | 'background' | 'last';

const NEAR = 3;
const CLOSE = 2;
export const FURTHEST_MARKER = 7;
export const DENIAL_WORDS = new Set(
  'not dont never no without doesnt didnt wont neither nor isnt arent wasnt'.split(' '),
);

/** “What is going for my HCA”, but not “I am going for”. */
const GOING_FOR =
  / (?:things?|anything|something|stuff|courses?|training|modules?|options?|one|whats|what is) going for (?:my )?$/u;

const isArticle = ({ text }: Word) => text === 'a' || text === 'an';

/** The words before a mention that stand in the same part of the sentence. */
export function lead(words: readonly Word[], from: number, most: number): Word[] {
  let start = from;
  while (start > 0 && from - start < most && !words[start]?.isOpening) start--;
  return words.slice(start, from);
}

/** Where somebody says that they ask for somebody else: “this isn’t for me”; at the end where they do not. */
export function selfDeniedAt(words: readonly Word[]): number {
  const at = words.findIndex(
    ({ text }, index) =>
      text === 'me' && words[index - 1]?.text === 'for' && DENIAL_WORDS.has(words[index - 2]?.text ?? ''),
  );
  return at === -1 ? Infinity : at;
}

/** The nearest words that say whose role it is; of two that end together the longer. */
export function markerBefore(
  words: readonly Word[],
  { from, meaning }: PhraseMatch<Meaning>,
  reader: Reader,
): MentionPart {
  const isRole = meaning.kind === 'occupation';
  const { self, other, inCharge, target, background, within } = reader.vocabulary.people;
  const before = lead(words, from, FURTHEST_MARKER);
  const nearest = before.findLast((word) => !isArticle(word));
  if (nearest?.text === 'to' && before.some(({ text }) => text === 'from'))
    return before.some((_, at) => reader.endsBefore(before.slice(0, at + 1))) ? 'self' : 'target';
  for (let skipped = 0; skipped < before.length; skipped++) {
    const text = before.slice(0, before.length - skipped);
    const between = before.slice(before.length - skipped).filter((word) => !isArticle(word)).length;
    const isNear = between < NEAR;
    if (isNear && isRole && reader.endsBefore(text)) return 'last';
    const parts: [MentionPart, number][] = [
      ['target', isNear ? reader.ends(text, target) : 0],
      ['background', between < CLOSE ? reader.ends(text, background) : 0],
      ['background', between < CLOSE && isRole ? reader.ends(text, within) : 0],
      ['self', reader.ends(text, self)],
      ['other', GOING_FOR.exec(spacedText(text))?.[0].length ?? reader.ends(text, other)],
      ['charge', reader.ends(text, inCharge)],
    ];
    const [part, length] = parts.toSorted((a, b) => b[1] - a[1])[0]!;
    if (part === 'target' && length > 0 && before.some(({ text }) => DENIAL_WORDS.has(text))) return 'background';
    if (length > 0) return part;
  }
  return 'plain';
}
