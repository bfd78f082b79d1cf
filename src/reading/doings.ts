// A job told by what somebody does: “I answer the phones”, “second year radiography”. Whoever does what to what.
import { ROLE_WORDS, type Occupation } from './occupations.ts';
import type { PhraseMatch, Word } from './phrases.ts';

const SUBJECTS: ReadonlySet<string> = new Set(['i', 'im', 'ive', 'we', 'who', 'she', 'he', 'they', 'also', 'mainly']);
/** “how do I book clinics” tells nothing of a job. */
const ASKS: ReadonlySet<string> = new Set('do can could should would may shall'.split(' '));
const AS_FAR_BACK = 8;

interface Doing {
  occupation: Occupation;
  before: ReadonlySet<string>;
  verbs: ReadonlySet<string>;
  objects: ReadonlySet<string>;
  gap: number;
}

const DOINGS: readonly Doing[] = ROLE_WORDS.doings.flatMap(({ role: name, before, verbs, objects, gap }) => {
  const role = ROLE_WORDS.roles.find((each) => each.name === name);
  if (!role) return [];
  const { level, isClinical, isConfirmed } = role;
  const occupation = { name, levels: [level], isClinical, isConfirmed };
  return [{ occupation, before: new Set(before), verbs: new Set(verbs), objects: new Set(objects), gap }];
});

/** The words before that stand in the same part of the sentence. */
function partBefore(words: readonly Word[], at: number): Word[] {
  let from = at;
  while (from > 0 && at - from < AS_FAR_BACK && !words[from]!.isOpening) from--;
  return words.slice(from, at);
}

function isSaid({ before }: Doing, words: readonly Word[], at: number): boolean {
  if (before.size > 0) return before.has(words[at - 1]?.text ?? '');
  const part = partBefore(words, at);
  const subject = part.findLastIndex(({ text }) => SUBJECTS.has(text));
  return subject >= 0 && !ASKS.has(words[at - part.length + subject - 1]?.text ?? '');
}

function doneAt(doing: Doing, words: readonly Word[], at: number): PhraseMatch<Occupation> | undefined {
  if (!doing.verbs.has(words[at]!.text) || !isSaid(doing, words, at)) return undefined;
  const after = words.slice(at + 1, at + 2 + doing.gap);
  const end = after.findIndex(({ isOpening }) => isOpening);
  const object = (end === -1 ? after : after.slice(0, end)).findIndex(({ text }) => doing.objects.has(text));
  return object === -1 ? undefined : { meaning: doing.occupation, from: at, to: at + 2 + object };
}

/** The first job told so. */
export function doingIn(words: readonly Word[]): PhraseMatch<Occupation> | undefined {
  for (const at of words.keys())
    for (const doing of DOINGS) {
      const found = doneAt(doing, words, at);
      if (found) return found;
    }
  return undefined;
}
