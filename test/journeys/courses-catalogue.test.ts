import { NOT_YOURS } from '../../src/bot/rights.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, NOW, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words } from '../support/cards.ts';
import { pressOn, register, sendFile } from '../support/people.ts';
import { rowsOf } from '../support/rows.ts';

// Alex and Priya are administrators, Sam the facilitator of the Trust.
const morgan: Person = { ...sam, id: '77777777-0000-4000-8000-000000000007', name: 'Morgan Staff (demo)' };
let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: `${alex.id},${priya.id}`, FACILITATORS: `DEMO=${sam.id}` } });
  for (const person of [sam, morgan]) await register(bot, person);
});
afterEach(() => bot.close());

const send = (person: Person, name: string, content: string | Buffer) => sendFile(bot, person, name, content);
const openCourse = (person: Person, course: string) => bot.press(person, 'catalogue.course', { course });
const ask = async (person: Person, text: string) => words(await bot.say(person, text));
const kept = async () => JSON.stringify(await rowsOf(bot.store, 'catalogue'));
const audits = async () =>
  (await bot.store.list('catalogue', 'audit|')).map(({ value }) => value as Record<string, unknown>);

describe('the list', () => {
  it('says how many there are, and opens each', async () => {
    const list = await bot.say(alex, 'catalogue');
    expect(words(list)).toMatch(/^Catalogue of courses\n42 courses\. The levels of \d+ are to be confirmed\.\n/);
    expect(buttonsOf(list).filter((title) => title.startsWith('Open course'))).toHaveLength(8);
    const first = await pressOn(bot, alex, list, 'Open course 1');
    expect(words(first)).toMatch(/^A course of the catalogue\n[^]*Provider: /);
    expect(words(await pressOn(bot, alex, first, 'Catalogue'))).toBe(words(list));
  });

  it('goes page by page to the last, every course once', async () => {
    const seen: string[] = [];
    let page = await bot.say(alex, 'catalogue');
    for (;;) {
      seen.push(
        ...partsOf(page.card).flatMap(({ verb, data }) => (verb === 'catalogue.course' ? [JSON.stringify(data)] : [])),
      );
      if (!buttonsOf(page).includes('Next page')) break;
      page = await pressOn(bot, alex, page, 'Next page');
    }
    expect(words(page)).toMatch(/Shown here: 41 to 42 of 42 courses\./);
    expect(buttonsOf(page)).toContain('Open course 42');
    expect(words(await pressOn(bot, alex, page, 'First page'))).toMatch(/Shown here: 1 to 8 of 42 courses\./);
    expect(seen).toHaveLength(42);
    expect(new Set(seen).size).toBe(42);
  });

  it('is searched by word, and narrowed to what is to be confirmed', async () => {
    const list = await bot.say(alex, 'course catalogue');
    const found = await pressOn(bot, alex, list, 'Search', { search: 'sact royal' });
    expect(words(found)).toMatch(/Shown here: 1 course with “sact royal”\.\nPrinciples of Systemic/);
    const none = await pressOn(bot, alex, found, 'Search', { search: 'gardening' });
    expect(words(none)).toMatch(/no courses with “gardening”/);
    expect(words(await pressOn(bot, alex, found, 'All courses'))).toBe(words(list));
    expect(buttonsOf(list)).not.toContain('All courses');
    expect(buttonsOf(list)).not.toContain('Retired');
    const open = await pressOn(bot, alex, list, 'To be confirmed');
    expect(words(open)).not.toMatch(/stated by the provider/);
    expect(words(await pressOn(bot, alex, open, 'All courses'))).toBe(words(list));
  });

  it.each([
    ['a facilitator', sam],
    ['staff', morgan],
  ])('is nothing for %s', async (_who, person) => {
    expect(await bot.say(person, 'catalogue')).toEqual({ text: expect.stringMatching(/^That is for /) });
    const before = await kept();
    const verbs = bot.service.app.routes.filter(({ right }) => right === 'edit the catalogue').map(({ verb }) => verb);
    expect(verbs).toHaveLength(12);
    const data = { course: 'rm-sact', levels: 'registered', seen: '', list: 'x', edition: 0 };
    for (const verb of verbs)
      expect(await bot.press(person, verb, data)).toEqual({ text: expect.stringMatching(/^That is for /) });
    expect(await kept()).toBe(before);
  });
});

