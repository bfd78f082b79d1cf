// The order of what a question may want is the rule: each line brings several signals, and says which counts.
import { intentOf, type Signals } from '../../src/reading/intent.ts';
import { wordsOf } from '../../src/reading/phrases.ts';

interface Heard extends Partial<Omit<Signals, 'has' | 'words' | 'text'>> {
  text?: string;
}
/** `cues`: what the words hold, by the names of the vocabulary. */
function wanted(cues: string, { text = 'some words', ...heard }: Heard = {}) {
  const held = new Set(cues.split(' '));
  return intentOf({
    words: wordsOf(text),
    text,
    has: (cue) => held.has(cue),
    namesOfProviders: [],
    topics: [],
    isAboutTreatment: false,
    isSomebodyNamed: false,
    isAnythingNamed: false,
    hasConditions: false,
    isMedical: false,
    isSupportStaff: false,
    hasTarget: false,
    wantsNoPromotion: false,
    ...heard,
  });
}

const ROLE: Heard = { isSomebodyNamed: true, isAnythingNamed: true };
const SACT: Heard = { topics: ['sact'], isAnythingNamed: true, isAboutTreatment: true };
const TALKING: Heard = { ...SACT, topics: ['communication'] };
const PAIN: Heard = { topics: ['pain'], isAnythingNamed: true };
const LONG = 'one two three four five six seven eight nine';
const RECORDS = 'other people’s records';

describe('what must never be answered', () => {
  it.each<[string, string, Heard, string]>([
    ['a trick, whatever else', 'trick ownLevel course appraisal', ROLE, 'trick'],
    ['records of others', 'records course', {}, RECORDS],
    ['no records of others, but what they did before a next step', 'records completed next', {}, 'find course'],
    ['records, where only one of the two is said', 'records completed course', {}, RECORDS],
    ['records, where only the other is', 'records next', {}, RECORDS],
    ['no records, but what is for those who', 'records forThose course', {}, 'find course'],
    ['no records, but what somebody left', 'records leftIt course', {}, 'find course'],
    ['a course of treatment', 'courseOf', SACT, 'clinical question'],
    ['a course of treatment, by what is done', 'courseOf clinical', {}, 'clinical question'],
    ['no course of treatment where nothing is treated', 'courseOf course', {}, 'find course'],
    ['how to do what is done to patients', 'howTo', SACT, 'clinical question'],
    ['how to, with a course', 'howTo course', SACT, 'find course'],
    ['how to do it first', 'howTo first', SACT, 'first step'],
    ['how to do it next', 'howTo next', SACT, 'find course'],
    ['how to talk', 'howTo', TALKING, 'find course'],
    ['how to do what is done to nobody', 'howTo', PAIN, 'find course'],
    ['a symptom, and what to do', 'symptom whatToDo', {}, 'clinical question'],
    ['a symptom, and what to do next', 'symptom whatToDo next', {}, 'clinical question'],
    ['a symptom alone', 'symptom course', {}, 'find course'],
    ['a symptom, and which course to do', 'symptom whatToDo course', {}, 'find course'],
    ['a symptom, and how to talk of it', 'symptom whatToDo', TALKING, 'find course'],
    ['what is done to patients', 'clinical', ROLE, 'clinical question'],
    ['what is done to patients, with a course', 'clinical course', ROLE, 'find course'],
    [
      'what is done to patients, for a role and a topic',
      'clinical',
      { ...ROLE, ...PAIN, isSomebodyNamed: true },
      'find course',
    ],
    ['the same where it is treatment', 'clinical', { ...SACT, isSomebodyNamed: true }, 'clinical question'],
    ['the same where it is how to talk', 'clinical', { ...TALKING, isSomebodyNamed: true }, 'find course'],
    ['the same of nobody', 'clinical', PAIN, 'clinical question'],
  ])('%s', (_what, cues, heard, intent) => expect(wanted(cues, heard)).toBe(intent));
});

describe('what the chat keeps of them', () => {
  it.each<[string, string, Heard, string]>([
    ['their level', 'ownLevel records', {}, 'own level'],
    ['not with a topic', 'ownLevel course', SACT, 'find course'],
    ['their courses', 'ownCourses records', {}, 'own courses'],
    ['not with a role', 'ownCourses course', ROLE, 'find course'],
    ['not with a condition', 'ownCourses course', { hasConditions: true }, 'find course'],
    ['not with a next step', 'ownCourses next', {}, 'find course'],
    ['not with a topic either', 'ownCourses course', SACT, 'find course'],
  ])('%s', (_what, cues, heard, intent) => expect(wanted(cues, heard)).toBe(intent));
});

describe('another feature', () => {
  it.each<[string, string, Heard, string]>([
    ['an appraisal that is named', 'appraisal', {}, 'appraisal'],
    ['the return, before an appraisal', 'appraisal return', {}, 'return'],
    ['the ePortfolio', 'ePortfolio', {}, 'ePortfolio'],
    ['a job description', 'jobDescription', {}, 'job description'],
    ['one that is named beside a course, of nobody', 'appraisal course', {}, 'appraisal'],
    ['none that is named beside a course for somebody', 'jobDescription course', ROLE, 'find course'],
    ['none that is named beside a first step for somebody', 'jobDescription first', ROLE, 'first step'],
    ['none beside what is next on a topic', 'jobDescription next', PAIN, 'find course'],
    ['one that something is done with, beside a course', 'jobDescriptionAction course', ROLE, 'job description'],
    ['an appraisal that something is done with', 'appraisalAction course', ROLE, 'appraisal'],
    ['no appraisal that somebody seeks ideas for', 'appraisalAction ideas', {}, 'find course'],
    ['no appraisal that is named with ideas', 'appraisal ideas', {}, 'find course'],
    ['a job description, with ideas', 'jobDescription ideas', {}, 'job description'],
    ['no appraisal that is only why a topic is asked for', 'appraisal', PAIN, 'find course'],
    ['an appraisal, about oneself', 'appraisal', { topics: ['self-assessment'], isAnythingNamed: true }, 'appraisal'],
    ['the ePortfolio, with a topic', 'ePortfolio', PAIN, 'ePortfolio'],
    ['before a doctor', 'appraisal', { isMedical: true }, 'appraisal'],
  ])('%s', (_what, cues, heard, intent) => expect(wanted(cues, heard)).toBe(intent));
});

