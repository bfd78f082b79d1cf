import fc from 'fast-check';
import { extend, VOCABULARY } from '../../../../../src/features/courses/domain/reading/vocabulary.ts';
import { withoutNames } from '../../../../../src/features/courses/domain/reading/without-names.ts';

it.each([
  ["I'm Priya Sharma, B6 radiographer", "I'm … …, B6 radiographer"],
  ['im priya sharma b6 radiographer', 'im … … b6 radiographer'],
  ['Priya Sharma: what should I do first?', '… …: what should I do first?'],
  ['Rose Smith is a B5 nurse', '… … is a B5 nurse'],
  ['Rose is a nurse', '… is a nurse'],
  ['I am Rose May, a nurse', 'I am … …, a nurse'],
  ['can Grace do a SACT course?', 'can … do a SACT course?'],
  ['ask Mark about my 15 credits', 'ask … about my 15 credits'],
  ['Mark, Grace and Will want communication skills', '…, … and … want communication skills'],
  ['cover for Holly Green in radiotherapy', 'cover for … … in radiotherapy'],
  ['my name is hope, band 4', 'my name is …, band 4'],
  ['im jo wood hca on the ward', 'im … … hca on the ward'],
  ['dr may says I should do it', '… … says I should do it'],
  ['doctor hope says I should do it', 'doctor … says I should do it'],
  ['ask priya brown about it', 'ask … … about it'],
  ['Mrs Baker, our nurse', '… …, our nurse'],
  ['Renée Zoë wants lymphoedema', '… … wants lymphoedema'],
  ['courses at The Christie', 'courses at The …'],
])('leaves names out of “%s”', (text, safe) => expect(withoutNames(text)).toBe(safe));

it.each([
  ['ring 07700 900123 about sact', 'ring … about sact'],
  ['ring +44 (0)7700-900123', 'ring …'],
  ['NHS number 943 476 5919', /^(?:NHS|…) number …$/],
  ['born 12/03/1987', 'born …'],
  ['my pin is 12A3456E', /^my (?:pin|…) is …$/],
  ['priya.sharma@nhs.net wants a course', '… wants a course'],
  ['see https://x.nhs.uk/staff/priya?id=rose', 'see …'],
  ['see www.rose-may.example/band', 'see …'],
])('leaves numbers and addresses out of “%s”', (text, safe) => {
  const shown = withoutNames(text);
  expect(shown).toMatch(typeof safe === 'string' ? new RegExp(`^${safe.replace(/[.*+?]/g, '\\$&')}$`) : safe);
  expect(shown).not.toMatch(/\d{2,}/);
});

it.each([
  'What course for a band 5 nurse on the chemo ward?',
  'May I do a course?',
  'Will there be a short course?',
  "I don't want promotion, just a half day course",
  'Staff Nurse, 8a, 15 credits, 2 day course',
  'WHAT COURSE FOR A BAND 5 NURSE',
  'sage and thyme for our CNS team',
])('leaves “%s” as it is', (text) => expect(withoutNames(text)).toBe(text));

it('shows a mistake mended, and a band, role and topic as they were written', () =>
  expect(withoutNames('B5 nusre wantign chemo trainig')).toBe('B5 nurse wanting chemo training'));

it('keeps the words a Trust has added, for that Trust only', () => {
  const ours = extend(VOCABULARY, { topics: [{ id: 'zorbing', name: 'zorbing', words: ['zorbing'] }] });
  expect([withoutNames('zorbing course', ours), withoutNames('zorbing course')]).toEqual([
    'zorbing course',
    '… course',
  ]);
});

it('reads no more than a question is long', () =>
  expect(withoutNames('nurse '.repeat(10_000)).length).toBeLessThan(1_100));

const NAMES =
  'Priya Sharma Siobhan O’Brien Oluwaseun Adeyemi Wojciech Kowalski Mohammed Hussain Nguyen Thandiwe Dlamini Katarzyna Jenkins Gareth Fitzgerald Aoife Yusuf Chukwuma Begum Rajesh'.split(
    ' ',
  );
const name = fc.constantFrom(...NAMES);
const cased = (text: string, index: number) => [text, text.toLowerCase(), text.toUpperCase()][index]!;

it('never lets a name through, wherever it stands and however it is written', () => {
  const sentence = fc.constantFrom(
    (a: string, b: string) => `I'm ${a} ${b} and I work as a nurse`,
    (a: string, b: string) => `${a} ${b} wants a SACT course`,
    (a: string, b: string) => `what has ${a} done, and ${b}?`,
    (a: string, b: string) => `course for ${a}-${b} (${a}'s)`,
    (a: string, b: string) => `band 4\n${a}\t${b}!`,
    (a: string, b: string) => `${a}.${b}@nhs.net /${a}/${b}?x=${a}`,
  );
  fc.assert(
    fc.property(sentence, name, name, fc.nat(2), (write, one, other, index) => {
      const [a, b] = [cased(one, index), cased(other, index)];
      const shown = withoutNames(write(a, b)).toLowerCase();
      for (const part of [one, other]) expect(shown).not.toContain(part.toLowerCase());
    }),
    { numRuns: 500 },
  );
});

it('lets through nothing but words, short numbers and plain marks, whatever is typed', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(withoutNames(text)).toMatch(/^[a-z0-9\s,.;:?!'’"“”()&/…-]*$/i);
    }),
  ));
