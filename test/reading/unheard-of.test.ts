import { wordsOf } from '../../src/reading/phrases.ts';
import { readerFor } from '../../src/reading/reader.ts';
import { understand } from '../../src/reading/understand.ts';
import { isAbout, isCourseWord, unheardOfWords } from '../../src/reading/unheard-of.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';

describe('words that are no topic', () => {
  it.each([
    ['course about basket weaving for a staff nurse', 'basket weaving'],
    ['hypnotherapy course for nurse', 'hypnotherapy'],
    ['reflexology course for HCA', 'reflexology'],
    ['reflexology online course for HCA', 'reflexology'],
    ['looking for hypnotherapy training', 'hypnotherapy'],
    ['HCA, any aromatherapy study day?', 'aromatherapy'],
    ['course on hypnosis for Priya', 'hypnosis'],
    ['course for a CNS on hypnosis', 'hypnosis'],
    ['course on hypnosis at Basingstoke', 'hypnosis'],
  ])('%s: %s', (text, words) => expect(understand(text).unheardOf).toBe(words));

  it.each([
    ['a place', 'staff nurse at Basingstoke training available?'],
    ['a place', 'staff nurse in Basingstoke, course?'],
    ['a ward', 'HCA on Willow ward, course?'],
    ['a ward', 'HCA on Sycamore, any training?'],
    ['a ward', 'I work on Sycamore, HCA, any training?'],
    ['a person', 'course for Priya, she is a HCA'],
    ['a ward', 'any course on Sycamore ward for a HCA?'],
    ['a provider', 'Christie course for a HCA'],
    ['a provider', 'Abertay course for a CNS'],
    ['a provider', 'Wessex courses for a CNS'],
    ['another sentence', 'Hi, I am Priyanka. Course for a HCA?'],
    ['a topic', 'chemo course for a staff nurse'],
  ])('%s is none: %s', (_what, text) => expect(understand(text).unheardOf).toBeUndefined());
});

describe('a tumour site', () => {
  it.each([
    ['breast cancer course', ['breast']],
    ['lung cancer course for CNS', ['lung']],
    ['breast care study day', ['breast']],
    ['learn about breast cancer', ['breast']],
    ['training in lung cancer for a CNS', ['lung']],
    ['anything on prostate cancer for a HCA?', ['urology']],
  ])('is asked about: %s', (text, sites) => expect(understand(text).sites).toEqual(sites));
  it.each([
    'breast cancer nurse, any course?',
    'HCA on breast, any course?',
    'I work on lung, any course?',
    'course about the breast team',
    'HCA, breast patients after surgery. Cancer course?',
    'not a breast cancer course, HCA',
    'course about lung cancer nurses',
    'learn about breast clinics',
    'SACT course for the lung cancer nurses',
  ])('is where somebody works: %s', (text) => expect(understand(text).sites).toBeUndefined());
});

describe('others who are asked for', () => {
  it.each([
    ['course for my CNS and my HCA', ['Healthcare Assistant']],
    ['communication course for my HCA and SACT for my staff nurse', ['Staff Nurse']],
    ['course for a HCA or a nursing associate', ['Nursing Associate']],
    ['course for my CNS, also my HCA', ['Healthcare Assistant']],
    ['course for my HCA and my receptionist and my CNS', ['Clinical Nurse Specialist']],
  ])('are named: %s', (text, others) => expect(understand(text).others).toEqual(others));
  it.each([
    'course for my HCA, I am a CNS',
    'course for an assistant practitioner occupational therapist',
    'I am a ward manager and want a course for my HCA',
    'course for my HCAs and healthcare assistants',
    'course for my CNS my HCA',
    'course for my CNS and no HCA',
    'course for my CNS and my ward manager',
    'course for my HCA and my CSW',
    'I am a CNS and my HCA wants a course',
    'my CNS says I should do a course, I’m a healthcare assistant',
    'one of our nursing associates wants a course, and I’m her ward manager',
  ])('are none: %s', (text) => expect(understand(text).others).toBeUndefined());
});

describe('how much of it is said back', () => {
  it.each([
    ['course about the violins', 'violins'],
    ['course about the very violins and harps', 'violins'],
    ['course about violins study days', 'violins'],
    ['for violins course', 'violins'],
    ['HCA for violins course', 'violins'],
    ['porter on violins course', 'violins'],
    ['course about kazoos violins', 'kazoos violins'],
  ])('%s: %s', (text, words) => expect(understand(text).unheardOf).toBe(words));
  it.each([
    'in violins course',
    'violins, online course',
    'violins. online, course',
    'violins study',
    'study violins days',
    'h4rps course',
    'course about violins ward',
    'course about very violins ward',
    'about, violins',
  ])('nothing: %s', (text) => expect(understand(text).unheardOf).toBeUndefined());
});

// By itself: beside a topic nothing else is said back.
const reader = readerFor(VOCABULARY);
it.each([
  ['oboe course', 'oboe'],
  ['course on oboe', 'oboe'],
  ['course on xyz', undefined],
  ['xyz course', undefined],
  ['SACT on violins', 'violins'],
  ['my CNS wants anything on violins', 'violins'],
  ['registered on violins', 'violins'],
  ['about oboes lung violins', 'oboes'],
  ['about lung violins', undefined],
  ['about the', undefined],
  ['violins lung course', undefined],
  ['kazoos online course', 'kazoos'],
  ['online violins course', 'violins'],
  ['at violins online course', undefined],
  ['lung violins course', 'violins'],
  ['oboes violins kazoos banjos course', 'violins kazoos banjos'],
  ['about oboes kazoos harps banjos', 'oboes kazoos harps'],
  ['violins days', undefined],
])('said back of “%s”: %s', (text, words) => {
  const all = reader.read(text);
  expect(unheardOfWords(all, reader.meaningsIn(all), reader)).toBe(words);
});

it.each([
  ['course', true],
  ['study day', true],
  ['study days', true],
  ['study', false],
  ['study today', false],
  ['study daytime', false],
  ['my days', false],
  ['', false],
])('“%s” begins with a word for a course: %s', (text, is) => expect(isCourseWord(wordsOf(text), 0)).toBe(is));
it('knows what leads up to a topic, and that nothing does not', () =>
  expect([isAbout(wordsOf('on')[0]), isAbout(wordsOf('a')[0]), isAbout(undefined)]).toEqual([true, false, false]));
