// Everything that waits for somebody in one message a working day at most, paused for a while, and typed at any time.
import { digestKinds } from '../../src/features/digest/kinds.ts';
import { reminderKinds } from '../../src/features/reminders/kinds.ts';
import { DEMO_ALLIANCE } from '../../src/local/demo-people.ts';
import { postRepository } from '../../src/features/job-descriptions/repository.ts';
import { PEOPLE } from '../../src/records/kind.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { mineRows } from '../../src/features/appraisals/mine-rows.ts';
import { alex, anAppraisal, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import { begin, NEXT, pressOn, register, share } from '../support/people.ts';
import { aProposal, asking } from '../support/posts.ts';
import { aFullReturn } from '../support/returns.ts';
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
  await pressOn(bot, alex, await pressOn(bot, alex, asked, 'Carry on now'), NEXT, FILLED['level']);
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
    expect(words(paused)).toMatch(/Paused. I write to you again from 2 December 2026/);
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

describe('the return of a Trust without a channel', () => {
  const REMINDER = /^The quarterly return/;
  const priyaSubmits = async () => {
    await register(bot, priya);
    await bot.service.app.roles.give(
      priya,
      { role: 'submitter', organisation: 'DEMO' },
      { person: alex, at: bot.at.now },
    );
    await bot.service.app.background.idle();
  };
  const came = (person = priya, one = bot): string[] =>
    digests(person, one).map((shown) => words(shown).split('\n')[0] ?? '');
  const switched = (value: boolean) =>
    bot.store.change(DEMO_ALLIANCE.id, {}, () => ({
      result: undefined,
      put: [reminderKinds.settings.row({ isOn: { value, set: { ...sam, at: bot.at.now.toISOString(), why: '' } } })],
    }));

  it('stands at the top of all that waits, in the one message of its day', async () => {
    await priyaSubmits();
    await share(bot, alex);
    await hour('2027-01-04T08:00:00Z');
    expect(digests()).toEqual([]);
    for (const clock of ['08:31', '09:31', '16:31']) await hour(`2027-01-04T${clock}:00Z`);
    expect(came()).toEqual(['The quarterly return is open']);
    const [digest] = digests();
    expect(words(digest!)).toMatch(
      /6 of 8 done|0 of 8 done[^]*due on 25 January 2027[^]*What else[^]*agree the summary/,
    );
    expect(words(digest!)).not.toMatch(/Send the quarterly return/);
    expect(words(await pressOn(bot, priya, digest!, 'Open the return'))).toMatch(/October to December 2026/);
    await hour('2027-01-05T09:00:00Z');
    expect(came()).toEqual(['The quarterly return is open', 'What waits for you']);
    expect(words(digests()[1]!)).toMatch(/agree the summary[^]*Send the quarterly return/);
  });

  it('makes the message of each of its days go out, though nothing else waits, and of no other day', async () => {
    await priyaSubmits();
    await register(bot, alex);
    for (const day of ['01-04', '01-05', '01-18', '01-19', '01-25', '01-28', '01-29', '02-08', '02-09'])
      for (const clock of ['09:00', '10:00']) await hour(`2027-${day}T${clock}:00Z`);
    expect(came()).toEqual([
      'The quarterly return is open',
      'The quarterly return is due soon',
      'The quarterly return is due today',
      'The quarterly return is late',
      'The quarterly return closes today',
    ]);
    expect(came(alex)).toEqual(came());
  });

  it('waits for the next working day where the message of the day has gone', async () => {
    await priyaSubmits();
    await share(bot, alex);
    await switched(false);
    await hour('2027-01-08T09:00:00Z'); // a Friday
    await switched(true);
    for (const clock of ['10:00', '12:00', '16:50']) await hour(`2027-01-08T${clock}:00Z`);
    await hour('2027-01-09T10:00:00Z');
    expect(came()).toEqual(['What waits for you']);
    for (const clock of ['08:31', '09:31']) await hour(`2027-01-11T${clock}:00Z`);
    expect(came()).toEqual(['What waits for you', 'The quarterly return is open']);
  });

  it('is held by a pause, and comes once with all of it when that ends', async () => {
    await priyaSubmits();
    await share(bot, alex);
    await bot.say(priya, 'pause until 20 January 2027');
    for (const day of ['04', '05', '18', '19']) await hour(`2027-01-${day}T09:00:00Z`);
    expect(came()).toEqual([]);
    for (const clock of ['09:00', '10:00', '11:00']) await hour(`2027-01-20T${clock}:00Z`);
    expect(came()).toEqual(['The quarterly return is due soon']);
    expect(words(digests()[0]!)).toMatch(/agree the summary/);
  });

  it('comes once, whatever process looks first', async () => {
    await priyaSubmits();
    await share(bot, alex);
    const second = await aBot({ store: bot.store, environment });
    others.push(second);
    await hour('2027-01-04T09:00:00Z', bot, second);
    await hour('2027-01-04T10:00:00Z', second, bot);
    expect([...came(), ...came(priya, second)]).toEqual(['The quarterly return is open']);
  });

  it('reaches whoever comes later on the day they come, and no second message does', async () => {
    const { tenantId, id, name } = priya;
    await bot.service.app.roles.give(
      { tenantId, id, name },
      { role: 'submitter', organisation: 'DEMO' },
      { person: alex, at: bot.at.now },
    );
    await hour('2027-01-04T09:00:00Z');
    const outcomes = await bot.store.list('DEMO', reminderKinds.outcome.under());
    const states = outcomes.map(({ value }) => reminderKinds.outcome.read(value)).map(({ to, state }) => [to, state]);
    expect(states).toContainEqual([priya.id, 'waiting']);
    bot.at.now = new Date('2027-01-06T09:00:00Z');
    await register(bot, priya);
    await hour('2027-01-06T09:40:00Z');
    await hour('2027-01-06T10:40:00Z');
    expect(came()).toEqual(['The quarterly return is open']);
  });

  it('leaves the message of the day to what else waits, where the return is sent while it is on its way', async () => {
    await priyaSubmits();
    await share(bot, alex);
    bot.connector.next(
      { status: 429, headers: { 'Retry-After': '60' } },
      { status: 429, headers: { 'Retry-After': '60' } },
    );
    await hour('2027-01-04T09:00:00Z');
    expect(came()).toEqual([]);
    await bot.press(priya, 'returns.save', { quarter: '2026Q3', ...aFullReturn(), go: 'overview' });
    await bot.press(priya, 'returns.submit', { quarter: '2026Q3', ...aFullReturn(), version: 1 });
    await hour('2027-01-04T10:00:00Z');
    await hour('2027-01-04T11:00:00Z');
    expect(came()).toEqual(['What waits for you']);
  });

  it('is of the Trust somebody works for, whatever they were given at another, also once that has nobody else', async () => {
    await priyaSubmits();
    const elsewhere = { role: 'submitter', organisation: 'RHM' } as const;
    await bot.service.app.roles.give(priya, elsewhere, { person: alex, at: bot.at.now });
    for (const day of ['04', '05', '06']) await hour(`2027-01-${day}T09:00:00Z`);
    expect(came()).toEqual(['The quarterly return is open']);
    expect(words(digests()[0]!)).toMatch(/Demo/);
    expect(await bot.store.list('RHM', reminderKinds.outcome.under())).toEqual([]);
    expect(await bot.store.list('RHM', reminderKinds.ledger.under())).toEqual([]);
    await bot.press(priya, 'people.choose-trust', { trust: 'RHM', leaves: true });
    for (const day of ['07', '08']) await hour(`2027-01-${day}T09:00:00Z`);
    const written = await bot.store.list('RHM', reminderKinds.outcome.under());
    expect(written.map(({ value }) => reminderKinds.outcome.read(value).to)).toEqual([priya.id]);
  });

  it('is put off from there, for everybody who is reminded of it', async () => {
    await priyaSubmits();
    await register(bot, alex);
    await hour('2027-01-04T09:00:00Z');
    const put = await pressOn(bot, priya, digests()[0]!, 'Snooze until that day', { until: '2027-01-20' });
    expect(words(put)).toMatch(/no reminder before 20 January 2027. That holds for everybody/);
    await hour('2027-01-18T09:00:00Z');
    await hour('2027-01-20T09:00:00Z');
    expect(came(alex)).toEqual(['The quarterly return is open', 'The quarterly return is still to be sent']);
    expect(came().every((heading) => REMINDER.test(heading))).toBe(true);
  });
});
