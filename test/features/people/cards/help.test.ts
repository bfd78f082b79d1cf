// What help names to whom: the table of four buttons, and nothing that somebody may not use.
import { isRight, RIGHTS, type Role } from '../../../../src/bot/rights.ts';
import type { Route } from '../../../../src/bot/turn.ts';
import type { Help } from '../../../../src/bot/help.ts';
import { doorsFor, wordsFor } from '../../../../src/features/people/domain/help-for.ts';
import { aBot, type TestBot } from '../../../support/bot.ts';
import { alex, priya, sam } from '../../../support/builders.ts';
import { buttonsOf, partsOf, words } from '../../../support/cards.ts';
import { aMinutePasses, begin, pressOn, register, share } from '../../../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({
    environment: { ADMINISTRATORS: alex.id, FACILITATORS: `DEMO=${sam.id}@${sam.tenantId}` },
  });
});
afterEach(() => bot.close());

const doorsIn = (card: unknown): string[] =>
  partsOf(card)
    .filter(({ type, items }) => type === 'Container' && JSON.stringify(items).includes('isSubtle'))
    .flatMap((row) => buttonsOf({ card: row }));
const helpOf = () => bot.service.app.help;
const routesOf = (): readonly Route[] => bot.service.app.routes;
const EVERY_ROLE = [...new Set(Object.values(RIGHTS).flat())];

it.each<[string, Role[], 'manager' | 'staff' | 'facilitator' | 'leader', string[]]>([
  [
    'a manager',
    ['staff', 'confirmed staff'],
    'manager',
    ['Start a discussion', 'My team', 'Job description', 'Ask about courses'],
  ],
  [
    'a manager of whom it is not known yet where they work',
    ['staff'],
    'manager',
    ['Start a discussion', 'My team', 'Ask about courses', 'My appraisals'],
  ],
  ['staff', ['staff'], 'staff', ['Ask about courses', 'My appraisals', 'My courses', 'Levels']],
  [
    'a facilitator',
    ['staff', 'confirmed staff', 'facilitator'],
    'facilitator',
    ['Who is missing', 'Return', 'Questions', 'Posts'],
  ],
  [
    'an Alliance lead',
    ['staff', 'confirmed staff', 'alliance lead'],
    'leader',
    ['Alliance', 'Organisations', 'Settings', 'Who is missing'],
  ],
  ['an administrator', ['administrator'], 'leader', ['Organisations', 'Catalogue', 'Settings', 'Roles']],
  [
    'an administrator who leads an Alliance',
    ['staff', 'confirmed staff', 'alliance lead', 'administrator'],
    'leader',
    ['Alliance', 'Organisations', 'Catalogue', 'Settings'],
  ],
])('shows %s four buttons', (_who, roles, hat, titles) => {
  const reader = { roles: ['anybody', ...roles] as Role[], isPrivate: true };
  const doors = doorsFor(hat, reader, helpOf(), routesOf());
  expect(doors.map(({ title }) => title)).toEqual(titles);
  for (const { line } of doors) expect([line, line.length < 40]).toEqual([line, true]);
});

it('names words that can be typed, each once, and only to whoever may use them', () => {
  const all = helpOf().flatMap(({ words: typed = [] }) => typed.map(({ type }) => type));
  expect(new Set(all).size).toBe(all.length);
  const unheard = all.filter((type) => !routesOf().some(({ words: typed }) => typed?.test(type)));
  expect(unheard).toEqual([]);
  const shown = EVERY_ROLE.flatMap((role) => {
    const roles: Role[] = ['anybody', role];
    return wordsFor({ roles, isPrivate: true }, helpOf(), routesOf()).map(({ type }) => ({ role, roles, type }));
  });
  const forbidden = shown.filter(({ roles, type }) => {
    // Whoever may not import posts is told who may, so the route itself has another right.
    const right = isRight(type) ? type : routesOf().find(({ words: typed }) => typed?.test(type))!.right;
    return !RIGHTS[right].some((role) => roles.includes(role));
  });
  expect(forbidden.map(({ role, type }) => `${role}: ${type}`)).toEqual([]);
});

