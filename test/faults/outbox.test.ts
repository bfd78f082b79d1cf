// What must reach the other person reaches them once, whatever happens between the record and their chat.
import { Notice, OUTBOX, Outcome } from '../../src/outbox/notice.ts';
import { attempt, REASONS } from '../../src/outbox/rules.ts';
import type { Store } from '../../src/storage/port.ts';
import type { Person } from '../../src/bot/turn.ts';
import { activityFrom, aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, NOW, priya, sam } from '../support/builders.ts';
import { buttonsOf, sentBy, words } from '../support/cards.ts';
import { hanging, startConnector, type Mishap } from '../support/connector.ts';
import { begin, fillIn, pressOn, register } from '../support/people.ts';

const MINUTE = 60_000;
const LATER = {
  minutes: (n: number) => new Date(NOW.getTime() + n * MINUTE),
  seconds: (n: number) => new Date(NOW.getTime() + n * 1000),
};

let bot: TestBot;
const others: TestBot[] = [];
beforeEach(async () => {
  bot = await aBot();
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.close()));
  await bot.close();
});

/** Another process of the bot over the same storage. */
async function another(store: Store = bot.store): Promise<TestBot> {
  const other = await aBot({ store });
  others.push(other);
  return other;
}
/** A process that dies as soon as the record is written: it never comes to look into the outbox. */
const dying = (): Promise<TestBot> =>
  another({
    ...bot.store,
    list: (partition, prefix, page) =>
      prefix === OUTBOX ? Promise.reject(new Error('killed')) : bot.store.list(partition, prefix, page),
  });

const settled = (one: TestBot = bot) => one.service.app.background.idle();

async function opens(person: Person): Promise<void> {
  await register(bot, person);
  await settled();
}

/** Alex shares a finished discussion; the next messages of the bot meet with these mishaps. */
async function shares({
  by = bot,
  about = priya,
  mishaps = [],
}: { by?: TestBot; about?: Person; mishaps?: Mishap[] } = {}): Promise<{ id: string; shown: Shown }> {
  const summary = await fillIn(by, alex, await begin(by, alex, { person: about.id, personName: about.name }));
  await settled(by);
  bot.connector.next(...mishaps);
  const shown = await pressOn(by, alex, summary, 'Share to be agreed');
  await settled(by);
  return { id: String(sentBy(shown, 'Check if it has arrived').data.id), shown };
}

async function sweep(at: Date, ...bots: TestBot[]): Promise<void> {
  for (const one of bots) one.at.now = at;
  await Promise.all(bots.map((one) => one.service.app.sweep()));
  await Promise.all(bots.map(settled));
}

const reviewsOf = (person: Person) =>
  bot
    .chatOf(person)
    .map(words)
    .filter((text) => /discussion, to agree/.test(text));
const asAlexSees = (id: string) => bot.press(alex, 'appraisals.open', { id });
const outcomeIn = async (id: string, kind = 'shared') =>
  Outcome.parse(await bot.store.get('DEMO', `appraisal|${id}|outcome|${kind}`));
const waitingIn = async (store: Store = bot.store) =>
  (await store.list('DEMO', OUTBOX)).map(({ value }) => Notice.parse(value));

describe('a process that dies', () => {
  it('between the record and the message has written both, and the next process delivers once', async () => {
    await opens(priya);
    await shares({ by: await dying() });
    expect(reviewsOf(priya)).toHaveLength(0);
    expect(await waitingIn()).toMatchObject([
      { kind: 'appraisals.shared', to: { person: { id: priya.id } }, state: 'due' },
    ]);
    const next = await another();
    await sweep(NOW, next);
    await sweep(NOW, next);
    expect(reviewsOf(priya)).toHaveLength(1);
    expect(await waitingIn()).toEqual([]);
  });

  it('leaves its messages to two others that look at the same moment, and still each arrives once', async () => {
    await Promise.all([opens(priya), opens(sam)]);
    const dead = await dying();
    for (const about of [priya, sam]) await shares({ by: dead, about });
    const [second, third] = [await another(), await another()];
    await sweep(NOW, second, third, second, third);
    expect([reviewsOf(priya).length, reviewsOf(sam).length]).toEqual([1, 1]);
  });

  it('while it was sending leaves it unclear; the manager is told, and decides to send it again', async () => {
    await opens(priya);
    const { id } = await shares({ by: await dying() });
    const [notice] = await waitingIn();
    await bot.store.change('DEMO', { keys: [`${OUTBOX}${notice!.id}`] }, () => ({
      result: undefined,
      put: [{ key: `${OUTBOX}${notice!.id}`, value: attempt(notice!, NOW) }],
    }));
    await sweep(LATER.minutes(1), bot);
    expect([reviewsOf(priya).length, (await waitingIn()).length]).toEqual([0, 1]); // it may still be under way
    await sweep(LATER.minutes(11), bot);
    expect([reviewsOf(priya).length, (await waitingIn()).length]).toEqual([0, 0]);
    const told = await asAlexSees(id);
    expect(words(told)).toMatch(/did not confirm/);
    const again = await pressOn(bot, alex, told, 'Send it again');
    await settled();
    expect(reviewsOf(priya)).toHaveLength(1);
    expect(words(again)).not.toMatch(/did not confirm/);
    expect(buttonsOf(await asAlexSees(id))).not.toContain('Send it again');
  });

  it('and “Send it again”, pressed twice, sends it once', async () => {
    await opens(priya);
    const { id } = await shares({ mishaps: [{ status: 502 }] });
    const told = await asAlexSees(id);
    await Promise.all([pressOn(bot, alex, told, 'Send it again'), pressOn(bot, alex, told, 'Send it again')]);
    await settled();
    await pressOn(bot, alex, told, 'Send it again');
    await settled();
    expect(reviewsOf(priya)).toHaveLength(1);
  });
});

