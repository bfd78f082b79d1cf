// What of a model's reading is taken over. The rules stay the guard: what they turn away, a level that was said, a band,
// and levels that nobody named beside a role are as they say. Within that a model fills in what they have not found, and
// where it is sure, whose level counts and what is asked about are as it says.
import { COURSES_SOUGHT, Enquiry, TURNED_AWAY, type Intent } from '../enquiry.ts';
import type { ModelReading } from './model-reading.ts';
import type { LevelId } from '../../features/framework/domain.ts';
import { wordsOf } from '../phrases.ts';
import { readerFor } from '../reader.ts';
import { VOCABULARY, type ExtendedVocabulary } from '../vocabulary.ts';

/** A model that is less sure than this is not listened to. */
const WORTH_HEARING = 0.5;
/** From here on it may change what the rules have found. */
const SURE = 0.85;
/** A level that nobody said and no role word stands for: less sure than the surest built-in reading. */
const SUREST_OF_A_MODEL = 0.8;

/** What the rules turn away stays turned away, so it is not sent either: it often speaks of patients and colleagues. */
const NEVER_SENT: ReadonlySet<Intent> = new Set<Intent>(TURNED_AWAY);
const COURTESY: ReadonlySet<Intent> = new Set<Intent>(['greeting', 'thanks']);
const SEEKING: ReadonlySet<Intent> = new Set<Intent>(COURSES_SOUGHT);
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

/** Nearly always: only what is settled whatever a model says is not sent to one. */
export const isForAModel = ({ intent }: Enquiry): boolean => !NEVER_SENT.has(intent) && !COURTESY.has(intent);

type Readings = { builtIn: Enquiry; read: ModelReading };

const isSureOf = ({ read }: Readings) => read.confidence >= SURE;

/** A remembered level is somebody's own. */
const isRemembered = ({ builtIn, read }: Readings) => builtIn.levelBasis === 'remembered' && !read.isForSomebodyElse;

/** The levels of every role and level that the words name, whoever they are of. */
function levelsNamed({ search }: Enquiry, vocabulary: ExtendedVocabulary): ReadonlySet<LevelId> {
  const found = readerFor(vocabulary).meaningsIn(wordsOf(search));
  return new Set(
    found.flatMap(({ meaning }) => {
      if (meaning.kind === 'occupation') return meaning.occupation.levels;
      return meaning.kind === 'level' ? meaning.levels : [];
    }),
  );
}

/** Whose level counts is a matter of reading; that it is one of those named is not. */
const isOfAnotherRole = (readings: Readings, vocabulary: ExtendedVocabulary) => {
  const { builtIn, read } = readings;
  if (builtIn.levelBasis !== 'role' || !builtIn.level || !isSureOf(readings)) return false;
  return read.level !== null && read.level !== builtIn.level && levelsNamed(builtIn, vocabulary).has(read.level);
};

type Levelled = Pick<Enquiry, 'level' | 'levelBasis' | 'levels' | 'role' | 'isClinical'>;
const atLevel = (level: LevelId): Levelled => ({ level, levelBasis: 'role', levels: [level] });

/** Where several levels stay open, or a band is all there is, the bot asks back rather than guess. */
function levelIn(readings: Readings, vocabulary: ExtendedVocabulary): Levelled {
  const { builtIn, read } = readings;
  const { level, levelBasis, levels, role, isClinical } = builtIn;
  if (read.level && isOfAnotherRole(readings, vocabulary)) return atLevel(read.level);
  const own = { ...(role && { role }), ...(isClinical !== undefined && { isClinical }) };
  const isNamed = levelBasis !== undefined && levelBasis !== 'remembered';
  if (isNamed || isRemembered(readings)) return { level, levelBasis, levels, ...own };
  const hasBand = builtIn.band !== undefined || BAND.test(builtIn.search);
  if (!read.level || hasBand) return { levels: levelBasis === 'remembered' ? [] : levels, ...own };
  return { ...atLevel(read.level), ...own };
}

