// What is emptied is empty. People press as Microsoft's renderer does: what is empty is left out.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { begin, changeStep, fillIn, NEXT, pressOn, register } from '../support/people.ts';
import { rowsOf } from '../support/rows.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  await register(bot, priya);
});
afterEach(() => bot.close());

const ASKED = /^Did you remove these words\?/;
const valueOf = ({ card }: Shown, id: string) => partsOf(card).find((part) => part.id === id)?.value ?? '';
const headingOf = ({ card }: Shown) => partsOf(card).find(({ style }) => style === 'heading')?.text;
const openStep = async (step: string) => changeStep(bot, alex, await bot.say(alex, 'resume'), step);

/** Pressed as Teams was reported to: what was filled and not touched is left out, too. */
function pressUntouched(person: typeof alex, shown: Shown, title: string | RegExp, typed: Json = {}) {
  const { verb, data } = sentBy(shown, title);
  const ids = partsOf(shown.card)
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map(({ id }) => String(id));
  return bot.press(person, verb, {
    ...Object.fromEntries(Object.entries(data).filter(([id]) => !ids.includes(id))),
    ...typed,
  });
}

describe('a step that is opened again', () => {
  beforeEach(async () => {
    await fillIn(bot, alex, await begin(bot, alex));
    const step = await openStep('domains-1');
    await pressOn(bot, alex, step, NEXT, { 'discussed-leadership-and-management': 'UNIQUE' });
  });

  it.each<[step: string, field: string, was: string]>([
    ['level', 'levelWords', 'Runs the clinic'],
    ['domains-1', 'discussed-leadership-and-management', 'UNIQUE'],
    ['education', 'coursesDone', 'Courses done'],
    ['education', 'protectedTimeWords', 'Half a day a month'],
    ['goals', 'support1', 'Consultant time'],
  ])('%s: “%s” is empty afterwards, also on the summary', async (step, field, was) => {
    expect(words(await bot.say(alex, 'resume'))).toContain(was);
    const next = await pressOn(bot, alex, await openStep(step), NEXT, { [field]: '' });
    expect(words(next)).not.toMatch(ASKED);
    expect(valueOf(await openStep(step), field)).toBe('');
    expect(words(await bot.say(alex, 'resume'))).not.toContain(was);
  });

  it('a date that is cleared is asked for beside its field', async () => {
    const again = await pressOn(bot, alex, await openStep('goals'), NEXT, { by1: '' });
    expect(words(again)).toContain('Give a date.');
    expect(valueOf(again, 'by1')).toBe('');
  });

  it('can be put back until it is shared, where nothing else stands there now', async () => {
    await pressOn(bot, alex, await openStep('level'), NEXT, { levelWords: '', aspirationWords: '' });
    await pressOn(bot, alex, await openStep('level'), NEXT, { aspirationWords: 'Other words' });
    const back = await pressOn(bot, alex, await openStep('level'), 'Put back what I removed');
    expect([valueOf(back, 'levelWords'), valueOf(back, 'aspirationWords')]).toEqual([
      FILLED.level!.levelWords,
      'Other words',
    ]);
    expect(buttonsOf(back)).not.toContain('Put back what I removed');
    expect(words(await bot.say(alex, 'resume'))).toContain(FILLED.level!.levelWords);
  });

  it('can no longer be put back once it was shared; the trail says what was emptied, and by whom', async () => {
    await pressOn(bot, alex, await openStep('level'), NEXT, { levelWords: '' });
    expect(buttonsOf(await openStep('level'))).toContain('Put back what I removed');
    bot.at.now = new Date(bot.at.now.getTime() + 60_000);
    await pressOn(bot, alex, await bot.say(alex, 'resume'), 'Share to be agreed');
    await bot.service.app.background.idle();
    await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'Ask for a change', { comment: 'The date' });
    expect(buttonsOf(await openStep('level'))).not.toContain('Put back what I removed');
    const trail = (await rowsOf(bot.store))
      .map((row) => JSON.stringify(row))
      .filter((row) => row.includes('"emptied"'));
    expect(trail).toEqual([expect.stringContaining('levelWords')]);
    expect(trail[0]).not.toContain(FILLED.level!.levelWords);
  });

  it('keeps what another card wrote where the field was empty when this one was drawn', async () => {
    const old = await openStep('level');
    await pressOn(bot, alex, await openStep('level'), NEXT, { nextLevel: 'advanced' });
    const shown = await pressOn(bot, alex, old, NEXT, { levelWords: 'Typed on the old card' });
    expect([valueOf(shown, 'levelWords'), valueOf(shown, 'nextLevel')]).toEqual(['Typed on the old card', 'advanced']);
  });
});

