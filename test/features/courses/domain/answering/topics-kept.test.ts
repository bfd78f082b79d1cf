// Which topics are still asked about, where courses are left out.
import { leftOut } from '../../../../../src/features/courses/domain/answering/left-out.ts';
import { withTopicsKept } from '../../../../../src/features/courses/domain/answering/topics-kept.ts';
import { aQuestion, aShelf, aShelved } from '../../../../support/answering.ts';

const shelf = aShelf([
  aShelved('pass', { alsoKnownAs: ['passport'], topics: ['sact'] }),
  aShelved('chemo', { topics: ['sact'] }),
]);

it.each<[string, Parameters<typeof aQuestion>[0], string]>([
  [
    'what only names it is not asked for',
    { topics: ['sact'], search: 'passport chemo done', done: ['passport chemo'] },
    ' / sact',
  ],
  ['what is asked for besides is', { topics: ['sact'], search: 'passport done chemo', done: ['passport'] }, 'sact / '],
  ['a type that is refused stays away', { topics: ['apprenticeship'], notWanted: ['an apprenticeship'] }, ' / '],
])('%s', (_, change, topics) => {
  const asked = aQuestion(change);
  const found = withTopicsKept(asked, leftOut(asked, shelf), shelf);
  expect(`${found.topics.join(' ')} / ${found.hints.join(' ')}`).toBe(topics);
});

it.each<[Parameters<typeof aQuestion>[0], string]>([
  [{ withoutTopics: ['sact'] }, ' / sact'],
  [{ withoutTopics: ['sact'], topics: ['research'] }, ' / '],
  [{ withoutTopics: ['sact', 'research'], hints: ['sact', 'breast'] }, 'research / sact breast'],
])('others on the topic are offered: %j', (change, topics) => {
  const { withoutTopics, hints } = withTopicsKept(
    aQuestion(change),
    leftOut(aQuestion({ done: ['passport'] }), shelf),
    shelf,
  );
  expect(`${withoutTopics.join(' ')} / ${hints.join(' ')}`).toBe(topics);
});

it('a topic that is refused as a whole is offered by nothing that is left out', () => {
  const asked = aQuestion({ done: ['passport'], notWanted: ['any more sact'], withoutTopics: ['sact'] });
  const { withoutTopics, hints } = withTopicsKept(asked, leftOut(asked, shelf), shelf);
  expect([withoutTopics, hints]).toEqual([['sact'], []]);
});

it.each([
  ['stays away with the one that is done', 'oxford done', ['masters'], []],
  ['comes back where another one is asked for', 'oxford done, another masters', [], ['masters']],
])('a type %s', (_, search, away, hinted) => {
  const some = aShelf([aShelved('msc', { alsoKnownAs: ['oxford'], topics: ['masters'] })]);
  const asked = aQuestion({ search, done: ['oxford done'], withoutTopics: ['masters'] });
  const { withoutTopics, hints } = withTopicsKept(asked, leftOut(asked, some), some);
  expect([withoutTopics, hints]).toEqual([away, hinted]);
});
