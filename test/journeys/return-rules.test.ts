// What the Alliance decides about a return: who is let past the lock, and how figures are counted.
import { ORGANISATIONS, organisationKinds } from '../../src/features/organisations/kinds.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { pressOn, register } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';

const jo = { ...sam, id: '00000000-0000-4000-8000-000000000004', name: 'Jo Specimen (demo)' };
const IN_TIME = new Date('2027-01-05T10:00:00Z');
const on = (day: string) => new Date(`${day}T10:00:00Z`);
const LOCKED = on('2027-02-09');
const keyOf = ({ tenantId, id }: typeof sam) => `${tenantId}|${id}`;

let bot: TestBot;
const settled = () => bot.service.app.background.idle();
const give = (person: typeof sam, role: string, organisation = 'DEMO') =>
  bot.press(alex, 'roles.give', { organisation, person: keyOf(person), role });
const told = (person: typeof sam) =>
  bot.chatOf(person).filter((one) => /You may (change|sign off) a locked return/.test(words(one)));

// Alex keeps the installation, Sam facilitates the Trust, Priya submits, Jo leads the Alliance.
beforeEach(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: alex.id, FACILITATORS: `DEMO=${sam.id}@${sam.tenantId}` } });
  bot.at.now = IN_TIME;
  for (const one of [sam, alex, priya]) await register(bot, one);
  await bot.press(jo, 'people.choose-trust', { trust: 'DEMOALL' });
  await give(priya, 'submitter');
  await give(jo, 'alliance lead', 'DEMOALL');
  await settled();
});
afterEach(() => bot.close());

const asksFor = (by = jo) => bot.say(by, 'exception to the lock');
const fill = async (by: typeof sam, typed: Json = aFullReturn()) => {
  let shown = await pressOn(bot, by, await bot.say(by, 'return'), 'Figures 1 to 4');
  shown = await pressOn(bot, by, shown, 'Save and continue', typed);
  shown = await pressOn(bot, by, shown, 'Save and check', typed);
  return pressOn(bot, by, shown, 'Submit');
};

