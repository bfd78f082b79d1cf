// What the appraised person writes beside their buttons is never passed over, and an agreement can be taken back the same day.
import JSZip from 'jszip';
import { fieldsOf } from '../../src/features/appraisals/domain/steps.ts';
import { STARTER_PACK } from '../../src/features/framework/domain.ts';
import { NOT_YOURS } from '../../src/bot/rights.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words } from '../support/cards.ts';
import { begin, NEXT, pressOn, register, share, STEPS } from '../support/people.ts';
import { everyRow, rowsOf } from '../support/rows.ts';

const SAID = 'My course on late effects is missing';
const SEND = `Send it to ${alex.name}`;
const KEEP = 'Agree, keep this as my comment';
let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [priya, sam, alex]) await register(bot, person);
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: typeof alex) => bot.chatOf(person).at(-1)!;
const facts = async () =>
  (await rowsOf(bot.store)).map(({ key }) => key).filter((key) => /^fact\|[^|]+\|alignedAppraisals\|/.test(key));
const boxOf = ({ card }: Shown) => partsOf(card).find(({ id }) => id === 'comment')?.value;
const idOn = (shown: Shown) => String(sentBy(shown, 'Get the Word document').data.id);

/** Presses without what the box holds, as a client that leaves out an input nobody touched or one that was emptied. */
async function pressWithoutBox(shown: Shown, title: string): Promise<Shown> {
  const { verb, data } = sentBy(shown, title);
  const { comment: _left, ...rest } = data;
  return bot.press(priya, verb, rest);
}

async function unchanged(press: () => Promise<Shown>): Promise<Shown> {
  await settled();
  const before = await everyRow(bot.store);
  const shown = await press();
  await settled();
  expect(await everyRow(bot.store)).toBe(before);
  return shown;
}

const agreeWith = async (comment: string): Promise<Shown> => {
  const question = await pressOn(bot, priya, lastOf(priya), 'I agree', { comment });
  const receipt = await pressOn(bot, priya, question, KEEP);
  await settled();
  return receipt;
};

async function documentFor(person: typeof alex, id: string, edition: number): Promise<string> {
  const shown = await bot.press(person, 'appraisals.record', { id, edition });
  const link = String(partsOf(shown.card).find(({ type }) => type === 'Action.OpenUrl')?.url);
  const response = await fetch(bot.url + new URL(link).pathname, { method: 'POST' });
  const zip = await JSZip.loadAsync(await response.arrayBuffer());
  return (await zip.file('word/document.xml')!.async('string')).replaceAll(/<[^>]+>/g, ' ');
}