describe('what somebody tells', () => {
  it.each<[string, string, Heard, string]>([
    ['what they registered on', 'registered completed', PAIN, 'registered on a course'],
    ['what they completed', 'completed', PAIN, 'completed a course'],
    ['a course, of no topic', 'completed course', {}, 'completed a course'],
    ['nothing, where no course is meant', 'completed work', {}, 'find course'],
    ['nothing, with a question mark', 'completed', { ...PAIN, text: 'done it?' }, 'find course'],
    ['nothing, with a question', 'completed question', PAIN, 'find course'],
    ['nothing, where they have not', 'completed notTold', PAIN, 'find course'],
    ['nothing, where they left', 'registered leftIt', PAIN, 'find course'],
  ])('%s', (_what, cues, heard, intent) => expect(wanted(cues, heard)).toBe(intent));
});

describe('one before the other', () => {
  it.each<[string, string, Heard, string]>([
    ['doctors', 'otherTraining course', { isMedical: true }, 'medical staff'],
    ['training of another kind', 'otherTraining course', ROLE, 'other training'],
    ['not with a topic', 'otherTraining course', PAIN, 'find course'],
    ['what ACCEND is', 'about', {}, 'about ACCEND'],
    ['not with a course', 'about course', {}, 'find course'],
    ['the level of others', 'whichLevel', {}, RECORDS],
    ['one’s own level', 'whichLevel own', {}, 'which level'],
    ['the level of a role', 'whichLevel', ROLE, 'which level'],
    ['not with a topic', 'whichLevel own', PAIN, 'find course'],
    ['something else', 'offTopic', { isAnythingNamed: true }, 'something else'],
    ['something else, though it is called a course', 'offTopic course', { isAnythingNamed: true }, 'something else'],
    ['not where a topic is sought', 'offTopic course', PAIN, 'find course'],
    ['something else, where a topic is not', 'offTopic', { ...PAIN, isAnythingNamed: false }, 'something else'],
    ['not where a role seeks a course', 'offTopic course', ROLE, 'find course'],
    ['not where a role seeks a first step', 'offTopic first', ROLE, 'first step'],
    ['not where a role has a condition', 'offTopic', { ...ROLE, hasConditions: true }, 'find course'],
    ['something else of a role', 'offTopic', ROLE, 'something else'],
  ])('%s', (_what, cues, heard, intent) => expect(wanted(cues, heard)).toBe(intent));
});

describe('a few kind words', () => {
  it.each<[string, string, Heard, string]>([
    ['thanks, before help', 'thanks help greeting', {}, 'thanks'],
    ['help, before a greeting', 'help greeting', {}, 'help'],
    ['a greeting', 'greeting', {}, 'greeting'],
    ['not with a course', 'greeting course', {}, 'find course'],
    ['not with a role', 'greeting', ROLE, 'find course'],
    ['not with a topic', 'thanks', PAIN, 'find course'],
    ['in eight words', 'help', { text: LONG.slice(0, LONG.lastIndexOf(' ')) }, 'help'],
    ['not in nine', 'help', { text: LONG }, 'something else'],
  ])('%s', (_what, cues, heard, intent) => expect(wanted(cues, heard)).toBe(intent));
});

describe('a course, a first step or a way on', () => {
  const ACP: Heard = { topics: ['advanced-practice'], isAnythingNamed: true };
  it.each<[string, string, Heard, string]>([
    ['a way on', 'career first', {}, 'career route'],
    ['a way on, by its topic', 'career', ACP, 'career route'],
    ['none on another topic', 'career', PAIN, 'find course'],
    ['a way to what they name, whatever the topic', '', { ...PAIN, hasTarget: true }, 'career route'],
    ['none where no promotion is wanted', 'career', { ...ROLE, wantsNoPromotion: true }, 'find course'],
    ['a first step, where no promotion is wanted', 'career first', { ...ROLE, wantsNoPromotion: true }, 'first step'],
    ['a qualification to go for, of support staff', 'goesFor', { ...ROLE, isSupportStaff: true }, 'career route'],
    ['a qualification of others', 'goesFor', ROLE, 'find course'],
    ['a qualification on a topic', 'goesFor', { ...PAIN, isSupportStaff: true }, 'find course'],
    ['a first step', 'first', PAIN, 'first step'],
    ['a starter', 'starter', {}, 'first step'],
    ['a starter on a topic', 'starter', PAIN, 'find course'],
    ['a course', 'course', {}, 'find course'],
    ['what is next', 'next', {}, 'find course'],
    ['what goes with their work', 'work', {}, 'find course'],
    ['ideas', 'ideas', {}, 'find course'],
    ['anything that is named', '', { isAnythingNamed: true }, 'find course'],
    ['nothing at all', '', {}, 'something else'],
  ])('%s', (_what, cues, heard, intent) => expect(wanted(cues, heard)).toBe(intent));
});
