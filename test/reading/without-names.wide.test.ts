import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readerFor } from '../../src/reading/reader.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';
import { withoutNames } from '../../src/reading/without-names.ts';
import { questionsIn } from '../eval/score.ts';

const NAMES = `
  Mary Mark Rose May June April August Dawn Hope Grace Faith Joy Bill Will Rob Jack Pat Sue Amber Ruby Holly Ivy Lily Daisy Iris
  Heather Hazel Poppy Summer Autumn Victoria Chelsea Florence Sydney Carol Eve Dean Drew Grant Miles Guy Frank Art Gene Jean Ray
  Victor Earl Duke Christian Chase Hunter Mason Olive Oliver Penny Jade Ginger Jasmine Robin Robert Melody Patience Constance Peter
  Paul John James Jane Sarah Karen Brian Colin Sally Simon Stephen Emma Chloe Charlotte Harry George Rhys Gareth Megan Siân
  Siobhán Aoife Niamh Caoimhe Saoirse Ciarán Orla Declan Eoghan Fionnuala Bríd Enda Oisín Padraig Gráinne Tadhg
  Priya Rajesh Anjali Sunita Deepak Asha Usha Gita Sanjay Lata Imran Ayesha Fatima Mohammed Zainab Nasreen Saba Said Ravi Anil
  Chukwuma Oluwaseun Ngozi Blessing Precious Goodness Comfort Mercy Gift Thandiwe Sipho Kwame Abena Yaw Tunde Folasade Amina Tendai
  Wojciech Katarzyna Agnieszka Małgorzata Piotr Paweł Łukasz Ewa Zofia Ania
  Maricel Jhun Rodrigo Luz Marites Jomar Rey Divina Ligaya Corazon
  Porter Baker Cook Ward Price Page Bell King Hall Green White Brown Black Gray Young Wood Woods Waters West Wells Hill Field Fields
  Brooks Banks Bush Stone Steel Lamb Fox Wolf Bird Swan Bishop Pope Knight Taylor Smith Fisher Carter Turner Walker Parker Potter
  Cooper Butler Marsh Rivers Hunt Holmes Love Best Day Short Long Sharp Little Small Power Christie Bailey Seacole McGowan Marsden
  Macmillan Curie Paget Thomas Jenkins Fitzgerald O’Brien O'Sullivan Murphy Gallagher Doyle Kavanagh Sharma Patel Singh Kaur Khan
  Hussain Begum Yusuf Malik Chaudhry Iyer Nair Adeyemi Okafor Dlamini Mensah Achebe Banda Moyo Nkosi Kowalski Nowak Wiśniewska
  Wójcik Santos Reyes Cruz Bautista Dela-Cruz Villanueva Aquino Nguyen Tran
`
  .trim()
  .split(/\s+/);
type Frame = (a: string, b: string) => string;
const FRAMES: Frame[] = [
  (a, b) => `I'm ${a} ${b} and I work as a nurse`,
  (a, b) => `${a} ${b} wants a SACT course`,
  (a, b) => `what has ${a} ${b} done?`,
  (a, b) => `course for ${a}-${b} (${a}'s)`,
  (a, b) => `band 4\n${a}\t${b}!`,
  (a, b) => `${a}.${b}@nhs.net /${a}/${b}?x=${a}`,
  (a) => `${a} wants SACT`,
  (a) => `${a} needs a course on lung cancer`,
  (a, b) => `my colleague ${a} ${b} band 4`,
  (a) => `can ${a} do a SACT course?`,
  (a, b) => `I am ${a} ${b}, a physiotherapist`,
  (a) => `im ${a} and I work in lung`,
  (a) => `my name is ${a}`,
  (a, b) => `Dr ${b} wants communication skills, Prof. ${a} does too`,
  (_, b) => `nurse ${b} needs SACT`,
  (_, b) => `Mrs ${b}, our nurse`,
  (a, b) => `ask ${a} ${b} about it`,
  (a, b) => `I manage ${a} and ${b}`,
  (a) => `for ${a}: sact course`,
  (a, b) => `our CNS, ${a} ${b}, has gone`,
  (a) => `lead nurse ${a} said I should do it`,
  (a, b) => `${a} ${b}`,
  (a, b) => `Kind regards, ${a} ${b}`,
  (a, b) => `${b}, ${a} wants acute oncology`,
  (a, b) => `cover for ${a} ${b} in radiotherapy`,
  (a) => `what would suit ${a} next?`,
  (a, b) => `is ${a} ${b} allowed on the module`,
  (a) => `hi ${a}, which course for a band 6`,
  (a) => `${a} has 15 credits and is a radiographer`,
  (a, b) => `a porter called ${a} ${b}, band 2`,
  (a) => `sister ${a} asked me about palliative care`,
  (a, b) => `SACT. ${a} ${b} did it. Is there more?`,
];
const CASES = [(text: string) => text, (text: string) => text.toLowerCase(), (text: string) => text.toUpperCase()];
const SURNAME_ONLY = new Set('Best Day Short Long Sharp Little Small Power'.split(' '));

