// The start card: nothing is typed that is known already, and nothing is told of anybody who is not one's own.
import { postRepository } from '../../src/features/job-descriptions/repository.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, NOW, priya, sam } from '../support/builders.ts';
import { buttonsOf, sentBy, valuesOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { aMinutePasses, begin, fillIn, pastLastGoals, pressOn, register } from '../support/people.ts';
import { aProposal, asking } from '../support/posts.ts';
import { everyRow, rowsOf } from '../support/rows.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [alex, priya, sam]) await register(bot, person);
});
afterEach(() => bot.close());

const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;
const of = ({ id, name }: Person) => `${id}~${name}`;
const STARTED = /Clinical Nurse Specialist\n[^]*Enhanced level/;

/** What stands on the step on the level. */
const levelStep = async (manager: Person, shown: Shown) => words(await pastLastGoals(bot, manager, shown));

/** Agreed by Priya and this manager. */
async function agreed(manager: Person = alex, typed: Json = {}): Promise<void> {
  const summary = await fillIn(bot, manager, await begin(bot, manager, typed));
  await pressOn(bot, manager, summary, 'Share to be agreed');
  await aMinutePasses(bot);
  await pressOn(bot, priya, lastOf(priya), 'I agree');
  await bot.service.app.background.idle();
}
const aYearLater = () => {
  bot.at.now = new Date('2027-11-22T09:00:00Z');
};

it.each([
  ['induction', 'induction', /Induction, today/],
  ['start an induction', 'induction', /Induction, today/],
  ['Job planning', 'job-planning', /Job planning, today/],
  ['new appraisal', 'appraisal', /Appraisal, today \(21 November 2026\)/],
])('begins with the kind that “%s” says', async (typed, kind, line) => {
  const start = await bot.say(alex, typed);
  expect(valuesOf(start)).toMatchObject({ kind, heldOn: '2026-11-21' });
  expect(words(start)).toMatch(line);
});

it('says beside the name what the post was in the last record, and begins with that', async () => {
  await agreed();
  aYearLater();
  const start = await bot.say(alex, 'appraisal');
  expect(words(start)).toMatch(/Priya Sample \(demo\), Clinical Nurse Specialist, enhanced level/);
  const begun = await pressOn(bot, alex, start, 'Start', { person: of(priya) });
  expect(await levelStep(alex, begun)).toMatch(STARTED);
});

it.each(['appraisal with Priya', 'start an appraisal with priya sample', 'Appraisal with Priya please.'])(
  'is filled in for “%s”',
  async (typed) => {
    await agreed();
    aYearLater();
    const start = await bot.say(alex, typed);
    expect(words(start)).toMatch(/Filled in from your appraisal of 21 November 2026\. Check it/);
    expect(valuesOf(start)).toMatchObject({ person: of(priya), role: 'Clinical Nurse Specialist', level: 'enhanced' });
    expect(await levelStep(alex, await pressOn(bot, alex, start, 'Start'))).toMatch(STARTED);
  },
);

it.each([
  ['please could I start an induction with Priya next week', 'induction', of(priya)],
  ['I need to do Priya’s appraisal', 'appraisal', of(priya)],
  ['job planning for Priya Sample?', 'job-planning', of(priya)],
  ['new starter induction', 'induction', ''],
])('reads kind and name out of “%s”', async (typed, kind, person) => {
  expect(valuesOf(await bot.say(alex, typed))).toMatchObject({ kind, person });
});

it('says that it knows nobody of a name, and offers only those of one name where there are two', async () => {
  const twins = ['103', '104'].map((n) => ({ ...sam, id: `00000000-0000-4000-8000-000000000${n}`, name: 'Sam Twin' }));
  for (const twin of twins) await register(bot, twin);
  const unknown = await bot.say(alex, 'appraisal with Nobody Atall');
  expect(words(unknown)).toMatch(/I know nobody here called “Nobody Atall”\. Choose from the list/);
  expect(words(unknown)).toContain('Priya Sample (demo)');
  const several = await bot.say(alex, 'could I hold an appraisal with Sam Twin');
  expect(words(several)).toMatch(/Several people have that name[^]*Sam Twin \(…0103\)[^]*Sam Twin \(…0104\)/);
  expect(words(several)).not.toMatch(/Priya|Placeholder/);
});

it('takes back what it filled in for one where another is chosen', async () => {
  await agreed();
  aYearLater();
  const start = await bot.say(alex, 'appraisal with Priya');
  const again = await pressOn(bot, alex, start, 'Start', { person: of(sam) });
  expect(words(again)).toMatch(/Give the role/);
  expect(valuesOf(again)).toMatchObject({ role: '', level: '', person: of(sam) });
});

it('keeps what was typed over what it filled in', async () => {
  await agreed();
  aYearLater();
  const start = await bot.say(alex, 'appraisal with Priya');
  expect(
    await levelStep(alex, await pressOn(bot, alex, start, 'Start', { role: 'Lead Nurse', level: 'advanced' })),
  ).toMatch(/Lead Nurse\n[^]*Advanced level/);
});

