import { courseCatalogue } from '../../../src/features/catalogue/repository.ts';
import { Course } from '../../../src/features/catalogue/domain/course.ts';
import { addToCatalogue } from '../../../src/features/course-questions/adding.ts';
import { questionRepository, type Questions } from '../../../src/features/course-questions/repository.ts';
import { OUTBOX } from '../../../src/outbox/notice.ts';
import { isSamePerson, keyOfPerson } from '../../../src/bot/person-key.ts';
import { NOT_YOURS } from '../../../src/bot/rights.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';
import type { Store } from '../../../src/storage/port.ts';
import type { Asking, Person } from '../../../src/bot/turn.ts';
import { alex, NOW, priya, sam } from '../../support/builders.ts';
import { COURSE, QUESTION_ID } from '../../support/questions.ts';
import { everyRow } from '../../support/rows.ts';

let storage: TestStorage;
let store: Store;
let questions: Questions;
let tables = 0;
beforeAll(async () => {
  storage = await startStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  store = await storage.open(`questions${++tables}`);
  questions = questionRepository(store);
});

const FACILITATORS: Record<string, Person[]> = { DEMO: [sam, priya], RHM: [alex] };
const by = (person: Person, trustId = 'DEMO', at = NOW): Asking => ({
  person,
  trustId,
  at,
  right: 'answer course questions',
  isPrivate: true,
  roles: FACILITATORS[trustId]?.some((one) => isSamePerson(one, person)) ? ['facilitator'] : ['staff'],
});
const idOf = (n: number) => `DEMO.${String(n).padStart(24, '0')}`;
const tryToAsk = (id: string, text = 'Which one?', at = NOW) =>
  questions.ask({ id, text, facilitators: [sam, priya] }, by(alex, 'DEMO', at));
const ask = async (id = QUESTION_ID, text = 'Which one?', at = NOW) => (await tryToAsk(id, text, at))!;
const answer = (person: Person, words: string, at = NOW) =>
  questions.answer(QUESTION_ID, { words, courses: [COURSE] }, by(person, 'DEMO', at));
const notices = async () => (await store.list('DEMO', OUTBOX)).map(({ key }) => key.split('|').slice(2).join('|'));
const audit = async () => (await store.list('DEMO', 'audit|')).map(({ value }) => (value as { doing: string }).doing);
const verdicts = (changed: { verdict: { is: string } }[]) => changed.map(({ verdict }) => verdict.is).sort();

describe('a question', () => {
  it('is kept once with one notice a facilitator, though sent ten times at once', async () => {
    const sent = await Promise.all(Array.from({ length: 10 }, (_, n) => ask(QUESTION_ID, `Words ${n}`)));
    expect(verdicts(sent)).toEqual(['done', ...Array.from({ length: 9 }, () => 'late')]);
    const kept = sent.find(({ verdict }) => verdict.is === 'done')!.file.question.text;
    expect(new Set(sent.map(({ file }) => file.question.text))).toEqual(new Set([kept]));
    expect((await notices()).sort()).toEqual([`asked|${keyOfPerson(sam)}`, `asked|${keyOfPerson(priya)}`].sort());
    expect(await store.list('DEMO', 'questions')).toHaveLength(2);
    expect(await audit()).toEqual(['asked']);
  });

  it('has one answer when two facilitators answer at once, and moves in the list', async () => {
    await ask();
    const answers = await Promise.all([answer(sam, 'From Sam'), answer(priya, 'From Priya')]);
    expect(verdicts(answers)).toEqual(['done', 'late']);
    const [one, other] = answers.map(({ file }) => file.question.answer!.words);
    expect(one).toBe(other);
    expect((await notices()).filter((id) => id.startsWith('answered'))).toEqual([`answered|${keyOfPerson(alex)}`]);
    const list = await questions.ofTrust('DEMO', by(sam), { limit: 9 });
    expect(list.map(({ question }) => question.answer?.words)).toEqual([one]);
    expect(await audit()).toHaveLength(2);
  });

  it('has its suggestion closed once, by the course where there is one', async () => {
    await ask();
    expect((await questions.closeSuggestion(QUESTION_ID, by(sam))).verdict.is).toBe('late');
    await answer(sam, 'This');
    await Promise.all([
      questions.closeSuggestion(QUESTION_ID, by(sam), COURSE),
      questions.closeSuggestion(QUESTION_ID, by(priya)),
    ]);
    expect((await questions.closeSuggestion(QUESTION_ID, by(sam), COURSE)).verdict.is).toBe('late');
    const { question } = await questions.readToAnswer(QUESTION_ID, by(sam));
    expect(question).toMatchObject({ suggestion: 'added', added: COURSE });
    expect((await questions.ofTrust('DEMO', by(sam), { limit: 9 }))[0]!.question).toEqual(question);
  });

  it('is not kept where ten of the same person wait in this Trust, until one is answered', async () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9]) await ask(idOf(n));
    await ask();
    const before = await everyRow(store);
    expect(await tryToAsk(idOf(11))).toBeUndefined();
    expect(await everyRow(store)).toBe(before);
    expect((await ask()).verdict.is).toBe('late');
    const another = { id: `RHM.${'1'.repeat(24)}`, text: 'x', facilitators: [] };
    expect(await questions.ask(another, by(alex, 'RHM'))).toMatchObject({ verdict: { is: 'done' } });
    const ofSam = { id: idOf(12), text: 'x', facilitators: [] };
    expect(await questions.ask(ofSam, by(sam))).toMatchObject({ verdict: { is: 'done' } });
    await answer(sam, 'This');
    expect((await ask(idOf(11))).verdict.is).toBe('done');
  });
});