describe('a mapping', () => {
  it('is confirmed with the levels that were chosen, and everybody is answered by it', async () => {
    const card = await openCourse(alex, 'rm-sact');
    expect(words(card)).toMatch(/Registered, Enhanced \(to be confirmed by your Alliance\)/);
    const empty = await pressOn(bot, alex, card, 'Confirm these levels', { levels: '' });
    expect(words(empty)).toMatch(/Please check: Choose at least one level/);
    const done = await pressOn(bot, alex, card, 'Confirm these levels', { levels: 'enhanced,supportive' });
    expect(words(done)).toMatch(/Confirmed\.[^]*Supportive, Enhanced \(confirmed by your Alliance\)/);
    expect(await ask(alex, 'Principles of Systemic Anti-Cancer Therapy')).toMatch(/confirmed by your Alliance/);
    expect(await audits()).toEqual([
      expect.objectContaining({
        by: alex.id,
        at: NOW.toISOString(),
        details: expect.objectContaining({
          changes: [
            {
              id: 'rm-sact',
              fields: [
                { what: 'levels', from: 'registered, enhanced', to: 'supportive, enhanced' },
                { what: 'how sure the levels are', from: 'inferred', to: 'confirmed by the Alliance' },
              ],
            },
          ],
        }),
      }),
    ]);
  });

  it('is confirmed together with whether the course is accredited, which stays where nothing is said', async () => {
    const card = await openCourse(alex, 'rm-sact');
    const before = String(sentBy(card, 'Confirm these levels').data.credit);
    expect(before).toBe('yes');
    const empty = await pressOn(bot, alex, card, 'Confirm these levels', { levels: '', credit: 'no' });
    expect(sentBy(empty, 'Confirm these levels').data).toMatchObject({ credit: 'no' });
    for (const [credit, says] of [
      ['no', /Accredited: \nNo/],
      ['unknown', /Accredited: \nNot known/],
      ['yes', /Accredited: \nYes/],
      ['', /Accredited: \nYes/],
    ] as const)
      expect(
        words(await pressOn(bot, alex, await openCourse(alex, 'rm-sact'), 'Confirm these levels', { credit })),
      ).toMatch(says);
    expect((await audits())[1]).toMatchObject({
      details: { changes: [{ id: 'rm-sact', fields: [{ what: 'accredited', from: 'no', to: 'not known' }] }] },
    });
  });

  it('of which another administrator has decided the credit is shown, not overwritten', async () => {
    const early = await openCourse(alex, 'rm-sact');
    const confirmed = await pressOn(bot, priya, early, 'Confirm these levels');
    await pressOn(bot, priya, confirmed, 'Confirm these levels', { credit: 'no' });
    const late = await pressOn(bot, alex, confirmed, 'Confirm these levels', { credit: 'unknown' });
    expect(words(late)).toMatch(/Somebody else changed this course[^]*Accredited: \nNo/);
  });

  it('leads to the next that is to be confirmed, without the list in between', async () => {
    const first = await openCourse(alex, 'rm-sact');
    const skipped = words(await pressOn(bot, alex, first, 'Skip to the next'));
    expect(skipped).toMatch(/to be confirmed by your Alliance/);
    expect(skipped).not.toBe(words(first));
    const done = await pressOn(bot, alex, first, 'Confirm these levels');
    expect(words(await pressOn(bot, alex, done, 'Next to confirm'))).toBe(skipped);
  });

  it('that is confirmed twice is confirmed once', async () => {
    const card = await openCourse(alex, 'rm-sact');
    await pressOn(bot, alex, card, 'Confirm these levels');
    const before = await kept();
    expect(words(await pressOn(bot, alex, card, 'Confirm these levels'))).toMatch(/Confirmed\./);
    expect(await kept()).toBe(before);
  });

  it('that another administrator has changed is shown, not overwritten; a change elsewhere is no hindrance', async () => {
    const early = await openCourse(alex, 'rm-sact');
    await pressOn(bot, priya, await openCourse(priya, 'acst'), 'Confirm these levels');
    await pressOn(bot, priya, await openCourse(priya, 'rm-sact'), 'Confirm these levels', { levels: 'consultant' });
    const before = await kept();
    const late = await pressOn(bot, alex, early, 'Confirm these levels', { levels: 'registered' });
    expect(words(late)).toMatch(/Somebody else changed this course[^]*Consultant \(confirmed/);
    expect(await kept()).toBe(before);
    const other = await openCourse(alex, 'guys-sact');
    await pressOn(bot, priya, await openCourse(priya, 'l2psych'), 'Confirm these levels');
    expect(words(await pressOn(bot, alex, other, 'Confirm these levels'))).toMatch(/Confirmed\./);
  });

  it('of two administrators who press at the same moment, both count', async () => {
    const cards = await Promise.all([openCourse(alex, 'rm-sact'), openCourse(priya, 'guys-sact')]);
    await Promise.all([
      pressOn(bot, alex, cards[0], 'Confirm these levels'),
      pressOn(bot, priya, cards[1], 'Confirm these levels'),
    ]);
    for (const course of ['rm-sact', 'guys-sact'])
      expect(words(await openCourse(alex, course))).toMatch(/confirmed by your Alliance/);
    expect(await audits()).toHaveLength(2);
  });
});

describe('a course that is retired', () => {
  it('is asked about once, no longer suggested, and comes back', async () => {
    const question = 'Principles of Systemic Anti-Cancer Therapy at the Royal Marsden';
    expect(await ask(morgan, question)).toMatch(/The Royal Marsden School/);
    const asked = await pressOn(bot, alex, await openCourse(alex, 'rm-sact'), 'Retire');
    expect(words(asked)).toMatch(/Retire this course\?[^]*no longer suggested[^]*have noted about it stays/);
    expect(words(await pressOn(bot, alex, asked, 'No, keep it'))).toMatch(/A course of the catalogue/);
    expect(await kept()).toBe('[]');
    const retired = await pressOn(bot, alex, asked, 'Yes, retire it');
    expect(words(retired)).toMatch(/It is retired\.[^]*Retired: it is not suggested/);
    expect(buttonsOf(retired)).not.toContain('Confirm these levels');
    expect(await ask(morgan, question)).not.toMatch(/The Royal Marsden School \(with UEA\)/);
    const list = await pressOn(bot, alex, await bot.say(alex, 'catalogue'), 'Retired');
    expect(words(list)).toMatch(/41 courses\.[^]*1 is retired\.[^]*Shown here: 1 retired course\.[^]*Principles/);
    const before = await kept();
    expect(words(await pressOn(bot, alex, asked, 'Yes, retire it'))).toMatch(/It is retired\./);
    expect(await kept()).toBe(before);
    const back = await pressOn(bot, alex, await pressOn(bot, alex, list, 'Open course 1'), 'Bring back');
    expect(words(back)).toMatch(/back in the catalogue/);
    expect(await ask(morgan, question)).toMatch(/The Royal Marsden School \(with UEA\)/);
    expect((await audits()).map(({ doing }) => doing)).toEqual(['retired rm-sact', 'brought back rm-sact']);
  });

  it('cannot be one that is not there', async () =>
    expect(await bot.press(alex, 'catalogue.retire', { course: 'constructor' })).toEqual({ text: NOT_YOURS }));
});

describe('a link', () => {
  it('is a button where it is the provider’s own, and said not to be shown where it is not', async () => {
    expect(partsOf((await openCourse(alex, 'rm-sact')).card)).toContainEqual(
      expect.objectContaining({ type: 'Action.OpenUrl', url: expect.stringMatching(/royalmarsdenschool/) }),
    );
    const elsewhere = await openCourse(alex, 'l2psych');
    expect(words(elsewhere)).toMatch(/Link: \nNot shown, because it is not on the provider’s own host/);
    expect(JSON.stringify(elsewhere)).not.toMatch(/OpenUrl/);
  });
});

describe('Foundations or Fundamentals', () => {
  it('is to be confirmed until the Alliance has decided, and answers go by it', async () => {
    const card = await bot.say(alex, 'course settings');
    expect(words(card)).toMatch(/To be confirmed: answers say so/);
    const saved = await pressOn(bot, alex, card, 'Save', { supportive: 'foundations', isConfirmed: 'yes' });
    expect(words(saved)).toMatch(/Saved\.[^]*Confirmed by your Alliance/);
    expect(sentBy(saved, 'Save').data).toMatchObject({ supportive: 'foundations', isConfirmed: 'yes' });
    const foundations = await openCourse(alex, 'wca-foundations');
    expect(words(foundations)).toMatch(/Supportive, Registered, Enhanced \(confirmed by your Alliance\)/);
    expect(buttonsOf(foundations)).toEqual(['Retire', 'Course settings', 'Catalogue']);
    expect(await audits()).toEqual([
      expect.objectContaining({
        by: alex.id,
        details: {
          changes: [],
          more: 0,
          settings: [expect.objectContaining({ to: expect.stringMatching(/Foundations: supportive, .*; confirmed/) })],
        },
      }),
    ]);
    const before = await kept();
    expect(words(await pressOn(bot, alex, card, 'Save', { supportive: 'foundations', isConfirmed: 'yes' }))).toMatch(
      /Saved/,
    );
    expect(await kept()).toBe(before);
  });

  it('that another has decided in the meantime is not overwritten', async () => {
    const early = await bot.say(alex, 'course settings');
    await pressOn(bot, priya, await bot.say(priya, 'course settings'), 'Save', { advanced: 'foundations' });
    const before = await kept();
    const late = await pressOn(bot, alex, early, 'Save', { isConfirmed: 'yes' });
    expect(words(late)).toMatch(/Somebody else changed this[^]*nothing was saved/);
    expect(sentBy(late, 'Save').data).toMatchObject({ advanced: 'foundations', isConfirmed: 'no' });
    expect(await kept()).toBe(before);
  });
});

describe('a table of courses', () => {
  const TABLE = [
    'Course title;Training provider;ACCEND level;Levels basis;Link;Host;Accredited?;Price',
    'Fundamentals of Demo Care;Demo School;Supportive, assistive;stated;https://www.demo.ac.uk/x;demo.ac.uk;yes;£5',
    '"Systemic Anti-cancer Therapy (SACT) online module";"Guy\'s Cancer Academy (King\'s College London accreditation)";enhanced;;;;unknown;',
  ].join('\r\n');

  it('is shown first, loaded on yes, and pressed twice is once', async () => {
    const preview = await send(alex, 'courses.csv', `\uFEFF${TABLE}`);
    expect(words(preview)).toMatch(
      /^Load these courses\?\n1 new, 1 changed, 0 as in the catalogue already\.\nNew: Fundamentals of Demo Care, Demo School \(supportive, assistive\)/,
    );
    expect(words(preview)).toMatch(/online module: levels registered, enhanced → enhanced; [^]*41 other courses stay/);
    expect(await audits()).toEqual([]);
    const done = await pressOn(bot, alex, preview, 'Yes, load it');
    expect(words(done)).toMatch(/^The catalogue is loaded\n1 new, 1 changed/);
    const before = await kept();
    expect(words(await pressOn(bot, alex, preview, 'Yes, load it'))).toMatch(/^Nothing to load/);
    expect(words(await send(alex, 'courses.csv', TABLE))).toMatch(/^Nothing to load/);
    expect(await kept()).toBe(before);
    expect(await ask(morgan, 'Fundamentals of Demo Care')).toMatch(/Demo School[^]*stated by the provider/);
    expect(words(await openCourse(alex, 'fundamentals-of-demo-care-demo-school'))).toMatch(/Accredited: \nYes/);
  });

  it('is shown anew, not loaded, when somebody has changed the catalogue since', async () => {
    const preview = await send(alex, 'courses.csv', TABLE);
    await pressOn(bot, priya, await openCourse(priya, 'guys-sact'), 'Confirm these levels', { levels: 'advanced' });
    const again = await pressOn(bot, alex, preview, 'Yes, load it');
    expect(words(again)).toMatch(/changed in the meantime, so nothing was loaded yet[^]*levels advanced → enhanced/);
    expect(words(await openCourse(alex, 'guys-sact'))).toMatch(/Levels: \nAdvanced/);
    expect(words(await pressOn(bot, alex, again, 'Yes, load it'))).toMatch(/^The catalogue is loaded/);
    expect(words(await openCourse(alex, 'guys-sact'))).toMatch(/Levels: \nEnhanced \(to be confirmed/);
  });

  it('with one bad line loads nothing, and names the line', async () => {
    const wrong = await send(alex, 'courses.csv', `${TABLE}\r\nAnother;Demo School;band 4;;;;;`);
    expect(words(wrong)).toMatch(/^Nothing was loaded\nLine 4: the Levels “band 4” is not a level of practice/);
    expect(buttonsOf(wrong)).toEqual(['Catalogue']);
    expect(await kept()).toBe('[]');
  });

  it('is for the administrator who sent it, and for a day', async () => {
    const preview = await send(alex, 'courses.csv', TABLE);
    const { verb, data } = sentBy(preview, 'Yes, load it');
    expect(await bot.press(priya, verb, data)).toEqual({ text: expect.stringMatching(/^That is for |could not find/) });
    bot.at.now = new Date(NOW.getTime() + 24 * 3_600_000);
    expect(await bot.press(alex, verb, data)).toEqual({ text: expect.stringMatching(/removed after a day/) });
    expect(await audits()).toEqual([]);
  });

  it('tells whoever may not, in words of their own, and reads nothing for staff', async () => {
    expect(await send(sam, 'courses.csv', TABLE)).toEqual({
      text: expect.stringMatching(/looks like a catalogue of courses, which an administrator can import/),
    });
    expect(await send(morgan, 'courses.xlsx', 'no workbook at all')).toEqual({
      text: expect.stringMatching(/I can take no table from you[^]*facilitator[^]*administrator/),
    });
  });

  it('is told from a list of posts by its header', async () => {
    await register(bot, alex);
    expect(words(await send(alex, 'x.csv', 'Title,Band\nNurse,5\n'))).toMatch(/^Add 1 post\?/);
    expect(words(await send(sam, 'x.csv', 'Title,Band\nNurse,5\n'))).toMatch(/^Add 1 post\?/);
    expect(words(await send(alex, 'x.csv', 'Title,Band,Provider\nNurse,5,Demo\n'))).toMatch(/^Add 1 post\?/);
    expect(words(await send(alex, 'x.csv', 'Title,Provider\nNurse,Demo\n'))).toMatch(/^Load these courses\?/);
    expect(words(await send(alex, 'x.csv', 'Title,Provider,Level\nx,Demo,enhanced\n'))).toMatch(
      /^Load these courses\?/,
    );
    expect(await send(alex, 'x.csv', 'Name of cat,Colour\nTibbles,5\n')).toEqual({
      text: expect.stringMatching(/no header that I know[^]*Title and Band, or [^]*Title and Provider/),
    });
  });

  it('is explained where somebody asks how', async () =>
    expect(words(await bot.say(alex, 'import courses'))).toMatch(/columns Title and Provider[^]*stay as they are/));
});
