import { isAboutSomebodyByName, namesAPerson } from '../../src/reading/records-by-name.ts';
import { understand } from '../../src/reading/understand.ts';

const intentOf = (text: string) => understand(text).intent;

describe('training of somebody who is named', () => {
  it.each([
    'show me training for Priya',
    'training for Emily Jones',
    'show me courses for Sarah',
    'what has Tracy done',
    'what’s Tracy done',
    'what courses has Priya done',
  ])('is theirs: %s', (text) => expect(intentOf(text)).toBe('other people’s records'));
  it.each([
    'show me training for Band 5 nurses',
    'training for HCAs',
    'training for Macmillan',
    'training for Southampton',
    'training for Lymphoedema',
    'show me courses for Priya, she is a HCA',
  ])('and not where a role, a place or a provider is: %s', (text) => expect(intentOf(text)).toBe('find course'));
});

const namesOfProviders = ['guys'];
const each = (words: string) => words.split(' ');
const isNamed = (text: string) => namesAPerson({ text, namesOfProviders });
it.each([
  ...each('course courses module modules training level result results progress').map((what) => `see Amy’s ${what}`),
  ...each('failed completed finished outstanding overdue missing missed past other own mandatory').map(
    (which) => `Amy's ${which} courses`,
  ),
  ...each(
    'record records appraisal appraisals pdr eportfolio e-portfolio portfolio file results progress answers history certificate certificates',
  ).map((what) => `my manager’s ${what}`),
  'my managers’ records',
  'my manager’s old records',
  'MY MANAGER’S RECORDS',
])('names a person: %s', (text) => expect(isNamed(text)).toBe(true));
it.each([
  'Guy’s courses',
  'guy’s records',
  'amy’s courses',
  'AMY’s courses',
  'xAmy’s courses',
  'Amys courses',
  'Amy’s very own courses',
  'Amy’s coursework',
  'my managers records',
  'my manager’s very old records',
  'my manager’s filenames',
  'courses',
  '',
])('names nobody: %s', (text) => expect(isNamed(text)).toBe(false));

const isByName = (text: string) => isAboutSomebodyByName({ text, namesOfProviders });
it.each([
  'training for Priya',
  'any Training of Priya',
  ...each('Show show List list See see Open open View view Find find').map((verb) => `${verb} me courses for Priya`),
  ...['Look up', 'look up', 'Pull up', 'pull up'].map((verb) => `${verb} courses of Priya`),
  ...each('training course courses module modules learning certificate certificates workshop workshops').map(
    (what) => `show ${what} for Priya`,
  ),
])('is about somebody by name: %s', (text) => expect(isByName(text)).toBe(true));
it.each([
  'training for priya',
  'training for PRIYA',
  'training for Priya2',
  'training for Wessex',
  'training for Guy',
  'restraining of Priya',
  'training with Priya',
  'courses for Priya',
  'a show-off at courses with Priya',
  'unlisted courses for Priya',
  'show racecourses for Priya',
  'listing courses for Priya',
  'show courses for Priya2',
])('is about nobody by name: %s', (text) => expect(isByName(text)).toBe(false));
