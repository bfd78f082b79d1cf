// What the partner writes beside “Agree” is never passed over, and an agreement can be taken back the same day.
import { postRepository } from '../../src/features/job-descriptions/repository.ts';
import { NOT_YOURS } from '../../src/bot/rights.ts';
import { ringOnNotices } from '../../src/outbox/bells.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words } from '../support/cards.ts';
import { pressOn, register } from '../support/people.ts';
import { aProposal, asking } from '../support/posts.ts';
import { everyRow } from '../support/rows.ts';

const SAID = 'Please say *oncology*';
const SEND = `Send it to ${alex.name}`;
const KEEP = 'Agree, keep this as my comment';
let bot: TestBot;
let id: string;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [alex, priya, sam]) await register(bot, person);
  id = await propose();
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: typeof alex) => bot.chatOf(person).at(-1)!;
const boxOf = ({ card }: Shown) => partsOf(card).find((part) => part.id === 'comment')?.value;
const look = (person: typeof alex) => bot.press(person, 'job-descriptions.post', { id });
const press = async (shown: Shown, title: string, typed = {}) => {
  const answer = await pressOn(bot, priya, shown, title, typed);
  await settled();
  return answer;
};

async function propose(changes = {}): Promise<string> {
  const proposing = { title: 'Clinical Nurse Specialist', ...aProposal(), ...changes };
  const { file } = await postRepository(ringOnNotices(bot.store)).propose(proposing, asking(alex));
  await bot.service.app.sweep();
  return file.post.id;
}

async function unchanged(action: () => Promise<Shown>): Promise<Shown> {
  const before = await everyRow(bot.store);
  const shown = await action();
  await settled();
  expect(await everyRow(bot.store)).toBe(before);
  return shown;
}

describe('words in the box beside “Agree”', () => {
  let card: Shown;
  let question: Shown;
  beforeEach(async () => {
    card = lastOf(priya);
    question = await unchanged(() => press(card, 'Agree', { comment: SAID }));
  });

  it('are asked about first, and go to the proposer as a change', async () => {
    expect(words(question)).toContain(SAID);
    expect(buttonsOf(question)).toEqual([SEND, KEEP, 'Go back']);
    expect(words(await press(question, SEND))).toMatch(/To review/);
    expect(words(lastOf(alex))).toMatch(/^A change is asked for[^]*Please say \*oncology\*/);
  });

  it('are a comment in what is agreed, for both to see', async () => {
    for (const shown of [await press(question, KEEP), await look(alex)])
      expect(words(shown)).toMatch(/Agreed[^]*Comment: \n[^]*Please say \*oncology\*/);
    expect(words(lastOf(alex))).toMatch(/^Agreed[^]*Please say \*oncology\*/);
  });

  it.each([SEND, KEEP])('are done with once, however often it is pressed: %s', async (title) => {
    await press(question, title);
    for (const one of [title, title === SEND ? KEEP : SEND, title])
      expect(words(await unchanged(() => press(question, one)))).not.toMatch(/out of date/);
  });

  it('are asked about also where the client left the box out', async () => {
    const { verb, data } = sentBy(await press(question, 'Go back'), 'Agree');
    const { comment, ...rest } = data;
    expect(comment).toBe(SAID);
    const again = await unchanged(() => bot.press(priya, verb, rest));
    expect(words(again)).toContain(SAID);
    expect(words(await press(again, 'Agree without these words'))).toMatch(/Agreed by/);
  });

  it('are kept and told where it was agreed from another card, and stand in the box where it was proposed anew', async () => {
    await press(card, 'Agree');
    const kept = await press(question, SEND);
    for (const shown of [kept, await look(alex)])
      expect(words(shown)).toMatch(/Came when it had moved on[^]*Please say \*oncology\*/);
    expect(words(lastOf(alex))).toMatch(/^Words that came late[^]*Please say \*oncology\*/);
    await propose({ id, fingerprint: 'later' });
    const late = await unchanged(() => press(question, KEEP));
    expect(words(late)).toMatch(/out of date/);
    expect(boxOf(late)).toBe(SAID);
  });
});

it('takes an agreement back the same day: it waits to be agreed again, and the proposer is told', async () => {
  const agreed = await press(await press(lastOf(priya), 'Agree', { comment: SAID }), KEEP);
  expect(buttonsOf(await look(alex))).not.toContain('Take my agreement back');
  const { verb, data } = sentBy(agreed, 'Take my agreement back');
  for (const person of [alex, sam]) expect(await bot.press(person, verb, data)).toEqual({ text: NOT_YOURS });
  const back = await press(agreed, 'Take my agreement back');
  expect(words(back)).toMatch(/^A job description to agree[^]*You have taken your agreement back/);
  expect(boxOf(back)).toBe(SAID);
  expect(words(lastOf(alex))).toMatch(/^The agreement was taken back/);
  expect(words(await look(alex))).toMatch(/Proposed[^]*Priya Sample \(demo\) has it in their chat/);
  await unchanged(() => press(agreed, 'Take my agreement back'));
  const asked = await press(back, 'Agree', { comment: '' });
  expect(words(await press(asked, 'Agree without these words'))).toMatch(/Agreed by/);
});

it('does not take an agreement back on the next day', async () => {
  const agreed = await press(lastOf(priya), 'Agree');
  bot.at.now = new Date('2026-11-22T00:00:00Z');
  const late = await unchanged(() => press(agreed, 'Take my agreement back'));
  expect(words(late)).toMatch(/on the day it was given/);
  expect(buttonsOf(late)).not.toContain('Take my agreement back');
});

it('says in the heading that the partner has not been reached', async () => {
  const robin = { id: '00000000-0000-4000-8000-000000000066', name: 'Robin Newcomer' };
  id = await propose({ id, fingerprint: 'later', agreeWith: robin });
  expect(words(await look(alex))).toMatch(/^Saved, but not delivered yet[^]*copy and send[^]*https:\/\/chat\.example/);
});
