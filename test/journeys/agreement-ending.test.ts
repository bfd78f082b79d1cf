// A shared discussion is no dead end: it is taken back, withdrawn, or ended without an agreement.
import { NOT_YOURS } from '../../src/bot/rights.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import { aMinutePasses, begin, fillIn, pressOn, register, share } from '../support/people.ts';
import { everyRow, rowsOf } from '../support/rows.ts';

let bot: TestBot;
let shared: Shown;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [priya, sam, alex]) await register(bot, person);
  shared = await share(bot, alex);
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: typeof alex) => bot.chatOf(person).at(-1)!;
const rowsLike = async (key: RegExp) => (await rowsOf(bot.store)).filter((row) => key.test(row.key));
const press = async (person: typeof alex, shown: Shown, title: string, typed = {}) => {
  const answer = await pressOn(bot, person, shown, title, typed);
  await settled();
  await aMinutePasses(bot); // the card to be agreed is a form, and what is told next waits for it
  return answer;
};
const ending = () => press(alex, shared, 'End it without an agreement');

async function unchanged(action: () => Promise<Shown>): Promise<Shown> {
  const before = await everyRow(bot.store);
  const shown = await action();
  await settled();
  expect(await everyRow(bot.store)).toBe(before);
  return shown;
}

it('is taken back by the manager, changed and shared again; the person’s old card comes back as the current one', async () => {
  const old = lastOf(priya);
  const summary = await press(alex, shared, 'Take it back to change it');
  expect(words(summary)).toMatch(/Check before you share[^]*You have taken it back, and Priya/);
  expect(words(lastOf(priya))).toMatch(/^Taken back to be changed[^]*nothing for you to do/);
  expect(words(await unchanged(() => pressOn(bot, priya, old, 'I agree')))).toMatch(
    /^Appraisal in progress[^]*out of date/,
  );
  await unchanged(() => pressOn(bot, alex, shared, 'Take it back to change it'));
  await press(alex, summary, 'Share to be agreed');
  expect(words(await press(priya, lastOf(priya), 'I agree'))).toMatch(/^Agreed on/);
  expect(words(await unchanged(() => pressOn(bot, alex, shared, 'Take it back to change it')))).toMatch(/^Agreed on/);
});

it('does not tell somebody who never saw it that it was taken back', async () => {
  const robin = { id: '00000000-0000-4000-8000-000000000006', name: 'Robin Fiction', tenantId: alex.tenantId };
  const first = await begin(bot, alex, { person: robin.id, personName: robin.name });
  const waiting = await press(alex, await fillIn(bot, alex, first), 'Share to be agreed');
  expect(words(waiting)).toMatch(/^Saved, but not delivered yet/);
  expect(words(waiting)).toMatch(
    /copy and send[^]*“Please open https:\/\/chat\.example\/accend .* our appraisal discussion/,
  );
  const summary = await press(alex, waiting, 'Take it back to change it');
  expect(words(summary)).toMatch(/Check before you share[^]*You have taken it back\. Change/);
  await bot.say(robin, 'hi');
  await settled();
  expect(bot.chatOf(robin).map(words).join('\n')).not.toMatch(/to agree|Taken back/);
});

it('is withdrawn by the manager, and the person is told', async () => {
  const question = await press(alex, await ending(), 'Withdraw it');
  expect(words(await press(alex, question, 'Yes, withdraw it'))).toMatch(/^Withdrawn/);
  expect(words(lastOf(priya))).toMatch(/^Withdrawn/);
  expect(await rowsLike(/^(open|fact|outbox)\|/)).toEqual([]);
});

describe.each([
  ['Talked through in person', { on: '2026-11-20' }, /Talked through in person on 20 November 2026/],
  ['We could not agree', { words: 'We see *it* differently' }, /could not be agreed[^]*“We see \*it\* differently”/],
])('ended without an agreement: %s', (title, typed, line) => {
  let form: Shown;
  beforeEach(async () => {
    form = await press(alex, await ending(), title);
  });

  it('is kept and shown to both as held, not agreed; it counts nowhere, and another one may be begun', async () => {
    const held = await press(alex, form, 'Record this', typed);
    expect(buttonsOf(held)).toEqual(['Show the record', 'My appraisals']);
    expect(buttonsOf(lastOf(priya))).toEqual(['Show the record', 'This is not my manager', 'My appraisals']);
    for (const shown of [held, lastOf(priya)]) {
      expect(words(shown)).toMatch(/^Held, not agreed/);
      expect(words(shown)).toMatch(line);
      expect(words(shown)).toMatch(/Lead one late effects clinic a month/);
      expect(words(shown)).not.toMatch(/ESR/);
    }
    for (const person of [alex, priya])
      expect(words(await bot.say(person, 'my appraisals'))).toMatch(/Held, not agreed[^]*Appraisal, 21 November 2026/);
    expect(await rowsLike(/^(open|fact|outbox|edition)\|/)).toEqual([]);
    expect(words(await begin(bot, sam))).toMatch(/Now: Level/);
  });

  it('asks again where it is not filled in, and keeps nothing', async () => {
    const [field, good] = Object.entries(typed)[0]!;
    for (const bad of ['', field === 'on' ? '2026-11-22' : ' ', field === 'on' ? 'yesterday' : 'x'.repeat(2001)])
      expect(words(await unchanged(() => pressOn(bot, alex, form, 'Record this', { [field]: bad })))).toMatch(
        /Please check/,
      );
    expect(words(await press(alex, form, 'Record this', { [field]: good }))).toMatch(/^Held/);
  });

  it('happens once, and not from an old card once it was agreed or shared anew', async () => {
    await press(alex, shared, 'Take it back to change it').then((summary) =>
      press(alex, summary, 'Share to be agreed'),
    );
    const again = await unchanged(() => pressOn(bot, alex, form, 'Record this', typed));
    expect(words(again)).toMatch(/changed in the meantime/);
    expect(words(again)).toContain(Object.values(typed)[0]);
    await press(priya, lastOf(priya), 'I agree');
    expect(words(await unchanged(() => pressOn(bot, alex, again, 'Record this', typed)))).toMatch(
      /^Agreed on[^]*out of date/,
    );
    expect(await rowsLike(/^fact\|[^|]+\|alignedAppraisals\|/)).toHaveLength(1);
  });

  it('is done once when it is pressed twice, and what the person says then is kept', async () => {
    const review = lastOf(priya);
    await press(alex, form, 'Record this', typed);
    await unchanged(() => pressOn(bot, alex, form, 'Record this', typed));
    const answer = await press(priya, review, 'Ask for a change', { comment: 'I would have agreed' });
    expect(words(answer)).toMatch(/^Held, not agreed[^]*Your words are kept[^]*“I would have agreed”/);
    expect(words(lastOf(alex))).toMatch(/^Words that came late[^]*I would have agreed/);
  });

  it('is the manager’s to record', async () => {
    expect(await pressOn(bot, priya, form, 'Record this', typed)).toEqual({ text: NOT_YOURS });
  });
});
