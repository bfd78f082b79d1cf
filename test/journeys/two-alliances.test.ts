// Two Cancer Alliances of one installation, each set up by its own people from the first lead to the files, and neither sees
// anything of the other: not in what its people are shown, and not by naming what is the other's.
import JSZip from 'jszip';
import readExcel from 'read-excel-file/node';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, sam } from '../support/builders.ts';
import { partsOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { pressOn } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';
import { rowsOf } from '../support/rows.ts';

interface Side {
  alliance: string;
  name: string;
  /** Named by the installation's administrator, who sets up all the rest. */
  lead: Person;
  /** Named by the first. */
  second: Person;
  facilitator: Person;
  trust: { code: string; name: string };
  dueAfter: string;
  mapped: string;
  /** A word in everything that is typed on this side. */
  mark: string;
}

const person = (n: number, name: string): Person => ({
  ...sam,
  id: `00000000-0000-4000-8000-00000000010${n}`,
  name: `${name} (demo)`,
});
const WEST: Side = {
  alliance: 'N46',
  name: 'Wessex Cancer Alliance',
  lead: person(1, 'Jo Westlead'),
  second: person(2, 'Lee Westsecond'),
  facilitator: person(3, 'Fay Westfacilitator'),
  trust: { code: 'RWZ', name: 'Westmark Hospitals NHS Trust' },
  dueAfter: '20',
  mapped: '4711',
  mark: 'Westmark',
};
const EAST: Side = {
  alliance: 'L0S3P',
  name: 'East of England Cancer Alliance',
  lead: person(4, 'Kim Eastlead'),
  second: person(5, 'Ned Eastsecond'),
  facilitator: person(6, 'Guy Eastfacilitator'),
  trust: { code: 'REZ', name: 'Eastmark Hospitals NHS Trust' },
  dueAfter: '10',
  mapped: '8822',
  mark: 'Eastmark',
};
const peopleOf = ({ lead, second, facilitator }: Side): Person[] => [lead, second, facilitator];
/** What nobody of the other side is to read. */
const traceOf = ({ name, trust, lead, mark, mapped }: Side): RegExp =>
  new RegExp([name, trust.code, lead.name.slice(4, 8), mark, mapped, `${mapped.at(0)},${mapped.slice(1)}`].join('|'));

let bot: TestBot;
const settled = () => bot.service.app.background.idle();
const chosen = (one: Person): string => `${one.tenantId}|${one.id}`;
const press = pressOn;

beforeEach(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: alex.id } });
  bot.at.now = new Date('2027-01-05T10:00:00Z');
  await bot.press(alex, 'people.choose-trust', { trust: 'DEMO' });
});
afterEach(() => bot.close());

async function give(by: Person, at: string, to: Person, role: string): Promise<Shown> {
  const one = await press(bot, by, await bot.say(by, 'organisations'), 'Open or look for', { search: at });
  const form = await press(bot, by, await press(bot, by, one, 'Roles'), 'Give a role');
  return press(bot, by, form, 'Give this role', { person: chosen(to), role });
}

/** Everything that people of the Alliance are shown on the way, in cards and in files. */
async function setUp(side: Side): Promise<{ seen: string[]; files: string[] }> {
  const { alliance, lead, second, facilitator, trust, mark } = side;
  const seen: string[] = [];
  const look = async (shown: Promise<Shown>): Promise<Shown> => {
    seen.push(words(await shown));
    return shown;
  };
  for (const one of [lead, second]) await bot.press(one, 'people.choose-trust', { trust: alliance });
  await give(alex, alliance, lead, 'alliance lead');

  await look(bot.say(lead, 'organisations'));
  const typed = { name: trust.name, kind: 'trust', odsCode: trust.code, contacts: `${mark} office` };
  const added = await look(press(bot, lead, await look(bot.say(lead, 'add an organisation')), 'Save', typed));
  expect(words(added)).toMatch(new RegExp(`Saved[^]*${side.name}[^]*${mark} office`));
  const days = { dueAfter: side.dueAfter, why: `${mark} board` };
  const checked = await look(press(bot, lead, await look(bot.say(lead, 'alliance settings')), 'Save', days));
  await look(press(bot, lead, checked, 'Save it'));
  const meaning = { 'means-activeAccount': `${mark} means it`, why: `${mark} board` };
  const meant = await look(press(bot, lead, await look(bot.say(lead, 'definitions')), 'Save', meaning));
  await look(press(bot, lead, meant, 'Save it'));

  await bot.press(facilitator, 'people.choose-trust', { trust: trust.code });
  expect(words(await look(give(lead, alliance, second, 'alliance lead')))).toMatch(/is alliance lead now/);
  expect(words(await look(give(lead, trust.code, facilitator, 'facilitator')))).toMatch(/is facilitator now/);
  await settled();

  const figures = aFullReturn({ rolesMapped: side.mapped, help: `${mark} trainer`, comment: `${mark} says so` });
  let shown = await press(bot, facilitator, await look(bot.say(facilitator, 'return')), 'Figures 1 to 4');
  shown = await look(press(bot, facilitator, shown, 'Save and continue', figures));
  shown = await look(press(bot, facilitator, shown, 'Save and check', figures));
  await look(press(bot, facilitator, shown, 'Submit', figures));
  await settled();
  for (const text of ['alliance', 'alliance by figure', 'alliance trend', 'national figures', 'help asked', 'roles'])
    await look(bot.say(second, text));
  await look(bot.say(second, 'who is missing'));
  const returned = { chosenTrust: trust.code, chosenQuarter: '2026Q3' };
  shown = await look(press(bot, second, await bot.say(second, 'alliance'), 'Show', returned));
  expect(words(await look(press(bot, second, shown, 'Accept')))).toMatch(/Accepted\./);
  const files: string[] = [];
  for (const file of ['Excel workbook', 'Table for Power BI', 'Report for the leads'])
    files.push(await take(second, file));
  return { seen, files };
}

