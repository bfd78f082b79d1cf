// What is done and what is not wanted, wherever in a question it is said.
import { wordsOf, type Word } from '../../src/reading/phrases.ts';
import { stancesIn, surelyDoneIn } from '../../src/reading/stances.ts';

const texts = (stretches: readonly (readonly Word[])[]) =>
  stretches.map((words) => words.map(({ text }) => text).join(' ')).join(' / ');

describe('what somebody has done', () => {
  it.each([
    ['finished the passport in May, is there anything else', 'finished the passport in may'],
    ['what else is there, I have done the passport', 'i have done the passport'],
    ['I have completed the passport so what next', 'i have completed the passport'],
    ['My HCA has the care certificate behind her', 'my hca has the care certificate behind her'],
    ['ive got my certificate, HCA', 'ive got my certificate'],
    ['we have all had thyme on the ward', 'we have all had thyme on the ward'],
    ['I start the Surrey module in May', 'i start the surrey module in may'],
    ['already on the webinars so something else', 'already on the webinars'],
    ['SAGE and THYME - done that', 'sage and thyme / done that'],
    ['Care cert - tick. What is left', 'care cert / tick'],
    ['thyme, all done', 'thyme / all done'],
    ['passport? did it. thyme? did that as well', 'passport / did it / thyme / did that as well'],
    ['passport - yes, done', 'passport / done'],
    ['passport: done 2012', 'passport / done 2012'],
    ['colorectal CNS got my passport in 2021', 'colorectal cns got my passport in 2021'],
    ['a CNS who never got my passport, what now', ''],
    ['thyme – completed in March 2023', 'thyme / completed in march 2023'],
    ['passport (2018, done)', 'passport / done'],
    ['thyme training I have had, twice', 'thyme training / i have had'],
    ['passport - ages ago, thyme - same', 'passport / ages ago / thyme / same'],
    ['passport long since completed, thyme likewise', 'passport long since completed / thyme likewise'],
    ['I have sat through the passport and went on thyme', 'i have sat through the passport and went on thyme'],
    ['I took the passport in May', 'i took the passport in may'],
    ['I want thyme, I did that', 'i want thyme / i did that'],
    ['been right through the webinars, what else is there', 'been right through the webinars'],
    ['Leeds said no to me, who else does one', 'leeds said no to me'],
    ['my degree was at Leeds. What builds on it', 'my degree was at leeds'],
    ['can I log my thyme, what is good after that', 'can i log my thyme'],
    ['finished the passport. My friend did thyme, how long does that take', 'finished the passport'],
  ])('%s: %s', (text, done) => expect(texts(stancesIn(wordsOf(text)).done)).toBe(done));

  it.each([
    'what is the passport, I have not done it',
    'my cousin did the passport, still going?',
    'a friend has done the passport, is it still available',
    'I never completed the passport',
    'can I be done with the passport',
    'I would like to have finished the passport',
    'which module is done online',
    'I have heard of the passport and been on about it',
    'my manager has suggested the passport',
    'I have a question about the passport',
    'I have patients having chemo',
    'I did the passport, does it need renewing',
    'I completed the passport, do I have to repeat it',
    'I finished the passport, should I do that again',
    'staff nurse, a course on chemo',
    'I want the passport, what else is there',
    'my manager told me of the passport, what else is there',
  ])('%s: nothing', (text) => expect(texts(stancesIn(wordsOf(text)).done)).toBe(''));
});

it.each([
  ['I have done chemo, what next', true],
  ['I have my chemo passport, what next', false],
  ['I passed chemo', true],
])('of a topic: %s: %s', (text, isDone) => expect(surelyDoneIn(wordsOf(text)).size > 0).toBe(isDone));

describe('what somebody does not want', () => {
  it.each([
    ['not the Marsden please', 'the marsden'],
    ['another degree - no chance', 'another degree no chance'],
    ['passport: not relevant to me', 'passport not relevant to me'],
    ['Leeds - no thanks, too far', 'leeds no thanks / no thanks too far'],
    ['went on thyme once so skip that', 'went on thyme once that'],
    ['an apprenticeship isnt happening', 'an apprenticeship isnt happening'],
    ['dont want any more chemo now', 'want any more chemo'],
    ['no appetite for webinars', 'webinars'],
    ['keep me away from Leeds, stay clear of Surrey', 'surrey'],
    ['started the Surrey module. had to drop out. SACT please', 'started the surrey module had to drop out'],
    ['did the Leeds day, it wasnt for me, what else', 'did the leeds day it wasnt for me'],
    ['a module anywhere except Liverpool', 'liverpool'],
    ['anything other than the Christie for me', 'the christie for me'],
    ['a module but nothing, apart from Oxford', 'oxford'],
    ['something instead of thyme', 'thyme'],
    ['rather than thyme', 'thyme'],
    ['anywhere but Leeds', 'leeds'],
    ['Oxford is too far', 'oxford is too far'],
    ['SACT passport: not relevant to me', 'sact passport not relevant to me'],
    ['not one two three four five six seven eight nine', 'one two three four five six seven eight'],
    ['a module, not thyme and no passport', 'thyme / passport'],
    ['I don’t fancy the passport', 'the passport'],
    ['sick of webinars, staff nurse', 'webinars'],
    ['nothing up in Leeds please', 'leeds'],
    ['thyme no thanks', 'thyme no thanks'],
  ])('%s: %s', (text, refused) => expect(texts(stancesIn(wordsOf(text)).notWanted)).toBe(refused));

  it.each([
    'not sure about thyme',
    'not just the Marsden',
    'no idea what thyme is',
    'I have not done thyme',
    'another one than that is fine',
    'what else is there',
  ])('%s: nothing', (text) => expect(texts(stancesIn(wordsOf(text)).notWanted)).toBe(''));
});

it.each(['next to no knowledge of chemo', 'I have no cancer knowledge', 'not a clue about chemo'])(
  'what somebody lacks is wanted: %s',
  (text) => expect(texts(stancesIn(wordsOf(text)).notWanted)).toBe(''),
);
