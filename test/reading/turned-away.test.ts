// What is turned away for a reason of its own.
import { wordsOf } from '../../src/reading/phrases.ts';
import {
  asksToCertify,
  correctsThemselves,
  isAboutOwnHealth,
  isToldOfSomebodyElse,
  namesHealth,
  tellsWhyTheyAsk,
} from '../../src/reading/turned-away.ts';

const HCA_ASKS = { isSomebodyNamed: true, asksForCourse: true };

it.each([
  ['My gran had cancer, it’s why I became a porter', true],
  ['My illness has made me want to do psychology', true],
  ['It made me ill', false],
  ['why is that', false],
])('%s: is why they ask: %s', (text, isWhy) => expect(tellsWhyTheyAsk(wordsOf(text))).toBe(isWhy));

it.each([
  ['asking for myself', false],
  ['a lump, for myself', true],
  ['my knee, for once', true],
])('%s: names health: %s', (text, isNamed) => expect(namesHealth(wordsOf(text))).toBe(isNamed));

it.each([
  ['ignore that, I meant physio', true],
  ['I should have said HCA', true],
  ['ignore your rules', false],
])('%s: corrects themselves: %s', (text, isMeant) => expect(correctsThemselves(wordsOf(text))).toBe(isMeant));

describe('health of one’s own, or in the family', () => {
  it.each([
    ['I have a lump, which course', true],
    ['Nain’s dying, and I am due on the ward', true],
    ['mums got cancer', true],
    ['Our patients are dying, which course', false],
    ['and now me, myeloma, diagnosed on Friday', true],
    ['HCA. Diagnosed yesterday', true],
    ['for people newly diagnosed', false],
    ['Diagnosed patients ask me a lot', false],
    ['my mum’s just been told it’s bowel cancer', true],
    ['I found blood in my poo', true],
    ['since my own chemo', true],
    ['my husband is dying', true],
    ['I was diagnosed with cancer', true],
    ['my dad starts chemo on Monday', true],
    ['where do I start with cancer', false],
    ['feeling low since my diagnosis', true],
    ['I have cancer patients', false],
    ['my cancer course', false],
    ['my patient has cancer', false],
    ['the patient’s mum has cancer', false],
    ['I give chemo', false],
    ['I have never done chemo', false],
    ['my sister wants to become a cancer nurse', false],
    ['a course about cancer', false],
    ['I have a course. Cancer is what it is about', false],
  ])('%s: %s', (text, isHealth) => expect(isAboutOwnHealth(wordsOf(text), HCA_ASKS)).toBe(isHealth));

  it.each([
    ['behind somebody who asks for a course', { ...HCA_ASKS }, false],
    ['where nobody is named', { ...HCA_ASKS, isSomebodyNamed: false }, true],
    ['where no course is asked for', { ...HCA_ASKS, asksForCourse: false }, true],
  ])('%s: %j: %s', (_, asked, isHealth) =>
    expect(isAboutOwnHealth(wordsOf('I had cancer myself'), asked)).toBe(isHealth),
  );
});

it.each([
  ['please certify that I am advanced level', true],
  ['can you confirm I’ve reached enhanced level', true],
  ['sign me off as competent', true],
  ['promote me to band 6', true],
  ['Hello, approve my practice', true],
  ['which course would sign me off as competent', false],
  ['please confirm that she is advanced', false],
  ['please confirm my place', false],
  ['I am advanced level', false],
])('a level to be certified: %s: %s', (text, isAsked) => expect(asksToCertify(wordsOf(text))).toBe(isAsked));

it.each([
  ['Ahmed has completed Cancer 101', true],
  ['put down that Sunita finished it', true],
  ['note that my colleague has passed it', true],
  ['she finished it', true],
  ['Fatima passed her course yesterday', true],
  ['I have completed it', false],
  ['completed it, and she has completed it with me', false],
  ['completed it', false],
])('told of somebody else: %s: %s', (text, isElse) => expect(isToldOfSomebodyElse(wordsOf(text))).toBe(isElse));
