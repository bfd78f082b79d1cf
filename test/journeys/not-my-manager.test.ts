import { NOT_YOURS } from '../../src/bot/rights.ts';
import { DEMO_OTHERS } from '../../src/local/demo-people.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words } from '../support/cards.ts';
import { aMinutePasses, begin, fillIn, NEXT, pressOn, register, share } from '../support/people.ts';
import { everyRow, rowsOf } from '../support/rows.ts';

const [, jo, chris] = DEMO_OTHERS.map(({ id, name }): Person => ({ id, name, tenantId: sam.tenantId }));
const SAID = /late effects|nurse-led|Runs the clinic|Letters from two/;

let bot: TestBot;
const startWith = async (...facilitators: Person[]) => {
  bot = await aBot({
    environment: { FACILITATORS: facilitators.map(({ id, tenantId }) => `DEMO=${id}@${tenantId}`).join(',') },
  });
  for (const person of [priya, sam, alex, jo!, chris!]) await register(bot, person);
};
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;
const idOn = (shown: Shown) => /DEMO\.[0-9a-f]{24}/.exec(JSON.stringify(shown))![0];
const recordRows = async () => (await rowsOf(bot.store)).filter(({ key }) => key.endsWith('|record'));

async function deny(shown: Shown): Promise<Shown> {
  const asked = await pressOn(bot, priya, shown, /^(This|Sam .*) is not my manager$/);
  expect(words(asked)).toMatch(/^Is this not your manager\?[^]*Sam/);
  const answer = await pressOn(bot, priya, asked, 'Yes, this is not my manager');
  await settled();
  await aMinutePasses(bot);
  return answer;
}

