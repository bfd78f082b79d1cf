// Courses asked for by who gives them.
import { providerFinder } from '../../../../../src/features/courses/domain/answering/providers.ts';
import { readerFor } from '../../../../../src/reading/reader.ts';
import { VOCABULARY } from '../../../../../src/reading/vocabulary.ts';
import { aShelved, idsOf } from '../../../../support/answering.ts';

const courses = Object.entries({
  christie: 'The Christie School of Oncology',
  christie2: 'The Christie NHS Foundation Trust (with Brookes)',
  greater: 'University of Greater Manchester',
  oxford: 'Oxford Brookes University',
  uwe: 'UWE',
}).map(([id, provider]) => aShelved(id, { provider }));
const { askedIn, namedIn } = providerFinder(courses, readerFor(VOCABULARY));

it.each([
  ['anything from the Christie?', 'christie christie2'],
  ['anything from Christie?', 'christie christie2'],
  ['what does the Christie offer', 'christie christie2'],
  ['Christie courses', 'christie christie2'],
  ['the Christie', ''],
  ['I work near the Christie', ''],
  ['staff nurse in Manchester', ''],
  ['run by Manchester', 'greater'],
  ['from the University of Greater Manchester', 'greater'],
  ['from the wonderful University of Greater Manchester', ''],
  ['Manchester University courses', 'greater'],
  ['Manchester and nearby courses', ''],
  ['from Oxford and from the Christie', 'oxford christie christie2'],
  ['Brookes courses from Oxford', 'oxford'],
  ['from a university', ''],
  ['courses by UWE', ''],
  ['', ''],
])('“%s” asks for “%s”', (text, ids) => expect(idsOf(askedIn(text))).toBe(ids));

it.each([
  ['the Christie is too far', 'christie christie2'],
  ['Manchester or Oxford', 'greater oxford'],
  ['a university', ''],
])('“%s” names the providers of “%s”', (text, ids) => expect(idsOf(namedIn(text))).toBe(ids));
