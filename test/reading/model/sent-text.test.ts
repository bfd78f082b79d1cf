// What leaves this house: with `words` nothing but words of the vocabulary, with `question` no number, address or link.
import fc from 'fast-check';
import { sentText } from '../../../src/reading/model/sent-text.ts';
import { wordsAloneIn } from '../../../src/reading/known-words.ts';
import { extend, VOCABULARY } from '../../../src/reading/vocabulary.ts';

const words = (text: string, vocabulary = VOCABULARY) => sentText(text, 'words', vocabulary);
const question = (text: string) => sentText(text, 'question', VOCABULARY);

it.each([
  ['names', 'Priya Sharma here, is there anything for me?', '… … here, is there anything for me'],
  ['names that are words elsewhere', 'ask Will Banks or May about SACT', 'ask … … or … about sact'],
  ['names of a training', 'the Mary Seacole programme', 'the … … programme'],
  ['a slip that may be a name', 'a course for Nurze Kemi', 'a course for … …'],
  ['numbers and addresses', 'call 07700 900123, p.sharma@nhs.net, https://x.example/a', 'call'],
  ['a ward with a number', 'HCA on ward 4521 and ext X9917', 'hca on ward and …'],
  ['words it does not know', 'I crochet with nurses', 'i … with nurses'],
])('leaves out %s', (_what, text, sent) => expect(words(text)).toBe(sent));

it.each([
  [
    'a role, however it is written',
    'Ward Manager and a Clinical Nurse Specialist',
    'ward manager and a clinical nurse specialist',
  ],
  ['capitals alone', 'CNS NEEDS SACT', 'cns needs sact'],
  ['slips, mended', 'my nusre needs trainig', 'my nurse needs training'],
  ['a band, a level and a length', 'band 6, B4, level 7, 2 days', 'band 6, b4, level 7, 2 days'],
])('sends %s', (_what, text, sent) => expect(words(text)).toBe(sent));

it('sends of a Trust’s own words what is a phrase by itself', () => {
  const ours = extend(VOCABULARY, {
    topics: [{ id: 'zorbing', name: 'Zorbing', words: ['zorbing', 'bede zorbo day'] }],
  });
  expect(words('zorbing with bede', ours)).toBe('zorbing with …');
  expect(words('zorbing', VOCABULARY)).toBe('…');
});

it('sends nothing but words of the vocabulary and short numbers, whatever is typed', () => {
  const known = wordsAloneIn(VOCABULARY);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.lorem(), (any, latin) => {
      const sent = words(`${any} ${latin} nurse`).split(/[\s,]+/);
      const isSendable = (word: string) =>
        word === '' || word === '…' || known.has(word) || /^[a-z]*\d{1,2}[a-z]*$/.test(word);
      expect(sent.filter((word) => !isSendable(word))).toEqual([]);
    }),
  );
});

it.each([
  ['as it was typed', 'Priya’s nusre, not the Royal Marsden!', 'Priya’s nusre, not the Royal Marsden!'],
  ['without numbers', 'NHS 943 476 5919, 07700 900123, ext 4521, born 1/2/80', 'NHS …, …, ext …, born …'],
  ['without addresses and links', 'p.sharma@nhs.net www.x.example http://x.example/?a=b', '… … …'],
  ['with a band, a level and a length', 'B6, level 7, 2 days', 'B6, level 7, 2 days'],
])('a question goes %s', (_how, text, sent) => expect(question(text)).toBe(sent));

it.each(['words', 'question'] as const)('never more than a thousand letters of %s', (sent) =>
  expect(sentText('nurse '.repeat(10_000), sent, VOCABULARY).length).toBeLessThanOrEqual(1_000),
);