describe('the appraised person meets a discussion of somebody who is not their manager', () => {
  beforeEach(() => startWith(jo!));

  const WHERE: Record<string, () => Promise<Shown>> = {
    'the card that asks them to prepare': async () => {
      await pressOn(bot, sam, await begin(bot, sam), 'Ask them to prepare first', FILLED.level);
      await settled();
      return lastOf(priya);
    },
    'the list of their appraisals': async () => {
      await begin(bot, sam);
      return bot.say(priya, 'my appraisals');
    },
    'the card that says it is in progress': async () => {
      const id = idOn(await begin(bot, sam));
      return bot.press(priya, 'appraisals.open', { id });
    },
    'the card to be agreed': async () => {
      await share(bot, sam);
      return lastOf(priya);
    },
    'the notice that it is reopened': async () => {
      await share(bot, sam);
      await pressOn(bot, priya, lastOf(priya), 'I agree');
      await settled();
      await pressOn(bot, sam, await pressOn(bot, sam, lastOf(sam), 'Reopen'), 'Reopen', { words: 'A goal was wrong' });
      await settled();
      return lastOf(priya);
    },
    'the receipt of what they agreed': async () => {
      await share(bot, sam);
      return pressOn(bot, priya, lastOf(priya), 'I agree');
    },
  };

  it.each(Object.entries(WHERE))('and says so on %s: it is closed, and who must know is told', async (_where, meet) => {
    const answer = await deny(await meet());
    expect(words(answer)).toMatch(/^Closed[^]*facilitator of your Trust is told/);
    expect(words(lastOf(sam))).toMatch(/^Closed[^]*Priya[^]*you are not their manager/);
    expect(words(lastOf(jo!))).toMatch(
      /^Somebody is not the manager[^]*Priya[^]*Sam[^]*appraisal discussion of 21 November/,
    );
    for (const person of [sam, jo!]) expect(JSON.stringify(lastOf(person))).not.toMatch(SAID);
    expect(words(await bot.say(priya, 'my appraisals'))).toMatch(/Closed[^]*Sam/);
    expect(words(await bot.say(sam, 'my appraisals'))).toMatch(/Closed[^]*Priya/);
    expect((await rowsOf(bot.store)).filter(({ key }) => /^(open|openIn|outbox)\|/.test(key))).toEqual([]);
    expect(words(await begin(bot, alex))).toMatch(/Now: Level/);
  });

  it('keeps what was written for the person, and for nobody else', async () => {
    const asked = await pressOn(bot, sam, await begin(bot, sam), 'Ask them to prepare first', FILLED.level);
    await settled();
    await pressOn(bot, priya, lastOf(priya), 'Send to my manager', { wentWell: 'My own preparation' });
    await fillIn(bot, sam, await pressOn(bot, sam, asked, 'Carry on now'));
    const id = idOn(asked);
    const closed = await deny(await bot.press(priya, 'appraisals.open', { id }));
    const read = await pressOn(bot, priya, closed, 'Read what was written');
    expect(words(read)).toMatch(/^Closed: Appraisal[^]*My own preparation[^]*Runs the clinic[^]*late effects/);
    expect(partsOf(read.card).filter(({ type }) => String(type).startsWith('Input.'))).toEqual([]);
    expect(buttonsOf(read)).toEqual(['This is my manager after all', 'My appraisals']);
    const theirs = await bot.press(sam, 'appraisals.open', { id });
    expect(words(theirs)).toMatch(/^Closed/);
    for (const person of [jo!, alex, chris!])
      expect(await bot.press(person, 'appraisals.open', { id })).toEqual({ text: NOT_YOURS });
  });

  it('closes every old card of the manager, with the plain state in its place', async () => {
    const first = await begin(bot, sam);
    const summary = await fillIn(bot, sam, first);
    const shared = await pressOn(bot, sam, summary, 'Share to be agreed');
    await settled();
    const { data } = sentBy(first, NEXT);
    await deny(lastOf(priya));
    const before = await everyRow(bot.store);
    const id = idOn(first);
    const pressed = [
      await bot.press(sam, 'appraisals.save', { ...data, levelWords: 'Written afterwards' }),
      await bot.press(sam, 'appraisals.leave', { ...data, levelWords: 'Written afterwards' }),
      await bot.press(sam, 'appraisals.go', { id, step: 'goals' }),
      await bot.press(sam, 'appraisals.withdrawing', { id }),
      await pressOn(bot, sam, summary, 'Share to be agreed'),
      await pressOn(bot, sam, shared, 'Check if it has arrived'),
    ];
    for (const shown of pressed) {
      expect(words(shown)).toMatch(/^Closed[^]*you are not their manager/);
      expect(JSON.stringify(shown)).not.toMatch(SAID);
    }
    expect(await everyRow(bot.store)).toBe(before);
  });

  it('takes the agreed version from the manager as well, also behind a link they had asked for', async () => {
    await share(bot, sam);
    const receipt = await pressOn(bot, priya, lastOf(priya), 'I agree');
    await settled();
    const offered = await pressOn(bot, sam, lastOf(sam), 'Get the Word document');
    const link = String(partsOf(offered.card).find(({ url }) => url)?.url).replace('http://127.0.0.1', bot.url);
    const { data } = sentBy(lastOf(sam), 'Get the Word document');
    await deny(receipt);
    expect(words(await bot.press(sam, 'appraisals.record', data))).toMatch(/closed/);
    expect((await fetch(link, { method: 'POST' })).status).toBeGreaterThanOrEqual(400);
    expect(words(await bot.press(priya, 'appraisals.record', data))).toMatch(/^The record as a Word document/);
  });

  it('does it once, however often and late it is pressed, and writes who did what when in the trail', async () => {
    const asked = await pressOn(
      bot,
      priya,
      await bot.press(priya, 'appraisals.open', { id: idOn(await begin(bot, sam)) }),
      'This is not my manager',
    );
    const press = () => pressOn(bot, priya, asked, 'Yes, this is not my manager');
    const together = await Promise.all([press(), press(), press()]);
    await settled();
    const before = await everyRow(bot.store);
    for (const shown of [...together, await press()]) expect(words(shown)).toMatch(/^Closed/);
    await settled();
    expect(await everyRow(bot.store)).toBe(before);
    expect(bot.chatOf(jo!).filter((shown) => /is not the manager/.test(words(shown)))).toHaveLength(1);
    const trail = (await rowsOf(bot.store)).filter(({ key }) => key.startsWith('audit|')).map(({ value }) => value);
    expect(trail).toContainEqual(
      expect.objectContaining({ by: priya.id, doing: 'not my manager', from: 'draft', to: 'closed' }),
    );
  });

  it('does nothing to what was withdrawn before the press arrived', async () => {
    const first = await begin(bot, sam);
    const asked = await pressOn(bot, priya, await bot.say(priya, 'my appraisals'), /is not my manager$/);
    const { id } = (await recordRows())[0]!.value as { id: string };
    const withdrawing = await bot.press(sam, 'appraisals.withdrawing', { id });
    await pressOn(bot, sam, withdrawing, 'Yes, withdraw it');
    await settled();
    const before = await everyRow(bot.store);
    expect(words(await pressOn(bot, priya, asked, 'Yes, this is not my manager'))).toMatch(/^Withdrawn/);
    expect(await everyRow(bot.store)).toBe(before);
    expect(words(first)).toMatch(/Now: Level/);
  });

  it('goes back without a trace', async () => {
    await share(bot, sam);
    const before = await everyRow(bot.store);
    const asked = await pressOn(bot, priya, lastOf(priya), 'This is not my manager');
    expect(words(await pressOn(bot, priya, asked, 'No, go back'))).toMatch(/to agree/);
    expect(await everyRow(bot.store)).toBe(before);
  });
});

