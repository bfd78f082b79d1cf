import { Course, COURSES } from '../../../../src/features/catalogue/domain/course.ts';
import { surenessOf } from '../../../../src/features/courses/domain/answering/suggestion.ts';
import { ALLIANCE_ADVICE } from '../../../../src/features/catalogue/domain/advice.ts';
import { confirmLevels } from '../../../../src/features/catalogue/domain/edits.ts';
import { linkOf } from '../../../../src/features/catalogue/domain/link.ts';
import {
  addedFor,
  checkCourse,
  courseSummary,
  standingIn,
} from '../../../../src/features/course-questions/domain/question-course.ts';
import { QUESTION_ID } from '../../../support/questions.ts';

const FIELDS = {
  title: ' Module 3 ',
  provider: 'Demo University',
  url: 'https://www.Courses.example/page?x=1',
  levels: 'supportive, assistive',
  accredited: 'unknown',
  about: 'Giving SACT safely',
};
function made(changes: Partial<typeof FIELDS> = {}): Course {
  const checked = checkCourse({ ...FIELDS, ...changes }, QUESTION_ID, { courses: COURSES });
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  return checked.course;
}
const problems = (changes: Partial<typeof FIELDS>) => {
  const checked = checkCourse({ ...FIELDS, ...changes }, QUESTION_ID, { courses: COURSES });
  return 'problems' in checked ? checked.problems : {};
};

describe('a course a facilitator adds', () => {
  it('says what they typed and nothing more, and is to be confirmed by the Alliance', () => {
    const course = made();
    expect(course).toEqual(
      Course.parse({
        id: 'added-abcdefghij0123456789abcd',
        title: 'Module 3',
        provider: 'Demo University',
        url: FIELDS.url,
        levels: ['supportive', 'assistive'],
        levelsBasis: 'inferred: added by a Trust’s facilitator',
        note: 'Giving SACT safely',
        topics: course.topics,
      }),
    );
    expect(course).not.toHaveProperty('accredited');
    expect(surenessOf(course)).toBe('to be confirmed by your Alliance');
    expect(linkOf(course)).toBeUndefined();
    expect(course.topics).toContain('sact');
  });

  it.each([
    ['yes', 'said to be accredited by the facilitator who added it'],
    ['no', 'said not to be accredited by the facilitator who added it'],
    ['unknown', ''],
  ])('is accredited for nobody because a facilitator says %s', (accredited, accreditation) => {
    expect(made({ accredited })).not.toHaveProperty('accredited');
    expect(made({ accredited }).accreditation).toBe(accreditation);
  });

  it.each([
    ['yes', true, ''],
    ['no', false, ''],
    ['unknown', undefined, 'said to be accredited by the facilitator who added it'],
    [undefined, undefined, 'said to be accredited by the facilitator who added it'],
  ] as const)('is accredited as the administrator says: %s', (credit, accredited, accreditation) => {
    const course = made({ accredited: 'yes' });
    const catalogue = { edition: 1, courses: [course], retired: [], settings: ALLIANCE_ADVICE };
    const after = confirmLevels(catalogue, course, ['supportive'], credit).courses![0]!;
    expect([after.accredited, after.accreditation]).toEqual([accredited, accreditation]);
  });

  it('keeps what else is said about its accreditation when the administrator decides', () => {
    const course = { ...made(), accreditation: '20 credits at level 7' };
    const catalogue = { edition: 1, courses: [course], retired: [], settings: ALLIANCE_ADVICE };
    expect(confirmLevels(catalogue, course, ['supportive'], 'yes').courses![0]!.accreditation).toMatch(/20 credits/);
  });
  it.each([
    [
      'on the host this provider has in the catalogue',
      'https://www.manchester.ac.uk/x',
      'https://www.manchester.ac.uk/x',
    ],
    ['elsewhere', 'https://manchester.ac.uk.evil.example/x', undefined],
    ['on the host of another provider', 'https://www.brookes.ac.uk/x', undefined],
  ])('has its link shown at once only on the known host of its provider: %s', (_where, url, link) => {
    expect(linkOf(made({ provider: 'university of Manchester', url }))).toBe(link);
  });

  it('has its link shown when an administrator has confirmed it', () => {
    const course = made();
    const wanted = confirmLevels({ edition: 1, courses: [course], retired: [], settings: ALLIANCE_ADVICE }, course, [
      'supportive',
    ]);
    expect(linkOf(wanted.courses![0]!)).toBe('https://www.courses.example/page?x=1');
    const shipped = COURSES.find(({ id }) => id === 'acst')!;
    const kept = confirmLevels({ edition: 1, courses: [shipped], retired: [], settings: ALLIANCE_ADVICE }, shipped, [
      'enhanced',
    ]);
    expect(linkOf(kept.courses![0]!)).toBeUndefined();
  });

  it('needs no link', () => expect(made({ url: '' })).not.toHaveProperty('host'));

  it.each([
    [{ title: '  ' }, { title: 'give the title of the course.' }],
    [{ title: 'x'.repeat(151) }, { title: 'please shorten this to 150 characters.' }],
    [{ provider: '' }, { provider: 'say who provides it.' }],
    [{ levels: '' }, { levels: 'choose at least one level.' }],
    [{ levels: 'supportive,boss' }, { levels: expect.any(String) }],
    [{ accredited: '' }, { accredited: 'choose one of the three.' }],
    [{ about: '' }, { about: 'say in a sentence what it is about.' }],
    [
      { title: '', about: '' },
      { title: 'give the title of the course.', about: 'say in a sentence what it is about.' },
    ],
    [
      { about: 'For 943–476–5919', title: '9434765919' },
      { about: expect.stringMatching(/NHS number/), title: expect.stringMatching(/NHS number/) },
    ],
  ])('is asked about field by field: %j', (changes, expected) => expect(problems(changes)).toEqual(expected));

  it.each([
    'http://courses.example',
    'courses.example',
    'javascript:alert(1)',
    'https://me@courses.example',
    'https://localhost/x',
    'https://10.0.0.1/x',
  ])('takes no such link: %s', (url) =>
    expect(problems({ url })).toEqual({ url: expect.stringMatching(/begins with https/) }),
  );
  it('takes no link that could belong to anybody', () =>
    expect(problems({ url: 'https://www.eventbrite.com/e/1' })).toEqual({ url: expect.stringMatching(/share/) }));
});

