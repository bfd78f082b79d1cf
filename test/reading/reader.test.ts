// A vocabulary made ready, with words of our own: a sentence is about the rule and not about the list.
import { readerFor } from '../../src/reading/reader.ts';
import { VOCABULARY, type ExtendedVocabulary } from '../../src/reading/vocabulary.ts';

const facets = { isFacet: false, isTreatment: false, isWorkplace: false };
const vocabulary: ExtendedVocabulary = {
  ...VOCABULARY,
  topics: [
    { id: 'zorbing', name: 'zorbing', words: ['zorbing', 'blorping'], ...facets, isFacet: true, isWorkplace: true },
    { id: 'plain', name: 'plain', words: ['zorbing', 'flumping'], ...facets },
  ],
  hints: [{ topic: 'zorbing', words: ['zorb hall'] }],
  conditions: [{ id: 'online', name: 'online', words: ['webbish'] }],
  levels: [
    { levels: ['advanced'], words: ['topmost'], isWeak: true, yieldsToRole: false },
    { levels: ['registered'], words: ['newish'], isWeak: false, yieldsToRole: true },
  ],
  medical: ['doctorish', 'ignorable'],
  ignored: ['ignorable', 'topmost thing'],
  roles: [{ name: 'Zorber', level: 'enhanced', words: ['zorbist'], isClinical: false }],
  cues: {
    trick: ['wibbling'],
    offTopic: ['yodelling'],
    otherTraining: ['juggling'],
    symptom: ['tickling'],
    thanks: ['whittling', 'many cheers'],
  },
  providers: ['kazooton'],
  people: { ...VOCABULARY.people, says: ['suggestified'], before: ['worked as'] },
};
const reader = readerFor(vocabulary);
const written = (text: string) => reader.read(text).map(({ text: word, isOpening }) => (isOpening ? `^${word}` : word));

it.each<[string, string]>([
  ['I do not know', '^i dont know'],
  ...'do does did is are was were will would have has can could should'
    .split(' ')
    .map((verb): [string, string] => [`we ${verb} not`, `^we ${verb}nt`]),
  ['do. Not', '^do ^not'],
  ['not do', '^not do'],
  ['not, do', '^not ^do'],
  ['may not', '^may not'],
  ['not', '^not'],
  [' not do', '^not do'],
  ['“not', '^not'],
])('“do not” is one word: “%s” is read “%s”', (text, words) => expect(written(text).join(' ')).toBe(words));

it('says of two words that became one where both stood', () =>
  expect(reader.read('I do not').map(({ at, end }) => [at, end])).toEqual([
    [0, 1],
    [2, 8],
  ]));

it.each([
  ['zorbin', 'zorbing'],
  ['kazooto', 'kazooton'],
  ['whittlin', 'whittling'],
  ['sugestified', 'suggestified'],
  ['wibblin', 'wibblin'],
  ['yodellin', 'yodellin'],
  ['jugglin', 'jugglin'],
  ['ticklin', 'ticklin'],
  ['wibbling', 'wibbling'],
])('a slip is mended, but not into what is turned away: %s is %s', (text, word) =>
  expect(written(text)).toEqual([`^${word}`]),
);

const levels = (level: string, isWeak: boolean, yieldsToRole: boolean) => ({
  kind: 'level',
  levels: [level],
  isWeak,
  yieldsToRole,
});
it.each([
  ['zorbing', { kind: 'topic', topic: 'zorbing', isFacet: true, isWorkplace: true }],
  ['blorping', { kind: 'topic', topic: 'zorbing', isFacet: true, isWorkplace: true }],
  ['flumping', { kind: 'topic', topic: 'plain', isFacet: false, isWorkplace: false }],
  ['zorb hall', { kind: 'hint', topic: 'zorbing' }],
  ['webbish', { kind: 'condition', condition: 'online' }],
  ['topmost', levels('advanced', true, false)],
  ['newish', levels('registered', false, true)],
  ['doctorish', { kind: 'medical' }],
  ['ignorable', { kind: 'medical' }],
  ['topmost thing', { kind: 'ignored' }],
  [
    'zorbist',
    { kind: 'occupation', occupation: { name: 'Zorber', levels: ['enhanced'], isClinical: false, isConfirmed: false } },
  ],
])('“%s” means %j', (text, meaning) =>
  expect(reader.meaningsIn(reader.read(text)).map((found) => found.meaning)).toEqual([meaning]),
);
it('knows the roles of everybody beside those of a Trust', () =>
  expect(reader.meaningsIn(reader.read('staff nurse'))).toMatchObject([
    { meaning: { kind: 'occupation', occupation: { name: 'Staff Nurse' } }, from: 0, to: 2 },
  ]));
it('knows roles where a Trust has none of its own', () =>
  expect(readerFor({ ...vocabulary, roles: undefined }).meaningsIn(reader.read('zorbist and CNS'))).toHaveLength(1));

it.each([
  ['so many cheers to all', 'thanks', true],
  ['so many', 'thanks', false],
  ['wibbling', 'thanks', false],
  ['wibbling', 'trick', true],
  ['whittling', 'nothing there is', false],
])('“%s” holds the cue “%s”: %s', (text, cue, is) => expect(reader.hasCue(reader.read(text), cue)).toBe(is));

const LIST = ['in', 'works in', 'then'];
it.each([
  ['she works in', 8, false],
  ['we are in', 2, false],
  ['in a while', 0, true],
  ['works in it', 0, true],
  ['works', 0, false],
  ['within', 0, false],
  ['then', 4, true],
  ['', 0, false],
])('“%s” ends with %i letters of a list, and begins with one: %s', (text, ends, begins) => {
  const words = reader.read(text);
  expect([reader.ends(words, LIST), reader.begins(words, LIST)]).toEqual([ends, begins]);
});

it.each([
  ['she worked as a', true],
  ['she worked as a nurse', false],
])('“%s” leads up to a role of former times: %s', (text, is) => expect(reader.endsBefore(reader.read(text))).toBe(is));

it('is made once a vocabulary', () => {
  expect(readerFor(vocabulary)).toBe(reader);
  expect(readerFor({ ...vocabulary })).not.toBe(reader);
});
