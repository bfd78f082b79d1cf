// A file that asks for much is one person's trouble, not everybody's.
import type { Log } from '../../src/running/log.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import { startDrive, type Drive } from '../support/drive.ts';
import { aPackedWordFile, cellAt, nestedFields, workbookWith } from '../support/hostile-files.ts';
import { register } from '../support/people.ts';
import { p } from '../support/word-xml.ts';

let bot: TestBot;
let drive: Drive;
let warned: unknown[];

beforeEach(async () => {
  warned = [];
  const log: Log = { info: () => {}, error: () => {}, warn: (what: unknown) => void warned.push(what) };
  drive = await startDrive();
  bot = await aBot({ log, environment: { FILE_HOSTS: drive.host, ADMINISTRATORS: alex.id } });
  await register(bot, alex);
});
afterEach(async () => {
  await bot.close();
  await drive.close();
});

it.each([
  ['a Word file with 5,000 fields inside each other', 'jd.docx', () => nestedFields(5_000), /unusual way/],
  ['a workbook with a row beyond all rows', 'posts.xlsx', () => workbookWith(cellAt('A100000000')), /far more than/],
])('%s is refused, and others are answered before', async (_what, name, make, sentence) => {
  const file = drive.sent(name, await make());
  const fetched = drive.fetched(name);
  const order: string[] = [];
  const refusal = bot.say(alex, '', file).then((shown) => {
    order.push('refusal');
    return shown;
  });
  await fetched;
  expect(words(await bot.say(priya, 'help'))).not.toBe('');
  order.push('help');
  expect((await refusal).text).toMatch(sentence);
  expect(order).toEqual(['help', 'refusal']);
});

it('six large files at once are all read, two at a time, and none reaches a limit', async () => {
  const title = p('Job title: Clinical Nurse Specialist');
  const bytes = await aPackedWordFile(title + p('Duty: cares for people with cancer.').repeat(2_000));
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => sendAs(n, bytes)));
  for (const shown of answers) expect(buttonsOf(shown)).toContain('Yes, put it in');
  expect(warned).toEqual([]);
});

/** Each from a chat of their own, so that the answers are told apart. */
async function sendAs(n: number, bytes: Buffer) {
  const person = { ...alex, id: `${alex.id.slice(0, -2)}f${n}` };
  await register(bot, person);
  return bot.say(person, '', drive.sent(`jd ${n}.docx`, bytes));
}
