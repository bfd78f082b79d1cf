// What somebody wants, from the cues in their words. The order is the rule: what must never be answered comes first.
import type { Word } from '../../framework/domain/phrases.ts';
import type { Reader } from './reader.ts';
import type { Intent } from './understood.ts';

export interface Signals {
  words: readonly Word[];
  /** As written: a question mark tells something. */
  text: string;
  reader: Reader;
  topics: readonly string[];
  isAboutTreatment: boolean;
  /** Whether a role, level or band is named. */
  isSomebodyNamed: boolean;
  isAnythingNamed: boolean;
  hasConditions: boolean;
  isMedical: boolean;
  hasTarget: boolean;
  wantsNoPromotion: boolean;
}

const CAREER_TOPICS = new Set([
  'apprenticeship',
  'nursing-associate',
  'assistant-practitioner',
  'enhanced-practice',
  'advanced-practice',
  'consultant-practice',
  'career-framework',
  'masters',
  'pgcert',
]);
const FEATURES = [
  ['ePortfolio', 'ePortfolio'],
  ['job description', 'jobDescription'],
  ['return', 'return'],
  ['appraisal', 'appraisal'],
] as const;
const FEW_WORDS = 8;

type Has = (cue: string) => boolean;

const POSSESSED =
  /\b(\p{Lu}\p{Ll}+)['’]s (?:courses?|training|records?|appraisals?|level|eportfolio|portfolio|results?|progress)\b/u;

/** “Amy’s courses”, but not “Guy’s courses”. */
function namesAPerson({ text, reader }: Signals): boolean {
  const name = POSSESSED.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && !reader.vocabulary.namesOfProviders.includes(`${name}s`);
}

function refused(signals: Signals, has: Has): Intent | undefined {
  const { topics, isAboutTreatment } = signals;
  if (has('trick')) return 'trick';
  if (namesAPerson(signals)) return 'other people’s records';
  if (has('records') && !(has('completed') && has('next'))) return 'other people’s records';
  if (has('courseOf') && (topics.length > 0 || has('clinical'))) return 'clinical question';
  const asksForCourse = ['course', 'first', 'career', 'next'].some(has);
  if (isAboutTreatment && has('howTo') && !asksForCourse) return 'clinical question';
  return has('clinical') && !has('course') ? 'clinical question' : undefined;
}

/** Another feature is meant when something is to be done with it, or when no course is asked for besides. */
function feature({ topics, isSomebodyNamed }: Signals, has: Has): Intent | undefined {
  const asked = FEATURES.find(([, cue]) => has(`${cue}Action`));
  if (asked) return asked[0];
  const isAboutCourses = has('course') && (topics.length > 0 || isSomebodyNamed);
  return isAboutCourses ? undefined : FEATURES.find(([, cue]) => has(cue))?.[0];
}

function statement({ topics, text }: Signals, has: Has): Intent | undefined {
  const isStatement = !text.includes('?') && !has('question') && (topics.length > 0 || has('course'));
  if (!isStatement) return undefined;
  if (has('registered')) return 'registered on a course';
  return has('completed') ? 'completed a course' : undefined;
}

function chat({ words, topics, isSomebodyNamed }: Signals, has: Has): Intent | undefined {
  if (words.length > FEW_WORDS || topics.length > 0 || isSomebodyNamed || has('course')) return undefined;
  if (has('thanks')) return 'thanks';
  if (has('help')) return 'help';
  return has('greeting') ? 'greeting' : undefined;
}

function course(signals: Signals, has: Has): Intent | undefined {
  const { topics, isAnythingNamed, hasTarget, wantsNoPromotion } = signals;
  const isCareer = hasTarget || topics.every((topic) => CAREER_TOPICS.has(topic));
  if (wantsNoPromotion) return has('first') ? 'first step' : 'find course';
  if ((has('career') || hasTarget) && isCareer) return 'career route';
  if (has('first')) return 'first step';
  return isAnythingNamed || has('course') || has('next') ? 'find course' : undefined;
}

export function intentOf(signals: Signals): Intent {
  const { reader, words, topics, isSomebodyNamed, isMedical, hasConditions } = signals;
  const has: Has = (cue) => reader.hasCue(words, cue);
  const isSeeking = isSomebodyNamed && (has('course') || has('first') || hasConditions);
  const isOutside = topics.length === 0 && has('offTopic') && !isSeeking;
  const isOthers = has('whichLevel') && !has('own') && !isSomebodyNamed;
  return (
    refused(signals, has) ??
    feature(signals, has) ??
    (isMedical ? 'medical staff' : undefined) ??
    (topics.length === 0 && has('otherTraining') ? 'other training' : undefined) ??
    statement(signals, has) ??
    (has('about') && !has('course') ? 'about ACCEND' : undefined) ??
    (isOthers ? 'other people’s records' : undefined) ??
    (has('whichLevel') && topics.length === 0 ? 'which level' : undefined) ??
    (isOutside ? 'something else' : undefined) ??
    chat(signals, has) ??
    course(signals, has) ??
    'something else'
  );
}
