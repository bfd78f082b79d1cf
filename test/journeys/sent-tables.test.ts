// Tables as people keep them, sent in the chat: what is asked, what is refused, and that nothing is loaded before the yes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aBot, type TestBot } from '../support/bot.ts';
import { sam } from '../support/builders.ts';
import { buttonsOf, partsOf, words } from '../support/cards.ts';
import { pressOn, register, sendFile } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({
    environment: { FACILITATORS: `DEMO=${sam.id}`, ADMINISTRATORS: sam.id },
  });
  await register(bot, sam);
  await bot.service.app.background.idle();
});
afterEach(() => bot.close());

const kept = (name: string) => readFileSync(join(import.meta.dirname, '../tables/outside', name));
const send = (name: string, content: string | Buffer = kept(name)) => sendFile(bot, sam, name, content);

it.each<[name: string, shown: RegExp, yes: string]>([
  [
    'headings-of-groups.csv',
    /^Add 6 posts\?[^]*Is each of these one of the list: line 2 \(“Oncology Day Unit”\)/,
    'Yes, add them',
  ],
  ['hidden-column.xlsx', /Lung CNS, band 7[^]*Column B is hidden in the file and not read/, 'Yes, add them'],
  ['establishment.csv', /Lead Chemotherapy Nurse, band 8a[^]*Not used: “Org L6”/, 'Yes, add them'],
  ['libreoffice.xlsx', /^Which is right\?[^]*Column B is hidden[^]*1 row is hidden/, 'Yes, only the visible rows'],
  ['delegates.csv', /^Add 2 posts\?[^]*Title from “Job Title”\. Not used: “Name”/, 'Yes, add them'],
  ['sheet-per-provider.xlsx', /Such a table is also on “University”, “Online”/, 'Yes, load it'],
])('shows %s first, with what to look at', async (name, shown, yes) => {
  const posts = await bot.say(sam, 'posts');
  const preview = await send(name);
  expect(words(preview)).toMatch(shown);
  expect(words(preview)).not.toMatch(/Specimen|Sample, Owen|Owen Sample/);
  expect(words(await bot.say(sam, 'posts'))).toBe(words(posts));
  expect(buttonsOf(preview)).toContain(yes);
  expect(words(await pressOn(bot, sam, preview, yes))).toMatch(/^Added|^The catalogue is loaded/);
});

it.each<[name: string, why: RegExp]>([
  ['side-by-side.csv', /Nothing was added\nLine 2: “Job title” heads several columns/],
  ['formula-without-value.xlsx', /Nothing was added\nLine 2: the cell under Band holds a formula/],
])('refuses %s by line, and changes nothing', async (name, why) => {
  const before = await everyRow(bot.store);
  const card = words(await send(name));
  expect(card).toMatch(why);
  expect(await everyRow(bot.store)).toBe(before);
});

it.each<[name: string, content: string | Buffer, why: RegExp]>([
  ['old.xls', Buffer.from('d0cf11e0a1b11ae100', 'hex'), /must be a CSV file .*choose “Save as”/],
  ['open.ods', 'PK', /choose “Save as”/],
  ['tabs.tsv', 'Title\tBand\nNurse\t5', /Rename it to end in \.csv/],
  ['page.csv', '<html><table></table></html>', /a web page or XML/],
])('says what %s is, and what to do', async (name, content, why) => {
  const before = await everyRow(bot.store);
  const refused = await send(name, content);
  expect(refused).toEqual({ text: expect.stringMatching(why) });
  expect(await everyRow(bot.store)).toBe(before);
});

const PACK = 'domain id,domain name,level,code,title\nd1,Fictional domain,supportive,D1.1,Fictional capability\n';

it('takes the capabilities of a framework for no posts, and says who loads them', async () => {
  const before = await everyRow(bot.store);
  expect(await send('pack.csv', PACK)).toEqual({
    text: expect.stringMatching(/^This looks like the capabilities[^]*Whoever runs the ACCEND Assistant loads them/),
  });
  expect(await everyRow(bot.store)).toBe(before);
});

it('takes posts with a reference, a level and a domain for posts', async () => {
  const posts = 'Ref,Domain,Job title,Level,Band\nA1,Cancer,Lung CNS,enhanced,7\n';
  expect(words(await send('posts.csv', posts))).toMatch(/^Add 1 post\?\n/);
});

it('sets the ways to read a file apart, and what is so in any case behind them', async () => {
  const { card } = await send('libreoffice.xlsx');
  const bold = partsOf(card).filter(({ type, weight }) => type === 'TextRun' && weight === 'Bolder');
  expect(bold.map(({ text }) => text)).toEqual([
    'Only the rows that can be seen',
    'All rows, the hidden ones too',
    'Whichever it is',
  ]);
});
