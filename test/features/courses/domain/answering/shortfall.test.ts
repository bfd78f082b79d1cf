// What nobody meets, and among which courses it was looked for.
import type { LevelId } from '../../../../../src/features/framework/domain.ts';
import type { IndexedCourse } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import {
  shortfallOf,
  unmetConditions,
  type Shortfall,
} from '../../../../../src/features/courses/domain/answering/shortfall.ts';
import type { Condition } from '../../../../../src/reading/enquiry.ts';
import { aQuestion, aShelf, aShelved } from '../../../../support/answering.ts';

/** `a`: accredited, `o`: online, both or neither (`-`); for enhanced level, and in capitals for another. */
const course = (is: string): IndexedCourse =>
  aShelved(is, {
    accredited: /a/i.test(is) || undefined,
    mode: /o/i.test(is) ? 'online' : 'unknown',
    levels: [is === is.toLowerCase() ? 'enhanced' : 'advanced'],
  });
const courses = (all: string) => all.split(' ').filter(Boolean).map(course);
const BOTH: Condition[] = ['accredited', 'online'];

it.each<[string, Condition[], Condition[]]>([
  ['', BOTH, []],
  ['-', [], []],
  ['-', ['online'], ['online']],
  ['- o', ['online'], []],
  ['a a', ['online'], ['online']],
  ['- -', BOTH, BOTH],
  ['a -', BOTH, ['online']],
  ['a o', BOTH, BOTH],
  ['a o ao', BOTH, []],
  ['a o', ['accredited', 'online', 'short'], ['short']],
])('of the courses “%s”, asked to be %j, nobody is %j', (all, conditions, unmet) =>
  expect(unmetConditions(courses(all), conditions)).toEqual(unmet),
);

interface Looked {
  named?: string;
  about?: string;
  shown?: string;
  shelf?: string;
  isInstead?: boolean;
  levels?: LevelId[];
}
const AT_LEVEL: LevelId[] = ['enhanced'];

it.each<[string, Looked, Shortfall['among'], Condition[]]>([
  ['among those they name', { named: '-', about: 'a', shown: '-' }, 'named', BOTH],
  ['among those they name, all of which are', { named: 'ao', shown: 'ao', about: '-' }, 'named', []],
  ['among those shown, where they are all of it', { shown: 'ao', about: '-' }, 'shown', []],
  [
    'among those shown instead of what was asked',
    { shown: '-', isInstead: true, about: '-', shelf: '-' },
    'shown',
    BOTH,
  ],
  ['among all on the topic', { shown: 'a', about: 'a -', shelf: 'a - o' }, 'topic', ['online']],
  ['among those shown, as another on the topic is', { shown: 'a', about: 'a ao' }, 'shown', ['online']],
  ['among all for the level', { shown: 'a', shelf: 'a -', levels: AT_LEVEL }, 'level', ['online']],
  [
    'among all for the level, though one of another level is',
    { shown: 'a', shelf: 'a - AO', levels: AT_LEVEL },
    'level',
    ['online'],
  ],
  [
    'among those that may be suggested, as another for the level is',
    { shown: 'a', shelf: 'a ao', levels: AT_LEVEL },
    'suggested',
    ['online'],
  ],
  [
    'among those that may be suggested, as the level lacks something else',
    { shown: 'a', shelf: 'o', levels: AT_LEVEL },
    'suggested',
    ['online'],
  ],
  ['among those that may be suggested, where no level is known', { shown: 'a', shelf: 'a -' }, 'suggested', ['online']],
])('what is missing is missing %s', (_where, looked, among, conditions) => {
  const { named = '', about = '', shown = '', shelf = '', isInstead = false, levels = [] } = looked;
  const all = { named: courses(named), aboutTopic: courses(about), shown: courses(shown), isInstead };
  const person = { enquiry: aQuestion({ conditions: BOTH }), levels };
  expect(shortfallOf(person, all, aShelf(courses(shelf)))).toEqual({ conditions, among });
});