describe('the lists', () => {
  const minute = (n: number) => new Date(NOW.getTime() + n * 60_000);
  const texts = (found: { question: { text: string } }[]) => found.map(({ question }) => question.text);

  it('have who waits longest first, then the newest answer, page by page', async () => {
    for (const n of [1, 2, 3, 4]) await ask(idOf(n), `${n}`, minute(n));
    for (const n of [1, 3])
      await questions.answer(idOf(n), { words: 'x', courses: [] }, by(sam, 'DEMO', minute(10 + n)));
    const first = await questions.ofTrust('DEMO', by(sam), { limit: 3 });
    expect(texts(first)).toEqual(['2', '4', '3']);
    expect(texts(await questions.ofTrust('DEMO', by(sam), { limit: 3, after: first[2]!.cursor }))).toEqual(['1']);
    const mine = await questions.mine('DEMO', by(alex), { limit: 3 });
    expect(texts(mine)).toEqual(['4', '3', '2']);
    expect(texts(await questions.mine('DEMO', by(alex), { limit: 3, after: mine[2]!.cursor }))).toEqual(['1']);
  });

  it('show nobody what is not theirs', async () => {
    await ask();
    expect(await questions.mine('DEMO', by(priya), { limit: 9 })).toEqual([]);
    const double = { ...alex, tenantId: 'another' };
    expect(await questions.mine('DEMO', by(double), { limit: 9 })).toEqual([]);
    for (const asking of [by(alex), by(sam, 'RHM'), by(alex, 'RHM')])
      await expect(questions.ofTrust('DEMO', asking, { limit: 9 })).rejects.toThrow(NOT_YOURS);
  });
});

describe('somebody else', () => {
  it.each([
    ['the asker as a facilitator', () => questions.readToAnswer(QUESTION_ID, by(alex))],
    ['the facilitator of another Trust', () => questions.readToAnswer(QUESTION_ID, by(alex, 'RHM'))],
    ['a facilitator who has moved', () => questions.readToAnswer(QUESTION_ID, by(sam, 'RHM'))],
    ['a facilitator as the asker', () => questions.readOwn(QUESTION_ID, by(sam))],
    ['an answer from elsewhere', () => questions.answer(QUESTION_ID, { words: 'x', courses: [] }, by(sam, 'RHM'))],
    ['an answer by the asker', () => questions.answer(QUESTION_ID, { words: 'x', courses: [] }, by(alex))],
    ['closing by the asker', () => questions.closeSuggestion(QUESTION_ID, by(alex))],
    ['a question in another Trust', () => questions.ask({ id: idOf(1), text: 'x', facilitators: [] }, by(alex, 'RHM'))],
    [
      'a question under an id that is taken',
      () => questions.ask({ id: QUESTION_ID, text: 'x', facilitators: [] }, by(sam)),
    ],
    ['a question that is not there', () => questions.readToAnswer(idOf(9), by(sam))],
    [
      'an answer to a question that is not there',
      () => questions.answer(idOf(9), { words: 'x', courses: [] }, by(sam)),
    ],
  ])('is told the same: %s', async (_what, deed) => {
    await ask();
    await expect(deed()).rejects.toThrow(NOT_YOURS);
    expect(await audit()).toEqual(['asked']);
  });
});

describe('a course that is added', () => {
  const course = (id: string, title: string) =>
    Course.parse({ id, title, provider: 'Demo', levels: ['supportive'], levelsBasis: 'inferred' });
  const add = (one: Course) => addToCatalogue(courseCatalogue(store), one, { by: 'sam', at: NOW });
  const titles = async () => (await courseCatalogue(store).current()).courses.slice(-2).map(({ title }) => title);

  it('is there once, though pressed twice at once and under another title', async () => {
    const [one, other] = await Promise.all([add(course('added-1', 'First')), add(course('added-1', 'Second'))]);
    expect([one!.is, other!.is].sort()).toEqual(['other', 'same']);
    expect(one!.course.title).toBe(other!.course.title);
    expect((await titles()).filter((title) => ['First', 'Second'].includes(title))).toHaveLength(1);
  });
  it('loses nothing to another that is added at the same moment', async () => {
    await Promise.all([add(course('added-1', 'First')), add(course('added-2', 'Second'))]);
    expect((await titles()).sort()).toEqual(['First', 'Second']);
  });
});
