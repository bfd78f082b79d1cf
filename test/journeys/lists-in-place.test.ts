// The chat client keeps the choices of a list that is drawn at the same place in the next card: no card may put another list
// where the card before it, which it replaces, had one.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya } from '../support/builders.ts';
import type { Json } from '../support/connector.ts';
import { pressOn, register, STEPS } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
});
afterEach(() => bot.close());

/** The lists of a card that open when they are pressed, by where they stand in it. */
function lists(node: unknown, path = ''): [path: string, id: string][] {
  if (Array.isArray(node)) return node.flatMap((one, n) => lists(one, `${path}/${n}`));
  if (!node || typeof node !== 'object') return [];
  const { type, id, style } = node as Json;
  const own: [string, string][] = type === 'Input.ChoiceSet' && style !== 'expanded' ? [[path, String(id)]] : [];
  return [...own, ...Object.entries(node).flatMap(([name, value]) => lists(value, `${path}/${name}`))];
}
const listsOf = ({ card }: Shown) => new Map(lists(card?.body));

function replaced(before: Shown, after: Shown): string[] {
  const there = listsOf(before);
  return [...listsOf(after)].flatMap(([path, id]) => {
    const was = there.get(path);
    return was !== undefined && was !== id ? [`${id} stands where ${was} stood`] : [];
  });
}

it('from the first card of a discussion to the last, and where the courses are drawn again', async () => {
  for (const one of [alex, priya]) await register(bot, one);
  const start = await bot.say(alex, 'appraisal');
  const chosen = { person: priya.id, personName: priya.name, role: 'Clinical Nurse Specialist', level: 'enhanced' };
  const shown = [start, await pressOn(bot, alex, start, 'Start', chosen)];
  for (const step of STEPS) {
    if (step === 'education') shown.push(await pressOn(bot, alex, shown.at(-1)!, 'More courses'));
    shown.push(await pressOn(bot, alex, shown.at(-1)!, /^Save, next|^Save and/, FILLED[step]));
  }
  expect(shown.slice(1).flatMap((after, n) => replaced(shown[n]!, after))).toEqual([]);
  expect(shown.flatMap((one) => [...listsOf(one).values()]).length).toBeGreaterThan(5);
});
