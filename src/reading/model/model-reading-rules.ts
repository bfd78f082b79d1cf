// What of a model's reading is taken over. The built-in reading saw every word, and a model only those that could be
// sent: what the rules have found stands, and a model fills in what they have not.
import { Enquiry, type Intent } from '../enquiry.ts';
import type { ModelReading } from './model-reading.ts';
import { VOCABULARY, type ExtendedVocabulary } from '../vocabulary.ts';

/**
 * From here on the built-in reading stands by itself: a level that was said or taken from a role, or an intent that asks
 * for no course. Below lie a remembered level, which says nothing about this question, and a topic without a level.
 */
const SURE = 0.85;
/** A model that is less sure than this is not listened to. */
const WORTH_HEARING = 0.5;
/** A level that nobody said and no role word stands for: less sure than the surest built-in reading. */
const SUREST_OF_A_MODEL = 0.8;

const SEEKING: ReadonlySet<Intent> = new Set<Intent>(['find course', 'first step', 'career route']);
/** No answer, and no guess either: what the built-in reading takes for a search for courses is one. */
const VAGUE: ReadonlySet<Intent> = new Set<Intent>([
  'something else',
  'greeting',
  'thanks',
  'help',
  'about ACCEND',
  'which level',
]);
/** A band however it is written, also where the built-in reading saw none; “2 days” is none. */
const BAND =
  /\b(?:bands?|bd|afc|agenda for change|grade|(?:b?[2-9][a-d]?|two|three|four|five|six|seven|eight|nine)(?! (?:hour|day|week|month|year)s?\b))\b/;

export const isSureReading = ({ confidence, intent }: Enquiry): boolean =>
  confidence >= SURE && intent !== 'something else';

type Readings = { builtIn: Enquiry; read: ModelReading };

/** A remembered level is somebody's own. */
const isRemembered = ({ builtIn, read }: Readings) => builtIn.levelBasis === 'remembered' && !read.isForSomebodyElse;

/** Where roles or levels were named, or a band is all there is, the bot asks back rather than guess. */
function levelIn(readings: Readings): Pick<Enquiry, 'level' | 'levelBasis' | 'levels'> {
  const { builtIn, read } = readings;
  const { level, levelBasis, levels } = builtIn;
  const isNamed = levelBasis !== undefined && levelBasis !== 'remembered';
  if (isNamed || isRemembered(readings)) return { level, levelBasis, levels };
  const hasBand = builtIn.band !== undefined || BAND.test(builtIn.search);
  if (!read.level || hasBand) return { levels: levelBasis === 'remembered' ? [] : levels };
  return { level: read.level, levelBasis: 'role', levels: [read.level] };
}

/** Topics that only say where somebody works order an answer and decide nothing. */
function topicsIn({ builtIn, read }: Readings, vocabulary: ExtendedVocabulary): Pick<Enquiry, 'topics' | 'hints'> {
  const { topics, hints, withoutTopics } = builtIn;
  if (topics.length > 0) return { topics, hints };
  const isFacet = (id: string) => vocabulary.topics.some((topic) => topic.id === id && topic.isFacet);
  const added = read.topics.filter((id) => !withoutTopics.includes(id) && !hints.includes(id));
  return {
    topics: [...new Set(added.filter((id) => !isFacet(id)))],
    hints: [...new Set([...hints, ...added.filter(isFacet)])],
  };
}

function intentIn({ builtIn, read }: Readings, wantsNoPromotion: boolean): Intent {
  const isSearch = SEEKING.has(builtIn.intent);
  const isSomethingElse = isSearch && !SEEKING.has(read.intent) && !VAGUE.has(read.intent);
  const intent = isSomethingElse || builtIn.intent === 'something else' ? read.intent : builtIn.intent;
  return wantsNoPromotion && intent === 'career route' ? 'find course' : intent;
}

/** Where the model's reading adds nothing, the reading is no surer than before. */
function confidenceIn({ builtIn, read }: Readings, { level, topics, intent }: Omit<Enquiry, 'confidence'>): number {
  const isAnswerable = SEEKING.has(intent) ? level !== undefined || topics.length > 0 : intent !== 'something else';
  return isAnswerable ? Math.max(builtIn.confidence, Math.min(read.confidence, SUREST_OF_A_MODEL)) : builtIn.confidence;
}

/** Both readings as one value, which keeps every rule whatever the model says. */
export function mergeReadings(
  builtIn: Enquiry,
  read: ModelReading,
  vocabulary: ExtendedVocabulary = VOCABULARY,
): Enquiry {
  if (isSureReading(builtIn) || read.confidence < WORTH_HEARING) return builtIn;
  const readings = { builtIn, read };
  const { level: _level, levelBasis: _basis, target: ownTarget, isClinical: ownIsClinical, ...rest } = builtIn;
  const conditions = builtIn.conditions.length > 0 ? builtIn.conditions : [...new Set(read.conditions)];
  const wantsNoPromotion = builtIn.wantsNoPromotion || read.wantsNoPromotion;
  const target = wantsNoPromotion ? undefined : (ownTarget ?? read.target ?? undefined);
  const isNotClinical =
    ownIsClinical === undefined && (read.isClinical === false || conditions.includes('non-clinical'));
  const isClinical = isNotClinical ? false : ownIsClinical;
  const both = {
    ...rest,
    ...levelIn(readings),
    ...topicsIn(readings, vocabulary),
    conditions,
    intent: intentIn(readings, wantsNoPromotion),
    ...(target && { target }),
    ...(isClinical !== undefined && { isClinical }),
    isNew: builtIn.isNew || read.isNew,
    isForSomebodyElse: builtIn.isForSomebodyElse || read.isForSomebodyElse,
    wantsNoPromotion,
  };
  return Enquiry.parse({ ...both, confidence: confidenceIn(readings, both) });
}
