// Storage in trouble, as people meet it: they are answered while it still hangs, others go on, and a second press is safe.
import type { Log } from '../../src/running/log.ts';
import { startEmulator, type Emulator } from '../support/emulator.ts';
import { openTables } from '../../src/storage/tables.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya } from '../support/builders.ts';
import { buttonsOf, sentBy, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { startCountingProxy, type CountingProxy, type Trouble } from '../support/counting-proxy.ts';
import { begin, NEXT, register } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

let emulator: Emulator;
let proxy: CountingProxy;
let bot: TestBot;
const lines: Json[] = [];
const note = (line: object) => {
  lines.push({ ...line });
};
beforeEach(async () => {
  lines.length = 0;
  emulator = await startEmulator();
  proxy = await startCountingProxy(emulator.connectionString);
  const log = { info: note, warn: note, error: note } as unknown as Log;
  bot = await aBot({ store: await openTables(proxy.connectionString), log });
  for (const person of [alex, priya]) await register(bot, person);
  await bot.service.app.background.idle();
});
afterEach(async () => {
  proxy.trouble(() => undefined);
  await bot.close();
  await proxy.close();
  await emulator.close();
});

const kept = async () => everyRow(await openTables(emulator.connectionString, 'accend', 60_000));
const always = (method: string, trouble: Trouble) => {
  proxy.trouble((one) => (one === method ? trouble : undefined));
};
/** An invoke that fails is answered with its sentence in the body. */
const pressed = async (
  title: string | RegExp,
  shown: Parameters<typeof sentBy>[0],
  typed: Json = {},
): Promise<string> => {
  const { verb, data } = sentBy(shown, title);
  const { card } = await bot.press(alex, verb, { ...data, ...typed });
  return card && 'message' in card ? String(card.message) : words({ card });
};

const UNSURE = /may have been saved[^]*how things stand[^]*quote the number ([0-9A-F]{8})/;
const SURE = /What you saved before is safe[^]*quote the number ([0-9A-F]{8})/;

it.each<[string, Trouble]>([
  ['hangs', 'hang'],
  ['hangs in the middle of an answer', 'half'],
  ['is busy for a minute', { status: 429, headers: { 'Retry-After': '70' } }],
  ['is always busy', { status: 503 }],
])('answers while storage %s, and others meanwhile; afterwards the same press does it', async (_what, trouble) => {
  const first = await begin(bot, alex);
  await bot.service.app.background.idle();
  const before = await kept();
  always('GET', trouble);
  const order: string[] = [];
  const late = pressed(NEXT, first, FILLED.level).then((said) => {
    order.push('apology');
    return said;
  });
  const helped = bot.say(priya, 'help').then(({ card }) => {
    order.push(card ? 'help' : 'no help');
  });
  const [said] = await Promise.all([late, helped]);
  expect(said).toMatch(SURE);
  expect(order.sort()).toEqual(['apology', 'help']);
  expect(await kept()).toBe(before);
  expect(lines.filter(({ event, number }) => event === 'fault' && said.includes(String(number)))).toHaveLength(1);
  proxy.trouble(() => undefined);
  expect(await pressed(NEXT, first, FILLED.level)).toMatch(/Now: Pillars/);
});

it.each<[string, Trouble, boolean]>([
  ['before it was written', 'hang', false],
  ['after it was written', 'deaf', true],
])(
  'says that it may have been saved where storage hangs %s, and a second press shows how things stand',
  async (_when, trouble, isWritten) => {
    const first = await begin(bot, alex);
    await bot.service.app.background.idle();
    const before = await kept();
    always('POST', trouble);
    expect(await pressed(NEXT, first, FILLED.level)).toMatch(UNSURE);
    proxy.trouble(() => undefined);
    expect((await kept()) !== before).toBe(isWritten);
    await pressed(NEXT, first, FILLED.level);
    const shown = await bot.say(alex, 'resume');
    expect(words(shown)).toMatch(/Now: Pillars/);
    const rows = JSON.parse(await kept()) as { key: string }[][];
    const audits = rows[0]!.filter(({ key }) => key.startsWith('audit|'));
    expect(audits).toHaveLength(2); // begun, and saved once
    expect(rows[0]!.filter(({ key }) => key.endsWith('|answer|level'))).toHaveLength(1);
  },
);

it('does once what is pressed while answers are lost', async () => {
  const first = await begin(bot, alex);
  let posts = 0;
  proxy.trouble((method) => (method === 'POST' && ++posts % 2 ? 'lost' : undefined));
  expect(await pressed(NEXT, first, FILLED.level)).toMatch(/Now: Pillars/);
  proxy.trouble(() => undefined);
  const rows = JSON.parse(await kept()) as { key: string }[][];
  expect(rows[0]!.filter(({ key }) => key.startsWith('audit|'))).toHaveLength(2);
});

it('answers once where storage is slow without end, and writes into the log what became of it', async () => {
  const first = await begin(bot, alex);
  await bot.service.app.background.idle();
  const { promise: goesOn, resolve: goOn } = Promise.withResolvers<void>();
  const { verb } = sentBy(first, NEXT);
  const { app } = bot.service;
  const route = app.routes.find((one) => one.verb === verb)!;
  const { handle } = route;
  route.handle = async (...given) => {
    await goesOn;
    return handle(...given);
  };
  const said = await pressed(NEXT, first, FILLED.level);
  expect(said).toMatch(UNSURE);
  const number = UNSURE.exec(said)![1];
  goOn();
  await app.background.idle();
  expect(lines.filter((line) => line.number === number)).toMatchObject([
    { event: 'fault' },
    { event: 'late-turn', outcome: 'done' },
  ]);
  route.handle = handle;
  expect(words(await bot.say(alex, 'resume'))).toMatch(/Now: Pillars/);
  expect(buttonsOf(await bot.say(alex, 'resume'))).toContainEqual(expect.stringMatching(NEXT));
});

it('takes what was typed as it takes what was pressed', async () => {
  always('GET', 'hang');
  expect(words(await bot.say(alex, 'my appraisals'))).toMatch(SURE);
  proxy.trouble(() => undefined);
  expect(words(await bot.say(alex, 'my appraisals'))).toMatch(/^My appraisals/);
});
