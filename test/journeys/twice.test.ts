import { writeKey } from '../../src/features/appraisals/domain/keys.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya } from '../support/builders.ts';
import { partsOf, sentBy, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { begin, fillIn, NEXT, pressOn, register, share, STEPS } from '../support/people.ts';
import { chance, comparable, everyRow, rowsOf, shuffled } from '../support/rows.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
});
afterEach(() => bot.close());

/** How often and how the same press arrives; every time with an activity id of its own. */
type Deliver = (press: () => Promise<Shown>) => Promise<Shown[]>;
const TIMES = [1, 2, 3, 4];
const inARow =
  (times: number): Deliver =>
  async (press) => {
    const answers: Shown[] = [];
    for (let i = 0; i < times; i++) answers.push(await press());
    return answers;
  };
const atOnce =
  (times: number): Deliver =>
  (press) =>
    Promise.all(Array.from({ length: times }, press));
const MANNERS = TIMES.flatMap((times): [string, Deliver][] => [
  [`${times} times in a row`, inARow(times)],
  [`${times} times at once`, atOnce(times)],
]);

const START = { person: priya.id, personName: priya.name, role: 'Clinical Nurse Specialist', level: 'enhanced' };
const PREPARED = { wentWell: 'The clinic', grow: 'Teaching', support: '', hopes: '' };

/** Two people go through everything; each press arrives as `deliver` has it, and every answer has to make sense. */
async function theWholeFlow(deliver: Deliver) {
  const press = async (
    person: Person,
    shown: Shown,
    title: string | RegExp,
    answer: RegExp,
    typed: Json = {},
  ): Promise<Shown> => {
    const { verb, data } = sentBy(shown, title);
    const answers = await deliver(() => bot.press(person, verb, { ...data, ...typed }));
    for (const one of answers) expect([title, words(one)]).toEqual([title, expect.stringMatching(answer)]);
    await bot.service.app.background.idle();
    return answers.at(-1)!;
  };
  const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;
  await register(bot, priya);
  await register(bot, alex);
  const first = await press(alex, await bot.say(alex, 'appraisal'), 'Start', /Now: Level/, START);
  const asked = await press(alex, first, 'Ask them to prepare first', /^Asked to prepare/, FILLED.level);
  await press(priya, lastOf(priya), 'Send to my manager', /^Sent/, PREPARED);
  let shown = await pressOn(bot, alex, asked, 'Carry on now');
  for (const [i, step] of STEPS.slice(1).entries()) shown = await press(alex, shown, NEXT, NOW[i]!, FILLED[step]);
  await press(alex, shown, 'Share to be agreed', /^Shared/);
  await press(priya, lastOf(priya), 'Ask for a change', /^(Sent back|Appraisal in progress)/, {
    comment: 'Add my course',
  });
  await press(alex, await pressOn(bot, alex, lastOf(alex), 'Carry on'), 'Share to be agreed', /^Shared/);
  await press(priya, lastOf(priya), 'I agree', /^Agreed on/);
  await press(alex, await pressOn(bot, alex, lastOf(alex), 'Reopen'), 'Reopen', /Check before you share/, {
    words: 'One goal was wrong',
  });
  await press(alex, await bot.say(alex, 'resume'), 'Share to be agreed', /^Shared/);
  await press(priya, lastOf(priya), 'I agree', /^Agreed on/);
  const again = await press(
    alex,
    await pressOn(bot, alex, lastOf(alex), 'Reopen'),
    'Reopen',
    /Check before you share/,
    {
      words: 'Not needed',
    },
  );
  const withdrawing = await pressOn(bot, alex, again, 'Withdraw');
  await press(alex, withdrawing, 'Yes, withdraw it', /^Withdrawn/);
}

/** What the card behind each step but the first says. */
const NOW = [/Now: Courses/, /Now: Goals/, /Now: ePortfolio/, /Check before you share/];

/** What stands at the head of everything the bot wrote into a chat by itself. */
const headings = (person: Person) => bot.chatOf(person).map((shown) => words(shown).split('\n')[0]);

