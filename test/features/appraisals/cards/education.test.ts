import { educationView } from '../../../../src/features/appraisals/cards/education.ts';
import { aDiscussion, SHIPPED } from '../../../support/builders.ts';

const { courses } = SHIPPED;
const view = (shown: Partial<Parameters<typeof educationView>[1]> = {}) =>
  educationView(aDiscussion(), { typed: {}, problems: [], noted: [], courses, ...shown });
const search = (words: string, found: string[]) => view({ search: { words, found, isMore: false } });

it('says once what is to be confirmed, and not where all is sure', () => {
  expect(view({ suggested: ['acst'] }).wantedLabel).toBe('Courses wanted (some levels to be confirmed)');
  const sure = { ...courses, forLevel: () => courses.forLevel('enhanced').filter(({ id }) => id === 'sage-thyme') };
  expect(view({ courses: sure }).wantedLabel).toBe('Courses wanted');
});

it('folds what nobody has begun', () => {
  const { showsFind, showsDone, showsOther, showsDetails } = view();
  expect([showsFind, showsDone, showsOther, showsDetails]).toEqual([false, false, false, false]);
});

it.each([
  ['showsDone', 'coursesDone'],
  ['showsOther', 'otherWanted'],
  ['showsDetails', 'fundingWords'],
] as const)('%s where %s is filled, and where something is wrong with it', (fold, field) => {
  expect(view({ typed: { [field]: 'acst' } })[fold]).toBe(true);
  expect(view({ problems: [{ field, reason: 'too long' }] })[fold]).toBe(true);
});

it.each([
  ['psych', ['l2psych'], /^Found for “psych”: the first course under/],
  ['skills', ['l2psych', 'acst'], /the first 2 courses under/],
  ['yoga', [], /^No course for “yoga” at enhanced level/],
  ['care', ['care-cert'], /^No course for “care” at enhanced level/],
])('says what was found for “%s”', (words, found, note) => expect(search(words, found).foundNote).toMatch(note));
