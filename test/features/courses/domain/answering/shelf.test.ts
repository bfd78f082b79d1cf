import { printedAnswer } from '../../../../../src/features/courses/domain/answering/ask.ts';
import { COURSES } from '../../../../../src/features/catalogue/domain/course.ts';
import { ALLIANCE_ADVICE } from '../../../../../src/features/catalogue/domain/advice.ts';
import { catalogueIndexFor } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import { extend, VOCABULARY } from '../../../../../src/reading/vocabulary.ts';

const coursesFor = (text: string) => printedAnswer(text).courses;

describe('the shelf of a catalogue', () => {
  it('is kept for each Trust’s words and each settings, and not built again', () => {
    const ours = extend(VOCABULARY, { topics: [{ id: 'sact', name: 'SACT', words: ['drip school'] }] });
    const settings = { ...ALLIANCE_ADVICE };
    const shelves = [
      catalogueIndexFor(COURSES, VOCABULARY, ALLIANCE_ADVICE),
      catalogueIndexFor(COURSES, ours, ALLIANCE_ADVICE),
      catalogueIndexFor(COURSES, VOCABULARY, settings),
    ];
    expect(new Set(shelves).size).toBe(3);
    expect(catalogueIndexFor(COURSES, VOCABULARY, ALLIANCE_ADVICE)).toBe(shelves[0]);
    expect(catalogueIndexFor(COURSES, ours, ALLIANCE_ADVICE)).toBe(shelves[1]);
  });
  it('is another one for another catalogue', () =>
    expect(catalogueIndexFor([...COURSES], VOCABULARY, ALLIANCE_ADVICE)).not.toBe(
      catalogueIndexFor(COURSES, VOCABULARY, ALLIANCE_ADVICE),
    ));
});

describe('every course is found', () => {
  it.each(COURSES.flatMap(({ id, title, alsoKnownAs }) => [title, ...alsoKnownAs].map((name) => [name, id])))(
    'by the name %s',
    (name, id) => expect([...printedAnswer(name).courses, ...printedAnswer(`course ${name}`).courses]).toContain(id),
  );
});

describe('a provider asked for', () => {
  it.each([
    ['anything from the Christie?', 'christie-intro'],
    ['anything from the chirstie?', 'christie-intro'],
    ['courses run by Greater Manchester', 'gm-cancer101'],
  ])('%s', (text, id) => expect(coursesFor(text)).toContain(id));
  it('is not the place somebody works at', () =>
    expect(coursesFor('staff nurse in Liverpool, any course?')).not.toContain('liverpool-sact'));
});

describe('what only nurses may take', () => {
  const forNurses = ['brookes-sact', 'liverpool-sact', 'surrey-sact', 'teecan', 'rm-foundations', 'rcn-cancer'];
  it.each(['pharmacist', 'therapeutic radiographer', 'physiotherapist', 'consultant radiographer'])(
    'is not offered to a %s',
    (role) => {
      const offered = ['SACT module', 'course', 'foundations', 'career framework'].flatMap((what) =>
        coursesFor(`${role}, ${what}`),
      );
      expect(offered.filter((id) => forNurses.includes(id))).toEqual([]);
    },
  );
  it('is offered to nurses', () => expect(coursesFor('staff nurse, Brookes SACT')).toContain('brookes-sact'));
});