it('leaves out a door without its route, and where others are reading what is private', () => {
  const help: Help[] = [
    { doors: [{ title: 'A', line: '', verb: 'a.a', places: { staff: 1 } }] },
    { doors: [{ title: 'B', line: '', verb: 'courses.start', places: { staff: 2 } }] },
    { doors: [{ title: 'C', line: '', verb: 'course-notes.mine', places: { staff: 3 } }] },
  ];
  const shown = (isPrivate: boolean) =>
    doorsFor('staff', { roles: ['anybody', 'staff'], isPrivate }, help, routesOf()).map(({ title }) => title);
  expect([shown(true), shown(false)]).toEqual([['B', 'C'], ['B']]);
});

describe('the first card', () => {
  it('is that of a manager for whoever has begun a discussion, and says what waits before its buttons', async () => {
    await register(bot, priya);
    await begin(bot, priya, { person: sam.id, personName: sam.name });
    const shown = await bot.say(priya, 'help');
    expect(words(shown)).toMatch(/^What I can do for you\nThis waits for you:\nFinish your discussion with Sam/);
    expect(doorsIn(shown.card)).toEqual(['Start a discussion', 'My team', 'Job description', 'Ask about courses']);
    const staff = await pressOn(bot, priya, shown, 'Help for staff');
    expect(doorsIn(staff.card)).toEqual(['Ask about courses', 'My appraisals', 'My courses', 'Levels']);
    expect(buttonsOf(staff)).toContain('Help for managers');
  });

  it('is that of staff for whoever is appraised, and changes with what happens', async () => {
    await register(bot, priya);
    expect(words(await bot.say(priya, 'help'))).toMatch(/Nothing waits for you/);
    await share(bot, alex);
    await aMinutePasses(bot);
    const shown = await bot.say(priya, 'help');
    expect(words(shown)).toMatch(/This waits for you:\nRead and agree the summary of your discussion with Alex/);
    expect(doorsIn(shown.card)).toEqual(['Ask about courses', 'My appraisals', 'My courses', 'Levels']);
    const review = await pressOn(bot, priya, shown, 'Open the discussion');
    await pressOn(bot, priya, review, 'I agree');
    expect(words(await bot.say(priya, 'help'))).toMatch(/Nothing waits for you/);
  });

  it('leads a facilitator and an administrator through their hats, and nobody else to one of theirs', async () => {
    for (const person of [alex, sam, priya]) await register(bot, person);
    const facilitator = await bot.say(sam, 'help');
    expect(doorsIn(facilitator.card)).toEqual(['Who is missing', 'Return', 'Questions', 'Posts']);
    expect(doorsIn((await pressOn(bot, sam, facilitator, 'Help for managers')).card)[0]).toBe('Start a discussion');
    expect(doorsIn((await bot.say(alex, 'help')).card)[0]).toBe('Organisations');
    expect(doorsIn((await bot.press(priya, 'people.help', { as: 'leader' })).card)[0]).toBe('Start a discussion');
  });

  it('is short where others are reading, with a link to the private chat, and the same for everybody', async () => {
    await register(bot, priya);
    await share(bot, alex);
    const group = { conversation: { id: 'group-1', conversationType: 'groupChat', tenantId: priya.tenantId } };
    await bot.say(priya, 'help', group);
    const [shown] = bot.connector.to('group-1').map(({ attachments }) => attachments?.[0]?.content);
    expect(buttonsOf({ card: shown })).toEqual(['Ask about courses', 'Levels', 'Return', 'Open our private chat']);
    expect(words({ card: shown })).not.toMatch(/Alex|waits/);
  });

  it('welcomes back with what waits', async () => {
    await register(bot, priya);
    await share(bot, alex);
    await bot.service.app.background.idle();
    const turn = { person: priya, at: bot.at.now, isPrivate: true, text: '', input: {} };
    const reply = await bot.service.app.greet(turn);
    expect(words(reply as { card: Record<string, unknown> })).toMatch(
      /^Welcome back\nThis waits for you:\nRead and agree/,
    );
  });
});

it('shows everything that can be typed on request, to each what is theirs', async () => {
  for (const person of [priya, sam]) await register(bot, person);
  const theirs = words(await pressOn(bot, priya, await bot.say(priya, 'help'), 'Everything I can type'));
  expect(theirs).toMatch(/my appraisals/);
  expect(theirs).not.toMatch(/open discussions|organisations|framework/);
  expect(words(await bot.say(sam, 'everything I can type'))).toMatch(/open discussions/);
});
