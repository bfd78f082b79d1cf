// A search over the words and names of a small catalogue.
import { searchFor, type SearchField } from '../../../../../src/features/courses/domain/answering/catalogue-search.ts';
import { aShelved } from '../../../../support/answering.ts';

const CATALOGUE = [
  aShelved('breath', { title: 'Breathlessness Basics', provider: 'Marie Curie', alsoKnownAs: ['Puffin day'] }),
  aShelved('hypno', { title: 'Hypnosis', note: 'With breathlessness in the afternoon.' }),
  aShelved('zen', { title: 'Zentherapy', audience: 'Dietitians' }),
  aShelved('own', { title: 'Demo', topics: ['kintsugi'] }),
  aShelved('study', { title: 'Zenbord, after qi' }),
  aShelved('both', { title: 'Hypnosis and Zentherapies' }),
];
const search = searchFor(CATALOGUE);
const EVERYWHERE: SearchField[] = ['title', 'alsoKnownAs', 'topics', 'provider', 'audience', 'note'];

it.each<[string, string, SearchField[], string[]]>([
  ['a word of a title', 'breathlessness', ['title'], ['breath']],
  ['in any writing', 'BREATHLESSNESS', ['title'], ['breath']],
  ['a word of a note', 'breathlessness', ['note'], ['hypno']],
  ['another name', 'puffin', ['alsoKnownAs'], ['breath']],
  ['another name, in the titles', 'puffin', ['title'], []],
  ['a topic of its own', 'kintsugi', ['topics'], ['own']],
  ['a provider', 'curie', ['provider'], ['breath']],
  ['an audience', 'dietitian', ['audience'], ['zen']],
  ['the plural of a word', 'zentherapies', ['title'], ['zen', 'both']],
  ['the singular of a word', 'zentherapy', ['title'], ['zen', 'both']],
  ['the beginning of a longer word', 'breathless', ['title'], ['breath']],
  ['four letters of it', 'hypn', ['title'], ['both', 'hypno']],
  ['three letters of it', 'hyp', ['title'], []],
  ['a word of two letters', 'qi', ['title'], []],
  ['a word of six letters that ends otherwise', 'zenboy', ['title'], []],
  ['a word of seven that ends otherwise', 'zenbory', ['title'], ['study']],
  ['a word everybody uses', 'after', ['title'], []],
  ['a word that is only like it', 'hypnotist', EVERYWHERE, []],
  ['two words of one course', 'zentherapy hypnosis', ['title'], ['both']],
  ['two words of two courses', 'zentherapy breathlessness', ['title'], []],
  ['a word nobody has', 'violins', EVERYWHERE, []],
  ['words everybody uses', 'and the', EVERYWHERE, []],
])('courses that contain %s', (_what, words, where, ids) =>
  expect(search.coursesContaining(words, where).toSorted()).toEqual(ids.toSorted()),
);

it.each([
  ['nothing that is a name', 'something about breathing', []],
  ['a title', 'tell me about hypnosis', ['hypno']],
  ['another name', 'the puffin-day', ['breath']],
  ['several, in the order in which they are named', 'zentherapy or breathlessness basics', ['zen', 'breath']],
  ['the longer of two that begin alike', 'hypnosis and zentherapies', ['both']],
  ['a course by two of its names', 'puffin day, breathlessness basics', ['breath']],
])('a question names %s', (_what, words, ids) => expect(search.namedIn(words)).toEqual(ids));

it('says how well words answer, from 0 to 1, and leaves out what does not', () => {
  const scores = search.scores('breathlessness');
  expect([...scores.keys()]).toEqual(['breath', 'hypno']);
  expect(scores.get('breath')).toBe(1);
  expect(scores.get('hypno')).toBeGreaterThan(0);
  expect(scores.get('hypno')).toBeLessThan(0.5);
  expect(search.scores('breathlessness')).toBe(scores);
  expect([...search.scores('violins').keys()]).toEqual([]);
  expect([...search.scores('breathl').keys()]).toEqual(['breath', 'hypno']);
  expect([...search.scores('hypno').keys()]).toEqual([]);
});

it('is built once for a catalogue', () => {
  expect(searchFor(CATALOGUE)).toBe(search);
  expect(searchFor([...CATALOGUE])).not.toBe(search);
});
