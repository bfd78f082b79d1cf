// Anybody can begin an appraisal with a colleague, and then sees the courses that colleague noted: not without their being told.
import type { Change, Store } from '../../src/storage/port.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, NOW, priya, sam } from '../support/builders.ts';
import { buttonsOf, sentBy, words } from '../support/cards.ts';
import { begin, NEXT, pressOn, register } from '../support/people.ts';
import { everyRow, rowsOf } from '../support/rows.ts';

let storage: TestStorage;
let bot: TestBot;
/** Happens before the notes are read, and before anything is written. */
let beforeNotes: () => Promise<unknown>;
let beforeWriting: (change: Change<unknown>) => void;
beforeEach(async () => {
  beforeNotes = () => Promise.resolve();
  beforeWriting = () => undefined;
  storage = await startStorage();
  bot = await aBot({ store: watched(await storage.open()) });
  for (const person of [priya, alex, sam]) await register(bot, person);
  await note('completed', 'acst');
  await note('registered', 'uom-acute');
});
afterEach(async () => {
  await bot.close();
  await storage.close();
});

const watched = (store: Store): Store => ({
  ...store,
  list: async (partition, prefix, page) => {
    if (prefix.startsWith('courseNote|')) await beforeNotes();
    return store.list(partition, prefix, page);
  },
  change: (partition, reads, decide) =>
    store.change(partition, reads, (rows) => {
      const change = decide(rows);
      beforeWriting(change);
      return change;
    }),
});

const note = (doing: string, course: string) => bot.press(priya, `course-notes.${doing}`, { course });
/** The discussion somebody has begun with Priya; its step on courses has not been shown yet. */
async function begun(manager: Person = alex): Promise<string> {
  const { data } = sentBy(await begin(bot, manager), NEXT);
  await settled();
  return String(data.submission).split('~')[0]!;
}
const look = (id: string, manager: Person = alex): Promise<Shown> =>
  bot.press(manager, 'appraisals.go', { id, step: 'education' });
const settled = () => bot.service.app.background.idle();
const later = (minutes: number) => (bot.at.now = new Date(NOW.getTime() + minutes * 60_000));

const LOOKED_AT = /^The courses you noted are being looked at/;
const told = () => bot.chatOf(priya).filter((shown) => LOOKED_AT.test(words(shown)));
const outcome = async () =>
  (await rowsOf(bot.store)).find(({ key }) => key.endsWith('outcome|notes-shown'))?.value as { state: string };

it('is told once, however often the step is shown', async () => {
  const id = await begun();
  expect(told()).toEqual([]);
  const shown = await look(id);
  expect(words(shown)).toMatch(/Priya Sample \(demo\) has noted:/);
  await settled();
  expect(told().map(words)).toEqual([
    expect.stringMatching(
      /Alex Example \(demo\) has begun an appraisal discussion with you \(21 November 2026\), and sees the 2 courses you have noted\.[^]*If this person is not your manager, say so/,
    ),
  ]);
  expect((await outcome()).state).toBe('sent');
  const goals = await pressOn(bot, alex, shown, NEXT, FILLED.education);
  await pressOn(bot, alex, goals, 'Back');
  await look(id);
  await bot.say(alex, 'resume');
  await note('completed', 'sage-thyme');
  await settled();
  beforeWriting = () => {
    throw new Error('there is nothing left to write');
  };
  expect(words(await look(id))).toMatch(/SAGE/);
  await settled();
  expect(told()).toHaveLength(1);
});

it.each([
  ['at the same moment', false],
  ['and the message arrived before the second was ready', true],
])('is told once when two cards show it: %s', async (_when, isHeld) => {
  const id = await begun();
  const both = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  let looking = 0;
  beforeNotes = async () => {
    const isSecond = ++looking === 2;
    if (isSecond) both.resolve();
    await both.promise;
    if (isSecond && isHeld) await arrived.promise;
  };
  const looks = [look(id), look(id)];
  await Promise.race(looks);
  await settled();
  arrived.resolve();
  for (const shown of await Promise.all(looks)) expect(words(shown)).toMatch(/has noted:/);
  await settled();
  await bot.service.app.sweep();
  expect(told()).toHaveLength(1);
});

