// An answer that is not the right one is put right by one press, for that question alone.
import type { Person } from '../../src/bot/turn.ts';
import { COURSES } from '../../src/features/catalogue/domain/course.ts';
import { activityFrom, aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, spokenButtonsOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { pressOn, register } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

const outsider: Person = {
  id: '99999999-0000-4000-8000-000000000009',
  name: 'Olga Outside',
  tenantId: '11111111-0000-4000-8000-000000000000',
};

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${sam.id}` } });
  await register(bot, priya);
  await bot.service.app.background.idle();
});
afterEach(() => bot.close());

const say = (text: string, person: Person = priya) => bot.say(person, text);
const titlesOn = (shown: Shown) =>
  COURSES.filter(({ title }) => words(shown).includes(title)).map(({ title }) => title);
const press = (shown: Shown, title: string | RegExp) => pressOn(bot, priya, shown, title);

describe('the level', () => {
  it('is another one by one press, which is not remembered unless somebody wants it', async () => {
    const before = await everyRow(bot.store);
    const shown = await press(await say('CNS, which communication course?'), 'Advanced');
    expect(words(shown)).toMatch(/^Courses for advanced level/);
    expect(await everyRow(bot.store)).toBe(before);
    expect(words(await say('any course?'))).toMatch(/^Which level is it for/);
    await press(shown, 'Remember advanced level');
    expect(words(await say('any course?'))).toMatch(/I remember that you are at advanced level/);
  });

  it('stays through “more”, pressed and typed', async () => {
    const shown = await press(await say('CNS, any course?'), 'Supportive');
    expect(words(await press(shown, 'More'))).toMatch(/^Courses for supportive level/);
    expect(words(await say('more'))).toMatch(/^Courses for supportive level/);
  });

  it('offers every other level, and none where the level is asked for already', async () => {
    const spoken = spokenButtonsOf(await say('CNS, any course?')).filter((title) => title.startsWith('Courses for'));
    expect(spoken).toHaveLength(6);
    expect(buttonsOf(await say('band 4, what course?'))).not.toContain('Another level');
  });
});

describe('what is done', () => {
  it('is left out, one after the other, and noted nowhere', async () => {
    const before = await everyRow(bot.store);
    const asked = await say('healthcare assistant, any course?');
    const [first, second] = titlesOn(asked).map((title) => title);
    const once = await press(asked, `I’ve done ${titleAt(asked, 1)}`);
    expect(words(once)).toContain(`Left out for this question: ${titleAt(asked, 1)}.`);
    expect(titleAt(once, 1)).toBe(titleAt(asked, 2));
    const twice = await press(once, `I’ve done ${titleAt(once, 1)}`);
    expect(titleAt(twice, 1)).toBe(titleAt(asked, 3));
    expect(titlesOn(await say('healthcare assistant, any course?')).slice(0, 2)).toEqual([first, second]);
    expect(await everyRow(bot.store)).toBe(before);
  });

  it('stays left out at another level', async () => {
    const asked = await say('CNS, which communication course?');
    const done = titleAt(asked, 1);
    const shown = await press(await press(asked, `I’ve done ${done}`), 'Advanced');
    expect(words(shown)).toContain(`Left out for this question: ${done}.`);
  });
});

describe('what was meant', () => {
  it.each([
    ['Appraisals', /^Start a discussion/],
    ['Job descriptions', /job description/i],
    ['Quarterly return', /^The quarterly return/],
    ['ePortfolio', /^The ACCEND ePortfolio/],
    ['Ask my facilitator', /sees your name and this question/],
    ['Any course for the level', /^Courses for enhanced level/],
  ])('is %s by one press', async (title, opened) =>
    expect(words(await press(await say('CNS, a SACT course'), title))).toMatch(opened),
  );

  it('is a course after all, where it was taken for something else', async () => {
    const refused = await say('what dose of capecitabine do I give, I am a CNS');
    expect(words(refused)).toMatch(/clinical team/);
    expect(words(await press(refused, 'Courses for this'))).toMatch(/^Courses for enhanced level/);
    const told = await say('I have completed SAGE & THYME');
    expect(words(await press(told, 'A course to do'))).not.toMatch(/^Shall I note/);
  });

  it('is opened as what it is likeliest to be, with the way back to courses', async () => {
    const opened = await say('the staff figures I have to type in somewhere');
    expect(words(opened)).toMatch(/return/i);
    expect(words(await press(opened, 'Courses for this'))).toMatch(/level/i);
    expect(buttonsOf(await say('what is the weather'))).toEqual(
      expect.arrayContaining(['Courses for this', 'Ask my facilitator', 'What I can do']),
    );
  });
});

describe('whatever is turned away', () => {
  it.each([
    'what is the weather',
    'can you certify that I am advanced level please',
    'what dose of capecitabine do I give',
  ])('has everything else within one press: %s', async (text) => {
    const titles = buttonsOf(await say(text));
    const levels = ['Supportive', 'Assistive', 'Registered', 'Enhanced', 'Advanced', 'Consultant', 'Pre-registration'];
    const features = ['Appraisals', 'Job descriptions', 'Quarterly return', 'ePortfolio'];
    expect(titles).toEqual(expect.arrayContaining(['Courses for this', ...levels, ...features]));
    expect(titles).toHaveLength(new Set(titles).size);
  });

  it('becomes courses for the level that is pressed', async () =>
    expect(words(await press(await say('what dose of capecitabine do I give'), 'Assistive'))).toMatch(
      /^Courses for assistive level/,
    ));

  it('and who greets or thanks is left in peace', async () =>
    expect(buttonsOf(await say('thank you'))).not.toContain('Not what I meant'));
});

describe('what else the words may mean stands in sight', () => {
  it.each([
    ['I’m a support worker, the CNS did a SACT course', 'For enhanced level', /^Courses for enhanced level/],
    ['CNS, a communication course and something on SACT', 'SACT', /^Courses for enhanced level/],
    ['CNS, no more SACT please, any course', 'SACT', /SACT|Systemic/],
    ['CNS, a SACT course of half a day', 'Any length or kind', /^Courses for enhanced level/],
    ['CNS, a SACT course', 'Any course for the level', /^Courses for enhanced level/],
    ['CNS, I have done SAGE & THYME, what next', 'Leave nothing out', /^Courses for enhanced level/],
  ])('%s: %s', async (text, title, answer) => {
    const { card } = await say(text);
    const [row] = partsOf(card).filter(({ type, actions }) => type === 'ActionSet' && titled(actions).includes(title));
    expect(row?.isVisible).not.toBe(false);
    expect(words(await press({ card }, title))).toMatch(answer);
  });
});

it('answers both of two needs, and opens what another feature does', async () => {
  const shown = await say('when is the quarterly return due, and which communication course for my HCA?');
  expect(words(shown)).toMatch(/^Courses for supportive level[^]*press “Quarterly return”/);
  expect(words(await press(shown, 'Quarterly return'))).toMatch(/^The quarterly return/);
  expect(buttonsOf(await say('where do I tick that she has an eportfolio, and what should she study'))).toEqual(
    expect.arrayContaining(['ePortfolio', 'Show courses']),
  );
});

it('opening one fold closes the others', async () => {
  const folds = partsOf((await say('CNS, a SACT course')).card).filter(
    ({ type, title }) => type === 'Action.ToggleVisibility' && !String(title).startsWith('Mark'),
  );
  expect(folds.map(({ targetElements }) => (targetElements as unknown[]).length)).toEqual([3, 3, 3]);
});

describe('where others are reading', () => {
  const channel = { conversation: { id: '19:c', conversationType: 'channel', tenantId: priya.tenantId } };
  const mention = {
    entities: [{ type: 'mention', text: '<at>ACCEND</at>', mentioned: { id: '28:bot', name: 'ACCEND' } }],
  };
  const sayThere = async (text: string): Promise<Shown> => {
    const activity = { ...activityFrom(priya, bot.connector.url), ...channel, ...mention, type: 'message' };
    await bot.send({ ...activity, text: `<at>ACCEND</at> ${text}` } as Json);
    return { card: bot.connector.to('19:c').at(-1)!.attachments?.[0]!.content };
  };

  it('offers the levels and what is done, and of everything else what is answered there', async () => {
    const shown = await sayThere('CNS, any course?');
    expect(buttonsOf(shown)).toEqual(expect.arrayContaining(['Advanced', 'Course 1', 'ePortfolio']));
    expect(buttonsOf(shown)).not.toEqual(expect.arrayContaining(['Appraisals']));
    expect(buttonsOf(shown)).not.toEqual(expect.arrayContaining(['Ask my facilitator']));
  });

  it.each([
    ['a stranger', outsider],
    ['a colleague', alex],
  ])('shows %s who presses another answer, and changes nothing', async (_who, person) => {
    const shown = await sayThere('CNS, any course?');
    await bot.service.app.background.idle();
    const before = await everyRow(bot.store);
    for (const title of ['Advanced', 'Course 1', 'Any course for the level']) {
      const { verb, data } = sentBy(shown, title);
      expect(words(await bot.press(person, verb, data, channel))).toMatch(/^Courses for|^Which level/);
    }
    await bot.service.app.background.idle();
    expect(await everyRow(bot.store)).toBe(before);
  });
});

it.each([
  ['a course that does not exist', { done: ['dragons'] }],
  ['done that is no list', { done: 'all of it' }],
  ['something else than a course', { as: 'an appraisal' }],
])('survives a card that was changed: %s', async (_what, data) =>
  expect(words(await bot.press(priya, 'courses.ask', { text: 'CNS, a SACT course', ...data }))).toMatch(
    /^Courses for enhanced level/,
  ),
);

/** The title of a numbered course of a card. */
function titleAt(shown: Shown, number: number): string {
  const lines = words(shown).split('\n');
  return lines[lines.findIndex((line) => line.trim() === `${number}.`) + 1]!;
}

const titled = (actions: unknown): unknown[] => (actions as Json[]).map(({ title }) => title);
