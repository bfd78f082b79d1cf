// What the two have in hand when a discussion is agreed: the line for ESR, the day of the review, the Word record.
import JSZip from 'jszip';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, words } from '../support/cards.ts';
import { begin, fillIn, pressOn, register } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [alex, priya, sam]) await register(bot, person);
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: typeof alex): Shown => bot.chatOf(person).at(-1) ?? {};
const PREPARED = 'The Tuesday clinic went well';

async function agreed({ hasPrepared = false } = {}): Promise<Shown> {
  let first = await begin(bot, alex);
  if (hasPrepared) {
    await pressOn(bot, alex, first, 'Ask them to prepare first', FILLED.level);
    await settled();
    await pressOn(bot, priya, lastOf(priya), 'Send to my manager', { wentWell: PREPARED });
    await settled();
    first = await pressOn(bot, alex, await pressOn(bot, alex, lastOf(alex), 'Carry on'), 'Back');
  }
  await pressOn(bot, alex, await fillIn(bot, alex, first), 'Share to be agreed');
  await settled();
  const receipt = await pressOn(bot, priya, lastOf(priya), 'I agree');
  await settled();
  return receipt;
}

async function fileBehind({ card }: Shown): Promise<{ name: string; bytes: Buffer; type: string }> {
  const url = partsOf(card).find(({ type }) => type === 'Action.OpenUrl')?.url as string;
  const response = await fetch(bot.url + new URL(url).pathname, { method: 'POST' });
  return {
    name: /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
    type: response.headers.get('content-type') ?? '',
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

const partsOfWord = async (bytes: Buffer) => {
  const zip = await JSZip.loadAsync(bytes);
  const text = async (name: RegExp) => {
    const found = Object.values(zip.files).filter((file) => name.test(file.name));
    return (await Promise.all(found.map(async (file) => file.async('string')))).join('').replaceAll(/<[^>]+>/g, ' ');
  };
  return {
    document: await text(/document\.xml$/),
    header: await text(/header\d*\.xml$/),
    notes: await text(/footnotes\.xml$/),
  };
};

it('has the next goal’s day, and the record folded, for both', async () => {
  for (const receipt of [await agreed(), lastOf(alex)]) {
    expect(words(receipt)).toMatch(/^Agreed on 21 November 2026[^]*Next goal: by 31 March 2027/);
    const record = partsOf(receipt.card).find(({ id }) => id === 'record');
    expect(record?.isVisible).toBe(false);
    expect(JSON.stringify(record)).toContain('Lead one late effects clinic a month');
    expect(buttonsOf(receipt)).toEqual(expect.arrayContaining(['Show the record', 'Put the review in my calendar']));
  }
});

it('gives the line for ESR in a box it can be copied from', async () => {
  const shown = await pressOn(bot, priya, await agreed(), 'Copy this line');
  expect(partsOf(shown.card).find(({ type }) => type === 'Input.Text')?.value).toBe(
    '21/11/2026 ACCEND appraisal discussion: completed and agreed',
  );
  expect(words(await pressOn(bot, priya, shown, 'Back to the record'))).toMatch(/^Agreed on/);
});

it('gives the review as a calendar entry, once, to the two alone', async () => {
  const receipt = await agreed();
  const offered = await pressOn(bot, priya, receipt, 'Put the review in my calendar');
  expect(words(offered)).toMatch(/31 March 2027/);
  const file = await fileBehind(offered);
  expect(file).toMatchObject({ name: 'ACCEND review PS 2027-03-31.ics', type: 'text/calendar; charset=utf-8' });
  expect(file.bytes.toString()).toContain('DTSTART;VALUE=DATE:20270331');
  expect(file.bytes.toString()).not.toMatch(/Priya|clinic/);
  expect((await fileBehind(offered)).name).toBe('');
  const data = partsOf(receipt.card).find(({ verb }) => verb === 'appraisals.review-day')?.data as { id: string };
  for (const verb of ['appraisals.review-day', 'appraisals.esr'])
    expect(JSON.stringify(await bot.press(sam, verb, { ...data }))).not.toMatch(/Priya|ACCEND appraisal|Download/);
});

it('offers neither when the record is open again', async () => {
  const receipt = await agreed();
  await pressOn(bot, alex, await pressOn(bot, alex, lastOf(alex), 'Reopen'), 'Reopen', {
    words: 'The level was wrong',
  });
  for (const title of ['Put the review in my calendar', 'Copy this line'])
    expect(JSON.stringify(await pressOn(bot, priya, receipt, title))).toMatch(/not agreed now/);
});

describe('the Word record', () => {
  it('has Trust and name at the top of each page, initials and day in its name, goals one under another, and lines to sign', async () => {
    const file = await fileBehind(await pressOn(bot, priya, await agreed(), 'Get the Word document'));
    expect(file.name).toBe('ACCEND record PS 2026-11-21.docx');
    const { document, header, notes } = await partsOfWord(file.bytes);
    expect(header).toMatch(/Demo Trust[^]*Priya Sample/);
    expect(notes).toContain('four pillars of practice');
    for (const said of [
      'Goal 1',
      'What will be done',
      'Look at the goals again on',
      '31 March 2027',
      'Signatures',
      'Date:',
    ])
      expect(document).toContain(said);
  });

  it('has the preparation where both want it, and only then', async () => {
    const receipt = await agreed({ hasPrepared: true });
    const take = async (person: typeof alex, shown: Shown) => {
      const { document } = await partsOfWord((await fileBehind(shown)).bytes);
      return { has: document.includes(PREPARED), shown, person };
    };
    const mine = await pressOn(bot, priya, receipt, 'Get the Word document');
    expect(words(mine)).toMatch(/What you prepared is not in it\. It goes in if both of you want that/);
    expect((await take(priya, mine)).has).toBe(false);
    const wished = await pressOn(bot, priya, mine, 'Put the preparation in');
    expect(words(wished)).toMatch(/not in it yet: it goes in when Alex Example \(demo\) wants that too/);
    expect((await take(priya, wished)).has).toBe(false);
    const theirs = await pressOn(bot, alex, lastOf(alex), 'Get the Word document');
    expect(words(theirs)).toMatch(/Priya Sample \(demo\) would like it in/);
    const both = await pressOn(bot, alex, theirs, 'Put the preparation in');
    expect(words(both)).toMatch(/is in it, because both of you want that/);
    expect((await take(alex, both)).has).toBe(true);
    expect((await take(priya, await pressOn(bot, priya, wished, 'Leave the preparation out'))).has).toBe(false);
    expect(words(await pressOn(bot, alex, theirs, 'Put the preparation in'))).toMatch(/not in it yet/); // the same press again
    const back = await pressOn(bot, priya, receipt, 'Take my agreement back'); // no card is out of date because of a wish
    expect(words(back)).toMatch(/to agree/);
  });

  it('says nothing of a preparation where there was none', async () => {
    const shown = await pressOn(bot, priya, await agreed(), 'Get the Word document');
    expect(words(shown)).not.toMatch(/prepare/i);
  });
});
