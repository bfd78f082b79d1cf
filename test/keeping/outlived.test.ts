// What outlived its time goes once a day, where a setting says so; everything else stays.
import { runCommand } from '../../src/commands.ts';
import { readConfig } from '../../src/config/config.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, NOW, priya } from '../support/builders.ts';
import { aMinutePasses, pressOn, register, share } from '../support/people.ts';
import { rowsOf } from '../support/rows.ts';

const DAY_MS = 24 * 3_600_000;

let bot: TestBot;
let lines: object[];
const open = async (KEEP: string) => {
  lines = [];
  const log = {
    info: (line: object) => void lines.push(line),
    warn: () => {},
    error: (line: object) => void lines.push(line),
  };
  bot = await aBot({ environment: { KEEP }, log });
};
afterEach(() => bot.close());

const after = async (days: number) => {
  bot.at.now = new Date(bot.at.now.getTime() + days * DAY_MS);
  await bot.service.app.sweep();
  await bot.service.app.background.idle();
};
const said = () => lines.filter((line) => 'event' in line && line.event === 'outlived');
const keys = async (pattern: RegExp, partition?: string) =>
  (await rowsOf(bot.store, partition)).map(({ key }) => key).filter((key) => pattern.test(key));

async function agreed(): Promise<void> {
  await register(bot, priya);
  await share(bot, alex);
  await pressOn(bot, priya, bot.chatOf(priya).at(-1) ?? {}, 'I agree');
  await aMinutePasses(bot);
}

it('without a setting everything stays, and nothing is said', async () => {
  await open('');
  await agreed();
  const before = await rowsOf(bot.store);
  await after(9000);
  expect(await rowsOf(bot.store)).toEqual(before);
  expect(said()).toEqual([]);
});

it('only the kind that is named goes, and only when its time is over', async () => {
  await open('trail=30');
  await agreed();
  const others = await keys(/^(?!audit)/);
  const trail = await keys(/^audit/);
  await after(29);
  expect(await keys(/^audit/)).toEqual(trail);
  await bot.say(alex, 'appraisal'); // begins nothing, so what is new is a day younger
  await after(2);
  expect(await keys(/^audit/)).toEqual([]);
  expect(await keys(/^(?!audit)/)).toEqual(others);
  expect(said().at(-1)).toEqual({ event: 'outlived', removed: trail.length, kinds: { trail: trail.length } });
});

it('a record goes with all its rows but those that have a time of their own, and the bot goes on', async () => {
  await open('appraisals.record=30');
  await agreed();
  const [facts, trail] = [await keys(/^fact/), await keys(/^audit/)];
  await after(31);
  expect(await keys(/^(appraisal|edition|mine|open|openIn)\|(?!.*\|outcome)/)).toEqual([]);
  expect([await keys(/^fact/), await keys(/^audit/)]).toEqual([facts, trail]);
  expect(JSON.stringify(await bot.say(alex, 'my appraisals'))).not.toContain('Priya');
  await agreed();
  expect(await keys(/record$/)).toHaveLength(1);
});

it('an open record that nobody touches goes too, with the row that says it is open', async () => {
  await open('appraisals.record=30,appraisals.outcome=5');
  await register(bot, priya);
  await share(bot, alex);
  expect(await keys(/^open\|/)).toHaveLength(1);
  await after(31);
  expect(await keys(/^(appraisal|edition|mine|open|openIn)\|/)).toEqual([]);
});

it('is looked at once a day, and each time one line says how many went', async () => {
  await open('trail=30');
  await agreed();
  const looked = said().length;
  await after(0.1);
  await after(0.1);
  expect(said()).toHaveLength(looked);
  await after(1);
  expect(said()).toHaveLength(looked + 1);
  expect(said().at(-1)).toEqual({ event: 'outlived', removed: 0, kinds: {} });
});

it('a name that is none is told of before anything begins', async () => {
  await open('');
  const typing = { at: NOW, now: () => NOW, say: (line: string) => void lines.push({ line }) };
  const asked = (KEEP: string) => runCommand('kinds', [], { ...typing, config: readConfig({ KEEP }, true) });
  await expect(asked('diary=5')).rejects.toThrow('Set KEEP: there is no “diary”.');
  expect(await asked('trail=730')).toBe(0);
  expect(JSON.stringify(lines.at(-1))).toMatch(/the bot: trail +author, subject +730 days/);
});