it('lets somebody who was searched for be checked first, and knows what they are called', async () => {
  await agreed();
  aYearLater();
  const checked = await pressOn(bot, alex, await bot.say(alex, 'appraisal'), 'Start', { person: priya.id });
  expect(words(checked)).toMatch(/Role and level come from your last record/);
  expect(await levelStep(alex, await pressOn(bot, alex, checked, 'Start'))).toMatch(STARTED);
});

it('takes the level from the register of posts, to be checked', async () => {
  const proposal = { ...aProposal({ level: 'registered', band: '6' }), title: 'Lung Cancer Nurse' };
  await postRepository(bot.store).propose(proposal, asking(alex));
  const start = await bot.say(alex, 'appraisal');
  const typed = { person: of(priya), role: 'lung cancer  nurse' };
  const checked = await pressOn(bot, alex, start, 'Start', typed);
  expect(words(checked)).toMatch(/The level comes from the register of posts/);
  expect(valuesOf(checked)).toMatchObject({ level: 'registered' });
  expect(words(await pressOn(bot, alex, checked, 'Start'))).toMatch(/Registered level/);
});

it.each([
  ['appraisal with Nobody Known', /I know nobody here called “Nobody Known”/],
  ['appraisal with my nurse', /Start a discussion/],
])('offers the list for “%s”', async (typed, answer) => {
  const start = await bot.say(alex, typed);
  expect(words(start)).toMatch(answer);
  expect(valuesOf(start)).toMatchObject({ person: '', role: '', level: '' });
});

describe('a second one in a cycle', () => {
  const second = async () => pressOn(bot, alex, await bot.say(alex, 'appraisal with Priya'), 'Start');

  it('asks first, and begins when that is meant', async () => {
    await agreed();
    const rows = await everyRow(bot.store);
    const asked = await second();
    expect(words(asked)).toMatch(/Another one in this cycle\?[^]*April 2026 to March 2027/);
    expect(await everyRow(bot.store)).toBe(rows);
    expect(words(await pressOn(bot, alex, asked, 'Open the earlier one'))).toMatch(/^Agreed on/);
    const { verb, data } = sentBy(asked, 'Start another one');
    const first = await bot.press(alex, verb, data);
    expect(words(first)).toMatch(/^Last year’s goals/);
    expect(words(await bot.press(alex, verb, data))).toBe(words(first));
    expect((await rowsOf(bot.store)).filter(({ key }) => key.endsWith('|record'))).toHaveLength(2);
  });

  it.each<[string, Json, Date]>([
    ['of another kind', { kind: 'induction' }, NOW],
    ['in another cycle', { heldOn: '2027-04-02' }, new Date('2027-04-02T09:00:00Z')],
  ])('does not ask for one %s', async (_what, typed, at) => {
    await agreed();
    bot.at.now = at;
    const start = await bot.say(alex, 'appraisal with Priya');
    expect(await levelStep(alex, await pressOn(bot, alex, start, 'Start', typed))).toMatch(STARTED);
  });

  it('tells another manager nothing of it', async () => {
    await agreed();
    const start = await bot.say(sam, 'appraisal with Priya');
    expect(JSON.stringify(start)).not.toMatch(/Clinical Nurse Specialist, enhanced|Filled in/);
    const typed = { role: 'Nurse', level: 'registered' };
    const begun = await pressOn(bot, sam, start, 'Start', typed);
    expect(words(begun)).toMatch(/^Last year’s goals/);
    expect(await levelStep(sam, begun)).toMatch(/Nurse\n[^]*Registered level/);
    expect(buttonsOf(begun)).not.toContain('Start another one');
  });
});

it('tells the person when a manager they agreed no goals with is shown the goals they agreed last', async () => {
  await agreed();
  const start = await bot.say(sam, 'appraisal with Priya');
  await pressOn(bot, sam, start, 'Start', { role: 'Nurse', level: 'registered' });
  await aMinutePasses(bot);
  expect(words(lastOf(priya))).toMatch(
    /^Your goals go along with you\nSam [^]*sees the goals you agreed last, with Alex Example/,
  );
  expect(JSON.stringify(lastOf(priya))).not.toMatch(/late effects/);
  expect(buttonsOf(lastOf(priya))).toContain('This is not my manager');
});

it('tells nobody where the same two begin again', async () => {
  await agreed();
  aYearLater();
  const before = bot.chatOf(priya).length;
  await pressOn(bot, alex, await bot.say(alex, 'appraisal with Priya'), 'Start');
  await aMinutePasses(bot);
  expect(bot.chatOf(priya)).toHaveLength(before);
});

it('folds kind and day away until they are asked for, or wrong', async () => {
  const start = await bot.say(alex, 'appraisal');
  const shows = (shown: Shown) => /"id":"when","isVisible":(true|false)/.exec(JSON.stringify(shown))?.[1];
  expect([shows(start), buttonsOf(start).slice(0, 2)]).toEqual([
    'false',
    ['Another kind or day', 'Help me choose a level'],
  ]);
  const again = await pressOn(bot, alex, start, 'Start', { person: of(priya), heldOn: '2020-01-01' });
  expect([shows(again), words(again)]).toEqual(['true', expect.stringMatching(/within a year/)]);
});
