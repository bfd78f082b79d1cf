import { initialsOf } from '../../../../src/features/appraisals/domain/initials.ts';

it.each([
  ['Priya Sample', 'PS'],
  ['Priya Sample (demo)', 'PS'],
  ['Priya van der Sample', 'PS'],
  ['Cher', 'C'],
  ['  anna-maria  o’neill ', 'AO'],
  ['Łukasz Żak', 'ŁŻ'],
  ['Ελένη Παππά', 'ΕΠ'],
  ['SAMPLE, Priya', 'SP'],
  ['../../etc/passwd', 'EP'],
  ['', ''],
  ['(demo)', ''],
  ['123 456', ''],
])('of “%s” are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
