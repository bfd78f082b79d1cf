// An administrator keeps the organisations: typed and clicked, at the real endpoint.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, NOW, priya } from '../support/builders.ts';
import { buttonsOf, partsOf, valuesOf, words } from '../support/cards.ts';
import { pressOn, register } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: alex.id } });
  await register(bot, alex);
});
afterEach(() => bot.close());

const list = () => bot.say(alex, 'organisations');
const look = async (search: string): Promise<Shown> => pressOn(bot, alex, await list(), 'Open or look for', { search });
const change = async (search: string, typed: Record<string, string>): Promise<Shown> =>
  pressOn(bot, alex, await pressOn(bot, alex, await look(search), 'Change'), 'Save', typed);
const namesOn = ({ card }: Shown) =>
  partsOf(card).flatMap(({ id, choices }) =>
    id === 'chosen' ? (choices as { title: string }[]).map(({ title }) => title) : [],
  );
const expected = async (quarter: string) =>
  (await bot.service.app.organisations.expectedIn(quarter, 'N46')).map(({ id }) => id).sort();

it('lists all of them, eight a page, and none twice', async () => {
  let page = await list();
  const seen = namesOn(page);
  expect(seen).toHaveLength(8);
  while (buttonsOf(page).includes('More')) {
    page = await pressOn(bot, alex, page, 'More');
    seen.push(...namesOn(page));
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(30);
  expect(words(page)).toMatch(/30 organisations/);
});

it('looks for a name or a code, and shows what is to be confirmed as that', async () => {
  expect(namesOn(await look('isle wight'))).toEqual([
    'Hampshire and Isle of Wight Healthcare NHS Foundation Trust',
    'Isle of Wight NHS Trust',
  ]);
  const shown = words(await look('rhm'));
  expect(shown).toMatch(/University Hospital Southampton[^]*ODS code: RHM[^]*Cancer Alliance: Wessex Cancer Alliance/);
  expect(shown).toMatch(
    /since when: to be confirmed[^]*yes \(default, to be confirmed by your Alliance\)[^]*Contacts: to be confirmed/,
  );
  expect(words(await look('Salisbury'))).toMatch(/Nothing is called “Salisbury”/);
});

it('adds one, with a code or without, and once though pressed twice', async () => {
  const form = await pressOn(bot, alex, await list(), 'Add an organisation');
  const taken = await pressOn(bot, alex, form, 'Save', { name: 'Example Hospice', kind: 'charity', odsCode: 'RHM' });
  expect(words(taken)).toMatch(/Another organisation has this code/);
  const wrong = await pressOn(bot, alex, form, 'Save', { name: 'Example Hospice' });
  expect(words(wrong)).toMatch(/Choose what it is/);
  expect(valuesOf(wrong)).toMatchObject({ name: 'Example Hospice' });
  const typed = { kind: 'charity', alliance: 'N46', contacts: 'Ann, ward 3' };
  expect(words(await pressOn(bot, alex, wrong, 'Save', typed))).toMatch(
    /Saved[^]*no ODS code, to be confirmed[^]*Ann, ward 3/,
  );
  expect(words(await pressOn(bot, alex, wrong, 'Save', typed))).toMatch(/That is done already/);
  expect(namesOn(await look('hospice'))).toEqual(['Example Hospice']);
  const another = await pressOn(bot, alex, await list(), 'Add an organisation');
  await pressOn(bot, alex, another, 'Save', {
    name: 'Salisbury NHS Foundation Trust',
    kind: 'trust',
    odsCode: 'rnz',
    alliance: 'N48',
  });
  expect(await bot.service.app.organisations.organisationOf('RNZ')).toMatchObject({ odsCode: 'RNZ', alliance: 'N48' });
});

it('a code that changes finds it for ever, and its id stays', async () => {
  await change('R1F', { odsCode: 'R1X', name: 'Island NHS Trust' });
  expect(words(await look('r1f'))).toMatch(/Island NHS Trust[^]*ODS code: R1X \(before: R1F\)/);
  expect(await bot.service.app.organisations.organisationOf('R1F')).toMatchObject({ name: 'Island NHS Trust' });
});

it('a merger is a link: the quarter of the day expects the successor only, and old ones are as before', async () => {
  const before = await expected('2026Q2');
  const form = await pressOn(bot, alex, await look('RHM'), 'Took over from …');
  expect(words(await pressOn(bot, alex, form, 'Save', { predecessor: 'NHS', on: '2026-11-15' }))).toMatch(
    /have that name/,
  );
  expect(words(await pressOn(bot, alex, form, 'Save', { predecessor: 'RN5', on: 'soon' }))).toMatch(/Write the day/);
  const merged = await pressOn(bot, alex, form, 'Save', { predecessor: 'hampshire hospitals', on: '2026-11-15' });
  expect(words(merged)).toMatch(/Took over from Hampshire Hospitals[^]*its old returns stay under RN5/);
  expect(await expected('2026Q2')).toEqual(before);
  expect(await expected('2026Q3')).toEqual(before.filter((id) => id !== 'RN5'));
  const circle = await pressOn(bot, alex, await look('RN5'), 'Took over from …');
  expect(words(await pressOn(bot, alex, circle, 'Save', { predecessor: 'RHM', on: '2026-12-01' }))).toMatch(
    /has itself taken over/,
  );
  await pressOn(bot, alex, merged, 'Undo the take-over');
  expect(await expected('2026Q3')).toEqual(before);
});

it('says who sends a return, and until when', async () => {
  await change('RDY', { sends: 'no' });
  await change('RW1', { sends: 'yes', sendsFrom: 'Q4 2026/27' });
  expect(await expected('2026Q3')).not.toContain('RDY');
  expect(await expected('2026Q3')).not.toContain('RW1');
  expect(await expected('2026Q4')).toContain('RW1');
  expect(words(await look('RW1'))).toMatch(/Sends a return: yes from Q4 2026\/27/);
});

it('two who change the same one at once: the second sees what the first did, and keeps what was typed', async () => {
  const [one, two] = [
    await pressOn(bot, alex, await look('RHU'), 'Change'),
    await pressOn(bot, alex, await look('RHU'), 'Change'),
  ];
  await pressOn(bot, alex, one, 'Save', { contacts: 'First' });
  const late = await pressOn(bot, alex, two, 'Save', { contacts: 'Second' });
  expect(words(late)).toMatch(/Somebody else changed it/);
  expect(valuesOf(late)).toMatchObject({ contacts: 'Second' });
  expect(words(await pressOn(bot, alex, late, 'Save'))).toMatch(/Saved[^]*Contacts: Second/);
});

it('settings of an Alliance stand with what they rest on', async () => {
  const card = await pressOn(bot, alex, await look('N46'), 'Returns: what is set');
  expect(words(card)).toMatch(/Due: 15 working days after it opened \(default\)/);
  const wrong = await pressOn(bot, alex, card, 'Save', { dueAfter: '0', closesAfter: '1.5', daysOff: '1 June' });
  expect(words(wrong).match(/Please check: Write a whole number of days/g)).toHaveLength(2);
  expect(valuesOf(wrong)).toMatchObject({ dueAfter: '0', closesAfter: '1.5', daysOff: '1 June' });
  const preview = await pressOn(bot, alex, card, 'Save', {
    dueAfter: '20',
    daysOff: '2027-06-01',
    'basis-alignedAppraisals': 'last 12 months',
    why: 'Agreed at the board',
  });
  expect(words(preview)).toMatch(
    /Nothing is saved yet[^]*due on 29 October 2026, closing on 12 November 2026; until now/,
  );
  expect(words(preview)).toMatch(
    /aligned appraisals: last 12 months instead of in the quarter[^]*get a break there: aligned appraisals\./,
  );
  expect(await bot.store.list('N46', 'audit|')).toEqual([]);
  expect(valuesOf(await pressOn(bot, alex, preview, 'Back to the form'))).toMatchObject({ dueAfter: '20' });
  const saved = await pressOn(bot, alex, preview, 'Save it');
  expect(words(saved)).toMatch(
    /Due: 20 working days after it opened \(set by Alex Example \(demo\) on 21 November 2026: Agreed at the board\)/,
  );
  expect(words(saved)).toMatch(/Closes: 10 working days after it was due \(default\)/);
  expect(words(saved)).toMatch(/ACCEND-aligned appraisals: last 12 months \(set by/);
  expect(await bot.service.app.organisations.returnRulesOf('RHM')).toMatchObject({
    dueAfter: 20,
    closesAfter: 10,
    daysOff: ['2027-06-01'],
  });
  expect(await bot.store.list('N46', 'audit|')).toHaveLength(1);
  expect(await bot.service.app.organisations.returnRulesOf('DEMO')).toMatchObject({
    dueAfter: 15,
    closesAfter: 10,
    daysOff: [],
  });
});

it('what an Alliance means stands with what it rests on, and a change says first what it will change', async () => {
  const card = await pressOn(
    bot,
    alex,
    await pressOn(bot, alex, await look('N46'), 'Returns: what is set'),
    'Definitions',
  );
  expect(words(card)).toMatch(/Staff engaged is a range \(default\)[^]*below 8 are hidden from others \(default\)/);
  const wrong = await pressOn(bot, alex, card, 'Save', { threshold: '4', 'means-accredited': 'x'.repeat(301) });
  expect(words(wrong)).toMatch(/Accredited course means: Shorten this to 300[^]*whole number from 5 to 50/);
  const typed = {
    'means-accredited': 'Accredited by a university.',
    'means-activeAccount': 'Used this year.',
    engagedAs: 'ePortfolioAccounts',
    threshold: '10',
    'flow-rolesMapped': 'flow',
    why: 'Board of May',
  };
  const preview = await pressOn(bot, alex, wrong, 'Save', typed);
  expect(words(preview)).toMatch(
    /“Accredited course” will mean: Accredited by a university\.[^]*“Staff with ePortfolio accounts” instead of a range[^]*from 1 to 9 will be hidden[^]*roles mapped: flow instead of stock[^]*break there: active ePortfolio accounts, roles mapped, registered on accredited courses\./,
  );
  expect(valuesOf(await pressOn(bot, alex, preview, 'Back to the form'))).toMatchObject({ threshold: '10' });
  const saved = await pressOn(bot, alex, preview, 'Save it');
  expect(words(saved)).toMatch(/Accredited by a university\. \(set by Alex Example \(demo\) on [^)]*: Board of May\)/);
  const { definition } = await bot.service.app.organisations.returnRulesOf('RHM');
  expect(definition.versions).toEqual({ ePortfolioActive: 2, rolesMapped: 2, coursesRegistered: 2 });
  expect(words(await pressOn(bot, alex, saved, 'Save'))).toMatch(/Saved\./);
  expect(await bot.store.list('N46', 'audit|')).toHaveLength(1);
  expect((await bot.service.app.organisations.returnRulesOf('DEMO')).definition.versions).toEqual({});
});

describe('a table', () => {
  const send = async (text: string): Promise<Shown> => {
    const file = { name: 'organisations.csv', read: async () => Buffer.from(text) };
    const turn = { person: alex, at: NOW, isPrivate: true, text: '', input: {}, file };
    return (await bot.service.app.answer(turn)) as Shown;
  };

  it('is shown first, and taken over on yes; the same once more changes nothing', async () => {
    const table = [
      'Name,ODS code,Kind,Alliance,From,Sends,Sends from',
      'Salisbury NHS Foundation Trust,RNZ,Trust,N48,2006-06-01,yes,Q1 2026/27',
      'Isle of Wight NHS Trust,R1F,Trust,Wessex Cancer Alliance,,no,',
      'Example Hospice,,Charity,Wessex Cancer Alliance,,,',
      'Portsmouth Hospitals University NHS Trust,RHU,Trust,N46,,,',
    ].join('\n');
    const preview = await send(table);
    expect(words(preview)).toMatch(/2 new, 1 changed, 1 as they are/);
    expect(await bot.service.app.organisations.organisationOf('RNZ')).toBeUndefined();
    expect(words(await pressOn(bot, alex, preview, 'Yes, import them'))).toMatch(/Imported/);
    expect(await bot.service.app.organisations.organisationOf('RNZ')).toMatchObject({
      from: '2006-06-01',
      sends: { is: 'yes', from: '2026Q1' },
    });
    expect(await expected('2026Q3')).not.toContain('R1F');
    await pressOn(bot, alex, preview, 'Yes, import them');
    expect(namesOn(await look('hospice'))).toEqual(['Example Hospice']);
    expect(words(await send(table))).toMatch(/Everything in this file is here already/);
  });

  it('names every line that is wrong, and then takes none over', async () => {
    const shown = words(
      await send(
        'Name,ODS code,Alliance,To\nNew Trust,R!,N46,\nOther,RZ9,Nowhere,soon\nIsle of Wight NHS Trust,R1F,,\nIsle of Wight NHS Trust,R1F,,',
      ),
    );
    expect(shown).toMatch(/Nothing was imported/);
    expect(shown).toMatch(/Line 2: an ODS code has/);
    expect(shown).toMatch(/Line 3: write the day[^]*Line 3: choose one of the Cancer Alliances/);
    expect(shown).toMatch(/Line 5: line 4 is about the same organisation/);
    expect(await bot.service.app.organisations.organisationOf('RZ9')).toBeUndefined();
  });
});

it('is nobody else’s', async () => {
  await register(bot, priya);
  expect(words(await bot.say(priya, 'organisations'))).toMatch(/could not find|^That is for/);
});
