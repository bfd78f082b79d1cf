import { personMeant } from '../../../../src/features/people/domain/person-meant.ts';

const PEOPLE = ['Priya Shah', 'Príya Iyer', 'Sam O’Brien', 'Alex Sample'].map((name) => ({ name }));
it.each([
  ['priya', ['Priya Shah', 'Príya Iyer']],
  ['PRIYA s', ['Priya Shah']],
  ['shah priya', ['Priya Shah']],
  ['o’brien', ['Sam O’Brien']],
  ['sam', ['Sam O’Brien']],
  ['samp', ['Alex Sample']],
  ['sa', ['Sam O’Brien', 'Alex Sample']],
  ['riya', []],
  ['Sam Shah', []],
])('“%s” finds', (typed, names) => expect(personMeant(typed, PEOPLE).map(({ name }) => name)).toEqual(names));
