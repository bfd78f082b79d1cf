// What somebody wants, from the cues in their words. The order is the rule: what must never be answered comes first.
import type { Word } from './phrases.ts';
import type { HasCue } from './cues.ts';
import { namesARecord } from './named-records.ts';
import type { Intent } from './enquiry.ts';
import { asksToCertify, isAboutOwnHealth, isToldOfSomebodyElse } from './turned-away.ts';

export interface Signals {
  words: readonly Word[];
  /** As written: a question mark tells something. */
  text: string;
  has: HasCue;
  namesOfProviders: readonly string[];
  topics: readonly string[];
  isAboutTreatment: boolean;
  /** Whether a role, level or band is named. */
  isSomebodyNamed: boolean;
  isAnythingNamed: boolean;
  hasConditions: boolean;
  isMedical: boolean;
  /** Clinical, at supportive or assistive level. */
  isSupportStaff: boolean;
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
  ['return', 'return'],
  ['ePortfolio', 'ePortfolio'],
  ['job description', 'jobDescription'],
  ['appraisal', 'appraisal'],
] as const;
/** Topics of an appraisal as much as of a course. */
const ABOUT_ONESELF = new Set(['self-assessment', 'consultant-practice', 'career-framework', 'teaching']);
const ABOUT_TALKING = new Set(['communication', 'advanced-communication']);
const FEW_WORDS = 8;

/** What the chat keeps of whoever asks. */
function own({ topics, isSomebodyNamed, hasConditions }: Signals, has: HasCue): Intent | undefined {
  if (topics.length > 0) return undefined;
  if (has('ownLevel')) return 'own level';
  const isOfTheirs = has('ownCourses') && !isSomebodyNamed && !hasConditions && !has('next');
  return isOfTheirs ? 'own courses' : undefined;
}

function refused(signals: Signals, has: HasCue): Intent | undefined {
  const { topics, isAboutTreatment, isSomebodyNamed } = signals;
  const asksForCourse = ['course', 'first', 'career', 'next'].some(has);
  if (asksToCertify(signals.words)) return 'certifying';
  if (isAboutOwnHealth(signals.words, { isSomebodyNamed, asksForCourse })) return 'own health';
  if (has('trick')) return 'trick';
  const ofTheirs = own(signals, has);
  if (ofTheirs) return ofTheirs;
  if (namesARecord(signals) && !has('teamAppraisals')) return 'other people’s records';
  const isAboutOwn = (has('completed') && has('next')) || has('forThose') || has('leftIt');
  if (has('records') && !isAboutOwn) return 'other people’s records';
  if (has('courseOf') && (topics.length > 0 || has('clinical'))) return 'clinical question';
  const isAboutTalking = topics.some((topic) => ABOUT_TALKING.has(topic));
  if (isAboutTreatment && !isAboutTalking && has('howTo') && !asksForCourse) return 'clinical question';
  if (!isAboutTalking && has('symptom') && has('whatToDo') && !['course', 'first', 'career'].some(has))
    return 'clinical question';
  // “my patients are frightened” is about how to talk to them.
  const isAboutPeople = topics.length > 0 && (!isAboutTreatment || isAboutTalking) && isSomebodyNamed;
  return has('clinical') && !has('course') && !isAboutPeople ? 'clinical question' : undefined;
}

/** Another feature is meant when something is to be done with it, or when no course is asked for besides. */
function feature({ topics, isSomebodyNamed }: Signals, has: HasCue): Intent | undefined {
  const asked = FEATURES.find(([, cue]) => has(`${cue}Action`));
  // “what should I ask to do in my PDR” asks for a course.
  const isForIdeas = asked?.[0] === 'appraisal' && has('ideas');
  if (asked && !isForIdeas) return asked[0];
  const isAboutCourses = ['course', 'first', 'next'].some(has) && (topics.length > 0 || isSomebodyNamed);
  const named = isAboutCourses ? undefined : FEATURES.find(([, cue]) => has(cue))?.[0];
  const found = named === 'appraisal' && has('ideas') ? undefined : named;
  // “appraisal coming up, I need advanced communication”: what for, not what.
  const isOnlyWhy = found === 'appraisal' && topics.some((topic) => !ABOUT_ONESELF.has(topic));
  return isOnlyWhy ? undefined : found;
}

function statement({ words, topics, text }: Signals, has: HasCue): Intent | undefined {
  const isStatement = !text.includes('?') && !has('question') && !has('next') && (topics.length > 0 || has('course'));
  if (!isStatement || has('notTold') || has('leftIt')) return undefined;
  const told = has('registered') ? 'registered on a course' : has('completed') ? 'completed a course' : undefined;
  return told && isToldOfSomebodyElse(words) ? 'note for somebody else' : told;
}

function chat({ words, topics, isSomebodyNamed }: Signals, has: HasCue): Intent | undefined {
  const isAsked = ['course', 'first', 'next', 'career'].some(has);
  if (words.length > FEW_WORDS || topics.length > 0 || isSomebodyNamed || isAsked) return undefined;
  if (has('thanks')) return 'thanks';
  if (has('help')) return 'help';
  return has('greeting') ? 'greeting' : undefined;
}

function course(signals: Signals, has: HasCue): Intent | undefined {
  const { topics, isAnythingNamed, isSupportStaff, hasTarget, wantsNoPromotion } = signals;
  const isCareer = hasTarget || topics.every((topic) => CAREER_TOPICS.has(topic));
  if (wantsNoPromotion) return has('first') ? 'first step' : 'find course';
  // “a proper qualification an HCA can go for” is the way to another role.
  const goesFor = isSupportStaff && has('goesFor');
  if ((has('career') || hasTarget || goesFor) && isCareer) return 'career route';
  if (has('first') || (has('starter') && topics.length === 0)) return 'first step';
  return isAnythingNamed || ['course', 'next', 'work', 'ideas'].some(has) ? 'find course' : undefined;
}

/** What it is if it is about courses, whatever else it may be. */
export const courseIntentOf = (signals: Signals): Intent => course(signals, signals.has) ?? 'find course';

export function intentOf(signals: Signals): Intent {
  const { has, topics, isSomebodyNamed, isMedical, hasConditions } = signals;
  const isSeeking = isSomebodyNamed && (has('course') || has('first') || hasConditions);
  const asksForNone = topics.length === 0 || !['course', 'first', 'next', 'career'].some(has);
  const isOutside = asksForNone && has('offTopic') && !isSeeking;
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