describe('an exception to the lock', () => {
  it('is given to a named person until a day; they are told, and go on while others cannot', async () => {
    bot.at.now = LOCKED;
    const form = await asksFor();
    expect(words(form)).toMatch(/Demo Trust/);
    const given = await pressOn(bot, jo, form, 'Give the exception', {
      quarter: '2026Q3',
      person: keyOf(priya),
      until: '2027-02-12',
    });
    expect(words(given)).toMatch(
      /Priya Sample \(demo\) may change and submit it until 12 February 2027\. They are told so/,
    );
    await settled();
    const [card, ...others] = told(priya);
    expect(others).toEqual([]);
    expect(words(card ?? {})).toMatch(/Quarter 3 of 2026\/27[^]*until 12 February 2027/);
    expect(words(await pressOn(bot, priya, card ?? {}, 'Open the return'))).toMatch(
      /locked for others since it closed on 8 February 2027\. You may change and submit it until 12 February 2027/,
    );
    expect(words(await fill(priya))).toMatch(/Submitted by Priya .*, late\./);
    expect(words(await bot.say(sam, 'return'))).toMatch(/locked since it closed/);
    bot.at.now = on('2027-02-13');
    const over = await bot.say(priya, 'return');
    expect(words(over)).toMatch(/locked since it closed/);
    expect(buttonsOf(over)).toEqual(['What was changed']);
    const trail = (await bot.store.list('DEMO', 'audit|')).map(({ value }) => value as Json);
    expect(trail.filter(({ doing }) => doing === 'exception given')).toMatchObject([
      { by: jo.id, details: { person: { id: priya.id }, until: '2027-02-12' } },
    ]);
  });

  it('is reached from the card of who is missing, and ends sooner when it is given again', async () => {
    bot.at.now = LOCKED;
    const form = await pressOn(
      bot,
      jo,
      await bot.press(jo, 'nudges.trust', { trust: 'DEMO' }),
      'Let somebody past the lock',
    );
    const typed = { quarter: '2026Q3', person: keyOf(sam) };
    const given = await pressOn(bot, jo, form, 'Give the exception', { ...typed, until: '2027-02-20' });
    await pressOn(bot, jo, given, 'Give the exception', { ...typed, until: '2027-02-09' });
    bot.at.now = on('2027-02-10');
    expect(words(await bot.say(sam, 'return'))).toMatch(/locked since it closed/);
    expect(words(await asksFor())).not.toMatch(/may change it until/);
  });

  const until = '2027-02-12';
  const typedFor = (person: typeof sam) => ({ quarter: '2026Q3', person: keyOf(person), until });
  it.each<[string, (press: () => Promise<Shown>) => Promise<Shown[]>]>([
    ['in a row', async (press) => [await press(), await press()]],
    ['at once', async (press) => Promise.all([press(), press()])],
  ])('is told once when it is pressed twice %s', async (_how, twice) => {
    bot.at.now = LOCKED;
    const form = await asksFor();
    const answers = await twice(() => pressOn(bot, jo, form, 'Give the exception', typedFor(priya)));
    for (const one of answers) expect(words(one)).toMatch(/Priya Sample \(demo\) may change and submit it/);
    await settled();
    expect(told(priya)).toHaveLength(1);
    const trail = (await bot.store.list('DEMO', 'audit|')).map(({ value }) => value as Json);
    expect(trail.filter(({ doing }) => doing === 'exception given')).toHaveLength(1);
    const longer = { ...typedFor(priya), until: '2027-02-15' };
    await pressOn(bot, jo, form, 'Give the exception', longer);
    await settled();
    expect(told(priya)).toHaveLength(2);
  });

  it('is of returns that have closed alone', async () => {
    bot.at.now = on('2027-02-08');
    const form = await asksFor();
    const quarters = partsOf(form.card).find(({ id }) => id === 'quarter')?.choices as Json[];
    expect(quarters.map(({ value }) => value)).toEqual(['2026Q2', '2026Q1', '2025Q4', '2025Q3']);
    expect(words(await pressOn(bot, jo, form, 'Give the exception', typedFor(priya)))).toMatch(/Choose a quarter/);
    await settled();
    expect(told(priya)).toEqual([]);
  });

  it('lets a clinical lead sign off, and promises them nothing else', async () => {
    await give(alex, 'clinical lead');
    await fill(priya);
    bot.at.now = LOCKED;
    const given = await pressOn(bot, jo, await asksFor(), 'Give the exception', typedFor(alex));
    expect(words(given)).toMatch(/Alex Example \(demo\) may sign it off until 12 February 2027/);
    await settled();
    const [card] = told(alex);
    expect(words(card ?? {})).toMatch(/You may sign off a locked return[^]*you may sign it off until/);
    const opened = await pressOn(bot, alex, card ?? {}, 'Open the return');
    expect(words(opened)).toMatch(/locked for others[^]*You may sign it off until 12 February 2027/);
    expect(words(await pressOn(bot, alex, opened, 'Sign off'))).toMatch(/It is signed off/);
  });

  const late = { ...sam, id: '00000000-0000-4000-8000-000000000009', name: 'Late Sample (demo)' };
  const lateRole = { role: 'submitter', organisation: 'DEMO' } as const;
  const longer = {
    id: 'DEMOALL',
    version: 0,
    dueAfter: '15',
    closesAfter: '30',
    daysOff: '',
    rolesAre: 'posts',
    why: '',
  };
  it.each<[string, () => Promise<unknown>, number]>([
    ['who comes later', async () => undefined, 1],
    ['unless the Alliance has moved its close', () => bot.press(alex, 'organisations.save-settings', longer), 0],
    ['unless the role has ended', () => bot.service.app.roles.take(late, lateRole, { person: alex, at: LOCKED }), 0],
  ])('is told to somebody %s', async (_who, happens, times) => {
    await bot.service.app.roles.give(late, lateRole, { person: alex, at: IN_TIME });
    bot.at.now = LOCKED;
    await pressOn(bot, jo, await asksFor(), 'Give the exception', typedFor(late));
    await happens();
    await register(bot, late);
    await settled();
    expect(told(late)).toHaveLength(times);
  });

  it('says who cannot be told yet, and does not say that the giver is told', async () => {
    await bot.service.app.roles.give(late, lateRole, { person: alex, at: IN_TIME });
    await give(alex, 'submitter');
    bot.at.now = LOCKED;
    const form = await bot.press(alex, 'returns.exception', { trust: 'DEMO' });
    const given = words(await pressOn(bot, alex, form, 'Give the exception', typedFor(late)));
    expect(given).toMatch(/They are not told yet\. They have not opened the ACCEND Assistant yet/);
    expect(given).not.toMatch(/in their own chat/);
    const own = words(await pressOn(bot, alex, form, 'Give the exception', typedFor(alex)));
    expect(own).toMatch(/Alex Example \(demo\) may change and submit it until 12 February 2027\./);
    expect(own).not.toMatch(/told/);
  });

  it('keeps what was typed and says what is wrong; nobody is told', async () => {
    bot.at.now = LOCKED;
    const wrong = await pressOn(bot, jo, await asksFor(), 'Give the exception', {
      quarter: '2026Q3',
      person: keyOf(priya),
      until: '2027-01-01',
    });
    expect(words(wrong)).toMatch(/Nothing was given yet[^]*This day is over/);
    expect(partsOf(wrong.card).find(({ id }) => id === 'person')).toMatchObject({ value: keyOf(priya) });
    await settled();
    expect(told(priya)).toEqual([]);
    expect(await bot.store.list('DEMO', 'return|')).toEqual([]);
  });

  it('is given by whoever leads the Alliance or keeps the installation, and by nobody else', async () => {
    bot.at.now = LOCKED;
    for (const other of [sam, priya]) {
      expect(words(await asksFor(other))).toMatch(/could not find|^That is for/);
      const press = { trust: 'DEMO', quarter: '2026Q3', person: keyOf(priya), until: '2027-02-20' };
      expect(words(await bot.press(other, 'returns.give-exception', press))).toMatch(/could not find|^That is for/);
    }
    const elsewhere = { trust: 'RHM', quarter: '2026Q3', person: keyOf(priya), until: '2027-02-20' };
    expect(words(await bot.press(jo, 'returns.give-exception', elsewhere))).toMatch(/could not find|^That is for/);
    expect(words(await bot.press(jo, 'returns.exception', { trust: 'RHM' }))).toMatch(/could not find|^That is for/);
    const which = await asksFor(alex);
    expect(words(await pressOn(bot, alex, which, 'Continue'))).toMatch(/Choose a Trust/);
    expect(words(await pressOn(bot, alex, which, 'Continue', { chosen: 'DEMO' }))).toMatch(/Priya Sample/);
  });
});

