// From somebody's own words to a value. Nothing is looked up here, and nothing answered.
import type { PhraseMatch, Word } from './phrases.ts';
import type { LevelId } from '../features/framework/domain.ts';
import { conditionsOf } from './conditions.ts';
import { confidenceOf } from './confidence.ts';
import { hear, type QuestionHeard } from './hear.ts';
import { courseIntentOf, intentOf, type Signals } from './intent.ts';
import { namesARecord } from './named-records.ts';
import { settleIntent, type SettledIntent } from './settle.ts';
import { correctsThemselves, namesHealth, tellsWhyTheyAsk } from './turned-away.ts';
import { selfDeniedAt } from './mention-parts.ts';
import { wishesIn, without } from './wish/wish.ts';
import { bandOf, levelReadingOf, withLevelOfTopic, type LevelReading } from './level.ts';
import { limitsIn } from './limits.ts';
import { otherRolesAsked } from './other-roles.ts';
import { mentionsOf } from './mentions.ts';
import type { Meaning, Reader } from './reader.ts';
import { sitesAsked } from './sites.ts';
import { stancesIn } from './stances.ts';
import { topicsOf } from './topics.ts';
import { unheardOfWords } from './unheard-of.ts';
import type { Enquiry, Intent } from './enquiry.ts';
import { whoseLevelIn } from './whose-level.ts';
import { VOCABULARY, type ExtendedVocabulary, type Vocabulary } from './vocabulary.ts';

const LONGEST_SEARCH = 300;

const SUPPORT: ReadonlySet<string> = new Set(['supportive', 'assistive']);

/** Every non-clinical role that a public source names is at supportive level. */
const OF_NON_CLINICAL: LevelReading = { level: 'supportive', levelBasis: 'role', levels: ['supportive'] };

const withTopicsLevel = (reading: LevelReading, { topics }: Pick<Enquiry, 'topics'>, { topicLevels }: Vocabulary) =>
  withLevelOfTopic(reading, topics.flatMap((topic) => topicLevels[topic] ?? [])[0]);

/** What somebody asks about though the vocabulary has no topic for it. */
function whatIsNoTopic(
  words: readonly Word[],
  found: readonly PhraseMatch<Meaning>[],
  reader: Reader,
): Pick<Enquiry, 'unheardOf' | 'sites'> {
  const unknown = unheardOfWords(words, found, reader);
  const sites = sitesAsked(words, found, reader);
  return { ...(unknown && { unheardOf: unknown }), ...(sites.length > 0 && { sites }) };
}

export interface AskerMemory {
  /** What the person has confirmed earlier. */
  confirmedLevel?: LevelId;
  /** What is wanted, where that is known already: it is not read then. */
  wanted?: Intent;
}

/** Whose level counts, and who else is spoken of. */
function whoIsMeant({ words, found, has, reader }: QuestionHeard) {
  const mentions = mentionsOf(found, words, reader);
  const wantsNoPromotion = has('noPromotion') && !has('unsureHow') && !has('wantsOn');
  const whose = whoseLevelIn(mentions, {
    wantsNoPromotion,
    isForThem: has('forThem') && !has('forMe'),
    isForMe: has('forMe'),
    isForMeAlone: has('forMeAlone'),
  });
  return {
    whose,
    wantsNoPromotion,
    band: bandOf(words),
    occupation: whose.role?.occupation,
    levelsNamed: [...new Set(mentions.flatMap(({ levels }) => (levels.length === 1 ? levels : [])))],
    others: otherRolesAsked(mentions, whose.role, found, words),
    isForSomebodyElse: whose.role?.part === 'other' || whose.said?.part === 'other' || has('somebodyElse'),
  };
}
type Meant = ReturnType<typeof whoIsMeant>;

/** What is asked for, and under which conditions. */
function whatIsAsked({ text, words, found, has, reader }: QuestionHeard, { occupation }: Meant) {
  const limits = limitsIn(words);
  const conditions = conditionsOf(found, words, reader, limits);
  const wantsNext = has('completed') && has('next');
  const asksBesides = text.includes('?') || has('question') || has('next') || has('ideas');
  return {
    limits,
    conditions,
    wantsNext,
    topics: topicsOf(found, words, reader, { occupation, asksBesides }),
    isNotClinical: conditions.includes('non-clinical') && occupation?.isClinical !== true,
  };
}
type Asked = ReturnType<typeof whatIsAsked>;

