// A file that takes longer than a turn: that is said, and the answer comes into the chat when it is there, once.
import { TURN_MS } from '../../src/host/turn-limit.ts';
import { aBot, activityFrom, type TestBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { startDrive, type Drive } from '../support/drive.ts';
import { aPackedWordFile } from '../support/hostile-files.ts';
import { register } from '../support/people.ts';
import { p } from '../support/word-xml.ts';

const READING = /I am reading your file/;

let bot: TestBot;
let drive: Drive;
beforeEach(async () => {
  drive = await startDrive();
  bot = await aBot({ environment: { FILE_HOSTS: drive.host }, turnMs: TURN_MS });
  await register(bot, alex);
});
afterEach(async () => {
  await bot.close();
  await drive.close();
});

/** Alex sends a file that does not come before it is let go, and is told that it is being read. */
async function sends(bytes: Buffer): Promise<{ activity: Json; letGo(): void }> {
  const file = drive.sent('jd.docx', bytes);
  const letGo = drive.holds('jd.docx');
  const activity = { ...activityFrom(alex, bot.connector.url), type: 'message', ...file };
  await bot.send(activity);
  expect(said()).toEqual([expect.stringMatching(READING)]);
  return { activity, letGo };
}
const said = () => bot.chatOf(alex).map((shown) => shown.text ?? words(shown));
const settled = () => bot.service.app.background.idle();

it('is answered in the chat after that, once, also where Teams tells of it again', async () => {
  const { activity, letGo } = await sends(await aPackedWordFile(p('Job title: Clinical Nurse Specialist')));
  await bot.send(activity);
  expect(words(await bot.say(priya, 'help'))).not.toBe('');
  expect(said()).toHaveLength(1);
  letGo();
  await settled();
  expect(said()).toHaveLength(2);
  expect(buttonsOf(bot.chatOf(alex)[1]!)).toContain('Yes, put it in');
  await bot.send(activity);
  await settled();
  expect(said()).toHaveLength(2);
});

it('and cannot be read, is refused with its sentence, once', async () => {
  const { activity, letGo } = await sends(Buffer.from('no Word file'));
  letGo();
  await settled();
  await bot.send(activity);
  await settled();
  expect(said()).toEqual([expect.stringMatching(READING), expect.stringMatching(/Word/)]);
});

it('is still answered when the bot is stopped meanwhile', async () => {
  const { letGo } = await sends(await aPackedWordFile(p('Job title: Clinical Nurse Specialist')));
  const closing = bot.service.close();
  letGo();
  expect(await closing).toBe(true);
  expect(said()).toHaveLength(2);
});
