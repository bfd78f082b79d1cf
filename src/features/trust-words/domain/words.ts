// The words a Trust adds to ours: what its own staff write, and what they mean by it.
import { z } from 'zod';
import { ROLES } from '../../../reading/roles.ts';
import { sameWord } from '../../../reading/same-word.ts';
import { LevelId, levelName } from '../../framework/domain.ts';
import { extend, topicName, VOCABULARY, type Additions, type ExtendedVocabulary } from '../../../reading/vocabulary.ts';

export const WordMeaning = z.discriminatedUnion('kind', [
  /** Another word for a role we know. */
  z.object({ kind: z.literal('role'), role: z.string() }),
  z.object({ kind: z.literal('level'), level: LevelId }),
  z.object({ kind: z.literal('topic'), topic: z.string() }),
  /** A role that only this Trust has. */
  z.object({ kind: z.literal('own role'), role: z.string(), level: LevelId, isClinical: z.boolean() }),
]);
export type WordMeaning = z.infer<typeof WordMeaning>;

export const TaughtWord = z.object({ word: z.string(), means: WordMeaning });
export type TaughtWord = z.infer<typeof TaughtWord>;

export const TrustWords = z.object({
  schemaVersion: z.literal(1).default(1),
  words: z.array(TaughtWord).default([]),
  version: z.number().int().default(0),
  changedBy: z.string().optional(),
  changedAt: z.iso.datetime().optional(),
});
export type TrustWords = z.infer<typeof TrustWords>;

export const taughtAs = (words: readonly TaughtWord[], word: string): TaughtWord | undefined =>
  words.find((each) => sameWord(each.word) === sameWord(word));

export const isSameMeaning = (a: WordMeaning, b: WordMeaning): boolean =>
  JSON.stringify(WordMeaning.parse(a)) === JSON.stringify(WordMeaning.parse(b));

export function meaningLine(means: WordMeaning): string {
  switch (means.kind) {
    case 'role':
      return means.role;
    case 'level':
      return `${levelName(means.level)} level`;
    case 'topic':
      return `courses about ${topicName(VOCABULARY, means.topic)}`;
    case 'own role':
      return `${means.role}, a role of yours at ${levelName(means.level).toLowerCase()} level, ${means.isClinical ? 'clinical' : 'not clinical'}`;
  }
}

/** A role or topic that we no longer know adds nothing. */
function additionsOf(words: readonly TaughtWord[]): Additions {
  const roles = words.flatMap(({ word, means }) => {
    if (means.kind === 'own role')
      return [{ name: means.role, level: means.level, isClinical: means.isClinical, words: [word] }];
    const ours = ROLES.find(({ name }) => means.kind === 'role' && name === means.role);
    // Our role with one more word: whatever goes by its name (topics, ways on) goes with the word too.
    return ours ? [{ name: ours.name, level: ours.level, isClinical: ours.isClinical, words: [word] }] : [];
  });
  const levels = words.flatMap(({ word, means }) =>
    means.kind === 'level' ? [{ levels: [means.level] as [LevelId], words: [word] }] : [],
  );
  const topics = VOCABULARY.topics.map((topic) => ({
    ...topic,
    words: words.flatMap(({ word, means }) => (means.kind === 'topic' && means.topic === topic.id ? [word] : [])),
  }));
  return { roles, levels, topics: topics.filter((topic) => topic.words.length > 0) };
}

/** Ours without what the Trust reads otherwise. The words of our roles stay: a Trust's role comes before them. */
function without(words: readonly TaughtWord[]): ExtendedVocabulary {
  const taught = new Set(words.map(({ word }) => sameWord(word)));
  const left = (phrases: readonly string[]) => phrases.filter((phrase) => !taught.has(sameWord(phrase)));
  const leftIn = <T extends { words: string[] }>(each: T) => ({ ...each, words: left(each.words) });
  const { topics, hints, conditions, levels, medical, ignored, abbreviations } = VOCABULARY;
  return {
    ...VOCABULARY,
    topics: topics.map(leftIn),
    hints: hints.map(leftIn),
    conditions: conditions.map(leftIn),
    levels: levels.map(leftIn),
    medical: left(medical),
    ignored: left(ignored),
    abbreviations: Object.fromEntries(Object.entries(abbreviations).filter(([short]) => !taught.has(short))),
  };
}

/** How questions of a Trust are read: ours, with its own words before them. A new object at each call. */
export const vocabularyWith = (words: readonly TaughtWord[]): ExtendedVocabulary =>
  words.length === 0 ? VOCABULARY : extend(without(words), additionsOf(words));