describe('a step that was drawn again after a mistake', () => {
  const mistaken = async () => pressOn(bot, alex, await begin(bot, alex), NEXT, HALF);
  const HALF = { levelWords: 'Runs the clinic', aspiration: 'stay', aspirationWords: 'To stay' };

  it('goes on without a word when everything comes back', async () => {
    const next = await pressOn(bot, alex, await mistaken(), NEXT, { levelFit: 'fits' });
    expect(words(next)).toMatch(/^Saved 09:00: Level of practice and hopes\nPillars of practice/);
  });

  it('removes nothing before the person says so', async () => {
    const asked = await pressUntouched(alex, await mistaken(), NEXT, { levelFit: 'fits' });
    expect(words(asked)).toMatch(ASKED);
    expect(words(asked)).toMatch(/What shows that\? “Runs the clinic”[^]*Their hopes in their own words: “To stay”/);
    expect(buttonsOf(asked)).toEqual(['Keep them', 'Remove these words']);
    expect(words(await pressOn(bot, alex, asked, 'Keep them'))).toMatch(
      /^Saved 09:00: Level of practice and hopes\nPillars of practice/,
    );
    const level = await pressOn(bot, alex, await bot.say(alex, 'resume'), 'Back');
    expect([valueOf(level, 'levelWords'), valueOf(level, 'levelFit')]).toEqual(['Runs the clinic', 'fits']);
  });

  it('removes them when the person says so, and can put them back', async () => {
    const asked = await pressOn(bot, alex, await mistaken(), NEXT, { levelFit: 'fits', levelWords: '' });
    expect(words(asked)).toMatch(/“Runs the clinic”/);
    expect(words(asked)).not.toMatch(/To stay/);
    const next = await pressOn(bot, alex, asked, 'Remove these words');
    expect(words(next)).toMatch(/^Saved 09:00: Level of practice and hopes\nPillars of practice/);
    expect(words(next)).toMatch(/What you emptied is removed/);
    const level = await pressOn(bot, alex, next, 'Back');
    expect([valueOf(level, 'levelWords'), valueOf(level, 'aspirationWords')]).toEqual(['', 'To stay']);
    expect(valueOf(await pressOn(bot, alex, level, 'Put back what I removed'), 'levelWords')).toBe('Runs the clinic');
  });

  it('asks the same again when the same press arrives twice, and takes one answer', async () => {
    const shown = await mistaken();
    const asked = await pressOn(bot, alex, shown, NEXT, { levelFit: 'fits', levelWords: '' });
    expect(words(await pressOn(bot, alex, shown, NEXT, { levelFit: 'fits', levelWords: '' }))).toBe(words(asked));
    await pressOn(bot, alex, asked, 'Keep them');
    expect(words(await pressOn(bot, alex, asked, 'Remove these words'))).toMatch(/out of date/);
    const level = await pressOn(bot, alex, await bot.say(alex, 'resume'), 'Back');
    expect(valueOf(level, 'levelWords')).toBe('Runs the clinic');
  });

  it('leads where the press would have led', async () => {
    const asked = await pressOn(bot, alex, await mistaken(), 'Save and leave', { levelWords: '' });
    expect(words(await pressOn(bot, alex, asked, 'Remove these words'))).toMatch(/^Saved/);
    const preparing = await pressOn(bot, alex, await bot.say(alex, 'resume'), NEXT, { levelFit: '' });
    expect(headingOf(preparing)).toMatch(/^Level/);
    const other = await pressOn(bot, alex, preparing, 'Ask them to prepare first', { aspirationWords: '' });
    expect(words(await pressOn(bot, alex, other, 'Keep them'))).toMatch(/^Asked to prepare/);
  });
});

describe('the preparation', () => {
  const prepared = async () => {
    await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first', FILLED.level);
    await bot.service.app.background.idle();
    const first = bot.chatOf(priya).at(-1)!;
    await pressOn(bot, priya, first, 'Send to my manager', { wentWell: 'A good year', hopes: 'SECRET words' });
    await bot.service.app.background.idle();
  };
  const opened = async () => pressOn(bot, priya, await mine(), 'Change what I prepared');
  const mine = async () => pressOn(bot, priya, await bot.say(priya, 'my appraisals'), /^Open the one with Alex/);
  const seenByManager = async () => words(await pressOn(bot, alex, await bot.say(alex, 'resume'), 'Back'));

  it('hides from the manager at once what was taken out of it, and gives it back on request', async () => {
    await prepared();
    expect(await seenByManager()).toContain('SECRET');
    const sent = await pressOn(bot, priya, await opened(), 'Send to my manager', { hopes: '' });
    expect(words(sent)).toMatch(/^Sent[^]*hidden from them/);
    expect(await seenByManager()).not.toContain('SECRET');
    const back = await pressOn(bot, priya, sent, 'Put back what I removed');
    expect(valueOf(back, 'hopes')).toBe('SECRET words');
    expect(await seenByManager()).toContain('SECRET');
  });

  it('hides it also while the person has yet to say whether they removed it', async () => {
    await prepared();
    const asked = await pressOn(bot, priya, await opened(), 'Send to my manager', { wentWell: '', hopes: '' });
    expect(words(asked)).toMatch(ASKED);
    expect(await seenByManager()).not.toContain('SECRET');
    const kept = await pressOn(bot, priya, asked, 'Keep them');
    expect(words(kept)).toMatch(/^Sent/);
    expect(await seenByManager()).toContain('SECRET');
  });

  it('asks for an answer when everything was removed', async () => {
    await prepared();
    const asked = await pressOn(bot, priya, await opened(), 'Send to my manager', { wentWell: '', hopes: '' });
    const again = await pressOn(bot, priya, asked, 'Remove these words');
    expect(words(again)).toMatch(/Write at least one answer/);
    expect(await seenByManager()).not.toContain('SECRET');
    expect(buttonsOf(again)).toContain('Put back what I removed');
  });
});
