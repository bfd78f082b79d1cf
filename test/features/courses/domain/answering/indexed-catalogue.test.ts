// What a course is about and whom it is for, where nobody has said so.
import { ALLIANCE_ADVICE } from '../../../../../src/features/catalogue/domain/advice.ts';
import { Course } from '../../../../../src/features/catalogue/domain/course.ts';
import { catalogueIndexFor } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import { VOCABULARY } from '../../../../../src/reading/vocabulary.ts';

const aCourse = (change: Partial<Course>): Course =>
  Course.parse({
    id: 'a',
    title: 'Demo',
    provider: 'School',
    levels: ['registered'],
    levelsBasis: 'inferred',
    ...change,
  });
const settings = {
  ...ALLIANCE_ADVICE,
  foundations: { foundations: ['supportive' as const], fundamentals: ['enhanced' as const], isConfirmed: true },
};
const indexOf = (...courses: Course[]) => catalogueIndexFor(courses, VOCABULARY, settings);
const indexed = (change: Partial<Course>) => indexOf(aCourse(change)).courses[0];

it.each<[Partial<Course>, string[]]>([
  [{ title: 'Demo' }, []],
  [{ title: 'SACT day' }, ['sact']],
  [{ title: 'SACT and lymphoedema' }, ['sact', 'lymphoedema']],
  [{ title: 'SACT, chemotherapy and SACT again' }, ['sact']],
  [{ title: 'SACT online for a CNS' }, ['sact']],
  [{ title: 'SACT day', topics: ['lymphoedema'] }, ['lymphoedema']],
  [{ title: 'SACT day', topics: [] }, []],
])('what %j is about: %j', (change, topics) => expect(indexed(change)?.topics).toEqual(topics));

it.each<[Partial<Course>, boolean]>([
  [{}, false],
  [{ audience: 'Everybody' }, false],
  [{ audience: 'Non-clinical staff' }, true],
  [{ audience: 'Receptionists' }, true],
  [{ audience: 'Nurses and receptionists' }, true],
  [{ audience: 'Nurses' }, false],
  [{ audience: 'Online, for nurses' }, false],
  [{ audience: 'SACT staff' }, false],
  [{ title: 'For receptionists' }, false],
  [{ audience: 'Receptionists', isForNonClinical: false }, false],
  [{ audience: 'Nurses', isForNonClinical: true }, true],
])('%j is for non-clinical staff: %s', (change, is) => expect(indexed(change)?.isForNonClinical).toBe(is));

it.each<[string, string[], string]>([
  ['a', ['registered'], 'inferred'],
  ['wca-foundations', ['supportive'], 'confirmed by the Alliance'],
  ['wca-fundamentals', ['enhanced'], 'confirmed by the Alliance'],
])('whom %s is meant for: %j, %s', (id, levels, levelsBasis) =>
  expect(indexed({ id })).toMatchObject({ levels, levelsBasis }),
);

it('finds a course by its id, its words, its name and its provider', () => {
  const index = indexOf(aCourse({ title: 'Zorbing for all' }), aCourse({ id: 'b', title: 'Kintsugi' }));
  const [zorbing, kintsugi] = index.courses;
  expect(index.byId.get('b')).toBe(kintsugi);
  expect(index.coursesContaining('zorbing', ['title'])).toEqual([zorbing]);
  expect(index.namedIn('kintsugi, or zorbing for all')).toEqual([kintsugi, zorbing]);
  expect([...index.scores('kintsugi').keys()]).toEqual(['b']);
});

it('is built once for a catalogue, the words it is read with and what the Alliance has set', () => {
  const catalogue = [aCourse({})];
  const index = catalogueIndexFor(catalogue, VOCABULARY, settings);
  expect(catalogueIndexFor(catalogue, VOCABULARY, settings)).toBe(index);
  expect(catalogueIndexFor([...catalogue], VOCABULARY, settings)).not.toBe(index);
  expect(catalogueIndexFor(catalogue, { ...VOCABULARY }, settings)).not.toBe(index);
  expect(catalogueIndexFor(catalogue, VOCABULARY, { ...settings })).not.toBe(index);
});