describe('whoever is not the manager', () => {
  beforeEach(() => startWith(jo!));

  it('begins no other discussion with the person, of whatever kind, until they take it back', async () => {
    await share(bot, sam);
    const closed = await deny(lastOf(priya));
    const before = await everyRow(bot.store);
    for (const kind of ['appraisal', 'induction'])
      expect(words(await begin(bot, sam, { kind }))).toMatch(/^You cannot begin this one[^]*Priya/);
    expect(await everyRow(bot.store)).toBe(before);
    expect(words(await begin(bot, sam, { person: alex.id, personName: alex.name }))).toMatch(/Now: Level/);
    const read = await pressOn(bot, priya, closed, 'Read what was written');
    expect(words(await pressOn(bot, priya, read, 'This is my manager after all'))).toMatch(/took it back/);
    await settled();
    await aMinutePasses(bot);
    expect(words(lastOf(sam))).toMatch(/^You can begin again/);
    const after = await everyRow(bot.store);
    expect(words(await pressOn(bot, priya, read, 'This is my manager after all'))).toMatch(/took it back/);
    expect(await everyRow(bot.store)).toBe(after);
    expect(words(await begin(bot, sam))).toMatch(/Now: Level/);
  });

  it('is given none by the facilitator', async () => {
    await share(bot, sam);
    await deny(lastOf(priya));
    await begin(bot, alex);
    const form = await pressOn(bot, jo!, await bot.say(jo!, 'open discussions'), 'Hand it to another manager');
    const answer = await pressOn(bot, jo!, form, 'Hand it over', { manager: `${sam.id}~${sam.name}` });
    expect(words(answer)).toMatch(/not their manager/);
  });
});

describe('who is told', () => {
  it('is nobody where no facilitator is named, and the person hears whom to ask', async () => {
    await startWith();
    await share(bot, sam);
    expect(words(await deny(lastOf(priya)))).toMatch(/^Closed[^]*ask the administrator/);
  });

  it('is no facilitator who is the manager themself: another one is', async () => {
    await startWith(sam, chris!);
    await share(bot, sam);
    expect(words(await deny(lastOf(priya)))).toMatch(/facilitator of your Trust is told/);
    expect(words(lastOf(chris!))).toMatch(/^Somebody is not the manager/);
    expect(words(lastOf(sam))).toMatch(/^Closed/);
    expect(bot.chatOf(sam).filter((shown) => /is not the manager/.test(words(shown)))).toEqual([]);
  });

  it('is every facilitator of that Trust once, and none of another', async () => {
    await startWith(jo!, chris!);
    await bot.press(chris!, 'people.choose-trust', { trust: 'RHM' });
    await share(bot, sam);
    await deny(lastOf(priya));
    expect(words(lastOf(jo!))).toMatch(/^Somebody is not the manager/);
    expect(bot.chatOf(chris!)).toEqual([]);
  });
});
