// Who else is asked for, whichever of the roles is answered: here the last, the first or none that is asked for.
import { mentionsOf } from '../../src/reading/mentions.ts';
import { otherRolesAsked } from '../../src/reading/other-roles.ts';
import { readerFor } from '../../src/reading/reader.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';

const reader = readerFor(VOCABULARY);

it.each([
  ['course for my HCA and my CNS', 1, 'Healthcare Assistant'],
  ['course for my HCA and my CNS', 0, 'Clinical Nurse Specialist'],
  ['course for my HCA, my staff nurse and my CNS', 2, 'Staff Nurse'],
  ['course for my HCA and my staff nurse and my CNS', 2, 'Healthcare Assistant, Staff Nurse'],
  ['course for my HCA plus my staff nurse', 1, 'Healthcare Assistant'],
  ['course for my HCA with my staff nurse', 1, ''],
  ['I am a CNS and my HCA wants a course', 0, ''],
  ['course for my HCA and my CNS', 9, ''],
])('“%s”, where role %i is answered: %s', (text, answered, others) => {
  const words = reader.read(text);
  const found = reader.meaningsIn(words);
  const mentions = mentionsOf(found, words, reader);
  expect(otherRolesAsked(mentions, mentions[answered], found, words).join(', ')).toBe(others);
});

it('names nobody beside a level that was said without a role', () => {
  const words = reader.read('course for my HCA and my CNS');
  const found = reader.meaningsIn(words);
  const mentions = mentionsOf(found, words, reader);
  const { occupation: _role, ...level } = mentions[0]!;
  expect(otherRolesAsked(mentions, level, found, words)).toEqual([]);
});
