// Somebody notes a course, sees what becomes of it, and talks about it at their next appraisal.
import { courseNotes } from '../../src/features/course-notes/repository.ts';
import type { Store } from '../../src/storage/port.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';
import type { Person } from '../../src/bot/turn.ts';
import { keyOfPerson } from '../../src/bot/person-key.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, NOW, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words, withoutSaved } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { begin, fillIn, NEXT, pressOn, register, STEPS } from '../support/people.ts';
import { everyRow, rowsOf } from '../support/rows.ts';

const ACCREDITED = 'uom-acute'; // for enhanced and advanced level
const UNKNOWN = 'acst';
const NOT_ACCREDITED = 'care-cert'; // not for enhanced level

let storage: TestStorage;
let bot: TestBot;
let reads: string[] = [];
beforeEach(async () => {
  storage = await startStorage();
  const store = await storage.open();
  bot = await aBot({ store: watched(store) });
  await register(bot, priya);
  await bot.service.app.background.idle();
});
afterEach(async () => {
  await bot.close();
  await storage.close();
});

/** The real store, and which ranges it is asked for. */
const watched = (store: Store): Store => ({
  ...store,
  list: (partition, prefix, page) => {
    reads.push(prefix);
    return store.list(partition, prefix, page);
  },
});

const facts = async () =>
  (await rowsOf(bot.store)).map(({ key }) => key).filter((key) => /^fact\|\w+\|courses/.test(key));
const note = (doing: string, course: string, person: Person = priya, changes: Json = {}) =>
  bot.press(person, `course-notes.${doing}`, { course }, changes);
const inputs = (shown: Shown) =>
  Object.fromEntries(
    partsOf(shown.card)
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id, value }) => [id, value]),
  );

describe('a course somebody is registered on', () => {
  it('is noted from the answer to a question', async () => {
    const answer = await bot.say(priya, 'acute oncology module for a CNS');
    expect(words(await pressOn(bot, priya, answer, 'I’m registered on this'))).toMatch(/^Noted: you are registered/);
    expect(await facts()).toHaveLength(1);
  });

  it.each([
    [ACCREDITED, /accredited course: your registration goes into your Trust’s quarterly figures, as a number/],
    [UNKNOWN, /I do not know whether[^]*apart from the accredited courses/],
    [NOT_ACCREDITED, /not an accredited course, so your registration does not go into/],
  ])('is said to count as it does count: %s', async (course, said) => {
    const shown = await note('registered', course);
    expect(words(shown)).toMatch(said);
    expect(words(shown)).toMatch(/Registered on 21 November 2026\.[^]*usually your line manager, sees this note/);
    expect(buttonsOf(shown)).toEqual([
      'It was on another day',
      'Save the day',
      'I’ve completed this',
      'Remove this note',
      'My courses',
    ]);
    const counts = await courseNotes(bot.store).courseFacts('DEMO', '2026Q3');
    expect([counts.registeredOnAccredited, counts.registeredNotKnown]).toEqual([
      course === ACCREDITED ? 1 : 0,
      course === UNKNOWN ? 1 : 0,
    ]);
  });

  it('is the same when it is pressed twice, also on another day', async () => {
    const first = await note('registered', ACCREDITED);
    const before = await everyRow(bot.store);
    bot.at.now = new Date(NOW.getTime() + 86_400_000);
    expect(words(await note('registered', ACCREDITED))).toBe(words(first));
    expect(await everyRow(bot.store)).toBe(before);
  });

  it('can be moved to another day, not to one that has yet to come', async () => {
    const shown = await note('registered', ACCREDITED);
    expect(inputs(shown)).toEqual({ registeredOn: '2026-11-21' });
    const wrong = await pressOn(bot, priya, shown, 'Save the day', { registeredOn: '2026-11-22' });
    expect(words(wrong)).toMatch(/Please check: Choose today, 21 November 2026, or an earlier day/);
    expect(inputs(wrong)).toEqual({ registeredOn: '2026-11-22' });
    expect(partsOf(wrong.card).find(({ id }) => id === 'dayBox')?.isVisible).toBe(true);
    const moved = await pressOn(bot, priya, wrong, 'Save the day', { registeredOn: '2026-09-30' });
    expect(words(moved)).toMatch(/Registered on 30 September 2026/);
    expect(partsOf(moved.card).find(({ id }) => id === 'dayBox')?.isVisible).toBe(false);
    expect(await facts()).toEqual([`fact|2026Q2|coursesRegistered|${keyOfPerson(priya)}|${ACCREDITED}`]);
    const late = await pressOn(bot, priya, shown, 'Save the day', { registeredOn: '2026-08-01' });
    expect(words(late)).toMatch(/out of date, so nothing was changed[^]*30 September 2026/);
    expect(inputs(late)).toEqual({ registeredOn: '2026-08-01' });
  });

  it('is completed later, and keeps both days', async () => {
    const shown = await note('registered', ACCREDITED);
    bot.at.now = new Date('2027-01-05T09:00:00Z');
    const done = await pressOn(bot, priya, shown, 'I’ve completed this');
    expect(words(done)).toMatch(
      /^Noted: you have completed this[^]*Registered on 21 November 2026\.\nCompleted on 5 January 2027\.[^]*goes into your Trust/,
    );
    expect(words(done)).toMatch(/before 1 April 2028, usually your line manager/);
    expect(inputs(done)).toEqual({ registeredOn: '2026-11-21', completedOn: '2027-01-05' });
    expect(await facts()).toEqual([
      `fact|2026Q3|coursesRegistered|${keyOfPerson(priya)}|${ACCREDITED}`,
      `fact|2026Q4|coursesCompleted|${keyOfPerson(priya)}|${ACCREDITED}`,
    ]);
    const turned = await pressOn(bot, priya, done, 'Save the day', { completedOn: '2026-11-01' });
    expect(words(turned)).toMatch(/Choose the day you registered or a later one/);
    expect(inputs(turned)).toEqual({ registeredOn: '2026-11-21', completedOn: '2026-11-01' });
  });

  it('can be taken back with everything that counted, and a card from before does not bring it back', async () => {
    const shown = await note('registered', ACCREDITED);
    const done = await note('completed', ACCREDITED);
    expect(words(await pressOn(bot, priya, shown, 'Remove this note'))).toMatch(/out of date/);
    expect(await facts()).toHaveLength(2);
    const removed = await pressOn(bot, priya, done, 'Remove this note');
    expect(words(removed)).toMatch(/^Removed\nYour note about “Acute Oncology[^]*no longer counts/);
    expect(await facts()).toEqual([]);
    expect(words(await pressOn(bot, priya, done, 'Remove this note'))).toBe(words(removed));
    expect(words(await pressOn(bot, priya, done, 'Save the day', { completedOn: '2026-11-01' }))).toBe(words(removed));
    expect(words(await pressOn(bot, priya, removed, 'My courses'))).toMatch(/noted none yet/);
    await note('registered', ACCREDITED);
    expect(words(await pressOn(bot, priya, done, 'Remove this note'))).toMatch(/out of date/);
  });
});

