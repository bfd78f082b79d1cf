// Which courses somebody has done or does not want; others on the topic stay.
import { leftOut } from '../../../../../src/features/courses/domain/answering/left-out.ts';
import { withoutCourses } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import { aQuestion, aShelf, aShelved, idsOf } from '../../../../support/answering.ts';

const shelf = aShelf([
  aShelved('pass', { alsoKnownAs: ['passport'], topics: ['sact'], provider: 'Compassly' }),
  aShelved('chemo', { topics: ['sact'], provider: 'University of Surrey' }),
  aShelved('talk', { topics: ['communication'], provider: 'University of Surrey' }),
]);
const left = (change: Parameters<typeof aQuestion>[0], completed?: string[]) =>
  idsOf([...leftOut(aQuestion(change), shelf, completed)]);

it.each<[Parameters<typeof aQuestion>[0], string]>([
  [{}, ''],
  [{ done: ['finished the passport in may'] }, 'pass'],
  [{ done: ['did the surrey chemo one'] }, 'chemo'],
  [{ done: ['did the surrey course'] }, 'chemo talk'],
  [{ done: ['was at surrey'] }, ''],
  [{ done: ['the passport at surrey'] }, 'pass'],
  [{ notWanted: ['surrey please'] }, 'chemo talk'],
  [{ notWanted: ['the passport'] }, 'pass'],
  [{ notWanted: ['leeds'] }, ''],
])('%j leaves out “%s”', (change, ids) => expect(left(change)).toBe(ids));

it('no way for trainees where nobody is employed as one', () => {
  const some = aShelf([aShelved('way', { topics: ['apprenticeship'] }), aShelved('msc', { topics: ['masters'] })]);
  expect(idsOf([...leftOut(aQuestion({ notWanted: ['trainee posts'] }), some)])).toBe('way');
});

it.each([
  ['got my level 2 in 2021', ['psychological'], 'second'],
  ['got my level 2 in 2021', ['sact'], ''],
  ['did level 3', ['psychological'], ''],
  ['level 21 of the car park', ['psychological'], ''],
])('“%s”, of those about %j, leaves out “%s”', (words, topics, ids) => {
  const some = aShelf([
    aShelved('second', { title: 'Level 2 skills', topics: ['psychological'] }),
    aShelved('other', { title: 'Skills', topics: ['psychological'] }),
  ]);
  expect(idsOf([...leftOut(aQuestion({ done: [words], topics }), some)])).toBe(ids);
});

it('is the only one about what they did', () => {
  const some = aShelf([aShelved('pass', { topics: ['student-programme'] })]);
  expect(idsOf([...leftOut(aQuestion({ done: ['did that student programme'] }), some)])).toBe('pass');
});

it.each<[string, Parameters<typeof aQuestion>[0], string]>([
  ['is left out', {}, 'pass'],
  ['is named where they ask about it', { search: 'is the passport online' }, ''],
  ['says nothing of somebody else', { isForSomebodyElse: true }, ''],
])('what is noted as completed %s', (_, change, ids) => expect(left(change, ['pass', 'gone'])).toBe(ids));

it('is as if the catalogue had none of them', () => {
  const some = withoutCourses(shelf, leftOut(aQuestion({ notWanted: ['passport'] }), shelf));
  expect(idsOf(some.courses)).toBe('chemo talk');
  expect(some.byId.get('pass')).toBeUndefined();
  expect(some.byId.get('talk')?.id).toBe('talk');
  expect(some.byId.get('none')).toBeUndefined();
  expect(idsOf(some.namedIn('passport'))).toBe('');
  expect(idsOf(some.givenBy('from compassly'))).toBe('');
  expect(idsOf(some.coursesContaining('passport', ['alsoKnownAs']))).toBe('');
});
