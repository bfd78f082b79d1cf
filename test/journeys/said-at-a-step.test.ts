// What is typed while a step, a preparation or a summary is in front of somebody: asked about, put where it belongs by one press.
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, valuesOf, words, withoutSaved } from '../support/cards.ts';
import { aMinutePasses, begin, NEXT, pressOn, register, share, STEPS } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [priya, alex, sam]) await register(bot, person);
});
afterEach(() => bot.close());

const NOTE = 'Leads the MDT calmly and asks for more time for audit';
const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;
const settled = async () => {
  await bot.service.app.background.idle();
  await aMinutePasses(bot);
};
const atSecondStep = async () => pressOn(bot, alex, await begin(bot, alex), NEXT, FILLED[STEPS[0]!]);
const takersOf = (shown: Shown) => buttonsOf(shown).filter((title) => /^(Add|Make|Put)/.test(title));
const inputsOf = (shown: Shown) => JSON.stringify(valuesOf(shown));

it('asks what the words are and does nothing with them before a press', async () => {
  await atSecondStep();
  const rows = await everyRow(bot.store);
  const shown = await bot.say(alex, NOTE);
  expect(words(shown)).toMatch(new RegExp(`^You are at .* with Priya[^]*${NOTE}`));
  expect(buttonsOf(shown)).toEqual([...takersOf(shown), 'Carry on', 'It is a course question']);
  expect(takersOf(shown).length).toBeGreaterThan(0);
  expect(await everyRow(bot.store)).toBe(rows);
});

it.each(STEPS)('puts them into the notes of the step by one press, and once only: %s', async (step) => {
  let card = await begin(bot, alex);
  for (const before of STEPS.slice(0, STEPS.indexOf(step))) card = await pressOn(bot, alex, card, NEXT, FILLED[before]);
  const shown = await bot.say(alex, NOTE);
  const title = takersOf(shown)[0]!;
  const added = await pressOn(bot, alex, shown, title);
  expect(words(added)).toMatch(/Added, and saved/);
  expect(inputsOf(added)).toContain(NOTE);
  const rows = await everyRow(bot.store);
  expect(inputsOf(await pressOn(bot, alex, shown, title))).toBe(inputsOf(added));
  expect(await everyRow(bot.store)).toBe(rows);
  const more = await bot.say(alex, 'Chairs the audit group');
  const both = await pressOn(bot, alex, more, takersOf(more)[0]!);
  expect(inputsOf(both)).toContain('Chairs the audit group');
  expect(inputsOf(both)).toContain(NOTE);
});

it('carries on, or answers the question', async () => {
  const step = await atSecondStep();
  const shown = await bot.say(alex, 'Advanced communication for band 6 nurses');
  expect(words(await pressOn(bot, alex, shown, 'Carry on')).split('\n')[0]).toBe(
    words(withoutSaved(step)).split('\n')[0],
  );
  expect(words(await pressOn(bot, alex, shown, 'It is a course question'))).toMatch(/communication/i);
});

describe('is not asked about', () => {
  const answered = async (text: string, person = alex) => {
    const shown = words(await bot.say(person, text));
    expect(shown).not.toMatch(/You are at/);
    return shown;
  };
  it('where it asks for something', async () => {
    await atSecondStep();
    expect(await answered('Which course on communication fits a band 6 nurse?')).toMatch(/communication/i);
  });
  it('where they asked about courses since', async () => {
    await atSecondStep();
    await bot.say(alex, 'courses');
    expect(await answered('communication skills for nurses')).toMatch(/communication/i);
  });
  it('where they have left it', async () => {
    await pressOn(bot, alex, await begin(bot, alex), 'Save and leave', FILLED[STEPS[0]!]);
    expect(await answered('communication skills for nurses')).toMatch(/communication/i);
  });
  it('hours later', async () => {
    await atSecondStep();
    bot.at.now = new Date(bot.at.now.getTime() + 3 * 3_600_000);
    expect(await answered('communication skills for nurses')).toMatch(/communication/i);
  });
  it('of somebody else', async () => {
    await atSecondStep();
    expect(await answered(NOTE, sam)).not.toMatch(/Priya/);
    expect(await answered(NOTE, priya)).not.toMatch(/Alex/);
  });
});

it('is asked about by another process too, which knows only what is stored', async () => {
  await atSecondStep();
  const other = await aBot({ store: bot.store });
  try {
    expect(words(await other.say(alex, NOTE))).toMatch(/^You are at .* with Priya/);
  } finally {
    await other.close();
  }
});

it('puts the person’s words into their box of the summary, and sends nothing', async () => {
  await share(bot, alex);
  await settled();
  const rows = await everyRow(bot.store);
  const shown = await bot.say(priya, 'Goal one is for June and not for May');
  expect(words(shown)).toMatch(/^You are at .*Alex/);
  const review = await pressOn(bot, priya, shown, takersOf(shown)[0]!);
  expect(inputsOf(review)).toContain('Goal one is for June and not for May');
  expect(await everyRow(bot.store)).toBe(rows);
});

it('puts the person’s words into what they prepare, and sends nothing', async () => {
  await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first', FILLED[STEPS[0]!]);
  await settled();
  const rows = await everyRow(bot.store);
  const shown = await bot.say(priya, 'The nurse-led clinic has gone very well');
  const prepared = await pressOn(bot, priya, shown, takersOf(shown)[0]!);
  expect(inputsOf(prepared)).toContain('The nurse-led clinic has gone very well');
  expect(words(prepared)).toMatch(/Nothing is sent until/);
  expect(await everyRow(bot.store)).toBe(rows);
  expect(lastOf(priya)).toBeDefined();
});

it('takes an NHS number out of them', async () => {
  await atSecondStep();
  const shown = await bot.say(alex, 'Cared well for 943 476 5919 and the family');
  expect(JSON.stringify(partsOf(shown.card))).not.toMatch(/943 ?476/);
});
