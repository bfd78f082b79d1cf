import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readerFor } from '../../src/reading/reader.ts';
import { extend, VOCABULARY } from '../../src/reading/vocabulary.ts';
import { withoutNames } from '../../src/reading/without-names.ts';
import { questionsIn } from '../eval/score.ts';

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
  ['courses at The Christie', 'courses at … …'],
])('leaves names out of “%s”', (text, safe) => expect(withoutNames(text)).toBe(safe));

it.each([
  ['Mary wants SACT', '… wants SACT'],
  ['mary wants sact', '… wants sact'],
  ['nurse Christie needs SACT', 'nurse … needs SACT'],
  ['Oliver needs SACT', '… needs SACT'],
  ['olive wants an msc', '… wants an msc'],
  ['Dr Porter wants', '… … wants'],
  ['Dr. Cook wants sact', '…. … wants sact'],
  ['jane porter', '… …'],
  ['my colleague mary porter band 4', 'my colleague … … band 4'],
  ['what has mark done', 'what has … done'],
  ['for bill: sact', 'for …: sact'],
  ['our cns grace has gone', 'our cns … has gone'],
  ['hope needs sact', '… needs sact'],
  ['will needs sact and may has it', '… needs sact and … has it'],
  ['I manage april and june', 'I manage … and …'],
  ['i am dawn', 'i am …'],
  ['course for Joy Nurse, HCA', 'course for … …, HCA'],
  ['ask An Nguyen or A Patel', 'ask … … or … …'],
  ['nurse short needs sact', 'nurse … needs sact'],
  ['Day, Mark wants sact', '…, … wants sact'],
  ['ask priya sweet about it', 'ask … … about it'],
  ['ask priya wrapped about it', 'ask … … about it'],
  ['ask doctor wrapped about it', 'ask doctor … about it'],
  ['ring dr. wrapped about it', 'ring …. … about it'],
  ['hi, my name is wrapped', 'hi, my name is …'],
  ['I manage hope and day', 'I manage … and …'],
  ['Wrapped wants sact', '… wants sact'],
  ['does our Wrapped need sact', 'does our … need sact'],
  ['bob & Mary: nurses & hcas', '… and …: nurses and hcas'],
])('leaves names that mean something else out of “%s”', (text, safe) => expect(withoutNames(text)).toBe(safe));

it.each([
  ['ring 07700 900123 about sact', 'ring … about sact'],
  ['ring +44 (0)7700-900123', 'ring …'],
  ['NHS number 943 476 5919', /^(?:NHS|…) number …$/],
  ['for 9–4–3–4–7–6–5–9–1–9 and ring 07700–900–123', 'for … and ring …'],
  ['born 12/03/1987', 'born …'],
  ['born 1/2/80', 'born …'],
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
  'the Mary Seacole programme, may I do it?',
  'what will it cost and who may do it',
  'I help the nurses wash patients',
  'I am a porter on the ward',
  'our porters on ward 7, the oncology ward',
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

it('knows the words of a Trust’s phrase only as that phrase', () => {
  const ours = extend(VOCABULARY, { topics: [{ id: 'bede', name: 'Bede', words: ['bede zorbing day'] }] });
  expect(['the bede zorbing day', 'does bede want it'].map((text) => withoutNames(text, ours))).toEqual([
    'the bede zorbing day',
    'does … want it',
  ]);
});

it('reads no more than a question is long', () =>
  expect(withoutNames('nurse '.repeat(10_000)).length).toBeLessThan(1_100));

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
