// What could not be met, line by line, of what was picked.
import { ALLIANCE_ADVICE } from '../../../../../src/features/catalogue/domain/advice.ts';
import type { CourseSelection } from '../../../../../src/features/courses/domain/answering/pick.ts';
import { shortcomings } from '../../../../../src/features/courses/domain/answering/shortcomings.ts';
import type { Enquiry } from '../../../../../src/reading/enquiry.ts';
import { VOCABULARY } from '../../../../../src/reading/vocabulary.ts';
import { aQuestion, aShelved } from '../../../../support/answering.ts';

const A = aShelved('a');
const NOTHING: CourseSelection = {
  courses: [],
  named: [],
  missing: [],
  isForOthers: false,
  shortfall: { conditions: [], among: 'shown' },
  isDecided: false,
};
const lines = (asked: Partial<Enquiry>, found: Partial<CourseSelection>, courses = [A], left: typeof courses = []) =>
  shortcomings({
    left,
    enquiry: aQuestion(asked),
    picked: { ...NOTHING, ...found },
    courses,
    settings: ALLIANCE_ADVICE,
    vocabulary: VOCABULARY,
  });
const ENHANCED: Partial<Enquiry> = { level: 'enhanced', levels: ['enhanced'], levelBasis: 'said' };
const others: Partial<Enquiry> = { others: ['Staff Nurse'] };

describe('what is left out', () => {
  it.each<[string[], string[]]>([
    [[], []],
    [['a'], ['I left out Course a, as you said.']],
    [['a', 'b'], ['I left out Course a and Course b, as you said.']],
    [['a', 'b', 'c'], ['I left out the 3 courses you said you have done or do not want.']],
  ])('%s: %s', (left, said) =>
    expect(
      lines(
        {},
        {},
        [A],
        left.map((id) => aShelved(id)),
      ),
    ).toEqual(said),
  );
});

describe('what no course is about', () => {
  it.each<[string, Partial<Enquiry>, Partial<CourseSelection>, string[]]>([
    ['nothing', {}, {}, []],
    ['a topic', { topics: ['pain'] }, { missing: ['pain'] }, ['I know of no course about pain; these come nearest.']],
    [
      'a topic, for a level',
      { ...ENHANCED, topics: ['pain'] },
      { missing: ['pain'] },
      ['I know of no course about pain for enhanced level; these come nearest.'],
    ],
    [
      'a topic, and words nobody knows',
      { topics: ['pain'] },
      { missing: ['pain'], unknown: 'violins' },
      ['I know of no course about pain and “violins”; these come nearest.'],
    ],
    [
      'a topic of which there is something for others',
      { topics: ['pain'] },
      { missing: ['pain'], isForOthers: true },
      ['I know of no course about pain that I can suggest here; these come nearest.'],
    ],
    [
      'one of two topics, where there is somebody else',
      { ...others, topics: ['pain', 'sact'] },
      { missing: ['pain'] },
      [],
    ],
    [
      'one of two topics, where there is nobody else',
      { topics: ['pain', 'sact'] },
      { missing: ['pain'] },
      ['I know of no course about pain; these come nearest.'],
    ],
    [
      'all topics, where there is somebody else',
      { ...others, topics: ['pain'] },
      { missing: ['pain'] },
      ['I know of no course about pain; these come nearest.'],
    ],
  ])('%s', (_what, asked, found, said) => expect(lines(asked, found)).toEqual(said));
  it('nothing comes nearest where nothing follows', () =>
    expect(lines({ topics: ['pain'] }, { missing: ['pain'] }, [])).toEqual(['I know of no course about pain.']));
});

describe('a tumour site', () => {
  const sites = ['lung'];
  it.each<[string, Partial<Enquiry>, Partial<CourseSelection>, boolean, string[]]>([
    ['alone has no course', { sites }, {}, true, ['I know of no course about lung cancer alone.']],
    [
      'and those for the level stand in',
      { ...ENHANCED, sites },
      {},
      true,
      ['I know of no course about lung cancer alone; these are for your level.'],
    ],
    ['and none stands in', { ...ENHANCED, sites }, {}, false, ['I know of no course about lung cancer alone.']],
    [
      'of somebody else’s',
      { ...ENHANCED, sites, isForSomebodyElse: true },
      {},
      true,
      ['I know of no course about lung cancer alone; these are for that level.'],
    ],
    ['is not spoken of beside a topic', { sites, topics: ['sact'] }, {}, true, []],
    ['nor beside a course they name', { sites }, { named: [A] }, true, []],
  ])('%s', (_what, asked, found, some, said) => expect(lines(asked, found, some ? [A] : [])).toEqual(said));
});

describe('a condition', () => {
  const online: Partial<Enquiry> = { conditions: ['online'] };
  const short = (among: CourseSelection['shortfall']['among'], conditions: Enquiry['conditions'] = ['online']) => ({
    shortfall: { conditions, among },
  });
  it.each<[string, Partial<Enquiry>, Partial<CourseSelection>, string]>([
    ['of those shown', online, short('shown'), 'None of these is known to be online.'],
    [
      'of a topic',
      { ...online, topics: ['sact'] },
      short('topic'),
      'No course about SACT that I know is online; these come nearest.',
    ],
    [
      'of words that are no topic',
      { ...online, unheardOf: 'hypnosis' },
      short('topic'),
      'No course about “hypnosis” that I know is online; these come nearest.',
    ],
    [
      'of a level',
      { ...online, ...ENHANCED },
      short('level'),
      'Nothing I know for enhanced level is online; these come nearest.',
    ],
    [
      'of what may be suggested',
      { ...online, ...ENHANCED },
      short('suggested'),
      'No course I can suggest for enhanced level is known to be online; these come nearest.',
    ],
    [
      'of two',
      { conditions: ['online', 'short'] },
      short('shown', ['online', 'short']),
      'None of these is known to be at once online and short.',
    ],
  ])('%s', (_what, asked, found, said) => expect(lines(asked, found)).toEqual([said]));

  const named = (change: object, ...ids: string[]) => ({
    named: ids.map((id) => aShelved(id, change)),
    ...short('named'),
  });
  it.each<[string, Partial<CourseSelection>, string[]]>([
    ['is met', named({ mode: 'online' }, 'a'), []],
    ['is not met', named({ mode: 'campus' }, 'a'), ['Course a is not online, as far as I know.']],
    [
      'is not met by two',
      named({ mode: 'campus' }, 'a', 'b'),
      ['Course a and Course b are not online, as far as I know.'],
    ],
    ['is not stated', named({}, 'a'), ['Whether Course a is online is not stated: ask the provider.']],
    [
      'is not stated of two',
      named({}, 'a', 'b'),
      ['Whether Course a and Course b are online is not stated: ask the provider.'],
    ],
    [
      'is not met by four, of which three are on the card',
      named({ mode: 'campus' }, 'a', 'b', 'c', 'd'),
      ['Course a, Course b and Course c are not online, as far as I know.'],
    ],
  ])('of the named, where it %s', (_what, found, said) => expect(lines(online, found)).toEqual(said));
});
