// Everything that waits for somebody in one message a working day at most, paused for a while, and typed at any time.
import { digestKinds } from '../../src/features/digest/kinds.ts';
import { postRepository } from '../../src/features/job-descriptions/repository.ts';
import { PEOPLE } from '../../src/records/kind.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { mineRows } from '../../src/features/appraisals/mine-rows.ts';
import { alex, anAppraisal, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import { begin, pressOn, register, share } from '../support/people.ts';
import { aProposal, asking } from '../support/posts.ts';
import { startStorage } from '../support/storage.ts';

const DIGEST = /at most once on a working day/;
const environment = { FACILITATORS: `DEMO=${alex.id}` };
let bot: TestBot;
let storage: Awaited<ReturnType<typeof startStorage>>;
/** What was asked of storage, by where it lies. */
let asked: string[] = [];
const others: TestBot[] = [];

beforeEach(async () => {
  storage = await startStorage();
  const store = await storage.open();
  asked = [];
  bot = await aBot({
    store: {
      get: (partition, key) => (asked.push(key), store.get(partition, key)),
      list: (partition, prefix, page) => (asked.push(prefix), store.list(partition, prefix, page)),
      change: (partition, reads, decide) => (asked.push(...(reads.keys ?? [])), store.change(partition, reads, decide)),
    },
    environment,
  });
  bot.at.now = new Date('2026-11-26T10:00:00Z'); // a Thursday
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.close()));
  await bot.close();
  await storage.close();
});

async function hour(moment: string, ...bots: TestBot[]): Promise<void> {
  const all = bots.length ? bots : [bot];
  for (const one of all) one.at.now = new Date(moment);
  await Promise.all(all.map((one) => one.service.app.sweep()));
  await Promise.all(all.map((one) => one.service.app.background.idle()));
}
const digests = (person = priya, one = bot): Shown[] => one.chatOf(person).filter((shown) => DIGEST.test(words(shown)));

it('comes the next working day with what waits, opens it, and comes no more when nothing waits', async () => {
  await register(bot, priya);
  await share(bot, alex);
  await hour('2026-11-26T11:00:00Z');
  expect(digests()).toEqual([]); // it has come by itself today
  await hour('2026-11-27T07:00:00Z');
  expect(digests()).toEqual([]);
  await hour('2026-11-27T09:00:00Z');
  await hour('2026-11-27T10:00:00Z');
  expect(digests()).toHaveLength(1);
  expect(words(digests()[0]!)).toMatch(/agree the summary of your discussion with Alex[^]*Since 26 November 2026/);
  const summary = await pressOn(bot, priya, digests()[0]!, 'Open the discussion');
  await hour('2026-11-28T10:00:00Z'); // a Saturday
  expect(digests()).toHaveLength(1);
  await hour('2026-11-30T10:00:00Z');
  expect(digests()).toHaveLength(2);
  await pressOn(bot, priya, summary, 'I agree');
  await hour('2026-12-01T10:00:00Z');
  expect(digests()).toHaveLength(2);
  expect(digests(alex)).toEqual([]);
});

it('counts a preparation since it was asked for, whatever its manager has saved meanwhile', async () => {
  await register(bot, priya);
  const asked = await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first');
  await bot.service.app.background.idle();
  bot.at.now = new Date('2026-11-27T08:00:00Z');
  await pressOn(bot, alex, await pressOn(bot, alex, asked, 'Carry on now'), 'Save and continue', FILLED['level']);
  await hour('2026-11-27T09:00:00Z');
  expect(words(digests()[0]!)).toMatch(/Prepare for your discussion with Alex[^]*Since 26 November 2026/);
});

it('leaves nobody out who is both: what a manager holds hides nothing that waits for them', async () => {
  for (const one of [alex, priya]) await register(bot, one);
  await share(bot, alex);
  const drafts = Array.from({ length: 25 }, (_, n) => anAppraisal({ id: `DEMO.draft${n}`, heldOn: '2026-11-26' }));
  for (const draft of drafts) {
    const record = {
      ...draft,
      state: 'shared' as const,
      createdAt: '2026-11-26T12:00:00Z',
      manager: { ...priya },
      person: { id: draft.id, name: 'X' },
    };
    await bot.store.change('DEMO', {}, () => ({ result: undefined, index: mineRows(record) }));
  }
  await hour('2026-11-27T09:00:00Z');
  expect(words(digests()[0]!)).toMatch(/agree the summary of your discussion with Alex/);
});

it('tells a manager of the change that was asked for, and not in whose words', async () => {
  await register(bot, priya);
  await share(bot, alex);
  const review = bot.chatOf(priya).at(-1)!;
  await pressOn(bot, priya, review, 'Ask for a change', { comment: 'Please mention the clinic.' });
  await bot.service.app.background.idle();
  await hour('2026-11-27T09:00:00Z');
  expect(words(digests(alex)[0]!)).toMatch(/Make the change that Priya[^]*Since 26 November 2026/);
  expect(words(digests(alex)[0]!)).not.toMatch(/clinic/);
  expect(words(await pressOn(bot, alex, digests(alex)[0]!, 'Open the discussion'))).toMatch(/mention the clinic/);
});

