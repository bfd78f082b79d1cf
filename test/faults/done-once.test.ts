// What one turn needs twice is read once: asked of the storage, and of the thread that reads files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALLIANCE_ADVICE } from '../../src/features/catalogue/domain/advice.ts';
import { COURSES } from '../../src/features/catalogue/domain/course.ts';
import { catalogueIndexFor } from '../../src/features/courses/domain/answering/indexed-catalogue.ts';
import { openCourses } from '../../src/features/courses/feature.ts';
import { trustWords } from '../../src/features/trust-words/repository.ts';
import { readQuestion } from '../../src/reading/read-question.ts';
import type { Person } from '../../src/bot/turn.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/port.ts';
import { tableReader } from '../../src/tables/table-job.ts';
import { openThreads } from '../../src/threads/pool.ts';
import type { Threads } from '../../src/threads/port.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, NOW, sam } from '../support/builders.ts';
import { sentBy, words } from '../support/cards.ts';
import { register, sendFile } from '../support/people.ts';
import { rowsOfFile } from '../support/tables.ts';

const JD = readFileSync(join(import.meta.dirname, '../../src/local/demo-job-description.docx'));

/** `reads`: the key of each single row that was asked for since they were last cleared. */
function watched(store: Store): { store: Store; reads: string[] } {
  const reads: string[] = [];
  const get: Store['get'] = (partition, key) => {
    reads.push(key);
    return store.get(partition, key);
  };
  return { store: { ...store, get }, reads };
}

describe('a turn', () => {
  let bot: TestBot;
  let reads: string[];
  let close: () => void;
  beforeEach(async () => {
    const file = openSqlite(':memory:');
    const counted = watched(file.store);
    ({ reads, close } = { reads: counted.reads, close: file.close });
    bot = await aBot({ store: counted.store, environment: { FACILITATORS: `DEMO=${sam.id}` } });
    for (const person of [alex, sam]) await register(bot, person);
    await bot.service.app.background.idle();
    reads.length = 0;
  });
  afterEach(async () => {
    await bot.close();
    close();
  });

  const send = (person: Person, name: string, content: Buffer) => sendFile(bot, person, name, content);
  const readsOf = (key: RegExp) => reads.filter((one) => key.test(one)).length;

  it('with a table asks once who sent it, though one route opens another', async () => {
    const shown = await send(sam, 'posts.csv', Buffer.from('Title,Band,Team\nLung CNS,7,Lung\n'));
    expect(words(shown)).toMatch(/Add 1 post\?/);
    expect(readsOf(/^person\|/)).toBe(1);
  });

  it('with a job description reads what its Trust has set once', async () => {
    const shown = await send(alex, 'Lung CNS.docx', JD);
    expect(words(shown)).toMatch(/Shall I put this in\?/);
    expect(readsOf(/^settings\|job-descriptions$/)).toBe(1);
    const { verb, data } = sentBy(shown, 'Yes, put it in');
    reads.length = 0;
    await bot.press(alex, verb, data);
    expect(readsOf(/^settings\|job-descriptions$/)).toBe(1);
  });
});

it('a sent table is taken apart once, whoever asks for it in a turn', async () => {
  const threads = openThreads(() => {});
  const works: string[] = [];
  const counted: Threads = {
    ...threads,
    run: (job, input) => {
      works.push(job.work);
      return threads.run(job, input);
    },
  };
  const read = tableReader(counted);
  const bytes = Buffer.from('Title,Band\nLung CNS,7\n');
  const [first, second] = await Promise.all([read('posts.csv', bytes), read('posts.csv', bytes)]);
  expect(rowsOfFile(first)).toHaveLength(2);
  expect(second).toBe(first);
  expect(await read('posts.csv', bytes)).toBe(first);
  expect(works).toHaveLength(1);
  await read('posts.csv', Buffer.from(bytes));
  expect(works).toHaveLength(2);
  await threads.close();
});

it('the courses are indexed before anybody asks, for who has taught no words of their own', async () => {
  let looks = 0;
  const courses = COURSES.map((course) => ({
    ...course,
    get provider() {
      looks++;
      return course.provider;
    },
  }));
  const { store, close } = openSqlite(':memory:');
  const words = trustWords(store);
  const catalogue = { edition: 0, courses, retired: [], settings: ALLIANCE_ADVICE };
  const { feature } = openCourses({
    store,
    words,
    catalogue: { current: async () => catalogue, lately: async () => catalogue },
    read: readQuestion,
    verbFor: () => undefined,
    offersFor: () => ({ likely: [], all: [] }),
    completedBy: async () => [],
    facilitators: { hasFacilitator: async () => false },
  });
  await Promise.all(feature.jobs?.map(({ run }) => run(NOW)) ?? []);
  expect(looks).toBeGreaterThan(0);
  looks = 0;
  catalogueIndexFor(courses, await words.vocabularyOf('DEMO'), catalogue.settings);
  expect(looks).toBe(0);
  close();
});