describe('everything, from “Start” to “Yes, withdraw it”', () => {
  let once = '';
  beforeAll(async () => {
    bot = await aBot();
    await theWholeFlow(inARow(1));
    once = await comparable(bot.store);
    await bot.close();
  });

  it('changes what it should when each press arrives once', async () => {
    await theWholeFlow(inARow(1));
    const rows = await rowsOf(bot.store);
    expect(rows.filter(({ key }) => key.endsWith('|record'))).toHaveLength(1);
    expect(rows.filter(({ key }) => key.startsWith('edition|'))).toHaveLength(2);
    expect(rows.filter(({ key }) => /^(outbox|parked|open)\|/.test(key))).toEqual([]);
    expect(headings(priya)).toEqual([
      'Prepare for your discussion',
      ...Array(2).fill('Your appraisal discussion, to agree'),
      'Reopened',
      'Your appraisal discussion, to agree',
      'Reopened',
      'Withdrawn',
    ]);
    expect(headings(alex)).toEqual([
      'Start a discussion',
      'Prepared',
      'A change is asked for',
      'Agreed on 21 November 2026 at 09:00',
      'Check before you share',
      'Agreed on 21 November 2026 at 09:00',
    ]);
  });

  it.each(MANNERS)(
    'leaves the same behind when each press arrives %s, and tells each person once',
    async (_how, deliver) => {
      await theWholeFlow(deliver);
      expect(await comparable(bot.store)).toBe(once);
      expect(headings(priya)).toHaveLength(7);
      expect(headings(alex)).toHaveLength(6);
    },
  );
});

describe('the steps, sent from cards that were all open before', () => {
  const withoutAudit = async () => (await rowsOf(bot.store)).filter(({ key }) => !key.startsWith('audit|'));
  const doings = async () =>
    (await rowsOf(bot.store))
      .filter(({ key }) => key.startsWith('audit|'))
      .map(({ value }) => (value as { doing: string }).doing)
      .sort();
  const plain = (rows: unknown) => JSON.stringify(rows, null, 1).replaceAll(/DEMO\.[a-z0-9]{24}/g, 'the record');

  async function presses(): Promise<[string, () => Promise<Shown>][]> {
    const { data } = sentBy(await begin(bot, alex), NEXT);
    const [id = '', pack = ''] = String(data.submission).split('~');
    return STEPS.map((step) => [
      step,
      () =>
        bot.press(alex, 'appraisals.save', {
          submission: writeKey({ id, frameworkVersion: pack }, step, 0),
          ...FILLED[step],
        }),
    ]);
  }

  let inOrder = { rows: '', doings: [] as string[] };
  beforeAll(async () => {
    bot = await aBot();
    for (const [, press] of await presses()) await press();
    inOrder = { rows: plain(await withoutAudit()), doings: await doings() };
    await bot.close();
  });

  it('are all kept in their order', () => {
    expect(inOrder.doings).toEqual(['began', ...STEPS.map((step) => `saved ${step}`)].sort());
  });

  const seeds = [1, 2, 3, 4, 5, 2026];
  it.each(seeds)('are the same in any order, each one to four times (seed %d)', async (seed) => {
    const random = chance(seed);
    const all = (await presses()).flatMap((press) => Array.from({ length: 1 + Math.floor(random() * 4) }, () => press));
    for (const [step, press] of shuffled(all, random))
      expect([step, words(await press())]).toEqual([step, expect.stringMatching(/Now: \w|Check before you share/)]);
    expect(plain(await withoutAudit())).toBe(inOrder.rows);
    expect(await doings()).toEqual(inOrder.doings);
    expect(words(await bot.say(alex, 'resume'))).toMatch(/Check before you share/);
  });

  it.each(seeds)('are the same from two clients at once (seed %d)', async (seed) => {
    const random = chance(seed);
    const one = await presses();
    const clients = [shuffled(one, random), shuffled(one, random)];
    await Promise.all(
      clients.map(async (list) => {
        for (const [, press] of list) expect(words(await press())).toMatch(/Now: \w|Check before you share/);
      }),
    );
    expect(plain(await withoutAudit())).toBe(inOrder.rows);
    expect(await doings()).toEqual(inOrder.doings);
  });

  it('are all kept when every one of them arrives at the same moment', async () => {
    const answers = await Promise.all((await presses()).flatMap(([, press]) => [press(), press()]));
    for (const answer of answers) expect(words(answer)).toMatch(/Now: \w|Check before you share/);
    expect(plain(await withoutAudit())).toBe(inOrder.rows);
  });
});

