// What the cells of a table of courses mean, as tolerantly as can be without guessing.
import { LEVELS, readLevel, type LevelId } from '../../framework/domain.ts';
import { VOCABULARY } from '../../../reading/vocabulary.ts';

const ofPractice = / levels?( of practice)?$/i;
const namesIn = (text: string) => text.split(/[;,|/\n&]|\band\b/i).flatMap((part) => part.trim() || []);
const levelOf = (name: string) => readLevel(name.replace(ofPractice, ''));
const isEvery = (text: string) => /^(?:all|any|every)(?: levels?)?$/i.test(text);

/** Each level once, in the order of the framework. Empty is no level. */
export function levelsIn(text: string): LevelId[] {
  const named = new Set(namesIn(text).map(levelOf));
  return LEVELS.map(({ id }) => id).filter((id) => isEvery(text) || named.has(id));
}

/** As the column says it: `Supportive; Assistive`. */
export const levelsCell = (levels: readonly string[]): string =>
  LEVELS.flatMap(({ id, name }) => (levels.includes(id) ? [name] : [])).join('; ');

export const unknownLevels = (text: string): string[] =>
  isEvery(text) ? [] : namesIn(text).filter((name) => !levelOf(name));

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
const TOPICS = new Map(
  VOCABULARY.topics.flatMap(({ id, name }) => [id, name].map((word) => [plain(word), id] as const)),
);

/** A name is taken whole between semicolons where it is one, because some hold a comma. */
const topicNames = (text: string) =>
  text
    .split(';')
    .flatMap((part) => (TOPICS.has(plain(part)) ? [part] : part.split(',')))
    .flatMap((name) => name.trim() || []);

/** Ids of topics, each once. */
export const topicsIn = (text: string): string[] => [
  ...new Set(topicNames(text).flatMap((name) => TOPICS.get(plain(name)) ?? [])),
];
/** As the column says it; what the vocabulary does not know is left out. */
export const topicsText = (ids: readonly string[]): string =>
  ids.flatMap((id) => VOCABULARY.topics.find((topic) => topic.id === id)?.name ?? []).join('; ');
export const unknownTopics = (text: string): string[] => topicNames(text).filter((name) => !TOPICS.has(plain(name)));

const ACCREDITED = new Map<string, boolean | undefined>([
  ...['yes', 'y', 'true'].map((word) => [word, true] as const),
  ...['no', 'n', 'false'].map((word) => [word, false] as const),
  ...['', '?', 'unknown', 'not known', 'not stated', 'n/k'].map((word) => [word, undefined] as const),
]);
export const isAccreditedWord = (text: string): boolean => ACCREDITED.has(text.toLowerCase());
export const accreditedIn = (text: string): 'yes' | 'no' | 'unknown' => {
  const is = ACCREDITED.get(text.toLowerCase());
  if (is === undefined) return 'unknown';
  return is ? 'yes' : 'no';
};

const SURE = /^(?:stated|confirmed)\b/i;
const UNSURE = /^(?:inferred|assumed|to be confirmed|unknown|not known|not stated)\b/i;
export const isBasis = (text: string): boolean => text === '' || SURE.test(text) || UNSURE.test(text);

/** `Stated by …` is as sure as `stated by …`: what begins so is looked for in small letters. */
export const basisIn = (text: string): string => text.replace(SURE, (word) => word.toLowerCase());