describe('in the catalogue', () => {
  const [first, ...others] = COURSES as readonly [Course, ...Course[]];
  const like = made({ title: `  ${first.title.toUpperCase()}! `, provider: first.provider });
  it.each([
    ['is new', made(), { courses: COURSES, retired: [] }, undefined],
    [
      'is another of this name and provider',
      like,
      { courses: COURSES, retired: [] },
      expect.objectContaining({ is: 'there', course: first }),
    ],
    [
      'is one that was retired',
      like,
      { courses: others, retired: [first] },
      expect.objectContaining({ is: 'retired', course: first }),
    ],
    ['is of another provider', { ...like, provider: 'Elsewhere' }, { courses: COURSES, retired: [] }, undefined],
    [
      'was added for this question',
      made(),
      { courses: [{ ...made(), host: 'courses.example' }], retired: [] },
      expect.objectContaining({ is: 'same' }),
    ],
    [
      'was added for this question and retired',
      made(),
      { courses: [], retired: [made()] },
      expect.objectContaining({ is: 'retired' }),
    ],
  ])('%s', (_what, course, catalogue, standing) => expect(standingIn(catalogue, course)).toEqual(standing));
  it.each([
    { title: 'Other words' },
    { provider: 'Elsewhere' },
    { url: '' },
    { levels: 'supportive' },
    { accredited: 'no' },
    { about: 'Something else' },
  ])('was added for this question otherwise: %j', (changes) => {
    const course = made(changes);
    expect(standingIn({ courses: [course], retired: [] }, made())).toEqual({ is: 'other', course });
  });
});

it.each<[string, Partial<Course>, string]>([
  ['nothing of its credit', {}, 'Module by School; Supportive'],
  ['that it is accredited', { accredited: true }, 'Module by School; Supportive; accredited'],
  ['that it is not', { accredited: false }, 'Module by School; Supportive; not accredited'],
  [
    'all there is',
    { accreditation: '20 credits', note: 'About care', url: 'https://a.example' },
    'Module by School; Supportive; 20 credits; About care; https://a.example',
  ],
  ['that no level is known', { levels: [] }, 'Module by School; No level yet'],
])('what is said of a course in one line: %s', (_what, changes, line) =>
  expect(
    courseSummary(
      Course.parse({
        id: 'a',
        title: 'Module',
        provider: 'School',
        levels: ['supportive'],
        levelsBasis: '',
        ...changes,
      }),
    ),
  ).toBe(line),
);

it('the course of a question is the one that was added for it, while it is in use', () => {
  const course = made();
  expect(addedFor({ courses: [...COURSES, course] }, QUESTION_ID)).toEqual(course);
  expect(addedFor({ courses: COURSES }, QUESTION_ID)).toBeUndefined();
});
