// The words staff use for courses, levels and everything else they ask, as data that a Trust can add to.
import { z } from 'zod';
import { LevelId } from '../features/framework/domain.ts';
import data from './vocabulary.json' with { type: 'json' };
import { Condition } from './enquiry.ts';

const Words = z.array(z.string());
const Topic = z.object({
  id: z.string(),
  /** As it stands in “courses about …”. */
  name: z.string(),
  words: Words,
  /** A tumour site or a kind of work: it says where somebody works, and no course is about it alone. */
  isFacet: z.boolean().default(false),
  /** About treating patients: “how do I …” about it, with no course asked for, is a clinical question. */
  isTreatment: z.boolean().default(false),
  /** A place of work too: “HCA in palliative care”. */
  isWorkplace: z.boolean().default(false),
  /** The topic to turn to where this one has no course for somebody. */
  broader: z.string().optional(),
});
const LevelWords = z.object({
  levels: z.array(LevelId).nonempty(),
  words: Words,
  /** “Advanced” in “advanced course” may mean something else: it counts only where nothing better is said. */
  isWeak: z.boolean().default(false),
  /** “Newly qualified” says a level only where no role says another. */
  yieldsToRole: z.boolean().default(false),
});

export const Vocabulary = z.object({
  topics: z.array(Topic),
  /** Places of work that go with a topic. */
  hints: z.array(z.object({ topic: z.string(), words: Words })),
  conditions: z.array(z.object({ id: Condition, name: z.string(), words: Words })),
  levels: z.array(LevelWords),
  /** Role name → topic. */
  roleTopics: z.record(z.string(), z.string()),
  /** Topics that say a level where nothing else does. */
  topicLevels: z.record(z.string(), LevelId),
  abbreviations: z.record(z.string(), z.string()),
  /** What stands for something else where one of the phrases is found, and none of the others. */
  twoMeanings: z.array(z.object({ short: z.string(), full: z.string(), where: Words, unless: Words })),
  /** Doctors: ACCEND is for everybody else. */
  medical: Words,
  /** After a topic, they make a place of work of it: “radiotherapy department”. */
  places: Words,
  /** Before a topic, likewise: “I work in radiotherapy”. */
  worksIn: Words,
  /** Before a topic, they rule it out. */
  notThis: Words,
  /** After a condition, likewise: “accredited isn’t needed”. */
  notNeeded: Words,
  adverbs: Words,
  /** Words that no name of somebody holds or follows, where a cue has `~`. */
  notNames: Words,
  /** With an s of possession, and yet no person: “Guy's courses”. */
  namesOfProviders: Words,
  /** Names of providers that mistakes are mended into. */
  providers: Words,
  /** What the names of many providers hold: “university”, “alliance”. */
  organisations: Words,
  /** What stands before or after the name of a provider whose courses are asked for. */
  fromProvider: z.object({ before: Words, after: Words }),
  /** Phrases that only look like something else: “registered on” says no level. */
  ignored: Words,
  /** What a question is asked with. */
  asking: Words,
  /** What stands before or after a role, and whose role that makes it. */
  people: z.object({
    self: Words,
    other: Words,
    /** “I supervise”: theirs only where the speaker says nothing of themselves, or asks for them. */
    inCharge: Words,
    /** “after 8 years as a”, as in cues: a role of former times. */
    before: Words,
    target: Words,
    background: Words,
    /** Likewise background, but only before a role: “in the CNS team”. */
    within: Words,
    says: Words,
    /** “nurse by background”: after a role, they make it one of before or elsewhere. */
    onceWas: Words,
    group: Words,
    /** “CNS secretary”: right after a role, they name somebody who works for it. */
    serves: Words,
    /** “HCA here”: after a role, they make it the speaker’s. */
    selfAfter: Words,
    /** “three”, “some”: more than one of them. */
    many: Words,
  }),
  cues: z.record(z.string(), Words),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

export const VOCABULARY: Vocabulary = Vocabulary.parse(data);

const Role = z.object({ name: z.string(), level: LevelId, words: Words.default([]), isClinical: z.boolean() });

/** What a Trust adds: words for what is known already, topics of its own, and roles of its own. */
export const Additions = z.object({
  topics: z.array(Topic).default([]),
  levels: z.array(LevelWords).default([]),
  conditions: z.array(z.object({ id: Condition, words: Words })).default([]),
  cues: z.record(z.string(), Words).default({}),
  roles: z.array(Role).default([]),
});
export type Additions = z.input<typeof Additions>;

export type ExtendedVocabulary = Vocabulary & { roles?: z.infer<typeof Additions>['roles'] };

/** A Trust's own words come first: they win over ours for the same phrase. */
export function extend(vocabulary: ExtendedVocabulary, additions: Additions): ExtendedVocabulary {
  const { topics, levels, conditions, cues, roles } = Additions.parse(additions);
  const added = new Map(topics.map((topic) => [topic.id, topic]));
  const isKnown = new Set(vocabulary.topics.map(({ id }) => id));
  const more = (id: string) => added.get(id)?.words ?? [];
  return {
    ...vocabulary,
    topics: [
      ...topics.filter(({ id }) => !isKnown.has(id)),
      ...vocabulary.topics.map((topic) => ({ ...topic, words: [...more(topic.id), ...topic.words] })),
    ],
    levels: [...levels, ...vocabulary.levels],
    conditions: vocabulary.conditions.map((condition) => ({
      ...condition,
      words: [...conditions.filter(({ id }) => id === condition.id).flatMap(({ words }) => words), ...condition.words],
    })),
    cues: Object.fromEntries(
      Object.entries(vocabulary.cues).map(([name, words]) => [name, [...(cues[name] ?? []), ...words]]),
    ),
    roles: [...roles, ...(vocabulary.roles ?? [])],
  };
}

export const topicName = (vocabulary: Vocabulary, id: string): string =>
  vocabulary.topics.find((topic) => topic.id === id)?.name ?? id;

/** Topic → the topic to turn to where it has no course. */
export const broaderIn = ({ topics }: Vocabulary): ReadonlyMap<string, string> =>
  new Map(topics.flatMap(({ id, broader }) => (broader ? [[id, broader]] : [])));