describe('words in the box beside “I agree”', () => {
  let question: Shown;
  beforeEach(async () => {
    await share(bot, alex);
    question = await unchanged(() => pressOn(bot, priya, lastOf(priya), 'I agree', { comment: SAID }));
  });

  it('are asked about before anything is agreed or sent', () => {
    expect(words(question)).toMatch(new RegExp(`Nothing is agreed and nothing is sent[^]*${SAID}`));
    expect(buttonsOf(question)).toEqual([SEND, KEEP, 'Go back']);
  });

  it('go to the manager as a change', async () => {
    expect(words(await pressOn(bot, priya, question, SEND))).toMatch(new RegExp(`^Sent back[^]*${SAID}`));
    await settled();
    expect(words(lastOf(alex))).toMatch(new RegExp(`A change is asked for[^]*${SAID}`));
    expect(await facts()).toEqual([]);
  });

  it('are a comment in what both agreed and in the Word document', async () => {
    const receipt = await pressOn(bot, priya, question, KEEP);
    await settled();
    for (const shown of [receipt, lastOf(alex)])
      expect(words(shown)).toMatch(new RegExp(`^Agreed on[^]*Comment from the appraised person[^]*${SAID}`));
    for (const person of [alex, priya]) expect(await documentFor(person, idOn(receipt), 1)).toContain(SAID);
  });

  it('come back into the box to be changed, and on the way round by the question', async () => {
    const back = await pressOn(bot, priya, question, 'Go back');
    expect(boxOf(back)).toBe(SAID);
    expect(words(await pressOn(bot, priya, back, 'I agree'))).toMatch(/What should happen with your words/);
    const asked = await pressOn(bot, priya, back, 'I agree', { comment: '' });
    expect(words(await pressOn(bot, priya, asked, 'Agree without these words'))).toMatch(/^Agreed on/);
  });

  it.each(['I agree', 'Ask for a change'])('are asked about where the client left the box out: %s', async (title) => {
    const back = await pressOn(bot, priya, question, 'Go back');
    const again = await unchanged(() => pressWithoutBox(back, title));
    expect(words(again)).toContain(SAID);
    expect(buttonsOf(again)).toEqual([SEND, KEEP, 'Agree without these words', 'Go back']);
    const receipt = await pressOn(bot, priya, again, 'Agree without these words');
    expect(words(receipt)).toMatch(/^Agreed on/);
    expect(words(receipt)).not.toContain(SAID);
  });

  it.each([SEND, KEEP])('are done with once, however often it is pressed: %s', async (title) => {
    await pressOn(bot, priya, question, title);
    const other = title === SEND ? KEEP : SEND;
    for (const one of [title, other, title]) await unchanged(() => pressOn(bot, priya, question, one));
    expect(await facts()).toHaveLength(title === KEEP ? 1 : 0);
  });

  it.each([SEND, KEEP])('stand in the box of the current card when it was shared anew since: %s', async (title) => {
    const summary = await pressOn(bot, alex, await bot.say(alex, 'my appraisals'), /^See how it stands with Priya/);
    await pressOn(bot, alex, await pressOn(bot, alex, summary, 'Take it back to change it'), 'Share to be agreed');
    const late = await unchanged(() => pressOn(bot, priya, question, title));
    expect(words(late)).toMatch(/out of date/);
    expect(boxOf(late)).toBe(SAID);
  });

  it.each([SEND, KEEP])('are kept, and shown to both, when the manager had taken it back: %s', async (title) => {
    await pressOn(
      bot,
      alex,
      await pressOn(bot, alex, await bot.say(alex, 'my appraisals'), /^See how it stands with Priya/),
      'Take it back to change it',
    );
    const kept = await pressOn(bot, priya, question, title);
    expect(words(kept)).toMatch(new RegExp(`Your words are kept[^]*${SAID}`));
    await settled();
    expect(words(lastOf(alex))).toMatch(new RegExp(`^Words that came late[^]*${SAID}`));
    expect(words(await pressOn(bot, alex, lastOf(alex), 'Carry on'))).toMatch(
      new RegExp(`^Check before you share[^]*${SAID}`),
    );
    await unchanged(() => pressOn(bot, priya, question, title));
    expect(words(await bot.press(priya, 'appraisals.open', { id: (await recordNow()).id }))).toContain(SAID);
  });

  it('are kept beside what had been agreed from another card, and are no part of it', async () => {
    const receipt = await pressOn(bot, priya, lastOf(priya), 'I agree');
    const kept = await pressOn(bot, priya, question, SEND);
    await settled();
    for (const shown of [kept, await bot.press(alex, 'appraisals.open', { id: idOn(receipt) })])
      expect(words(shown)).toMatch(new RegExp(`^Agreed on[^]*when it had moved on: “${SAID}”`));
    expect(await documentFor(alex, idOn(receipt), 1)).not.toContain(SAID);
    expect(await facts()).toHaveLength(1);
  });

  it('are asked to be shorter where they are too long, and nothing of them is lost', async () => {
    const long = `${SAID} `.repeat(80).trim();
    for (const title of ['I agree', 'Ask for a change']) {
      const shown = await unchanged(() => pressOn(bot, priya, lastOf(priya), title, { comment: long }));
      expect(words(shown)).toMatch(/shorten this to 2000 characters/);
      expect(boxOf(shown)).toBe(long);
    }
  });
});

const recordNow = async () =>
  (await rowsOf(bot.store)).find(({ key }) => key.endsWith('|record'))!.value as { id: string; state: string };

it('carries what is typed from page to page', async () => {
  const long = 'A sentence that is said at length. '.repeat(55);
  let shown = await begin(bot, alex);
  for (const step of STEPS) {
    const fields = fieldsOf(step, { level: 'enhanced' }, STARTER_PACK)!.flatMap((field): [string, string][] =>
      field.kind === 'words' && !/[2-5]$/.test(field.id) ? [[field.id, long.slice(0, field.most)]] : [],
    );
    shown = await pressOn(bot, alex, shown, NEXT, { ...FILLED[step], ...Object.fromEntries(fields) });
  }
  await pressOn(bot, alex, shown, 'Share to be agreed');
  await settled();
  let page = lastOf(priya);
  while (buttonsOf(page).includes('Next page')) page = await pressOn(bot, priya, page, 'Next page');
  page = await unchanged(() => pressOn(bot, priya, page, 'Page before', { comment: SAID }));
  expect(boxOf(page)).toBeUndefined();
  while (buttonsOf(page).includes('Page before')) page = await pressOn(bot, priya, page, 'Page before');
  while (buttonsOf(page).includes('Next page')) page = await pressOn(bot, priya, page, 'Next page');
  expect(boxOf(page)).toBe(SAID);
  const tooMuch = await pressOn(bot, priya, page, 'Page before', { comment: long.repeat(2) });
  expect(words(tooMuch)).toMatch(/shorten this/);
  expect(boxOf(tooMuch)).toBe(long.repeat(2).trim());
  expect(STARTER_PACK.domains).toHaveLength(4);
});