type Topical = Pick<Enquiry, 'topics' | 'hints' | 'unheardOf' | 'sites'>;

/** Topics that only say where somebody works order an answer and decide nothing. */
function topicsIn(readings: Readings, vocabulary: ExtendedVocabulary): Topical {
  const { builtIn, read } = readings;
  const { topics, hints, withoutTopics, unheardOf: unknown, sites } = builtIn;
  const isFacet = (id: string) => vocabulary.topics.some((topic) => topic.id === id && topic.isFacet);
  const added = read.topics.filter((id) => !withoutTopics.includes(id) && !hints.includes(id));
  const [places, wanted] = [added.filter(isFacet), added.filter((id) => !isFacet(id))];
  if (wanted.length > 0 && (topics.length === 0 || isSureOf(readings)))
    return { topics: [...new Set(wanted)], hints: [...new Set([...hints, ...places])] };
  const kept = { ...(unknown && { unheardOf: unknown }), ...(sites && { sites }) };
  return { topics, hints: topics.length > 0 ? hints : [...new Set([...hints, ...places])], ...kept };
}

/** A search that names a topic stays one, and one that names none may be anything else. */
function intentIn(readings: Readings, wantsNoPromotion: boolean): Intent {
  const { builtIn, read } = readings;
  const isSearch = SEEKING.has(builtIn.intent);
  const isSomethingElse = isSearch
    ? builtIn.topics.length === 0 && !SEEKING.has(read.intent) && !VAGUE.has(read.intent)
    : builtIn.intent === 'something else' || (isSureOf(readings) && !VAGUE.has(read.intent));
  const intent = isSomethingElse ? read.intent : builtIn.intent;
  return wantsNoPromotion && intent === 'career route' ? 'find course' : intent;
}

/** A model points at words that were said; it leaves nothing out by words of its own. */
function saidBy(those: readonly string[], { search }: Enquiry): string[] {
  const said = new Set(wordsOf(search).map(({ text }) => text));
  const texts = those.map((each) => wordsOf(each).map(({ text }) => text));
  return texts
    .filter((words) => words.length > 0 && words.every((word) => said.has(word)))
    .map((words) => words.join(' '));
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
  if (!isForAModel(builtIn) || read.confidence < WORTH_HEARING) return builtIn;
  const readings = { builtIn, read };
  const {
    level: _level,
    levelBasis: _basis,
    role: _role,
    isClinical: _isClinical,
    target: ownTarget,
    ...others
  } = builtIn;
  const { unheardOf: _unknown, sites: _sites, ...rest } = others;
  const { isClinical: ownIsClinical, ...level } = levelIn(readings, vocabulary);
  const conditions = builtIn.conditions.length > 0 ? builtIn.conditions : [...new Set(read.conditions)];
  const wantsNoPromotion = builtIn.wantsNoPromotion || read.wantsNoPromotion;
  const target = wantsNoPromotion ? undefined : (ownTarget ?? read.target ?? undefined);
  const isNotClinical =
    ownIsClinical === undefined && (read.isClinical === false || conditions.includes('non-clinical'));
  const isClinical = isNotClinical ? false : ownIsClinical;
  const both = {
    ...rest,
    ...level,
    ...topicsIn(readings, vocabulary),
    conditions,
    intent: intentIn(readings, wantsNoPromotion),
    ...(target && { target }),
    ...(isClinical !== undefined && { isClinical }),
    isNew: builtIn.isNew || read.isNew,
    isForSomebodyElse: builtIn.isForSomebodyElse || read.isForSomebodyElse,
    wantsNoPromotion,
    done: [...new Set([...builtIn.done, ...saidBy(read.done, builtIn)])],
    notWanted: [...new Set([...builtIn.notWanted, ...saidBy(read.notWanted, builtIn)])],
  };
  return Enquiry.parse({ ...both, confidence: confidenceIn(readings, both) });
}