describe('when Teams says', () => {
  beforeEach(() => opens(priya));

  it.each<[string, Mishap, number]>([
    ['“too many, wait 7 seconds”', { status: 429, headers: { 'Retry-After': '7' } }, 7],
    ['“too many”', { status: 429 }, 2],
    ['“somebody else writes there just now”', { status: 412 }, 2],
  ])('%s, it is sent after the wait and not before', async (_says, mishap, seconds) => {
    const { id } = await shares({ mishaps: [mishap] });
    await sweep(LATER.seconds(seconds - 1), bot);
    expect([reviewsOf(priya).length, (await waitingIn()).length]).toEqual([0, 1]);
    await sweep(LATER.seconds(seconds + 1), bot);
    await sweep(LATER.minutes(9), bot);
    expect([reviewsOf(priya).length, (await outcomeIn(id)).state]).toEqual([1, 'sent']);
  });

  it('“too many” for ever, it gives up in the end, and the manager may send it again', async () => {
    const { id } = await shares({ mishaps: Array.from({ length: 6 }, () => ({ status: 429 })) });
    for (let minute = 1; minute <= 8; minute++) await sweep(LATER.minutes(minute), bot);
    expect([reviewsOf(priya).length, (await outcomeIn(id)).state, (await waitingIn()).length]).toEqual([
      0,
      'failed',
      0,
    ]);
    expect(buttonsOf(await asAlexSees(id))).toContain('Send it again');
  });

  it.each<[string, Mishap, number]>([
    ['502, though it was delivered', { status: 502, isDelivered: true }, 1],
    ['500, though it was delivered', { status: 500, isDelivered: true }, 1],
    ['503, and it was not', { status: 503 }, 0],
    ['504, though it was delivered', { status: 504, isDelivered: true }, 1],
    ['408, though it was delivered', { status: 408, isDelivered: true }, 1],
    ['nothing: the line is cut', 'cut', 1],
  ])('%s: nobody knows, so nothing is sent by itself and the manager is asked', async (_says, mishap, arrived) => {
    const { id } = await shares({ mishaps: [mishap] });
    await sweep(LATER.minutes(30), bot);
    expect([reviewsOf(priya).length, (await outcomeIn(id)).state]).toEqual([arrived, 'ambiguous']);
    const told = await asAlexSees(id);
    expect(words(told)).toMatch(/did not confirm/);
    await pressOn(bot, alex, told, 'Send it again');
    await settled();
    expect(reviewsOf(priya)).toHaveLength(arrived + 1);
  });

  it.each([400, 401, 413])('%i: it will not be better later, so the manager is told', async (status) => {
    const { id } = await shares({ mishaps: [{ status }] });
    await sweep(LATER.minutes(30), bot);
    expect([reviewsOf(priya).length, (await outcomeIn(id)).state, (await waitingIn()).length]).toEqual([
      0,
      'failed',
      0,
    ]);
    const told = await asAlexSees(id);
    expect(words(told)).toMatch(/could not be delivered/);
    expect(buttonsOf(told)).toContain('Send it again');
  });

  it.each([403, 404])(
    '%i, the person has taken the bot away: it waits, the manager is told, and it arrives when they write again',
    async (status) => {
      const { id } = await shares({ mishaps: [{ status }] });
      await sweep(LATER.minutes(30), bot);
      expect([reviewsOf(priya).length, (await outcomeIn(id)).state]).toEqual([0, 'waiting']);
      expect(words(await asAlexSees(id))).toMatch(/cannot be written to[^]*https:\/\/chat\.example\/accend/);
      await bot.say(priya, 'hi');
      await settled();
      expect([reviewsOf(priya).length, (await outcomeIn(id)).state]).toEqual([1, 'sent']);
    },
  );
});

