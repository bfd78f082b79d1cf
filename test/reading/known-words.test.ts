// Every list of a vocabulary gives its words: with words of our own.
import { wordsAloneIn, wordsKnownIn } from '../../src/reading/known-words.ts';
import { VOCABULARY, type ExtendedVocabulary } from '../../src/reading/vocabulary.ts';

const facets = { isFacet: false, isTreatment: false, isWorkplace: false };
const vocabulary: ExtendedVocabulary = {
  ...VOCABULARY,
  topics: [{ id: 'zorbing', name: 'Zorbname', words: ['zorbing', 'zorbulent zorbo'], ...facets }],
  hints: [{ topic: 'zorbing', words: ['zorbhall'] }],
  conditions: [{ id: 'online', name: 'online', words: ['webbish'] }],
  levels: [{ levels: ['advanced'], words: ['topmust'], isWeak: true, yieldsToRole: false }],
  roles: [{ name: 'Zorbhand', level: 'enhanced', words: ['zorbist'], isClinical: false }],
  abbreviations: { zbs: 'zorbasics' },
  people: { ...VOCABULARY.people, says: ['suggestifies'] },
  cues: { thanks: ['whittle-thanks'] },
  medical: ['medicust'],
  places: ['placelet'],
  worksIn: ['worksome in'],
  notThis: ['notwise'],
  adverbs: ['advertly'],
  ignored: ['ignoramp'],
  asking: ['askily'],
  providers: ['kazooton'],
};
const known = wordsKnownIn(vocabulary);

const OF_OURS = `zorbing zorbulent zorbo zorbhall webbish topmust zorbhand zorbist zorbasics suggestifies whittle
  medicust placelet worksome notwise advertly ignoramp askily`;
const OF_EVERYBODY = 'csw mammographer trainee clerical dietetics matron';
const FORMS = 'zorbists zorbhalles askilyd zorbisted zorbisting';
it.each([OF_OURS, OF_EVERYBODY, FORMS].flatMap((words) => words.split(/\s+/)))('knows “%s”', (word) =>
  expect(known.has(word)).toBe(true),
);
it.each(['zorbname', 'kazooton', 'zbs', 'zorbi', 'zorbister', 'zorbistsx', 'szorbist', 'violin', 'weather', ''])(
  'knows no “%s”',
  (word) => expect(known.has(word)).toBe(false),
);

it('knows the words of everybody where a Trust has no roles of its own', () =>
  expect(wordsKnownIn(VOCABULARY).has('radiographers')).toBe(true));

it.each([
  ['zorbing', true],
  ['zorbists', true],
  ['nurses', true],
  ['zorbulent', false],
  ['zorbo', false],
  ['whittle', false],
])('by itself knows of a Trust’s words only what is a phrase of its own: %s, %s', (word, is) =>
  expect(wordsAloneIn(vocabulary).has(word)).toBe(is),
);

it('is made once for a vocabulary', () => {
  expect(wordsKnownIn(vocabulary)).toBe(known);
  expect(wordsKnownIn({ ...vocabulary })).not.toBe(known);
  expect(wordsAloneIn(vocabulary)).toBe(wordsAloneIn(vocabulary));
  expect(wordsAloneIn(vocabulary)).not.toBe(known);
});