describe('a card that is out of date', () => {
  const unchanged = async (press: () => Promise<Shown>): Promise<Shown> => {
    await bot.service.app.background.idle();
    const before = await everyRow(bot.store);
    const shown = await press();
    await bot.service.app.background.idle();
    expect(await everyRow(bot.store)).toBe(before);
    return shown;
  };
  const valueOf = ({ card }: Shown, id: string) =>
    partsOf(card).find((part) => part.id === id && String(part.type).startsWith('Input.'))?.value;
  const SAVES = STEPS.flatMap((step) =>
    ['appraisals.save', 'appraisals.back', 'appraisals.leave'].map((verb) => [verb, step]),
  );

  it.each(SAVES)('%s of %s: the current card, with what was typed', async (verb, step) => {
    const first = await begin(bot, alex);
    await fillIn(bot, alex, first);
    const [id = '', pack = ''] = String(sentBy(first, NEXT).data.submission).split('~');
    const field = Object.keys(FILLED[step]!).find((name) =>
      /levelWords|discussed|otherDone|goal1|otherResource/.test(name),
    )!;
    const stale = { submission: writeKey({ id, frameworkVersion: pack }, step, 0), [field]: 'Typed on an older card' };
    const shown = await unchanged(() => bot.press(alex, verb, stale));
    expect(words(shown)).toMatch(/from another card/);
    expect(valueOf(shown, field)).toBe('Typed on an older card');
    await pressOn(bot, alex, shown, NEXT);
    expect(JSON.stringify(await rowsOf(bot.store))).toContain('Typed on an older card');
  });

  it('asking to prepare: the current card, with what was typed, and nobody is asked', async () => {
    await register(bot, priya);
    const first = await begin(bot, alex);
    await pressOn(bot, alex, first, NEXT, FILLED.level);
    const shown = await unchanged(() =>
      pressOn(bot, alex, first, 'Ask them to prepare first', { levelWords: 'Typed on an older card' }),
    );
    expect(valueOf(shown, 'levelWords')).toBe('Typed on an older card');
    expect(words(await pressOn(bot, alex, shown, 'Ask them to prepare first'))).toMatch(/^Asked to prepare/);
  });

  it('of the preparation: the current card, with what was typed', async () => {
    await register(bot, priya);
    await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first');
    await bot.service.app.background.idle();
    const card = bot.chatOf(priya).at(-1)!;
    await pressOn(bot, priya, card, 'Send to my manager', PREPARED);
    const shown = await unchanged(() =>
      pressOn(bot, priya, card, 'Send to my manager', { hopes: 'Typed on an older card' }),
    );
    expect([valueOf(shown, 'hopes'), valueOf(shown, 'wentWell')]).toEqual(['Typed on an older card', 'The clinic']);
  });

  it('of the start: the discussion that it started', async () => {
    await register(bot, alex);
    const start = await bot.say(alex, 'appraisal');
    await pressOn(bot, alex, await pressOn(bot, alex, start, 'Start', START), NEXT, FILLED.level);
    expect(words(await unchanged(() => pressOn(bot, alex, start, 'Start', { ...START, kind: 'induction' })))).toMatch(
      /Now: Pillars/,
    );
  });

  it('of the review: how things stand, with the comment that was typed', async () => {
    await register(bot, priya);
    await share(bot, alex);
    const stale = bot.chatOf(priya).at(-1)!;
    await pressOn(bot, priya, stale, 'Ask for a change', { comment: 'First' });
    await bot.service.app.background.idle();
    await pressOn(bot, alex, await pressOn(bot, alex, bot.chatOf(alex).at(-1)!, 'Carry on'), 'Share to be agreed');
    const shown = await unchanged(() => pressOn(bot, priya, stale, 'Ask for a change', { comment: 'Second' }));
    expect(words(shown)).toMatch(/out of date/);
    expect(valueOf(shown, 'comment')).toBe('Second');
    expect(words(await unchanged(() => pressOn(bot, priya, stale, 'I agree')))).toMatch(/out of date/);
  });

  it('of the summary, of a reopening and of a withdrawal: how things stand', async () => {
    await register(bot, priya);
    const summary = await fillIn(bot, alex, await begin(bot, alex));
    const withdrawing = await pressOn(bot, alex, summary, 'Withdraw');
    await pressOn(bot, alex, await bot.press(alex, 'appraisals.go', { ...idIn(summary), step: 'eportfolio' }), NEXT, {
      otherResource: 'Changed',
    });
    expect(words(await unchanged(() => pressOn(bot, alex, summary, 'Share to be agreed')))).toMatch(
      /Check before you share[^]*out of date/,
    );
    expect(words(await unchanged(() => pressOn(bot, alex, withdrawing, 'Yes, withdraw it')))).toMatch(
      /Check before you share[^]*out of date/,
    );
  });

  it('of a reopening, once it was agreed again: asks again, with the reason that was typed', async () => {
    await register(bot, priya);
    await share(bot, alex);
    await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'I agree');
    await bot.service.app.background.idle();
    const question = await pressOn(bot, alex, bot.chatOf(alex).at(-1)!, 'Reopen');
    await pressOn(bot, alex, await pressOn(bot, alex, question, 'Reopen', { words: 'First' }), 'Share to be agreed');
    await bot.service.app.background.idle();
    await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'I agree');
    const shown = await unchanged(() => pressOn(bot, alex, question, 'Reopen', { words: 'Second' }));
    expect(valueOf(shown, 'words')).toBe('Second');
    expect(words(await pressOn(bot, alex, shown, 'Reopen'))).toMatch(/Check before you share/);
  });

  const idIn = ({ card }: Shown) =>
    partsOf(card).find(({ verb }) => verb === 'appraisals.withdrawing')?.data as { id: string };
});
