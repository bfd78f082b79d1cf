// What a Trust's own words add to a vocabulary, and what they leave as it is.
import {
  broaderIn,
  extend,
  topicName,
  VOCABULARY,
  type Additions,
  type ExtendedVocabulary,
} from '../../src/reading/vocabulary.ts';

const facets = { isFacet: false, isTreatment: false, isWorkplace: false };
const small: ExtendedVocabulary = {
  ...VOCABULARY,
  topics: [
    { id: 'zorbing', name: 'zorbing with care', words: ['zorb'], ...facets, broader: 'rolling' },
    { id: 'rolling', name: 'rolling', words: ['roll'], ...facets },
  ],
  levels: [{ levels: ['advanced'], words: ['topmost'], isWeak: false, yieldsToRole: false }],
  conditions: [
    { id: 'online', name: 'online', words: ['webbish'] },
    { id: 'short', name: 'short', words: ['brief'] },
  ],
  cues: { thanks: ['cheers'], greeting: ['hey'] },
};
const withWords = (additions: Additions) => extend(small, additions);
const wordsOf = (those: readonly { words: readonly string[] }[]) => those.map(({ words }) => words.join(' '));

it('stays as it is where nothing is added', () => expect(withWords({})).toEqual({ ...small, roles: [] }));

it('has the words of a Trust before ours, for what is known already', () => {
  const more = withWords({
    topics: [{ id: 'zorbing', name: 'anything', words: ['orb'], isFacet: true }],
    levels: [{ levels: ['enhanced'], words: ['upmost'] }],
    conditions: [{ id: 'short', words: ['wee'] }],
    cues: { thanks: ['ta'], unheard: ['of'] },
  });
  expect(wordsOf(more.topics)).toEqual(['orb zorb', 'roll']);
  expect(more.topics[0]).toMatchObject({ name: 'zorbing with care', isFacet: false, broader: 'rolling' });
  expect(more.levels).toEqual([
    { levels: ['enhanced'], words: ['upmost'], isWeak: false, yieldsToRole: false },
    ...small.levels,
  ]);
  expect(wordsOf(more.conditions)).toEqual(['webbish', 'wee brief']);
  expect(more.cues).toEqual({ thanks: ['ta', 'cheers'], greeting: ['hey'] });
});

it('has the topics of a Trust before ours, each of them plain unless it is said', () =>
  expect(withWords({ topics: [{ id: 'flumping', name: 'flumping', words: ['flump'] }] }).topics).toEqual([
    { id: 'flumping', name: 'flumping', words: ['flump'], ...facets },
    ...small.topics,
  ]));

it('has the roles of a Trust before those that were added earlier', () => {
  const once = withWords({ roles: [{ name: 'Zorber', level: 'enhanced', isClinical: false }] });
  const twice = extend(once, { roles: [{ name: 'Roller', level: 'advanced', words: ['rollist'], isClinical: true }] });
  expect(twice.roles).toEqual([
    { name: 'Roller', level: 'advanced', words: ['rollist'], isClinical: true },
    { name: 'Zorber', level: 'enhanced', words: [], isClinical: false },
  ]);
});

it.each([
  ['a level word for no level', /"levels"/, { levels: [{ levels: [], words: ['it'] }] }],
  ['an unknown level', /"level"/, { roles: [{ name: 'Zorber', level: 'expert', isClinical: true }] }],
  ['a topic without a name', /"name"/, { topics: [{ id: 'zorbing', words: [] }] }],
  ['an unknown condition', /"conditions"/, { conditions: [{ id: 'cheap', words: [] }] }],
])('does not take %s', (_what, where, additions) =>
  expect(() => withWords(additions as unknown as Additions)).toThrow(where),
);

it('says what a topic is called, and where to turn from it', () => {
  expect(['zorbing', 'rolling', 'unheard-of'].map((id) => topicName(small, id))).toEqual([
    'zorbing with care',
    'rolling',
    'unheard-of',
  ]);
  expect([...broaderIn(small)]).toEqual([['zorbing', 'rolling']]);
});
