import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, valuesOf, words } from '../support/cards.ts';
import { pressOn, register } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

const outsider: Person = { ...sam, id: '99999999-0000-4000-8000-000000000009', name: 'Olga Outside' };
const CWSW = { word: 'CWSW', means: 'role:Cancer Support Worker' };
const QUESTION = 'what should a CWSW on urology do first';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${sam.id},DEMO=${priya.id},RHM=${outsider.id}` } });
  for (const person of [alex, priya, sam]) await register(bot, person);
  await bot.say(outsider, 'help');
  await bot.press(outsider, 'people.choose-trust', { trust: 'RHM' });
  await bot.service.app.background.idle();
});
afterEach(() => bot.close());

const teach = async (typed: Record<string, string>, person = sam): Promise<Shown> =>
  pressOn(bot, person, await bot.say(person, 'our words'), 'Save', typed);

describe('a facilitator', () => {
  it('adds a word, sees how it is read, and a colleague is understood with it', async () => {
    expect(words(await bot.say(alex, QUESTION))).not.toMatch(/supportive level \(Cancer Support Worker\)/);
    const empty = await bot.say(sam, 'our words');
    expect(words(empty)).toMatch(/^The words of your Trust[^]*none yet[^]*When somebody writes[^]*What they mean/);
    const saved = await pressOn(bot, sam, empty, 'Save', CWSW);
    expect(words(saved)).toMatch(/“CWSW on urology” is now read as supportive level \(Cancer Support Worker\)/);
    expect(words(saved)).toMatch(/CWSW\n means Cancer Support Worker/);
    expect(valuesOf(saved)).toMatchObject({ word: '', means: '' });
    expect(words(await bot.say(alex, QUESTION))).toMatch(/supportive level \(Cancer Support Worker\)/);
  });

  it('leaves other Trusts as they are', async () => {
    await teach(CWSW);
    expect(words(await bot.say(outsider, QUESTION))).not.toMatch(/supportive level \(Cancer Support Worker\)/);
    expect(words(await bot.say(outsider, 'our words'))).toMatch(/none yet/);
  });

  it('adds a role that only this Trust has', async () => {
    const saved = await teach({
      word: 'CWL',
      means: 'own',
      ownRole: 'Cancer Wellbeing Lead',
      ownLevel: 'enhanced',
      ownIsClinical: 'no',
    });
    expect(words(saved)).toMatch(/means Cancer Wellbeing Lead, a role of yours at enhanced level, not clinical/);
    expect(words(await bot.say(alex, 'I am a CWL, which course?'))).toMatch(/enhanced level \(Cancer Wellbeing Lead\)/);
  });

  it('is told beside the field what is too long, and sees what they typed', async () => {
    const shown = await teach({ ...CWSW, word: 'x'.repeat(201), ownRole: 'y'.repeat(300) });
    expect(words(shown)).toMatch(/The word is longer than 60 characters/);
    expect(valuesOf(shown)).toMatchObject({ word: 'x'.repeat(200), means: CWSW.means });
  });

  it('takes a word away again', async () => {
    await teach({ word: 'LSC', means: 'topic:lymphoedema' });
    expect(words(await bot.say(alex, 'a course about LSC'))).toMatch(/lymphoedema/i);
    const removed = await pressOn(bot, sam, await bot.say(sam, 'words'), 'Remove LSC');
    expect(words(removed)).toMatch(/Removed: “LSC”[^]*none yet/);
    expect(words(await bot.say(alex, 'a course about LSC'))).not.toMatch(/lymphoedema/i);
  });

  it('is told once what a word means already, and then it is taken', async () => {
    const first = await teach({ word: 'NQP', means: 'role:Staff Nurse' });
    expect(words(first)).toMatch(/“NQP” is read as registered level so far\. Press Save again/);
    expect(valuesOf(first)).toMatchObject({ word: 'NQP', means: 'role:Staff Nurse' });
    const other = await pressOn(bot, sam, first, 'Save', { word: 'passport' });
    expect(words(other)).toMatch(/“passport” is read as courses about the SACT passport so far/);
    expect(words(await pressOn(bot, sam, other, 'Save'))).toMatch(/Saved: “passport”[^]*passport\n means Staff Nurse/);
  });

  it('keeps what was typed where something is wrong, with the reason beside it', async () => {
    const before = await everyRow(bot.store);
    const wrong = await teach({ word: 'the', means: '', ownRole: 'kept' });
    expect(words(wrong)).toMatch(/“the” is an everyday word[^]*Choose what they mean by it/);
    expect(valuesOf(wrong)).toMatchObject({ word: 'the', ownRole: 'kept' });
    const own = await teach({ word: 'CWL', means: 'own' });
    expect(words(own)).toMatch(/ame of the role is empty[^]*Choose the level[^]*Say whether/);
    expect(await everyRow(bot.store)).toBe(before);
  });

  it('sees many words page by page', async () => {
    const version = 0;
    for (let n = 0; n < 10; n++) {
      const data = { word: `QZX${n}`, means: 'topic:lymphoedema', version: version + n };
      const saved = await bot.press(sam, 'trust-words.save', data);
      expect(words(saved)).toMatch(new RegExp(`Saved: “QZX${n}”[^]*QZX${n}\n means`));
    }
    const first = await bot.say(sam, 'trust words');
    expect(words(first)).toMatch(/10 words of at most 300[^]*QZX0[^]*QZX7[^]*Page 1 of 2/);
    expect(words(first)).not.toMatch(/QZX8\n/);
    const second = await pressOn(bot, sam, first, 'Next page');
    expect(words(second)).toMatch(/QZX8[^]*QZX9[^]*Page 2 of 2/);
    expect(buttonsOf(second)).not.toContain('Next page');
    expect(words(await pressOn(bot, sam, second, 'Remove QZX9'))).toMatch(/Removed[^]*QZX8[^]*Page 2 of 2/);
    expect(await pressOn(bot, sam, second, 'Previous page')).toEqual(
      await bot.press(sam, 'trust-words.list', { page: 1 }),
    );
  });
});

describe('two facilitators at once', () => {
  it('lose nothing: who comes second sees both and saves again', async () => {
    const [mine, yours] = [await bot.say(sam, 'our words'), await bot.say(priya, 'our words')];
    await pressOn(bot, sam, mine, 'Save', CWSW);
    const late = await pressOn(bot, priya, yours, 'Save', { word: 'LSC', means: 'topic:lymphoedema' });
    expect(words(late)).toMatch(/Somebody else changed the list[^]*Press Save again[^]*CWSW\n means/);
    expect(valuesOf(late)).toMatchObject({ word: 'LSC', means: 'topic:lymphoedema' });
    expect(words(await pressOn(bot, priya, late, 'Save'))).toMatch(/2 words[^]*CWSW\n means[^]*LSC\n means/);
  });

  it('do not take away what the other has just changed', async () => {
    const before = await teach(CWSW);
    const told = await teach({ word: 'CWSW', means: 'level:assistive' }, priya);
    await pressOn(bot, priya, told, 'Save');
    expect(words(await pressOn(bot, sam, before, 'Remove CWSW'))).toMatch(/Somebody else changed[^]*Assistive level/);
  });
});

it('changes nothing when the same card is sent twice', async () => {
  const form = await bot.say(sam, 'our words');
  const saved = await pressOn(bot, sam, form, 'Save', CWSW);
  const after = await everyRow(bot.store);
  expect(await pressOn(bot, sam, form, 'Save', CWSW)).toEqual(saved);
  expect(await everyRow(bot.store)).toBe(after);
  const removed = await pressOn(bot, sam, saved, 'Remove CWSW');
  const without = await everyRow(bot.store);
  expect(await pressOn(bot, sam, saved, 'Remove CWSW')).toEqual(removed);
  expect(await everyRow(bot.store)).toBe(without);
});

describe('somebody who is no facilitator of the Trust', () => {
  it('reads and changes nothing', async () => {
    const shown = await teach(CWSW);
    const before = await everyRow(bot.store);
    for (const title of ['Save', 'Remove CWSW']) {
      const { verb, data } = sentBy(shown, title);
      expect(await bot.press(alex, verb, { ...data, word: 'CWSW', means: 'level:advanced' })).toEqual({
        text: expect.stringMatching(/^That is for /),
      });
    }
    expect(await bot.say(alex, 'our words')).toEqual({ text: expect.stringMatching(/^That is for /) });
    expect(words(await bot.say(outsider, 'our words'))).not.toMatch(/Remove CWSW/);
    const elsewhere = sentBy(shown, 'Remove CWSW').data;
    await bot.press(outsider, 'trust-words.remove', elsewhere);
    expect(await everyRow(bot.store)).toBe(before);
  });

  it('gets no list in a channel', async () => {
    await teach(CWSW);
    const shown = await bot.say(sam, 'our words', { conversation: { id: '19:c', conversationType: 'channel' } });
    expect(JSON.stringify(shown)).not.toMatch(/Remove CWSW/);
  });
});

it('asks an administrator without a Trust for theirs', async () => {
  const administrator = { ...sam, id: '88888888-0000-4000-8000-000000000008', name: 'Ada Admin' };
  const other = await aBot({ environment: { ADMINISTRATORS: administrator.id } });
  const shown = await other.say(administrator, 'our words');
  await other.close();
  expect(words(shown)).toMatch(/Which Trust/);
});

it('draws the words of a Trust where Markdown stays plain, also at its longest', async () => {
  const eightParts = (letter: string) => Array.from({ length: 8 }, (_, n) => `${letter}${n}zzzz`).join('-');
  const saved = await teach({
    word: eightParts('q'),
    means: 'own',
    ownRole: eightParts('x'),
    ownLevel: 'consultant',
    ownIsClinical: 'yes',
  });
  expect(words(saved)).toMatch(/Saved/);
  const plain = partsOf(saved.card).filter(({ type, text }) => type === 'TextBlock' && String(text).includes('zzz'));
  expect(plain).toEqual([]);
  expect(JSON.stringify(saved.card).length).toBeLessThan(40_000);
});