const take = async (by: Person, file: string): Promise<string> =>
  textOf(await press(bot, by, await bot.say(by, 'alliance export'), file));

async function textOf({ card }: Shown): Promise<string> {
  const { url } = partsOf(card).find(({ type }) => type === 'Action.OpenUrl') as { url: string };
  const bytes = Buffer.from(
    await (await fetch(url.replace('http://127.0.0.1', bot.url), { method: 'POST' })).arrayBuffer(),
  );
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return bytes.toString();
  const parts = await JSZip.loadAsync(bytes);
  const word = parts.file('word/document.xml');
  return word ? word.async('string') : JSON.stringify(await readExcel(bytes));
}

it('each is set up by its own people up to its files, and holds nothing of the other', async () => {
  const [west, east] = [await setUp(WEST), await setUp(EAST)];
  bot.at.now = new Date('2027-02-20T10:00:00Z'); // both have closed
  await bot.service.app.sweep();
  await settled();
  for (const [side, { seen, files }] of [
    [WEST, west],
    [EAST, east],
  ] as const) {
    files.push(await take(side.second, 'Report for others'));
    seen.push(words(await bot.say(side.facilitator, 'alliance figures')));
    expect(seen.at(-1)).toMatch(new RegExp(`${side.mapped.at(0)},${side.mapped.slice(1)}`));
  }
  for (const [own, other, { seen, files }] of [
    [WEST, EAST, west],
    [EAST, WEST, east],
  ] as const) {
    // Its own is there, in the files too, so that a missing trace of the other says something.
    for (const text of [...files, words(await bot.say(own.second, 'national figures'))])
      expect(text).toMatch(new RegExp(`${own.mapped}|${own.mapped.at(0)},${own.mapped.slice(1)}`));
    const later = await Promise.all(
      ['alliance', 'organisations', 'help asked', 'national figures', 'alliance figures', 'roles'].map(async (text) =>
        words(await bot.say(own.lead, text)),
      ),
    );
    const chats = peopleOf(own).flatMap((one) => bot.chatOf(one).map(words));
    for (const text of [...seen, ...files, ...later, ...chats]) expect(text).not.toMatch(traceOf(other));
  }
  const rules = await Promise.all(
    [WEST, EAST].map(({ trust }) => bot.service.app.organisations.returnRulesOf(trust.code)),
  );
  expect(rules.map(({ dueAfter }) => dueAfter)).toEqual([20, 10]);
});

/** Everything that a button could name of somebody else's. */
const namesOf = ({ alliance, trust, facilitator }: Side, id: string): Json => ({
  id,
  alliance,
  organisation: id,
  trust: trust.code,
  trustId: trust.code,
  chosen: id,
  chosenTrust: trust.code,
  search: trust.code,
  quarter: '2026Q3',
  chosenQuarter: '2026Q3',
  person: chosen(facilitator),
  holder: chosen(facilitator),
  tenantId: facilitator.tenantId,
  chosenTalk: `${trust.code}|2026Q3|help|1`,
  answer: 'Mine',
  question: 'Mine?',
  chosenFigure: 'rolesMapped',
  why: 'Mine',
  role: 'facilitator',
  predecessor: trust.code,
  on: '2026-12-01',
  until: '2027-03-01',
  name: 'Mine',
  kind: 'trust',
  odsCode: trust.code,
  dueAfter: '5',
  closesAfter: '5',
  daysOff: '',
  rolesAre: 'posts',
  engagedAs: 'range',
  threshold: '10',
  round: 'due',
  step: 'due',
  n: 1,
  version: 1,
  file: 'workbook',
});

it('naming what is the other’s shows nothing of it, and changes nothing', async () => {
  for (const side of [WEST, EAST]) await setUp(side);
  const [own, other] = [EAST, WEST];
  const kept = async () =>
    JSON.stringify([
      await rowsOf(bot.store, other.alliance),
      await rowsOf(bot.store, other.trust.code),
      (await rowsOf(bot.store, 'organisations')).filter(({ key }) => key.includes(other.trust.code)),
      (await rowsOf(bot.store, 'people')).filter(({ key }) => peopleOf(other).some(({ id }) => key.includes(id))),
    ]);
  const before = await kept();
  // Where somebody works is theirs to say, and the names of Trusts are public there.
  const routes = bot.service.app.routes.filter(({ verb }) => !verb.startsWith('people.'));
  for (const who of [own.lead, own.facilitator])
    for (const { verb } of routes)
      for (const id of [other.alliance, other.trust.code]) {
        const shown = words(await bot.press(who, verb, namesOf(other, id)));
        const told = shown.replaceAll(new RegExp(`${other.trust.code}|${other.alliance}`, 'g'), ''); // what they named themselves
        expect([verb, traceOf(other).exec(told)?.[0]]).toEqual([verb, undefined]);
      }
  await settled();
  expect(await kept()).toBe(before);
});
