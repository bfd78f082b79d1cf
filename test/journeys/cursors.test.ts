// “Next page” goes on in the list it stood under. Pressed with the end of any other list, it gives nothing.
import { z } from 'zod';
import { DEMO_TENANT } from '../../src/local/demo-people.ts';
import { NOT_YOURS } from '../../src/bot/rights.ts';
import type { Person, Route } from '../../src/bot/turn.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { partsOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { pressOn, sendFile } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

const OTHER_TENANT = '11111111-0000-4000-8000-000000000000';
/** The same parts in another Trust, whose people are of another directory. */
const olga: Person = { id: '99999999-0000-4000-8000-000000000009', name: 'Olga Other (demo)', tenantId: OTHER_TENANT };
const omar: Person = { ...olga, id: '99999999-0000-4000-8000-00000000000a', name: 'Omar Other (demo)' };
const EVERYBODY = [alex, priya, sam, olga, omar];

let bot: TestBot;
let listRoutes: Route[] = [];
beforeAll(async () => {
  bot = await aBot({
    environment: {
      TENANTS: `${DEMO_TENANT}=DEMO,${OTHER_TENANT}=RHM`,
      ADMINISTRATORS: [alex, olga].map(({ id, tenantId }) => `${id}@${tenantId}`).join(),
      FACILITATORS: `DEMO=${alex.id},RHM=${olga.id}`,
    },
  });
  listRoutes = bot.service.app.routes.filter(takesCursor);
  for (const [manager, other] of [
    [alex, priya],
    [olga, omar],
  ] as const) {
    await holdsDiscussions(manager, 7);
    await holdsDiscussions(other, 7);
    await asksQuestions(other, 7);
    await importsPosts(manager, 10);
  }
});
afterAll(() => bot.close());

const takesCursor = ({ input }: Route): boolean =>
  input instanceof z.ZodObject && 'after' in input.shape && input.safeParse({}).success;

async function holdsDiscussions(manager: Person, how: number): Promise<void> {
  for (let n = 0; n < how; n++) {
    const id = `${manager.id.slice(0, -3)}b${n}${manager.id.at(-1)}`;
    const start = await bot.say(manager, 'appraisal');
    await pressOn(bot, manager, start, 'Start', {
      person: id,
      personName: `Person ${n}`,
      role: 'x',
      level: 'enhanced',
    });
  }
}

async function asksQuestions(person: Person, how: number): Promise<void> {
  for (let n = 0; n < how; n++)
    await pressOn(bot, person, await bot.say(person, 'ask my facilitator'), 'Send', { question: `Question ${n}?` });
}

async function importsPosts(person: Person, how: number): Promise<void> {
  const list = ['Title,Band', ...Array.from({ length: how }, (_, n) => `Nurse ${n},7`)].join('\n');
  const preview = await sendFile(bot, person, 'posts.csv', list);
  await pressOn(bot, person, preview, 'Yes, add them');
}

/** Who may not open a list at all is told who may, and nothing of what is in it. */
const NOT_THEIR_RIGHT = /^That is for (?:the|an?) [^\n]+ Type “help” to see what you can do\.$/;

interface Turned {
  verb: string;
  by: Person;
  data: Json;
}

/** Every button that goes on in a list, as the cards of this person carry it. */
async function turningsOf(by: Person): Promise<Turned[]> {
  const found: Turned[] = [];
  for (const { verb } of listRoutes)
    for (let shown = await bot.press(by, verb); ;) {
      const onward = partsOf(shown.card).find((part) => part.verb === verb && 'after' in ((part.data ?? {}) as Json));
      if (!onward) break;
      found.push({ verb, by, data: onward.data as Json });
      shown = await bot.press(by, verb, onward.data as Json);
    }
  return found;
}
const everyTurning = async (): Promise<Turned[]> => (await Promise.all(EVERYBODY.map(turningsOf))).flat();

it('has lists of each kind to try it with', async () => {
  const turnings = await everyTurning();
  const of = (person: Person) =>
    [...new Set(turnings.filter(({ by }) => by === person).map(({ verb }) => verb))].sort();
  const own = ['appraisals.mine', 'course-questions.mine', 'job-descriptions.posts'];
  const kept = [
    'appraisals.mine',
    'appraisals.open-discussions',
    'catalogue.list',
    'course-questions.list',
    'job-descriptions.posts',
    'organisations.list',
  ];
  expect([of(alex), of(priya), of(olga), of(omar)]).toMatchObject([kept, own, kept, own]);
});

it('refuses what stood under any other list, of one’s own, of another person or another Trust', async () => {
  const turnings = await everyTurning();
  await bot.service.app.background.idle(); // what is still being sent changes rows too
  const before = await everyRow(bot.store);
  const given: string[] = [];
  let tried = 0;
  for (const person of EVERYBODY)
    for (const { verb } of listRoutes) {
      const own = turnings.filter((one) => one.by === person && one.verb === verb).map(({ data }) => data.after);
      for (const { data } of turnings.filter((one) => !own.includes(one.data.after)))
        for (const sent of [data, { after: data.after }]) {
          tried++;
          const said = words(await bot.press(person, verb, sent));
          if (said !== NOT_YOURS && !NOT_THEIR_RIGHT.test(said)) given.push(`${verb} gave ${person.name}: ${said}`);
        }
    }
  expect(given).toEqual([]);
  expect(tried).toBeGreaterThan(500);
  expect(await everyRow(bot.store)).toBe(before);
});

const ARE_FOR_ALL = ['catalogue.list', 'organisations.list']; // of no Trust

it.each([
  [
    'cut back to everybody’s',
    (after: string) =>
      after
        .replace(/[^|]*$/, '')
        .split('|')
        .slice(0, 2)
        .join('|'),
  ],
  ['of the trail', (after: string) => `${after.split('|')[0]}|audit|`],
  ['of the outbox', (after: string) => `${after.split('|')[0]}|outbox|`],
  ['of another Trust', (after: string) => after.replace('DEMO', 'RHM')],
  ['of nothing', () => '|'],
])('refuses one %s, wherever it was made by hand', async (_what, made) => {
  const own = (await turningsOf(alex)).filter(({ verb }) => !ARE_FOR_ALL.includes(verb));
  expect(own.length).toBeGreaterThan(2);
  for (const { verb, data } of own)
    expect(words(await bot.press(alex, verb, { ...data, after: made(String(data.after)) }))).toBe(NOT_YOURS);
});

it.each([[''], [0], [{}], [['mine|']], ['x'.repeat(5000)]])('cannot read %j, and says so', async (after) => {
  for (const { verb } of listRoutes.filter(({ right }) => right !== 'ask my facilitator'))
    expect(words(await bot.press(alex, verb, { after }))).toMatch(/could not be read/);
});