it('a chat that cannot be reached over the network is tried again later', async () => {
  await opens(priya);
  const gone = await startConnector();
  await gone.close();
  await bot.send({ ...activityFrom(priya, gone.url), type: 'installationUpdate', action: 'add' });
  await settled();
  await shares();
  expect(await waitingIn()).toMatchObject([{ state: 'due', attempts: 1 }]);
  await bot.say(priya, 'hello'); // from where the bot can be reached again
  await settled();
  await sweep(LATER.minutes(1), bot);
  expect(reviewsOf(priya)).toHaveLength(1);
});

it('one person who cannot be reached never stops the others', async () => {
  await Promise.all([opens(priya), opens(sam)]);
  const dead = await dying();
  for (const about of [priya, sam]) await shares({ by: dead, about });
  bot.connector.next({ status: 403 });
  await sweep(NOW, bot);
  expect(reviewsOf(priya).length + reviewsOf(sam).length).toBe(1);
  expect(await waitingIn()).toEqual([]);
});

it('a notice that cannot even be read stops no other', async () => {
  await opens(priya);
  await shares({ by: await dying() });
  await bot.store.change('DEMO', {}, () => ({
    result: undefined,
    put: [{ key: `${OUTBOX}!`, value: { from: 'a version of the bot to come' } }],
  }));
  await sweep(NOW, bot);
  expect(reviewsOf(priya)).toHaveLength(1);
  await bot.store.change('DEMO', {}, () => ({ result: undefined, remove: [`${OUTBOX}!`] }));
});

async function asksToPrepare(manager = alex, kind = 'appraisal'): Promise<Shown> {
  const summary = await fillIn(bot, manager, await begin(bot, manager, { kind }));
  const { data } = sentBy(summary, 'Change Goals');
  const first = await bot.press(manager, 'appraisals.go', { ...data, step: 'level' });
  await pressOn(bot, manager, first, 'Ask them to prepare first');
  await settled();
  return bot.press(manager, 'appraisals.open', { id: data.id });
}

const isUnparked = (result: unknown, kind: string): boolean =>
  (result as { notice?: Notice } | undefined)?.notice?.kind === kind;

describe('somebody who has never opened the bot', () => {
  const writes = (one: TestBot) =>
    one.send({ ...activityFrom(priya, bot.connector.url), type: 'message', text: 'hello' });
  const installs = (one: TestBot) =>
    one.send({ ...activityFrom(priya, bot.connector.url), type: 'installationUpdate', action: 'add' });

  it('cannot be written to: their manager is told at once, and gets the link to pass on', async () => {
    const { id, shown } = await shares();
    expect(words(shown)).toMatch(/cannot be written to yet[^]*https:\/\/chat\.example\/accend/);
    expect(words(await asAlexSees(id))).toMatch(/cannot be written to yet/);
    expect((await outcomeIn(id)).state).toBe('waiting');
    await sweep(LATER.minutes(30), bot);
    expect(bot.chatOf(priya)).toEqual([]);
  });

  it.each<[string, (one: TestBot, two: TestBot) => Promise<unknown>]>([
    ['first writes', (one) => writes(one)],
    ['installs the bot', (one) => installs(one)],
    ['does both at once', (one) => Promise.all([writes(one), installs(one)])],
    ['does both at once, and two processes hear of it', (one, two) => Promise.all([writes(one), installs(two)])],
    ['first presses a button', (one) => one.press(priya, 'appraisals.mine', {}, { serviceUrl: bot.connector.url })],
  ])('gets it the moment they open it, once: %s', async (_how, open) => {
    const { id } = await shares();
    const second = await another();
    await open(bot, second);
    await Promise.all([settled(), settled(second)]);
    expect(reviewsOf(priya)).toHaveLength(1);
    expect(words(await asAlexSees(id))).toMatch(/has it in their chat/);
    await writes(second);
    await Promise.all([settled(), settled(second)]);
    await sweep(LATER.minutes(30), bot, second);
    expect(reviewsOf(priya)).toHaveLength(1);
    expect(await bot.store.list('people', `mail|${priya.id}|`)).toEqual([]);
  });

  const asksAndWithdraws = async (manager: Person, kind: string) => {
    const open = await asksToPrepare(manager, kind);
    await pressOn(bot, manager, await pressOn(bot, manager, open, 'Withdraw'), 'Yes, withdraw it');
    await settled();
  };

  it('gets what waited one after the other, though a sweep comes in between', async () => {
    await asksAndWithdraws(alex, 'appraisal');
    await asksAndWithdraws(sam, 'induction');
    const first = hanging();
    let isAnswered = false;
    let isAfter: boolean | undefined;
    const second: Mishap = { status: 200, isDelivered: true, until: async () => (isAfter = isAnswered) };
    let swept: Promise<void> | undefined;
    const one = await another({
      ...bot.store,
      change: async (partition, reads, decide) => {
        const result = await bot.store.change(partition, reads, decide);
        if (swept || !isUnparked(result, 'appraisals.withdrawn')) return result;
        one.connector.next(first.mishap, second);
        swept = one.service.app.sweep();
        await first.taken;
        return result;
      },
    });
    await one.press(priya, 'appraisals.mine');
    await first.taken;
    for (let n = 0; n < 20; n++) await one.press(alex, 'appraisals.mine'); // time enough for another message to leave
    isAnswered = true;
    first.letGo();
    await swept;
    await settled(one);
    expect(isAfter).toBe(true);
  });

  it('and removes it again before the next notice, gets that one on coming back', async () => {
    await opens(priya);
    await bot.send({ ...activityFrom(priya, bot.connector.url), type: 'installationUpdate', action: 'remove' });
    await settled();
    await shares();
    expect(reviewsOf(priya)).toHaveLength(0);
    await installs(bot);
    await settled();
    expect(reviewsOf(priya)).toHaveLength(1);
  });
});

