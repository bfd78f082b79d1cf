// Administrators edit the catalogue while discussions are under way: what is offered follows, what was ticked stays.
import JSZip from 'jszip';
import { courseCatalogue } from '../../src/features/catalogue/repository.ts';
import { Course } from '../../src/features/catalogue/domain/course.ts';
import {
  courseIn,
  withCourse,
  type Catalogue,
  type WantedCatalogue,
} from '../../src/features/catalogue/domain/catalogue.ts';
import { confirmLevels } from '../../src/features/catalogue/domain/edits.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, NOW, priya } from '../support/builders.ts';
import { partsOf, valuesOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { begin, changeStep, NEXT, pressOn, register, STEPS } from '../support/people.ts';

const RETIRED = 'acst';
const CONFIRMED = 'l2psych';
const IMPORTED = Course.parse({
  id: 'demo-late-effects',
  title: 'Demo course on late effects',
  provider: 'Demo School',
  levels: ['enhanced'],
  levelsBasis: 'stated by the provider',
});

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  await register(bot, priya);
});
afterEach(() => bot.close());

/** Changed where another process serves: this one is to notice within a minute. */
async function edit(decide: (catalogue: Catalogue) => WantedCatalogue): Promise<void> {
  const catalogue = courseCatalogue(bot.store);
  const { edition } = await catalogue.current();
  await catalogue.change(edition, decide, { by: 'administrator', at: NOW });
  bot.at.now = new Date(bot.at.now.getTime() + 60_000);
}
const change = () =>
  edit((catalogue) => {
    const { courses } = { ...catalogue, ...confirmLevels(catalogue, courseIn(catalogue, CONFIRMED)!, ['enhanced']) };
    return {
      doing: 'retired, confirmed and imported',
      courses: [...courses.filter(({ id }) => id !== RETIRED), IMPORTED],
      retired: courses.filter(({ id }) => id === RETIRED),
    };
  });

async function education(): Promise<Shown> {
  let shown = await begin(bot, alex);
  for (const step of STEPS.slice(0, STEPS.indexOf('education')))
    shown = await pressOn(bot, alex, shown, NEXT, FILLED[step]);
  return shown;
}
const input = ({ card }: Shown, id: string) =>
  partsOf(card).find((part) => part.id === id && part.choices) as Json | undefined;
const choices = (shown: Shown, id = 'coursesDone') =>
  new Map(
    ((input(shown, id)?.choices ?? []) as { title: string; value: string }[]).map(({ value, title }) => [value, title]),
  );

const find = (shown: Shown, words: string, typed: Json = {}) =>
  pressOn(bot, alex, shown, 'Find courses', { ...typed, find: words });
/** What a search for these words brings into the list of courses done. */
const foundNow = async (words: string) => [...choices(await find(await bot.say(alex, 'resume'), words)).keys()];

it('finds what the catalogue has now', async () => {
  await education();
  expect(await foundNow('advanced communication')).toEqual([RETIRED]);
  expect(await foundNow('demo late')).not.toContain(IMPORTED.id);
  await change();
  expect(await foundNow('advanced communication skills')).not.toContain(RETIRED);
  expect(await foundNow('demo late')).toContain(IMPORTED.id);
});

it('suggests three courses, and more of them on request, with everything typed kept', async () => {
  const shown = await education();
  const few = [...choices(shown, 'coursesWanted').keys()];
  expect(few).toHaveLength(3);
  expect(words(shown).match(/to be confirmed/gi)).toHaveLength(1);
  const typed = {
    coursesWanted: few[1],
    otherDone: 'A day in clinic',
    protectedTime: 'agreed',
    fundingWords: 'Travel',
  };
  const more = await pressOn(bot, alex, shown, 'More courses', typed);
  expect(valuesOf(more)).toMatchObject(typed);
  expect([...choices(more, 'coursesWanted').keys()].slice(0, 3)).toEqual(few);
  expect(choices(more, 'coursesWanted').size).toBeGreaterThan(6);
  expect(words(more)).not.toMatch(/Please check/);
  const found = await find(more, 'communication', { coursesWanted: few.join(',') });
  expect(words(found)).toMatch(/Found for “communication”/);
  expect(valuesOf(found)).toMatchObject({ ...typed, coursesWanted: few.join(',') });
  const ticked = await pressOn(bot, alex, found, NEXT, { coursesDone: RETIRED, funding: 'no' });
  expect(words(ticked)).toMatch(/^Saved 09:00: Courses and learning\nGoals/);
  const back = await pressOn(bot, alex, ticked, 'Back');
  expect(valuesOf(back)).toMatchObject({ ...typed, coursesDone: RETIRED, coursesWanted: few.join(',') });
});

