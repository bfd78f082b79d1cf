// What may stand as the title of a post, in a form, a heading or the name of a file; and its band.
import {
  bandInName,
  bandNamedIn,
  bandOf,
  withoutBand,
} from '../../../../../src/features/job-descriptions/domain/level/bands.ts';
import {
  cleanTitle,
  namesAPost,
  tidyTitle,
  titleInName,
} from '../../../../../src/features/job-descriptions/domain/level/post-title.ts';

it.each([
  ['  Lead   Nurse ', 'Lead Nurse'],
  ['• Lead Nurse –', 'Lead Nurse'],
  [': Lead Nurse;', 'Lead Nurse'],
  ['Lead Nurse.', 'Lead Nurse'],
  ['Lead Nurse A.P.', 'Lead Nurse A.P.'],
  ['Lead Nurse – Band 7', 'Lead Nurse'],
  ['Lead Nurse (Band 7)', 'Lead Nurse'],
  ['Band 7 Lead Nurse', 'Band 7 Lead Nurse'],
  ['', undefined],
  ['7', undefined],
  ['n/a', undefined],
  ['TBC', undefined],
  ['As above', undefined],
  ['Insert title here', undefined],
  ['[Title]', undefined],
  ['<title>', undefined],
  ['Click or tap here to enter text', undefined],
  ['Job Description and Person Specification', undefined],
  ['NHS Trust', undefined],
  ['Generic JD template v3', undefined],
  ['The post holder leads', undefined],
  ['To lead the team', undefined],
  ['Tower Nurse', 'Tower Nurse'],
  ['Leads the team. Cares for people', undefined],
  [Array.from({ length: 16 }, () => 'nurse').join(' '), Array.from({ length: 16 }, () => 'nurse').join(' ')],
  [Array.from({ length: 17 }, () => 'nurse').join(' '), undefined],
  [`Nurse ${'a'.repeat(114)}`, `Nurse ${'a'.repeat(114)}`],
  [`Lead Nurse ${'a'.repeat(115)}`, 'Lead Nurse'],
])('takes %j behind a label for the title %j', (value, title) => expect(tidyTitle(value)).toBe(title));

it.each([
  ['Job Description: Lead Nurse', 'Lead Nurse'],
  ['Job description for the post of Lead Nurse', 'Lead Nurse'],
  ['JD and PS – Lead Nurse', 'Lead Nurse'],
  ['Lead Nurse Job Description', 'Lead Nurse'],
  ['Lead Nurse (JD & PS)', 'Lead Nurse'],
  ['Lead Nurse', 'Lead Nurse'],
  ['Person Specification', undefined],
  ['Essential', undefined],
  ['Main duties', undefined],
  ['Qualifications', undefined],
  ['Contents of this pack', undefined],
  ['Introduction', undefined],
  ['Summary of it', undefined],
  ['Demo NHS Foundation Trust', undefined],
  ['Demo NHS Trust Lead Nurse', 'Demo NHS Trust Lead Nurse'],
])('takes the heading %j for the title %j', (heading, title) => expect(cleanTitle(heading)).toBe(title));

it.each([
  ['Lead Nurse - JD and PS final v2 (Band 7).docx', 'Lead Nurse'],
  ['C:\\Users\\me\\Lead_Nurse_B6.docx', 'Lead Nurse'],
  ['/home/me/Lead%20Nurse.docx', 'Lead Nurse'],
  ['Copy of Lead Nurse 2024-03-01.docx', 'Lead Nurse'],
  ['ACCEND Lead Nurse & JD.docx', 'Lead Nurse'],
  ['Scan 0001.docx', undefined],
  ['JD.docx', undefined],
])('takes %s for the title %s', (name, title) => expect(titleInName(name)).toBe(title));

it.each([
  ['Urology CNS', true],
  ['Oncology tracker', true],
  ['Radiotherapy', false],
  ['Handbook of dietetics', false],
  ['Porter', true],
])('does %s name a post: %s', (text, is) => expect(namesAPost(text)).toBe(is));

it.each([
  ['Band 6', '6', '6', '6'],
  ['AfC band: 8A', '8a', '8a', '8a'],
  ['Bands 5/6', '5/6', '5/6', '5/6'],
  ['Band 5 to band 6', '5/6', '5/6', '5/6'],
  ['band seven', '7', '7', '7'],
  ['Agenda for Change Band 8 b', '8b', '8b', '8b'],
  ['Band 16', undefined, undefined, undefined],
  ['Bandage 6', undefined, undefined, undefined],
  ['6', undefined, '6', undefined],
  [' Grade: 7 ', undefined, '7', undefined],
  ['37.5', undefined, undefined, undefined],
  ['CNS B6 JD', undefined, undefined, '6'],
  ['CNS B8c', undefined, undefined, '8c'],
  ['B12', undefined, undefined, undefined],
  ['AB6', undefined, undefined, undefined],
])('reads the band of %j: named %s, behind a label %s, in the name of a file %s', (text, named, labelled, ofFile) =>
  expect([bandNamedIn(text), bandOf(text), bandInName(text)]).toEqual([named, labelled, ofFile]),
);

it.each([
  ['Lead Nurse – Band 7', 'Lead Nurse'],
  ['Lead Nurse (AfC Band 7)', 'Lead Nurse'],
  ['Band 7', 'Band 7'],
  ['Band 7 Nurse', 'Band 7 Nurse'],
  ['Nurse Band 7 Oncology', 'Nurse Band 7 Oncology'],
  ['Nurse', 'Nurse'],
])('without its band, %s is called %s', (text, name) => expect(withoutBand(text)).toBe(name));