describe('what no longer holds is not shown', () => {
  const opensAtLast = async () => {
    await bot.say(priya, 'hi');
    await settled();
    return bot.chatOf(priya).slice(1).map(words);
  };

  it('asked to prepare, and it was shared meanwhile', async () => {
    await pressOn(bot, alex, await asksToPrepare(), 'Share to be agreed');
    await settled();
    expect(await opensAtLast()).toEqual([expect.stringMatching(/discussion, to agree/)]);
  });

  it('asked to prepare, and it was withdrawn meanwhile', async () => {
    const question = await pressOn(bot, alex, await asksToPrepare(), 'Withdraw');
    await pressOn(bot, alex, question, 'Yes, withdraw it');
    await settled();
    expect(await opensAtLast()).toEqual([expect.stringMatching(/has withdrawn/)]);
  });

  it('shared, and the person sent it back from their list before the message came', async () => {
    await opens(priya);
    const { id } = await shares({ mishaps: [{ status: 429 }] });
    const review = await bot.press(priya, 'appraisals.open', { id });
    await pressOn(bot, priya, review, 'Ask for a change', { comment: 'The date' });
    await settled();
    await sweep(LATER.minutes(1), bot);
    expect(reviewsOf(priya)).toHaveLength(0);
    expect((await outcomeIn(id)).state).toBe('overtaken');
  });
});

describe('somebody of another tenant', () => {
  const outsider = { id: 'bbbbbbbb-0000-4000-8000-00000000000b', tenantId: 'another', name: 'Olga Outsider' };

  it('is not written to, whoever puts their id into a card', async () => {
    await opens(outsider);
    const before = bot.chatOf(outsider).length;
    const { id } = await shares({ about: outsider });
    expect(bot.chatOf(outsider)).toHaveLength(before);
    expect(await outcomeIn(id)).toMatchObject({ state: 'failed', reason: REASONS.elsewhere });
    const told = await asAlexSees(id);
    expect(words(told)).toMatch(/Olga Outsider cannot get it[^]*not of your organisation[^]*begin it again/);
    expect(buttonsOf(told)).not.toContain('Send it again');
    const leaving = await pressOn(bot, alex, told, 'End it without an agreement');
    expect(buttonsOf(leaving)).toContain('Withdraw it');
    expect(await waitingIn()).toEqual([]);
    expect(await bot.store.get('people', `person|${outsider.id}|${alex.tenantId}`)).toBeUndefined();
  });

  it('keeps nobody of this tenant from being written to, whose id they share', async () => {
    await opens({ ...outsider, id: priya.id });
    await opens(priya);
    await shares();
    expect(reviewsOf(priya)).toHaveLength(1);
  });
});