it('says of a course completed long ago that it will not come up by itself', async () => {
  const shown = await note('completed', ACCREDITED);
  const old = await pressOn(bot, priya, shown, 'Save the day', { completedOn: '2025-03-31' });
  expect(words(old)).toMatch(/too long ago to come up/);
});

it('counts nowhere what is only wanted for the appraisal, until somebody registers', async () => {
  const shown = await note('add-to-appraisal', ACCREDITED);
  expect(words(shown)).toMatch(/^Noted for your next appraisal[^]*not counted in any figures/);
  expect(inputs(shown)).toEqual({});
  expect(await facts()).toEqual([]);
  expect(words(await pressOn(bot, priya, shown, 'I’m registered on this'))).toMatch(/^Noted: you are registered/);
  expect(words(await note('add-to-appraisal', ACCREDITED))).toMatch(/^Noted: you are registered/);
  expect(await facts()).toHaveLength(1);
});

it.each([
  ['registered', 'unheard-of', /not in the catalogue/],
  ['completed', '../x', /not in the catalogue/],
  ['add-to-appraisal', '__proto__', /not in the catalogue/],
  ['registered', 'ukons-sact', /not a course/],
  ['completed', 'rcn-cancer', /not a course/],
  ['completed', 'wca-catalogue', /a collection of courses/],
  ['note', ACCREDITED, /not noted that course/],
  ['days', ACCREDITED, /could not be read/],
  ['registered', '', /could not be read/],
])('keeps nothing of a press that cannot be: %s, %s', async (doing, course, why) => {
  const before = await everyRow(bot.store);
  expect(words(await note(doing, course))).toMatch(why);
  expect(await everyRow(bot.store)).toBe(before);
});

it('keeps a framework for the appraisal, which nobody registers on', async () => {
  expect(words(await note('add-to-appraisal', 'rcn-cancer'))).toMatch(/^Noted for your next appraisal/);
});