it('is shown to nobody as long as it cannot be written that the person is told', async () => {
  const id = await begun();
  beforeWriting = ({ put = [] }) => {
    if (put.some(({ key }) => key.endsWith('|notes-shown'))) throw new Error('storage is away');
  };
  expect(words(await look(id))).not.toMatch(/noted|Communication/);
  await settled();
  expect(told()).toEqual([]);
  beforeWriting = () => undefined;
  expect(words(await look(id))).toMatch(/has noted:/);
  await settled();
  expect(told()).toHaveLength(1);
});

it('lets somebody act on it whose appraisal is begun by a stranger', async () => {
  const id = await begun(sam);
  expect(words(await look(id, sam))).toMatch(/Advanced Communication/);
  await settled();
  const card = told()[0]!;
  expect(words(card)).toMatch(new RegExp(`${sam.name.replace(/[()]/g, '\\$&')} has begun`));
  expect(buttonsOf(card)).toEqual(['My courses', 'This is not my manager', 'My appraisals']);
  expect(words(await pressOn(bot, priya, card, 'My appraisals'))).toContain(sam.name);
  let mine = await pressOn(bot, priya, card, 'My courses');
  while (buttonsOf(mine).includes('Change or remove note 1')) {
    const opened = await pressOn(bot, priya, mine, 'Change or remove note 1');
    mine = await pressOn(bot, priya, await pressOn(bot, priya, opened, 'Remove this note'), 'My courses');
  }
  expect(words(await look(id, sam))).not.toMatch(/has noted|ticked already/);
});

describe('when the discussion is withdrawn', () => {
  const withdrawn = async (id: string) => {
    const question = await bot.press(alex, 'appraisals.withdrawing', { id });
    await pressOn(bot, alex, question, 'Yes, withdraw it');
    await settled();
  };
  const lastWords = () => words(bot.chatOf(priya).at(-1)!);

  it('is told then, if the message had not arrived before', async () => {
    const id = await begun();
    bot.connector.next({ status: 429 });
    await look(id);
    await settled();
    await withdrawn(id);
    later(5);
    await bot.service.app.sweep();
    expect(told()).toEqual([]);
    expect((await outcome()).state).toBe('overtaken');
    expect(lastWords()).toMatch(/^Withdrawn[^]*Before that, they were shown the 2 courses you had noted/);
  });

  it('says so to whoever was told that it had begun', async () => {
    const id = await begun();
    await look(id);
    await settled();
    await withdrawn(id);
    expect(told()).toHaveLength(1);
    expect(lastWords()).toMatch(/^Withdrawn/);
  });
});

it.each([
  ['everything was removed', 'course-notes.remove', {}],
  ['it was too long ago', 'course-notes.days', { registeredOn: '2024-05-01', completedOn: '2024-05-01' }],
])('writes and sends nothing where there is nothing to show: %s', async (_why, verb, days) => {
  await note('completed', 'uom-acute');
  for (const [course, version] of [
    ['acst', 1],
    ['uom-acute', 2],
  ])
    await bot.press(priya, verb, { course, version, ...days });
  const id = await begun();
  const before = await everyRow(bot.store);
  expect(words(await look(id))).toMatch(/^Courses and learning/);
  await settled();
  expect(await everyRow(bot.store)).toBe(before);
  expect(told()).toEqual([]);
});

it('has notes that nobody of another directory sees, who begins an appraisal with their id', async () => {
  const tenantId = 'aaaaaaaa-0000-4000-8000-0000000000ff';
  const stranger: Person = { id: 'bbbbbbbb-0000-4000-8000-0000000000aa', name: 'Mo Stranger (demo)', tenantId };
  const shared = await aBot({ store: bot.store, environment: { TENANTS: `${alex.tenantId},${tenantId}` } });
  await register(shared, stranger);
  const { data } = sentBy(await begin(shared, stranger), NEXT);
  await shared.service.app.background.idle();
  const id = String(data.submission).split('~')[0]!;
  const before = await everyRow(bot.store);
  const shown = words(await shared.press(stranger, 'appraisals.go', { id, step: 'education' }));
  await shared.service.app.background.idle();
  await shared.close();
  expect(shown).toMatch(/^Courses and learning/);
  expect(shown).not.toMatch(/has noted/);
  expect(await everyRow(bot.store)).toBe(before);
});

it('is not told because of somebody who has no business with it', async () => {
  const id = await begun();
  const before = await everyRow(bot.store);
  for (const person of [sam, priya]) await look(id, person);
  await settled();
  expect(await everyRow(bot.store)).toBe(before);
});
