// What our own values are called on cards with several of them: “default” beside each, and what that means once.
import { DEMO_ALLIANCE } from '../../src/local/demo-people.ts';
import { METRICS } from '../../src/features/returns/domain/metrics.ts';
import { ReminderStep } from '../../src/features/reminders/domain/plan.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, sam } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { pressOn, register } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: alex.id, FACILITATORS: `DEMO=${sam.id}@${sam.tenantId}` } });
  bot.at.now = new Date('2027-01-05T10:00:00Z');
  for (const one of [alex, sam]) await register(bot, one);
});
afterEach(() => bot.close());

const alliance = DEMO_ALLIANCE.id;
const CARDS: [string, number, () => Promise<Shown>][] = [
  ['the return', METRICS.length + 3, () => bot.say(sam, 'return')], // each figure, two that count roles, and its days
  ['its first form', 5, async () => pressOn(bot, sam, await bot.say(sam, 'return'), 'Figures 1 to 4')],
  [
    'the settings of an Alliance',
    METRICS.length + 4,
    () => bot.press(alex, 'organisations.settings', { id: alliance }),
  ],
  [
    'the settings of reminders',
    ReminderStep.options.length + 1,
    () => bot.press(alex, 'reminders.settings', { alliance }),
  ],
];
const count = (text: string, found: RegExp): number => text.match(found)?.length ?? 0;

it.each(CARDS)('stand on %s once in full, and %d times in a word', async (_which, times, draw) => {
  const text = words(await draw());
  expect([count(text, /\(default\)/g), count(text, /“Default” means/g)]).toEqual([times, 1]);
  expect(text).not.toMatch(/to be confirmed by your Alliance/);
});

it('are not explained where the Alliance has set everything', async () => {
  const typed = { dueAfter: '14', closesAfter: '11', daysOff: '2027-06-01', rolesAre: 'distinct titles', why: '' };
  const other = (basis: string) => (basis === 'last 12 months' ? 'in the quarter' : 'last 12 months');
  const bases = Object.fromEntries(METRICS.map(({ id, basis }) => [`basis-${id}`, other(basis)]));
  await bot.press(alex, 'organisations.save-settings', { id: alliance, version: 0, ...typed, ...bases });
  for (const [, , draw] of CARDS.slice(0, 3)) expect(words(await draw())).not.toMatch(/default/i);
});