describe('my courses', () => {
  it('lists everything one has noted, page by page, and opens each', async () => {
    for (const course of ['sage-thyme', 'l2psych', 'gatewayc', 'rm-sact', 'uom-msc']) await note('completed', course);
    await note('add-to-appraisal', UNKNOWN);
    await note('registered', ACCREDITED);
    const mine = await bot.say(priya, 'my courses');
    expect(words(mine)).toMatch(
      /^My courses\nOnly you see this list[^]*Acute Oncology[^]*Registered on 21 November 2026/,
    );
    expect(words(mine)).toMatch(/Advanced Communication[^]*For your appraisal, since[^]*Completed on/);
    expect(buttonsOf(mine).slice(-2)).toEqual(['Show more', 'Ask about courses']);
    const rest = await pressOn(bot, priya, mine, 'Show more');
    expect(buttonsOf(rest)).toEqual(['Change or remove note 7', 'Ask about courses']);
    expect(words(await pressOn(bot, priya, mine, 'Change or remove note 1'))).toMatch(/registered\nAcute Oncology/);
    expect(words(await pressOn(bot, priya, rest, 'Ask about courses'))).toMatch(/course/i);
  });

  it('are nobody else’s, whatever they press', async () => {
    await register(bot, sam);
    const shown = await note('registered', ACCREDITED);
    await bot.service.app.background.idle();
    const before = await everyRow(bot.store);
    for (const title of ['Remove this note', 'Save the day']) {
      const { verb, data } = sentBy(shown, title);
      const extra = { person: priya.id, personId: priya.id, trustId: 'DEMO', registeredOn: '2026-01-01' };
      expect(words(await bot.press(sam, verb, { ...data, ...extra }))).toMatch(/not noted that course/);
    }
    expect(words(await note('note', ACCREDITED, sam))).toMatch(/not noted that course/);
    expect(words(await bot.say(sam, 'my courses'))).toMatch(/noted none yet/);
    expect(await everyRow(bot.store)).toBe(before);
  });

  it('wait until one has said where one works', async () => {
    expect(words(await note('registered', ACCREDITED, alex))).toMatch(/Which Trust/);
    expect(await facts()).toEqual([]);
  });

  it('are nothing for a channel', async () => {
    const channel = { conversation: { id: '19:c', conversationType: 'channel', tenantId: priya.tenantId } };
    expect(words(await note('registered', ACCREDITED, priya, channel))).toMatch(/That is private/);
    expect(await facts()).toEqual([]);
  });
});

