// What is asked of a course itself, and how it is told.
import {
  factsAsked,
  factsKnown,
  factsLine,
  type Fact,
} from '../../../../../src/features/courses/domain/answering/facts.ts';
import type { Course } from '../../../../../src/features/catalogue/domain/course.ts';
import type { Condition } from '../../../../../src/reading/enquiry.ts';
import { understand } from '../../../../../src/reading/understand.ts';
import { aQuestion, aShelved } from '../../../../support/answering.ts';

it.each<[string, Fact[]]>([
  ['how long is the SACT module', ['length']],
  ['how many hours does PCCP take', ['length']],
  ['what is the time commitment for SAGE & THYME', ['length']],
  ['is the Manchester acute oncology module online?', ['place']],
  ['online or face to face, and how many credits', ['place', 'credits']],
  ['where is it taught', ['place']],
  ['where do I sign up for PCCP', ['link']],
  ['have you got the link for the Macmillan hub', ['link']],
  ['CNS, acute oncology', []],
  ['I am registered on the SACT module', []],
])('“%s” asks for %j', (text, facts) => expect(factsAsked(understand(text))).toEqual(facts));

it.each<[Condition, Fact[]]>([
  ['accredited', ['credits']],
  ['online', ['place']],
  ['face-to-face', ['place']],
  ['short', ['length']],
  ['free', []],
])('what has to be %s is told of: %j', (condition, facts) =>
  expect(factsAsked(aQuestion({ conditions: [condition] }))).toEqual(facts),
);

const page = { url: 'https://www.example.ac.uk/sact', host: 'example.ac.uk' };
it.each<[string, Partial<Course>, Fact[], string]>([
  ['a length', { duration: '4 days' }, ['length'], '4 days'],
  ['a length without the dates beside it', { duration: '4 days; starts May 2027' }, ['length'], '4 days'],
  ['no length', { duration: 'enrolment Jan-Sep 2023' }, ['length'], 'how long it takes is not stated'],
  ['a place', { mode: 'online' }, ['place'], 'online'],
  ['no place', { mode: 'varies' }, ['place'], 'whether it is online is not stated'],
  ['credits', { accredited: true, accreditation: '20 credits, level 7; £1,300' }, ['credits'], '20 credits, level 7'],
  [
    'credits without a price',
    { accredited: true, accreditation: '£900 for 20 credits' },
    ['credits'],
    'academic credit or a recognised qualification',
  ],
  ['no credits', { accredited: false, accreditation: 'e-learning' }, ['credits'], 'no academic credit'],
  ['credits nobody knows of', { accreditation: 'not stated' }, ['credits'], 'whether it carries credit is not stated'],
  ['its page', page, ['link'], 'its page is on example.ac.uk, by “See course 1”'],
  ['no page', { url: 'https://elsewhere.example.com/sact', host: 'example.ac.uk' }, ['link'], 'I hold no link to it'],
  ['one thing after the other', { duration: '4 days', mode: 'online' }, ['length', 'place'], '4 days; online'],
])('tells %s', (_what, change, facts, text) =>
  expect(factsLine(aShelved('a', change), facts)).toBe(`Course a: ${text}.`),
);

it('gives the whole address where no button leads to it', () =>
  expect(factsLine(aShelved('a', page), ['link'], true)).toBe(`Course a: its page is ${page.url}.`));

it.each<[Partial<Course>, string]>([
  [{ mode: 'unknown', accreditation: 'not stated' }, ''],
  [{ mode: 'online', accredited: false }, 'Online.'],
  [{ mode: 'remote', duration: '4 days' }, 'Remote; 4 days.'],
  [{ mode: 'varies', accredited: true, accreditation: '15 credits, level 7' }, '15 credits, level 7.'],
])('beside a course, of %j: %s', (change, text) => expect(factsKnown(aShelved('a', change))).toBe(text));