const wordsIn = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
/** What is left of a name that the sentence around it does not hold itself. */
function leftOf(write: Frame, a: string, b: string, inCase: (text: string) => string): string[] {
  const [frame, shown] = [write('', ''), withoutNames(inCase(write(a, b)))].map((text) => new Set(wordsIn(text)));
  return wordsIn(`${a} ${b}`).filter((part) => part.length > 1 && shown!.has(part) && !frame!.has(part));
}

it('never lets a name through, wherever it stands and however it is written', () => {
  const [first, last] = [NAMES.filter((each) => !SURNAME_ONLY.has(each)), NAMES];
  fc.assert(
    fc.property(
      fc.constantFrom(...FRAMES),
      fc.constantFrom(...first),
      fc.constantFrom(...last),
      fc.constantFrom(...CASES),
      (write, a, b, inCase) => expect(leftOf(write, a, b, inCase)).toEqual([]),
    ),
    { numRuns: 500 },
  );
});

it.each(FRAMES.map((write) => [write('Anna', 'Smith'), write] as const))(
  'leaves every name out of “%s”',
  (_, write) => {
    const first = NAMES.filter((each) => !SURNAME_ONLY.has(each));
    const left = NAMES.flatMap((b, index) =>
      CASES.flatMap((inCase) => leftOf(write, first[index % first.length]!, b, inCase)),
    );
    expect([...new Set(left)]).toEqual([]);
  },
);

const CALLED_AS_A_TRAINING = ['Mary Seacole', 'Edward Jenner', 'Oliver McGowan'].map((name) => name.split(' '));

it.each(CALLED_AS_A_TRAINING)('leaves out %s %s, who is called as a training is, in every sentence', (a, b) => {
  const left = FRAMES.flatMap((write) => CASES.flatMap((inCase) => leftOf(write, a!, b!, inCase)));
  expect(left).toEqual([]);
  const training = `may I do the ${a} ${b} training?`;
  expect(withoutNames(training)).toBe(training);
});

it('knows no other trainings that are called as somebody is', () => {
  const { topics, hints, conditions, levels } = VOCABULARY;
  const phrases = [topics, hints, conditions, levels].flatMap((all) => all.flatMap(({ words }) => words));
  const asked = phrases.filter((phrase) => phrase.includes(' ') && !/\p{L}/u.test(withoutNames(phrase)));
  expect(asked).toEqual(CALLED_AS_A_TRAINING.map((name) => name.join(' ').toLowerCase()));
});

it('keeps what is asked: the role, level, topic and conditions of nearly every question', () => {
  const questions = questionsIn(readFileSync(join(import.meta.dirname, '../eval/questions.jsonl'), 'utf8')).map(
    ({ text }) => text,
  );
  const reader = readerFor(VOCABULARY);
  const meaningsOf = (text: string) => reader.meaningsIn(reader.read(text)).map(({ meaning }) => meaning);
  const keeps = (text: string) => {
    const kept = new Set(meaningsOf(withoutNames(text)));
    return meaningsOf(text).every((meaning) => kept.has(meaning));
  };
  expect(questions.filter(keeps).length / questions.length).toBeGreaterThan(0.98);
});

it('lets through nothing but words, short numbers and plain marks, whatever is typed', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(withoutNames(text)).toMatch(/^[a-z0-9\s,.;:?!'’"“”()&/…-]*$/i);
    }),
  ));
