// How much of somebody's time a whole discussion takes, in cards and in taps. Where the taps go is printed.
import type { PackContents } from '../../src/features/framework/domain.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { partsOf } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { aMinutePasses, NEXT, pressOn, register } from '../support/people.ts';
import { headingOf, tapsOn, type Tap } from '../support/taps.ts';

const SHARE = 'Share to be agreed';
const NEW = { person: `${priya.id}~${priya.name}`, role: 'Clinical Nurse Specialist', level: 'enhanced' };
const A_YEAR_LATER = new Date('2027-11-22T09:00:00Z');

let bot: TestBot;
const open = async (hasPicker = false) => {
  bot = await aBot({ client: { hasPicker, hasFileConsent: false } });
  for (const person of [alex, priya, sam]) await register(bot, person);
};
afterEach(() => bot.close());

/** What somebody answers who writes what has to be written, and nothing else. */
const ANSWERS: [field: RegExp, answer: (input: Json) => string][] = [
  [/^outcome\d$/, () => 'partly'],
  [/^levelFit$/, () => 'fits'],
  [/^aspiration$/, () => 'broaden'],
  [/^rating-/, () => 'on-track'],
  [/^protectedTime$/, () => 'agreed'],
  [/^funding$/, () => 'no'],
  [/^goal1$/, () => 'Lead one late effects clinic a month'],
  [/^action1$/, () => 'Shadow the consultant, then lead with support'],
  [/^soon1$/, ({ choices }) => String((choices as Json[])[1]?.value)],
  [/^account$/, () => 'yes'],
  [/^used$/, () => 'no'],
];

function answersFor({ card }: Shown): Json {
  const inputs = partsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
  const isFilled = (id: string) => inputs.some((input) => input.id === id && input.value);
  const isNeeded = ({ id, value }: Json) => !value && !(id === 'soon1' && isFilled('by1'));
  const answered = inputs.filter(isNeeded).flatMap((input) => {
    const answer = ANSWERS.find(([field]) => field.test(String(input.id)))?.[1](input);
    return answer === undefined ? [] : [[String(input.id), answer]];
  });
  return Object.fromEntries(answered) as Json;
}

interface Talk {
  cards: string[];
  taps: Tap[];
}

/** From the start card until it is shared; every card must lead to another one. */
async function talk(start: Shown, begin: Json): Promise<Talk> {
  const cards = [headingOf(start)];
  const taps: Tap[] = [];
  let shown = start;
  for (let typed = begin; !taps.some(({ doing }) => doing === SHARE); typed = answersFor(shown)) {
    const titles = partsOf(shown.card).map(({ title }) => String(title));
    const button = titles.find((title) => title === 'Start' || title === SHARE || NEXT.test(title))!;
    taps.push(...tapsOn(shown, typed, button));
    shown = await pressOn(bot, alex, shown, button, typed);
    expect(cards).not.toContain(headingOf(shown));
    cards.push(headingOf(shown));
  }
  return { cards, taps };
}

const countOf = ({ taps }: Talk) => taps.reduce((sum, one) => sum + one.taps, 0);

function print(who: string, held: Talk): void {
  const lines = held.taps.map(({ on, doing, taps }) => `  ${taps}\t${on}: ${doing}`);
  process.stderr.write(`${who}: ${held.cards.length} cards, ${countOf(held)} taps\n${lines.join('\n')}\n`);
}

/** A first discussion is held and agreed; then a year passes. */
async function agreedBefore(): Promise<void> {
  await talk(await bot.say(alex, 'appraisal'), NEW);
  await aMinutePasses(bot);
  await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'I agree');
  await bot.service.app.background.idle();
  bot.at.now = A_YEAR_LATER;
}

it.each([
  ['in a list', false],
  ['by searching for them', true],
])('somebody new, found %s: at most 8 cards and 33 taps', async (how, hasPicker) => {
  await open(hasPicker);
  const found = hasPicker && { person: priya.id, personName: priya.name };
  const held = await talk(await bot.say(alex, 'appraisal'), { ...NEW, ...found });
  print(`Somebody new, found ${how}`, held);
  expect(held.cards.length).toBeLessThanOrEqual(8);
  expect(countOf(held)).toBeLessThanOrEqual(33);
});

it('somebody with an earlier record: at most 8 cards and 28 taps', async () => {
  await open();
  await talk(await bot.say(alex, 'induction'), NEW);
  const start = await bot.say(alex, 'appraisal');
  const held = await talk(start, { person: choiceOf(start, priya.name) });
  print('Somebody with an earlier record', held);
  expect(held.cards.length).toBeLessThanOrEqual(8);
  expect(countOf(held)).toBeLessThanOrEqual(28);
});

it.each(['appraisal', 'appraisal with Priya'])(
  'somebody with last year’s goals, after “%s”: at most 9 cards and 28 taps',
  async (typed) => {
    await open();
    await agreedBefore();
    const start = await bot.say(alex, typed);
    const held = await talk(start, { person: choiceOf(start, priya.name) });
    print(`Somebody with last year’s goals, after “${typed}”`, held);
    expect(held.cards).toContain('Last year’s goals');
    expect(held.cards.length).toBeLessThanOrEqual(9);
    expect(countOf(held)).toBeLessThanOrEqual(28);
  },
);

it('a framework of seven domains: one card more', async () => {
  await open();
  await bot.service.app.packs.load(SEVEN_DOMAINS, 'Seven', 'test', bot.at.now);
  const held = await talk(await bot.say(alex, 'appraisal'), NEW);
  print('Seven domains', held);
  expect(held.cards.length).toBeLessThanOrEqual(9);
});

const SEVEN_DOMAINS: PackContents = {
  domains: Array.from({ length: 7 }, (_, n) => ({ id: `d${n}`, name: `Domain ${n}` })),
  capabilities: [],
};

/** As the list of the card names somebody. */
function choiceOf({ card }: Shown, name: string): string {
  const choices = partsOf(card).flatMap(({ id, choices }) => (id === 'person' ? (choices as Json[]) : []));
  return String(choices.find(({ title }) => String(title).startsWith(name))?.value);
}