function levelMeant(
  { words, reader: { vocabulary } }: QuestionHeard,
  { whose, band, isForSomebodyElse }: Meant,
  { topics, limits, isNotClinical }: Asked,
  confirmedLevel?: LevelId,
): LevelReading {
  if (limits?.isForEverybody) return { levels: [] };
  const said = levelReadingOf(whose, { words, band }, isForSomebodyElse ? undefined : confirmedLevel);
  return isNotClinical && said.levels.length === 0 ? OF_NON_CLINICAL : withTopicsLevel(said, topics, vocabulary);
}

function intentMeant(
  heard: QuestionHeard,
  { whose, band, occupation, wantsNoPromotion }: Meant,
  { conditions, topics: { topics }, isNotClinical }: Asked,
  { level }: LevelReading,
): SettledIntent {
  const { text, words, found, has, reader } = heard;
  const { vocabulary } = reader;
  const signals: Signals = {
    words,
    text,
    has,
    topics,
    namesOfProviders: vocabulary.namesOfProviders,
    isAboutTreatment: topics.some((id) => vocabulary.topics.some((topic) => topic.id === id && topic.isTreatment)),
    isSomebodyNamed: Boolean(whose.role ?? whose.said ?? whose.target ?? band),
    isAnythingNamed: found.some(({ meaning }) => meaning.kind !== 'ignored') || band !== undefined || has('isNew'),
    hasConditions: conditions.length > 0,
    isSupportStaff: !isNotClinical && occupation?.isClinical !== false && SUPPORT.has(level ?? ''),
    isMedical: Boolean(whose.role && !occupation),
    hasTarget: Boolean(whose.target),
    wantsNoPromotion,
  };
  const said = { byRules: intentOf(signals), asCourses: courseIntentOf(signals), isCertain: namesARecord(signals) };
  const isNoTrick = signals.isSomebodyNamed && correctsThemselves(words);
  const saysForWhom = has('forMeAlone') || selfDeniedAt(words) < Infinity;
  const isNoHealth = signals.isSomebodyNamed && (tellsWhyTheyAsk(words) || (saysForWhom && !namesHealth(words)));
  const isOut = (wish: Intent) => (wish === 'trick' && isNoTrick) || (wish === 'own health' && isNoHealth);
  return settleIntent(said, without(wishesIn(heard), isOut));
}

/** As words are looked for in the catalogue. */
const textOf = (words: readonly Word[]): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST_SEARCH);

/** What is done and what is not wanted, in their words. */
function stancesOf(words: readonly Word[]): Pick<Enquiry, 'done' | 'notWanted'> {
  const { done, notWanted } = stancesIn(words);
  return { done: done.map(textOf), notWanted: notWanted.map(textOf) };
}

export function understand(
  text: string,
  { confirmedLevel, wanted }: AskerMemory = {},
  vocabulary: ExtendedVocabulary = VOCABULARY,
): Enquiry {
  const heard = hear(text, vocabulary);
  const { words, found, has, reader } = heard;
  const meant = whoIsMeant(heard);
  const { whose, occupation, band, others, isForSomebodyElse, wantsNoPromotion } = meant;
  const asked = whatIsAsked(heard, meant);
  const { topics, limits, conditions, wantsNext, isNotClinical } = asked;
  const level = levelMeant(heard, meant, asked, confirmedLevel);
  const { intent, doubt }: SettledIntent = wanted ? { intent: wanted } : intentMeant(heard, meant, asked, level);
  const otherLevels = meant.levelsNamed.filter((one) => one !== level.level);
  const isSeeking = intent === 'find course' || intent === 'first step';
  const enquiry = {
    ...level,
    ...(occupation && { role: occupation.name }),
    ...(band && { band }),
    ...topics,
    ...(isSeeking && topics.topics.length === 0 && whatIsNoTopic(words, found, reader)),
    ...(others.length > 0 && { others }),
    ...(otherLevels.length > 0 && { otherLevels }),
    conditions,
    ...(isSeeking && limits && { limits }),
    intent,
    ...(doubt && { doubt }),
    ...(whose.target?.levels[0] && !wantsNoPromotion && { target: whose.target.levels[0] }),
    ...(isNotClinical ? { isClinical: false } : occupation && { isClinical: occupation.isClinical }),
    isNew: has('isNew'),
    isForSomebodyElse,
    wantsNoPromotion,
    wantsNext,
    asksLogistics: has('logistics'),
    ...stancesOf(words),
    search: textOf(words),
  };
  return { ...enquiry, confidence: confidenceOf(enquiry) };
}
