// A job told by what somebody does.
import { doingIn } from '../../src/reading/doings.ts';
import { wordsOf } from '../../src/reading/phrases.ts';
import { understand } from '../../src/reading/understand.ts';

it.each([
  ['I answer the phones at the breast clinic', 'Administrator 1-4'],
  ['I mainly type up the letters', 'Administrator 2-6'],
  ['I greet people as they come in', 'Administrator 1-3'],
  ['I wash and feed patients', 'Healthcare Assistant 1-5'],
  ['I push beds round all day', 'Porter 1-3'],
  ['she coordinates the lung MDT', 'MDT Co-ordinator 1-5'],
  ['second year radiography, what first', 'Pre-registration AHP student 1-3'],
  ['third year of nursing', 'Pre-registration nursing student 1-4'],
  ['I sit with people having chemo and bring drinks', 'Ward Hostess 7-9'],
  ['I do the tea', 'Ward Hostess 1-4'],
  ['I help the OTs with kitchen visits', 'Therapy Assistant 1-4'],
  ['we assist the radiographers', 'Therapy Assistant 1-4'],
  ['I assist the ward nurses', 'Healthcare Assistant 1-5'],
  ['how do I help the OTs', ''],
  ['how do I book clinics', ''],
  ['answer the phones', ''],
  ['I book. Clinics are full', ''],
  ['what I like is this. Book clinics', ''],
  ['I book a place on one of those clinics', ''],
  ['a year of nursing', ''],
  ['second year of a job in radiography', ''],
])('%s: %s', (text, doing) => {
  const found = doingIn(wordsOf(text));
  expect(found ? `${found.meaning.name} ${found.from}-${found.to}` : '').toBe(doing);
});

it.each([
  ['I answer the phones, any course', 'supportive'],
  ['I support the dietitians on the wards. The dietitians all have degrees, what could I do', 'supportive'],
  ['I’m a CNS and help the physios, any course', 'enhanced'],
  ['got my foundation degree, not on the register, any course on cancer', 'assistive'],
  ['staff nurse, I did a foundation degree first, any course', 'registered'],
  ['I’m a CNS and I answer the phones, any course', 'enhanced'],
  ['I answer the phones at advanced level, any course', 'advanced'],
])('a word for the job says more: %s: %s', (text, level) => expect(understand(text).level).toBe(level));