describe('an agreement that is taken back', () => {
  let receipt: Shown;
  beforeEach(async () => {
    await share(bot, alex);
    receipt = await agreeWith(SAID);
  });
  const takeBack = async () => {
    const shown = await pressOn(bot, priya, receipt, 'Take my agreement back');
    await settled();
    return shown;
  };

  it('waits to be agreed again, with the comment in the box; the manager is told, and nothing counts', async () => {
    expect(await facts()).toHaveLength(1);
    const shown = await takeBack();
    expect(words(shown)).toMatch(/to agree[^]*You have taken your agreement back/);
    expect(boxOf(shown)).toBe(SAID);
    expect(words(lastOf(alex))).toMatch(/^The agreement was taken back[^]*waits to be agreed again/);
    expect(words(await pressOn(bot, alex, lastOf(alex), 'See how it stands'))).toMatch(
      /^Shared[^]*has it in their chat/,
    );
    expect(await facts()).toEqual([]);
    await unchanged(() => pressOn(bot, priya, receipt, 'Take my agreement back'));
  });

  it('is no agreed record any more: neither its document nor a link that was made before', async () => {
    const id = idOn(receipt);
    const offered = await bot.press(alex, 'appraisals.record', { id, edition: 1 });
    const link = String(partsOf(offered.card).find(({ type }) => type === 'Action.OpenUrl')?.url);
    await takeBack();
    for (const person of [alex, priya])
      expect((await bot.press(person, 'appraisals.record', { id, edition: 1 })).text).toMatch(
        /was taken back on 21 Nov/,
      );
    expect((await fetch(bot.url + new URL(link).pathname, { method: 'POST' })).status).toBe(410);
    expect(await bot.press(sam, 'appraisals.record', { id, edition: 1 })).toEqual({ text: NOT_YOURS });
  });

  it('keeps its comment for the two also when it ends without an agreement', async () => {
    await takeBack();
    const waiting = await pressOn(bot, alex, lastOf(alex), 'See how it stands');
    const ending = await pressOn(bot, alex, waiting, 'End it without an agreement');
    const form = await pressOn(bot, alex, ending, 'We could not agree');
    const held = await pressOn(bot, alex, form, 'Record this', { words: 'We see it differently' });
    const id = idOn(receipt);
    for (const shown of [held, await bot.press(priya, 'appraisals.open', { id })])
      expect(words(shown)).toMatch(new RegExp(`^Held, not agreed[^]*the agreement was taken back[^]*${SAID}`));
  });

  it('is agreed again as another version, and the history tells', async () => {
    const again = await takeBack();
    const question = await pressOn(bot, priya, again, 'I agree');
    const second = await pressOn(bot, priya, question, KEEP);
    await settled();
    for (const shown of [second, lastOf(alex)])
      expect(words(shown)).toMatch(/^Agreed on[^]*The agreement to version 1 was taken back by Priya/);
    expect(buttonsOf(second)).not.toContain('Earlier version');
    expect(await documentFor(alex, idOn(second), 2)).toContain(SAID);
    expect(await facts()).toHaveLength(1);
  });

  it('is theirs alone to take back, and only on that day', async () => {
    expect(buttonsOf(lastOf(alex))).not.toContain('Take my agreement back');
    const { verb, data } = sentBy(receipt, 'Take my agreement back');
    expect(await bot.press(alex, verb, data)).toEqual({ text: NOT_YOURS });
    bot.at.now = new Date('2026-11-22T00:00:00Z');
    const late = await unchanged(() => bot.press(priya, verb, data));
    expect(words(late)).toMatch(/^Agreed on[^]*on the day it was given. Ask Alex/);
    expect(buttonsOf(late)).not.toContain('Take my agreement back');
  });

  it('stays agreed where another discussion of the kind has been begun since', async () => {
    await begin(bot, sam);
    const refused = await unchanged(() => pressOn(bot, priya, receipt, 'Take my agreement back'));
    expect(refused.text).toMatch(/Another discussion of this kind has been begun with you/);
    expect(await facts()).toHaveLength(1);
  });
});