it('puts several things into one message, each with its button', async () => {
  for (const one of [alex, priya]) await register(bot, one);
  await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first');
  await bot.service.app.background.idle();
  const question = 'Is there a course on wigs?';
  await pressOn(bot, priya, await bot.press(priya, 'course-questions.ask', { question }), 'Send');
  await bot.service.app.background.idle(); // the question has come today
  await hour('2026-11-27T09:00:00Z');
  expect(words(digests()[0]!)).toMatch(/Prepare for your discussion with Alex/);
  expect(digests(alex).map(words)).toEqual([expect.stringMatching(/1 question waits for your answer/)]);
  expect(words(await pressOn(bot, alex, digests(alex)[0]!, 'Open the questions'))).toMatch(/wigs/);
});

it('comes once, whatever process looks first', async () => {
  await register(bot, priya);
  await share(bot, alex);
  const second = await aBot({ store: bot.store, environment });
  others.push(second);
  await hour('2026-11-27T09:00:00Z', bot, second);
  await hour('2026-11-27T10:00:00Z', second, bot);
  expect(digests().length + digests(priya, second).length).toBe(1);
});

it('tells each of two people what a post asks of them, and reads nobody else’s posts', async () => {
  for (const one of [alex, priya]) await register(bot, one);
  const posts = postRepository(bot.store);
  const on = (person: typeof alex) => ({ ...asking(person), at: bot.at.now });
  const { file } = await posts.propose({ title: 'Clinical Nurse Specialist', ...aProposal() }, on(alex));
  await hour('2026-11-26T11:00:00Z');
  asked = [];
  await hour('2026-11-27T09:00:00Z');
  expect(words(digests()[0]!)).toMatch(/Agree the level of the post Clinical Nurse[^]*Since 26 November 2026/);
  expect(digests(alex)).toEqual([]);
  const post = await pressOn(bot, priya, digests()[0]!, 'See the post');
  expect(asked.filter((key) => key.startsWith('posts|'))).toEqual([]);
  await pressOn(bot, priya, post, 'Ask for a change', { comment: 'Please say oncology.' });
  await hour('2026-11-27T10:00:00Z');
  await hour('2026-11-30T09:00:00Z');
  expect(digests()).toHaveLength(1);
  expect(words(digests(alex)[0]!)).toMatch(/Make the change[^]*Clinical Nurse[^]*Since 27 November 2026/);
  expect(words(digests(alex)[0]!)).not.toMatch(/oncology/);
  await posts.propose({ id: file.post.id, title: 'Clinical Nurse Specialist', ...aProposal() }, on(alex));
  expect(words(await bot.say(alex, 'what waits'))).toMatch(/^Nothing waits/);
});

it('is noted once for a notice, however long that waits for a form', async () => {
  await register(bot, priya);
  await bot.say(priya, 'appraisal'); // a form
  await bot.service.app.background.idle();
  const candidate = () => digestKinds.candidate.get(bot.store, PEOPLE, priya);
  const before = await candidate();
  await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first');
  for (const second of [10, 20, 30, 40]) await hour(`2026-11-26T10:00:${second}Z`);
  expect(await candidate()).toEqual(before);
  await hour('2026-11-26T10:02:00Z');
  expect(words(bot.chatOf(priya).at(-1)!)).toMatch(/asked to prepare/);
  expect(await candidate()).not.toEqual(before);
});

describe('a pause', () => {
  it('is typed, ends by itself, and what waited comes once', async () => {
    await register(bot, priya);
    await share(bot, alex);
    const paused = await bot.say(priya, 'Pause until 2 December.');
    expect(words(paused)).toMatch(/Paused. You are written to again from 2 December 2026/);
    for (const day of ['27', '30']) await hour(`2026-11-${day}T10:00:00Z`);
    await hour('2026-12-01T10:00:00Z');
    expect(digests()).toEqual([]);
    expect(words(await bot.say(priya, 'what waits for me?'))).toMatch(/before 2 December 2026[^]*agree the summary/);
    expect(digests()).toEqual([]);
    await hour('2026-12-02T09:00:00Z');
    await hour('2026-12-02T10:00:00Z');
    expect(digests()).toHaveLength(1);
  });
  it('is chosen on the card, also while a digest is on its way, and ended', async () => {
    await register(bot, priya);
    await share(bot, alex);
    const card = await pressOn(bot, priya, await bot.say(priya, 'what waits'), 'Pause these messages');
    const paused = await pressOn(bot, priya, card, 'Pause until that day', { day: '2026-12-02' });
    expect(words(paused)).toMatch(/again from 2 December 2026/);
    expect(words(await bot.say(priya, 'unpause'))).not.toMatch(/before 2 December/);
    await hour('2026-11-27T09:00:00Z');
    expect(digests()).toHaveLength(1);
  });
  it.each([
    ['pause until yesterday', /Write the day as/],
    ['pause until 1 November 2026', /not after today/],
    ['pause until 26 November', /26 November 2026 is not after today/],
    ['pause until 1 November 2027', /more than half a year/],
    ['pause', /Do not write to me/],
  ])('“%s” is none', async (typed, why) => {
    await register(bot, priya);
    const answer = await bot.say(priya, typed);
    expect(words(answer)).toMatch(why);
    expect(buttonsOf(answer)).toContain('Pause until that day');
    expect(await digestKinds.record.get(bot.store, PEOPLE, priya)).toBeUndefined();
  });
});

it('costs nothing for whom nothing waits: a process asks once an hour, however many people there are', async () => {
  for (const one of [alex, priya, sam]) await register(bot, one);
  await hour('2026-11-27T09:00:00Z'); // all three have just come
  await hour('2026-11-27T10:00:00Z');
  asked = [];
  await hour('2026-11-30T10:00:00Z');
  expect(asked.filter((key) => /digest|person/i.test(key))).toEqual(['digest|candidate|']);
});