describe('the next appraisal', () => {
  const education = async (): Promise<Shown> => {
    let shown = await begin(bot, alex);
    for (const step of STEPS.slice(0, STEPS.indexOf('education')))
      shown = await pressOn(bot, alex, shown, NEXT, FILLED[step]);
    return shown;
  };
  const ticks = (shown: Shown) => {
    const { coursesDone, coursesWanted } = inputs(shown);
    return [coursesDone, coursesWanted];
  };
  const UNTICKED = { coursesDone: '', coursesWanted: '' };

  beforeEach(async () => {
    await note('completed', UNKNOWN);
    await note('registered', ACCREDITED);
    await note('add-to-appraisal', 'sage-thyme');
    await note('completed', NOT_ACCREDITED);
  });

  it('shows what the person has noted, ticked where the list has it', async () => {
    const shown = await education();
    expect(words(shown)).toMatch(
      /Priya Sample \(demo\) has noted:\nCompleted on 21 November 2026: Advanced Communication[^]*Care Certificate[^\n]*not in the list for this level\nRegistered on 21 November 2026: Acute Oncology[^\n]*\nWould like to do: SAGE/,
    );
    expect(words(shown)).toMatch(/ticked already/);
    expect(ticks(shown)).toEqual([UNKNOWN, `${ACCREDITED},sage-thyme`]);
    expect(partsOf(shown.card).find(({ id }) => id === 'doneBox')?.isVisible).toBe(true);
  });

  it('is saved with the ticks as they were', async () => {
    const rest = { ...FILLED.education };
    delete rest.coursesDone;
    delete rest.coursesWanted;
    const goals = await pressOn(bot, alex, await education(), NEXT, rest);
    const back = await pressOn(bot, alex, goals, 'Back');
    expect(ticks(back)).toEqual([UNKNOWN, `${ACCREDITED},sage-thyme`]);
    expect(words(back)).not.toMatch(/ticked already/);
  });

  it('never ticks again what was saved, and still says what was noted', async () => {
    const shown = await education();
    const goals = await pressOn(bot, alex, shown, NEXT, { ...FILLED.education, ...UNTICKED });
    const back = await pressOn(bot, alex, goals, 'Back');
    expect(ticks(back)).toEqual(['', '']);
    expect(words(back)).toMatch(/has noted:/);
    expect(words(back)).not.toMatch(/ticked already/);
  });

  it.each([
    ['with a mistake', NEXT, { ...UNTICKED, protectedTime: '' }],
    ['to go on later', 'Save and leave', { ...UNTICKED, protectedTime: '' }],
  ])('leaves alone what was saved %s', async (_how, title, typed) => {
    await pressOn(bot, alex, await education(), title, typed);
    const shown = await bot.say(alex, 'resume');
    expect(words(shown)).toMatch(/^Courses and learning[^]*has noted:/);
    expect(ticks(shown)).toEqual(['', '']);
  });

  it('keeps its ticks as they were sent while something else is put right', async () => {
    const typed = { ...UNTICKED, coursesWanted: ACCREDITED, protectedTime: '' };
    const again = await pressOn(bot, alex, await education(), NEXT, typed);
    expect(words(again)).toMatch(/Say whether protected time was agreed/);
    expect(words(again)).toMatch(/has noted:/);
    expect(ticks(again)).toEqual(['', ACCREDITED]);
  });

  it('is the same from every door', async () => {
    const shown = withoutSaved(await education());
    expect(words(await bot.say(alex, 'resume'))).toBe(words(shown));
    const { data } = sentBy(shown, NEXT);
    const [id] = String(data.submission).split('~');
    expect(words(await bot.press(alex, 'appraisals.open', { id }))).toBe(words(shown));
    expect(words(await bot.press(alex, 'appraisals.go', { id, step: 'education' }))).toBe(words(shown));
    await pressOn(bot, alex, shown, NEXT, FILLED.education);
    const outdated = await pressOn(bot, alex, shown, NEXT, { ...FILLED.education, otherDone: 'Else' });
    expect(words(outdated)).toMatch(/saved from another card[^]*has noted:/);
  });

  it('costs one read at the step on courses, and none anywhere else', async () => {
    const looks = () => reads.splice(0).filter((prefix) => prefix.startsWith('courseNote|')).length;
    let shown = await begin(bot, alex);
    looks();
    for (const step of STEPS) {
      expect([step, looks()]).toEqual([step, step === 'education' ? 1 : 0]);
      shown = await pressOn(bot, alex, shown, NEXT, FILLED[step]);
    }
    await pressOn(bot, alex, shown, 'Share to be agreed');
    await bot.service.app.background.idle();
    await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'I agree');
    expect(looks()).toBe(0);
  });

  it('is shown to nobody but the manager of that discussion', async () => {
    await register(bot, sam);
    const { data } = sentBy(await education(), NEXT);
    const [id] = String(data.submission).split('~');
    reads = [];
    for (const person of [sam, priya])
      for (const verb of ['appraisals.open', 'appraisals.go', 'appraisals.save', 'appraisals.back'])
        expect(words(await bot.press(person, verb, { ...data, id, step: 'education' }))).not.toMatch(/noted/);
    expect(reads.filter((prefix) => prefix.startsWith('courseNote|'))).toEqual([]);
  });

  it('takes up nothing noted in another Trust', async () => {
    await bot.press(priya, 'people.choose-trust', { trust: 'RHM' });
    await note('completed', 'l2psych');
    expect(words(await education())).not.toMatch(/Completed on[^\n]*Level 2 psychological/);
    expect((await rowsOf(bot.store, 'RHM')).map(({ key }) => key)).toContain(
      `courseNote|${priya.tenantId}|${priya.id}|l2psych`,
    );
  });

  it('leaves the notes as they are when it is agreed', async () => {
    const before = await facts();
    const summary = await fillIn(bot, alex, await begin(bot, alex));
    await pressOn(bot, alex, summary, 'Share to be agreed');
    await bot.service.app.background.idle();
    await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'I agree');
    expect(await facts()).toEqual(before);
  });
});

it('says nothing at the appraisal of somebody who has noted nothing', async () => {
  let shown = await begin(bot, alex);
  for (const step of STEPS.slice(0, STEPS.indexOf('education')))
    shown = await pressOn(bot, alex, shown, NEXT, FILLED[step]);
  expect(words(shown)).toMatch(/^Saved 09:00: Pillars of practice\nCourses and learning/);
  expect(words(shown)).not.toMatch(/has noted|ticked already/);
});
