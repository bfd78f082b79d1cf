// How long the bot takes for any press that makes no file: a whole talk, then every button that leads on from help and from each
// typed list, and every other verb with nothing in its card. Over the endpoint, the embedded storage; HTTP is in it.
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya } from '../support/builders.ts';
import { partsOf, sentBy } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { NEXT, register, STEPS } from '../support/people.ts';
import { median } from './machine.ts';
import type { Target } from './targets.ts';

const TALKS = 7;
const TIMES = 7; // each button
const MOST_BUTTONS = 400;
const LIMIT_MS = 20;
const SLOWEST = 5;
const LISTS = [
  'help',
  'my team',
  'my appraisals',
  'my goals',
  'courses',
  'job descriptions',
  'job description',
  'open discussions',
  'return',
  'alliance',
  'organisations',
  'catalogue',
  'roles',
  'questions',
  'our words',
  'levels',
  'what waits',
];
/** These make a file. */
const MAKES_A_FILE = /record|document|sample|export|report|review|download|terms|take|table|put$|statement/;

type Times = Map<string, number[]>;

const timed =
  (bot: TestBot, times: Times) =>
  async (person: Person, verb: string, data: Json = {}): Promise<Shown> => {
    const began = performance.now();
    const shown = await bot.press(person, verb, data);
    const took = performance.now() - began;
    await bot.service.app.background.idle(); // what is sent behind it is no part of the next press
    times.set(verb, [...(times.get(verb) ?? []), took]);
    return shown;
  };
type Press = ReturnType<typeof timed>;

async function talk(bot: TestBot, press: Press, n: number): Promise<void> {
  const person = { ...priya, id: `00000000-0000-4000-8000-0000000009${10 + n}`, name: `Person ${n}` };
  await register(bot, person);
  const on = (by: Person, shown: Shown, title: string | RegExp, typed: Json = {}) => {
    const { verb, data } = sentBy(shown, title, typed);
    return press(by, verb, data);
  };
  const post = { role: 'Clinical Nurse Specialist', level: 'enhanced' };
  const chosen = { person: person.id, personName: person.name, ...post };
  let shown = await on(alex, await bot.say(alex, 'appraisal'), 'Start', chosen);
  for (const step of STEPS) shown = await on(alex, shown, NEXT, FILLED[step]);
  await on(alex, shown, 'Share to be agreed');
  await bot.service.app.sweep();
  await bot.service.app.background.idle();
  await on(person, bot.chatOf(person).at(-1) ?? {}, 'I agree');
}

/** Every button that leads on, each verb once; what it shows is looked through for further ones. */
async function leadsOn(bot: TestBot, press: Press, person: Person, times: Times): Promise<void> {
  const waiting: Json[] = [];
  const seen = new Set<string>();
  const look = ({ card }: Shown) => {
    for (const part of partsOf(card)) {
      const { type, verb } = part;
      if (type !== 'Action.Execute' || typeof verb !== 'string' || seen.has(verb) || MAKES_A_FILE.test(verb)) continue;
      seen.add(verb);
      waiting.push(part);
    }
  };
  for (const text of LISTS) look(await bot.say(person, text));
  for (let n = 0; waiting.length && n < MOST_BUTTONS; n++) {
    const { verb, data } = waiting.shift() ?? {};
    for (let time = 0; time < TIMES; time++) look(await press(person, String(verb), data as Json));
  }
  const others = bot.service.app.routes.filter(({ verb }) => !times.has(verb) && !MAKES_A_FILE.test(verb));
  for (const { verb } of others) for (let time = 0; time < TIMES; time++) await press(person, verb);
}

export async function presses(target: Target): Promise<void> {
  const who = `${alex.id}@${alex.tenantId}`;
  const bot = await aBot({ environment: { FACILITATORS: `DEMO=${alex.id}`, ADMINISTRATORS: who } });
  const times: Times = new Map();
  const press = timed(bot, times);
  for (const person of [alex, priya]) await register(bot, person);
  for (let n = 0; n < TALKS; n++) await talk(bot, press, n);
  for (const person of [priya, alex]) await leadsOn(bot, press, person, times);
  await bot.close();
  const medians = [...times].map(([verb, all]) => ({ verb, ms: median(all) })).toSorted((a, b) => b.ms - a.ms);
  const slowest = medians.slice(0, SLOWEST).map(({ verb, ms }) => `${verb} ${ms.toFixed(1)}`);
  target({
    what: `the slowest press of ${medians.length} verbs, median`,
    found: `${slowest.join(', ')} ms`,
    limit: `at most ${LIMIT_MS} ms`,
    isMet: medians.every(({ ms }) => ms <= LIMIT_MS),
  });
}
