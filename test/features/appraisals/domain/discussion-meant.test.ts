// What free text asks of discussions: each wish in many everyday ways, and what is left to others.
import { readFileSync } from 'node:fs';
import { commandIn } from '../../../../src/bot/plain-text.ts';
import { discussionMeant } from '../../../../src/features/appraisals/domain/discussion-meant.ts';
import { questionsIn } from '../../../eval/score.ts';

const asked = (text: string) => {
  const { open = '', input } = discussionMeant(commandIn(text)) ?? {};
  return [open.replace('appraisals.', ''), ...Object.values((input ?? {}) as Record<string, string>)].join(': ');
};
const each = (expected: string, ...texts: string[]) => texts.map((text): [string, string] => [text, expected]);

describe('starts one of the kind that is named, with whom is named', () => {
  it.each([
    ...each(
      'start: induction with Priya',
      'please start an induction with Priya',
      'induction for Priya',
      'I’d like to begin the induction of Priya next week',
      'can I do Priya’s induction',
    ),
    ...each('start: appraisal with Priya', 'appraisal with Priya please, it is due', 'I need to do Priya’s appraisal'),
    ...each(
      'start: appraisal with Priya Sample',
      'could I hold an appraisal with Priya Sample on Monday?',
      'start Priya Sample’s PDR',
      'an apraisal with Priya Sample for this year',
    ),
    ...each('start: appraisal with priya', 'can we do an appraisal with priya tomorrow', 'new appraisal for priya'),
    ...each('start: job planning with Priya', 'could I do a job planning discussion with Priya?', 'job plan for Priya'),
    ...each(
      'start: induction',
      'I want to start an induction for my new starter',
      'can we do an induction',
      'new starter induction',
      'I need to do an induction with one of my nurses',
    ),
    ...each('start: appraisal', 'set up an appraisal for one of my staff nurses please', 'I want to book an appraisal'),
  ])('%s', (text, expected) => {
    expect(asked(text)).toBe(expected);
  });
});

describe('opens the record of whoever is named', () => {
  it.each([
    ...each(
      'record-of: the record of Priya',
      'Priya’s appraisal',
      'can I see Priya’s appraisal?',
      'where is Priya’s appraisal record',
      'I need the record for Priya',
      'pull up Priya’s last appraisal',
      'what did we write in the record of Priya',
      'find the appraisal for Priya',
    ),
    ...each(
      'record-of: the record of priya sample',
      'open priya sample’s record please',
      'show me priya sample’s review',
    ),
    ...each(
      'record-of: my record',
      'where is my appraisal record',
      'can I see my own record',
      'show me my last record',
    ),
  ])('%s', (text, expected) => {
    expect(asked(text)).toBe(expected);
  });
});

describe('asks of oneself', () => {
  it.each([
    ...each(
      'level',
      'what level am I?',
      'what’s my level',
      'What is my ACCEND level?',
      'which level am I at',
      'tell me my level',
      'do you know what level I am',
      'remind me what level I am',
      'what level of practice am I working at',
      'am I enhanced or advanced?',
    ),
    ...each(
      'due',
      'when is my appraisal due?',
      'my appraisal due date',
      'appraisal date',
      'when do I need my next appraisal',
      'when’s my appraisal',
      'how long until my appraisal is due',
      'when am I next due an appraisal',
      'am I overdue an appraisal',
      'what date is my PDR due',
      'is my review late',
    ),
  ])('%s', (text, expected) => {
    expect(asked(text)).toBe(expected);
  });
});

describe('asks of others', () => {
  it.each([
    ...each(
      'missing',
      'who has not had an appraisal?',
      'who hasn’t had their appraisal yet',
      'which staff have no appraisal',
      'who has never had an appraisal',
      'list people without an appraisal',
      'overdue appraisals',
      'appraisals that are overdue',
      'who is outstanding for appraisal',
      'which of my team haven’t had an appraisal',
      'show me who is due an appraisal',
      'is anybody overdue for their PDR',
    ),
    ...each(
      'team: Priya',
      'when is Priya’s appraisal due',
      'when is Priya due an appraisal',
      'is the appraisal of Priya overdue?',
    ),
  ])('%s', (text, expected) => {
    expect(asked(text)).toBe(expected);
  });
});

describe('leaves to others what is not for it', () => {
  it.each([
    'which course should I do before my appraisal with Priya',
    'which course fits my level',
    'what’s at my level',
    'what level is my manager on',
    'what level is a CNS',
    'my appraisal',
    'start my appraisal',
    'can we start my appraisal, it is due on Thursday',
    'show me my manager’s appraisal',
    'I do cancer care reviews in a practice',
    'what happens at an appraisal',
    'how do I fill in the appraisal form',
    'who is missing',
    'help',
    '',
    'x '.repeat(200),
  ])('%s', (text) => {
    expect(asked(text)).toBe('');
  });

  it('no question about courses is taken from whom it is for', () => {
    const questions = questionsIn(readFileSync('test/eval/questions.jsonl', 'utf8'));
    const taken = questions.filter(({ kind, expect: { feature, none } }) => !feature && !none && kind !== 'trick');
    expect(taken.length).toBeGreaterThan(100);
    expect(taken.map(({ text }) => text).filter((text) => asked(text))).toEqual([]);
  });

  it('takes what is for an appraisal nowhere else', () => {
    const questions = questionsIn(readFileSync('test/eval/questions.jsonl', 'utf8'));
    const others = questions.filter(({ expect: { feature } }) => feature && feature !== 'appraisal');
    expect(others.map(({ text }) => text).filter((text) => asked(text))).toEqual([]);
  });
});
