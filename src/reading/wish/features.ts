// What the weights of a wish are weights of: the cues of a text, its words, pairs of them, and what words begin with.
// What names a role, a topic or a person counts as its kind, so that what is learnt of one of them holds of all.
import { isPersonsName } from '../dictionary.ts';
import type { QuestionHeard } from '../hear.ts';
import { wordsKnownIn } from '../known-words.ts';
import type { Word } from '../phrases.ts';
import { isWrittenLarge } from '../reader.ts';
import { kindOfWord } from './word-kinds.ts';

const BEGINNING = 5; // letters
const SHORTEST_NAME = 3;
const PAUSE = '|';

/** “Sarah”, “sarahs”. */
function isName({ text, reader }: QuestionHeard, word: Word): boolean {
  if (word.text.length < SHORTEST_NAME || wordsKnownIn(reader.vocabulary).has(word.text)) return false;
  const isLarge = !word.isOpening && isWrittenLarge(text.slice(word.at, word.end));
  return isLarge || isPersonsName(word.text) || (word.text.endsWith('s') && isPersonsName(word.text.slice(0, -1)));
}

/** Whoever it is may want anything. */
const WHOEVER: ReadonlySet<string> = new Set(['occupation', 'medical']);

function kindOf(heard: QuestionHeard, word: Word, at: number): string | undefined {
  const { vocabulary } = heard.reader;
  const { providers, namesOfProviders } = vocabulary;
  const named = heard.found.find(({ from, to }) => from <= at && at < to)?.meaning;
  if (named && WHOEVER.has(named.kind)) return named.kind;
  const ofWord = kindOfWord(word.text, wordsKnownIn(vocabulary).has(word.text));
  if (ofWord) return ofWord;
  if (named && named.kind !== 'ignored') return named.kind === 'topic' && named.isFacet ? 'site' : named.kind;
  if (providers.includes(word.text) || namesOfProviders.includes(word.text)) return 'provider';
  return isName(heard, word) ? 'name' : undefined;
}

/** Names and numbers themselves say nothing. */
const UNSAID: ReadonlySet<string> = new Set(['name', 'number', 'day', 'medicine']);

function* ofWord({ text }: Word, kind: string | undefined): Generator<string> {
  if (kind && WHOEVER.has(kind)) return;
  if (!kind || !UNSAID.has(kind)) yield text;
  if (kind) yield `<${kind}>`;
  else if (text.length > BEGINNING) yield `${text.slice(0, BEGINNING)}~`;
}

/** A name of several words is one step; a pause is one too. */
function stepsOf(heard: QuestionHeard, kinds: readonly (string | undefined)[]): string[] {
  const steps = heard.words.flatMap(({ text, isOpening }, at) => {
    const kind = kinds[at];
    const isSame = kind !== undefined && kind === kinds[at - 1] && !isOpening;
    return [
      ...(isOpening && at > 0 ? [PAUSE] : []),
      ...(isSame || WHOEVER.has(kind ?? '') ? [] : [kind ? `<${kind}>` : text]),
    ];
  });
  return ['^', ...steps, '$'];
}

/** “Brain tumour CNS”: what stands right before a role is part of it. */
const OF_TITLES: ReadonlySet<string> = new Set(['site', 'topic', 'body', 'sign']);

function kindsOf(heard: QuestionHeard): (string | undefined)[] {
  const kinds = heard.words.map((word, at) => kindOf(heard, word, at));
  for (let at = kinds.length - 2; at >= 0; at--)
    if (kinds[at + 1] === 'occupation' && !heard.words[at + 1]!.isOpening && OF_TITLES.has(kinds[at] ?? ''))
      kinds[at] = 'occupation';
  return kinds;
}

const FEW_WORDS = 4;
const MANY = 5;

export function featuresOf(heard: QuestionHeard): string[] {
  const { words, text, has, reader } = heard;
  const kinds = kindsOf(heard);
  const steps = stepsOf(heard, kinds);
  return [
    ...new Set([
      ...words.flatMap((word, at) => [...ofWord(word, kinds[at])]),
      ...steps.slice(1).map((step, at) => `${steps[at]} ${step}`),
      ...Object.keys(reader.vocabulary.cues).flatMap((cue) => (has(cue) ? [`=${cue}`] : [])),
      ...(text.includes('?') ? ['?'] : []),
      `#${Math.min(MANY, Math.floor(words.length / FEW_WORDS))}`,
    ]),
  ];
}
