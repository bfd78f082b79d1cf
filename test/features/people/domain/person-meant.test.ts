import { personMeant } from '../../../../src/features/people/domain/person-meant.ts';

const PEOPLE = ['Priya Shah', 'Príya Iyer', 'Sam O’Brien'].map((name) => ({ name }));
it.each([
  ['priya', ['Priya Shah', 'Príya Iyer']],
  ['PRIYA s', ['Priya Shah']],
  ['shah priya', ['Priya Shah']],
  ['o’brien', ['Sam O’Brien']],
  ['riya', []],
  ['Sam Shah', []],
])('“%s” finds', (typed, names) => expect(personMeant(typed, PEOPLE).map(({ name }) => name)).toEqual(names));