describe('the definition in force', () => {
  const set = (typed: Json) =>
    bot.press(alex, 'organisations.save-settings', {
      id: 'DEMOALL',
      version: 0,
      dueAfter: '15',
      closesAfter: '10',
      daysOff: '',
      rolesAre: 'posts',
      why: 'Agreed at the board',
      ...typed,
    });

  it('is a default until the Alliance has set it, stands on the cards and is stamped on what is submitted', async () => {
    const step = await pressOn(bot, priya, await bot.say(priya, 'return'), 'Figures 1 to 4');
    expect(words(step)).toMatch(/Definition in force: at quarter end \(default\)/);
    await set({ rolesAre: 'distinct titles', 'basis-alignedAppraisals': 'last 12 months' });
    const opened = words(await bot.say(priya, 'return'));
    expect(opened).toMatch(/ACCEND-aligned appraisals[^]*Definition in force: last 12 months \(set by your Alliance\)/);
    expect(opened).toMatch(/roles mapped[^]*Distinct titles are counted \(set by your Alliance\)/);
    await fill(priya);
    const [sent] = (await bot.store.list('DEMO', 'returnSent|')).map(({ value }) => value as Json);
    expect(sent).toMatchObject({
      rolesAre: 'distinct titles',
      bases: { alignedAppraisals: 'last 12 months', planInPlace: 'at quarter end' },
    });
  });

  it('changes nothing that was submitted, and says so', async () => {
    await fill(priya);
    await set({ 'basis-alignedAppraisals': 'last 12 months' });
    const after = await bot.say(priya, 'return');
    expect(words(after)).toMatch(/The definition has changed since it was submitted: aligned appraisals\./);
    const [sent] = (await bot.store.list('DEMO', 'returnSent|')).map(({ value }) => value as Json);
    expect(sent).toMatchObject({ bases: { alignedAppraisals: 'in the quarter' }, texts: { alignedAppraisals: '12' } });
  });
});

it('an exception is for the Trusts that were expected in the quarter it is about, also where one took over another since', async () => {
  await bot.store.change(ORGANISATIONS, {}, () => ({
    result: undefined,
    put: [
      organisationKinds.organisation.row(
        {
          id: 'NEXT',
          name: 'The new Trust',
          kind: 'trust',
          alliance: 'DEMOALL',
          from: '2027-01-15',
          tookOverFrom: [{ id: 'DEMO', on: '2027-01-15' }],
        },
        'NEXT',
      ),
      organisationKinds.edition.row({ edition: 1 }),
    ],
  }));
  bot.at.now = LOCKED;
  expect(JSON.stringify(await asksFor())).not.toContain('The new Trust');
  bot.at.now = on('2027-05-20');
  const quartersFor = async (chosen: string, by = jo) =>
    [
      ...JSON.stringify(await pressOn(bot, by, await asksFor(by), 'Continue', { chosen })).matchAll(
        /"value":"(20\d\dQ\d)"/g,
      ),
    ].map(([, quarter]) => quarter);
  expect(JSON.stringify(await asksFor())).toContain('The new Trust');
  expect(await quartersFor('DEMO')).toEqual(expect.arrayContaining(['2026Q3']));
  expect(await quartersFor('DEMO')).not.toContain('2026Q4');
  expect(await quartersFor('DEMO', alex)).toEqual(await quartersFor('DEMO'));
  const [form] = [await pressOn(bot, jo, await asksFor(), 'Continue', { chosen: 'DEMO' })];
  const typed = { person: keyOf(priya), until: '2027-05-28' };
  expect(words(await pressOn(bot, jo, form, 'Give the exception', { quarter: '2026Q4', ...typed }))).toMatch(
    /Nothing was given/,
  );
  expect(words(await pressOn(bot, jo, form, 'Give the exception', { quarter: '2026Q3', ...typed }))).toMatch(
    /Priya[^]*until 28 May/,
  );
});