it('says where nothing is found, and takes a search twice for one', async () => {
  const shown = await education();
  const none = await find(shown, 'basket weaving', { otherWanted: 'Kept' });
  expect(words(none)).toMatch(/No course for “basket weaving” at enhanced level/);
  expect(valuesOf(none).otherWanted).toBe('Kept');
  expect(words(await find(shown, 'basket weaving', { otherWanted: 'Kept' }))).toMatch(/No course for/);
  expect(words(await find(shown, 'else', { otherWanted: 'Other' }))).toMatch(/saved from another card/);
});

it('says what somebody has noted of a course that was imported, and ticks it', async () => {
  await change();
  await bot.press(priya, 'course-notes.completed', { course: IMPORTED.id });
  const shown = await education();
  expect(words(shown)).toMatch(/Completed on 21 November 2026: Demo course on late effects \(Demo School\)\n/);
  expect(valuesOf(shown).coursesDone).toBe(IMPORTED.id);
});

it('takes a tick from a card that was drawn before the course was retired', async () => {
  const shown = await education();
  await change();
  const goals = await pressOn(bot, alex, shown, NEXT, FILLED.education);
  expect(words(goals)).toMatch(/^Saved 09:01: Courses and learning\nGoals/);
  expect(valuesOf(await pressOn(bot, alex, goals, 'Back')).coursesDone).toBe(RETIRED);
});

it('keeps the tick of a course that is retired: on the step, in the summary and in the Word record', async () => {
  let shown = await education();
  for (const step of STEPS.slice(STEPS.indexOf('education')))
    shown = await pressOn(bot, alex, shown, NEXT, FILLED[step]);
  const title = /Advanced Communication Skills Training/;
  expect(words(shown)).toMatch(title);
  await change();

  const step = await changeStep(bot, alex, shown, 'education');
  expect(valuesOf(step).coursesDone).toBe(RETIRED);
  expect(choices(step).get(RETIRED)).toMatch(/^Advanced Communication.*no longer in the list for this level/);
  const typed = { coursesDone: `${RETIRED},${IMPORTED.id}` };
  const summary = await pressOn(bot, alex, step, NEXT, typed);
  expect(words(summary)).toMatch(/Check before you share/);
  expect(words(summary)).toMatch(/Courses done[^]*Advanced Communication[^;]*; Demo course on late effects/);

  await pressOn(bot, alex, summary, 'Share to be agreed');
  await bot.service.app.background.idle();
  const review = bot.chatOf(priya).at(-1)!;
  expect(words(review)).toMatch(title);
  const agreed = await pressOn(bot, priya, review, 'I agree');
  expect(words(agreed)).toMatch(title);
  expect(await recordOf(agreed)).toMatch(/Advanced Communication[^;]*; Demo course on late effects/);
});

it('follows the course settings', async () => {
  await education();
  const found = async () => (await foundNow('cancer care')).filter((id) => id.startsWith('wca-f'));
  expect(await found()).toEqual(['wca-foundations']);
  const foundations = { foundations: [], fundamentals: ['enhanced' as const], isConfirmed: true };
  await edit(() => ({ doing: 'course settings', foundations }));
  expect(await found()).toEqual(['wca-fundamentals']);
});

it('keeps a tick of a course that is for other levels now', async () => {
  const goals = await pressOn(bot, alex, await education(), NEXT, FILLED.education);
  await edit((catalogue) => ({
    doing: 'levels',
    ...withCourse(catalogue, { ...courseIn(catalogue, RETIRED)!, levels: ['advanced'] }),
  }));
  const step = await pressOn(bot, alex, goals, 'Back');
  expect(valuesOf(step).coursesDone).toBe(RETIRED);
  expect(choices(step).get(RETIRED)).toMatch(/no longer in the list/);
});

async function recordOf(agreed: Shown): Promise<string> {
  const shown = await pressOn(bot, priya, agreed, 'Get the Word document');
  const link = partsOf(shown.card).find(({ type }) => type === 'Action.OpenUrl') as { url: string };
  const { bytes } = await bot.service.app.takeDocument(new URL(link.url).pathname.split('/').at(-1)!);
  const zip = await JSZip.loadAsync(bytes);
  return zip.file('word/document.xml')!.async('string');
}
