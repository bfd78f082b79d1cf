// What somebody wants to learn about that is no topic: in words that nobody knows (“…”), or a tumour site (@).
import { readerFor } from '../../src/reading/reader.ts';
import { sitesAsked } from '../../src/reading/sites.ts';
import { understand } from '../../src/reading/understand.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';

const read = (text: string) => {
  const { unheardOf, sites = [] } = understand(text);
  return [...(unheardOf ? [`“${unheardOf}”`] : []), ...sites.map((site) => `@${site}`)].join(' ');
};

it.each([
  ['course about basket weaving for a staff nurse', '“basket weaving”'],
  ['anything on violin restoration please', '“violin restoration”'],
  ['course around violins', '“violins”'],
  ['something covering violins, CNS', '“violins”'],
  ['course regarding violins in Basingstoke', '“violins”'],
  ['HCA on Sycamore', ''],
  ['HCA on Sycamore, course on violins', '“violins”'],
  ['on Willow ward, course', ''],
  ['I work on Acorn', ''],
  ['basket weaving online course', '“basket weaving”'],
  ['a basket weaving accredited workshop', '“basket weaving”'],
  ['at Basingstoke training is needed', ''],
  ['training at Basingstoke', ''],
  ['course for Basingstoke', ''],
  ['course on xyz', ''],
  ['course on B2B', ''],
  ['study day about violins', '“violins”'],
  ['violins study day', '“violins”'],
  ['violins study', ''],
  ['course about SACT and violins', ''],
])('asks for what nobody has heard of: %s: %s', (text, asked) => expect(read(text)).toBe(asked));

it.each([
  ['breast cancer course', '@breast'],
  ['course on breast cancer', '@breast'],
  ['lung oncology module', '@lung'],
  ['lung care training', '@lung'],
  ['course in lung cancer', '@lung'],
  ['anything on urology', '@urology'],
  ['something about urology', '@urology'],
  ['learn about lung cancer', '@lung'],
  ['breast cancer nurse, any course?', ''],
  ['lung cancer nurse course', ''],
  ['b4 on urology', ''],
  ['not lung cancer, a course', ''],
  ['course on the lung ward', ''],
  ['course, lung', ''],
])('asks for a tumour site, or works there: %s: %s', (text, asked) => expect(read(text)).toBe(asked));

// By itself: beside a topic a question is never asked which site it is about.
const sitesIn = (text: string, vocabulary = VOCABULARY) => {
  const reader = readerFor(vocabulary);
  const words = reader.read(text);
  return sitesAsked(words, reader.meaningsIn(words), reader).join(' ');
};
it.each([
  ['about lung', 'lung'],
  ['porter, course about lung', 'lung'],
  ['a module on lung', 'lung'],
  ['a course in lung', 'lung'],
  ['course with lung', ''],
  ['anything with lung', ''],
  ['anything in the lung', ''],
  ['porter about lung', ''],
  ['course about lung nurses', ''],
  ['SACT about lung', 'lung'],
  ['course about lung SACT', 'lung'],
  ['course about breast team', ''],
  ['course about breast, team', ''],
  ['breast, course', ''],
  ['breast cancer. course', ''],
  ['breast care, course', ''],
  ['not a lung course', ''],
  ['not a. Lung course', 'lung'],
  ['SACT module', ''],
  ['course about breast and lung course and breast course', 'breast lung'],
])('the sites asked about in “%s”: %s', (text, sites) => expect(sitesIn(text)).toBe(sites));

it('takes what follows the words for a place of work for one', () => {
  const vocabulary = { ...VOCABULARY, worksIn: ['anything on'] };
  expect([sitesIn('anything on lung'), sitesIn('anything on lung', vocabulary)]).toEqual(['lung', '']);
});
