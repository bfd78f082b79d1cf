import { postRepository } from '../../src/features/job-descriptions/repository.ts';
import { NOT_YOURS } from '../../src/bot/rights.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, NOW, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { pressOn, register, sendFile } from '../support/people.ts';
import { aProposal, asking } from '../support/posts.ts';
import { everyRow } from '../support/rows.ts';

const outsider: Person = { ...sam, id: '99999999-0000-4000-8000-000000000009', name: 'Olga Outside' };
let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${sam.id},RHM=${outsider.id}` } });
  for (const person of [alex, priya, sam]) await register(bot, person);
  await bot.say(outsider, 'help');
  await bot.press(outsider, 'people.choose-trust', { trust: 'RHM' });
  await settled();
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;

/** As the conversation about a file does it. */
async function propose(changes = {}, by = alex): Promise<string> {
  const proposing = { title: 'Clinical Nurse Specialist', ...aProposal(), ...changes };
  const { file } = await postRepository(bot.store).propose(proposing, asking(by));
  await bot.service.app.sweep();
  return file.post.id;
}

const send = (person: Person, name: string, content: string) => sendFile(bot, person, name, content);
const openFirst = async (person: Person, state: string) =>
  pressOn(bot, person, await bot.press(person, 'job-descriptions.posts', { state }), 'Open post 1');

describe('a job description that is proposed', () => {
  it('comes to the partner’s own chat, is agreed there, and the proposer hears of it', async () => {
    await propose();
    const card = lastOf(priya);
    expect(words(card)).toMatch(
      /to agree[^]*Clinical Nurse Specialist, band 7[^]*Alex Example \(demo\) proposes[^]*enhanced level[^]*capabilities in practice/i,
    );
    expect(buttonsOf(card)).toEqual(expect.arrayContaining(['Agree', 'Ask for a change']));
    const agreed = await pressOn(bot, priya, card, 'Agree');
    expect(words(agreed)).toMatch(
      /State: \nAgreed[^]*Agreed by: \nPriya Sample \(demo\), HR partner, on 21 November 2026[^]*Everything is done/,
    );
    await settled();
    expect(words(lastOf(alex))).toMatch(/^Agreed\nClinical Nurse Specialist[^]*Priya Sample \(demo\) has agreed/);
    expect(words(await bot.say(alex, 'jds'))).toMatch(
      /1 post: 0 to review, 0 proposed, 1 agreed[^]*1 mapped[^]*1 with an agreed/,
    );
  });

  it('goes back with the words of the partner, and comes again when it is proposed again', async () => {
    const id = await propose();
    const first = lastOf(priya);
    const empty = await pressOn(bot, priya, first, 'Ask for a change', { comment: ' ' });
    expect(words(empty)).toMatch(/Say what should be changed/);
    const sent = await pressOn(bot, priya, empty, 'Ask for a change', { comment: 'Please say *oncology*' });
    expect(words(sent)).toMatch(/To review[^]*Please say \*oncology\*/);
    await settled();
    expect(words(lastOf(alex))).toMatch(
      /A change is asked for[^]*Priya Sample \(demo\) asks[^]*Please say \*oncology\*/,
    );
    expect(words(await pressOn(bot, alex, lastOf(alex), 'See the post'))).toMatch(/You: make the change/);
    await propose({ id, fingerprint: 'later' });
    expect(bot.chatOf(priya).length).toBeGreaterThan(1);
    const stale = await pressOn(bot, priya, first, 'Agree');
    expect(words(stale)).toMatch(/out of date[^]*You: agree it/);
    expect(words(await pressOn(bot, priya, stale, 'Agree'))).toMatch(/Agreed by/);
  });

  it('keeps the words of a change that came late', async () => {
    const id = await propose();
    const card = lastOf(priya);
    await propose({ id, fingerprint: 'later' });
    const late = await pressOn(bot, priya, card, 'Ask for a change', { comment: 'Please say oncology' });
    expect(words(late)).toMatch(/out of date/);
    expect(sentBy(late, 'Ask for a change').data).toMatchObject({ comment: 'Please say oncology' });
  });

  it('says the same thing twice without a complaint, and tells once', async () => {
    await propose();
    const card = lastOf(priya);
    await pressOn(bot, priya, card, 'Agree');
    expect(words(await pressOn(bot, priya, card, 'Agree'))).not.toMatch(/out of date/);
    await settled();
    expect(bot.chatOf(alex).filter((shown) => /has agreed/.test(words(shown)))).toHaveLength(1);
  });

  it('is proposed to nobody at first: the proposer chooses, and chooses somebody else', async () => {
    await propose({ agreeWith: undefined });
    const mine = await openFirst(alex, 'proposed');
    expect(words(mine)).toMatch(/You: choose who agrees it/);
    const form = await pressOn(bot, alex, mine, 'Choose who agrees it');
    expect(words(form)).toMatch(/Priya Sample/);
    expect(words(form)).not.toMatch(/Alex Example/);
    expect(words(await pressOn(bot, alex, form, 'Ask this person'))).toMatch(/Choose one person/);
    expect(words(await pressOn(bot, alex, form, 'Ask this person', { agreeWith: `${alex.id}~Me` }))).toMatch(
      /your own/,
    );
    const asked = await pressOn(bot, alex, form, 'Ask this person', { agreeWith: `${sam.id}~${sam.name}` });
    expect(words(asked)).toMatch(/Sam Placeholder \(demo\): agree it[^]*gets it in their own chat/);
    await settled();
    const early = lastOf(sam);
    await pressOn(bot, alex, await pressOn(bot, alex, asked, 'Ask somebody else'), 'Ask this person', {
      agreeWith: `${priya.id}~${priya.name}`,
    });
    await settled();
    expect(words(lastOf(priya))).toMatch(/to agree/);
    expect(await pressOn(bot, sam, early, 'Agree')).toEqual({ text: NOT_YOURS });
  });

  it('waits for a partner who has never opened the bot, and says what to pass on', async () => {
    const robin = { id: '00000000-0000-4000-8000-000000000066', name: 'Robin Newcomer', tenantId: alex.tenantId };
    await propose({ agreeWith: { id: robin.id, name: robin.name } });
    expect(words(await openFirst(alex, 'proposed'))).toMatch(
      /Robin Newcomer cannot be written to yet[^]*https:\/\/chat.example/,
    );
    await bot.say(robin, 'hello');
    await settled();
    expect(bot.chatOf(robin).map(words)).toContainEqual(expect.stringMatching(/to agree/));
  });

  it('waits for a partner who has not said where they work, in help and for “agree”', async () => {
    const robin = { id: '00000000-0000-4000-8000-000000000066', name: 'Robin Newcomer', tenantId: alex.tenantId };
    await bot.say(robin, 'help');
    await propose({ agreeWith: { id: robin.id, name: robin.name } });
    await settled();
    const help = await bot.say(robin, 'help');
    expect(words(help)).toMatch(/This waits for you:[^]*Clinical Nurse Specialist/);
    for (const opened of [await pressOn(bot, robin, help, 'See the post'), await bot.say(robin, 'agree')])
      expect(words(opened)).toMatch(/Clinical Nurse Specialist, band 7[^]*Agree/);
    await pressOn(bot, robin, await bot.say(robin, 'agree'), 'Agree');
    expect(words(await bot.say(robin, 'help'))).not.toContain('This waits');
  });

  it('shows its buttons to the two of them only, and only while it is proposed', async () => {
    const id = await propose();
    const look = async (person: Person) => buttonsOf(await bot.press(person, 'job-descriptions.post', { id }));
    expect(await look(sam)).toEqual(['Send a new version of it', 'Job descriptions']);
    expect(await look(alex)).toContain('Ask somebody else');
    expect(await look(priya)).toContain('Agree');
    expect(await bot.press(sam, 'job-descriptions.choosing-partner', { id })).toEqual({
      text: expect.stringMatching(/person who proposed it/),
    });
    await pressOn(bot, priya, lastOf(priya), 'Agree');
    expect(await look(alex)).toEqual(['Send a new version of it', 'Job descriptions']);
    bot.at.now = new Date('2026-11-22T00:00:00Z');
    expect(await look(priya)).toEqual(['Send a new version of it', 'Job descriptions']);
  });

  it('is not shown as it was when it has moved on before it could be delivered', async () => {
    const posts = postRepository(bot.store);
    const proposing = { title: 'Clinical Nurse Specialist', ...aProposal() };
    const { file } = await posts.propose(proposing, asking(alex));
    await posts.propose({ ...proposing, id: file.post.id, level: 'advanced' }, asking(alex));
    await bot.service.app.sweep();
    expect(bot.chatOf(priya).map(words)).toEqual([expect.stringMatching(/advanced level/)]);
  });

  it('is sent again when it may not have arrived', async () => {
    bot.connector.next({ status: 500 });
    await propose();
    const open = await openFirst(alex, 'proposed');
    expect(words(open)).toMatch(/did not confirm/);
    await pressOn(bot, alex, open, 'Send it again');
    await settled();
    expect(words(lastOf(priya))).toMatch(/to agree/);
    expect(buttonsOf(await openFirst(alex, 'proposed'))).not.toContain('Send it again');
  });
});

describe('the list', () => {
  it.each([
    ['job descriptions', 'job-descriptions.posts'],
    ['JDs', 'job-descriptions.posts'],
    ['posts', 'job-descriptions.posts'],
    ['import posts', 'job-descriptions.importing'],
  ])('is the same typed as “%s” and pressed', async (text, verb) => {
    await propose();
    expect(await bot.say(sam, text)).toEqual(await bot.press(sam, verb));
  });

  it('shows who owns the next step, one state at a time, page by page', async () => {
    const rows = Array.from({ length: 10 }, (_, n) => ({ title: `Post ${n}`, band: '5' }));
    await postRepository(bot.store).importPosts({ trustId: 'DEMO', tenantId: alex.tenantId }, rows, {
      by: 'x',
      at: NOW,
      frameworkVersion: '1',
    });
    await propose();
    const all = await bot.say(priya, 'job descriptions');
    expect(words(all)).toMatch(
      /11 posts: 10 to review, 1 proposed, 0 agreed[^]*Post 0, band 5[^]*Anybody in your Trust: send/,
    );
    const last = await pressOn(bot, priya, all, 'Next page');
    expect(words(last)).toMatch(/Post 9[^]*Proposed[^]*Clinical Nurse[^]*You: agree it/);
    expect(buttonsOf(last)).not.toContain('Next page');
    const proposed = await pressOn(bot, priya, last, 'Proposed');
    expect(words(proposed)).toMatch(/Only those proposed[^]*Clinical Nurse/);
    expect(words(proposed)).not.toMatch(/Post 9/);
    expect(words(await pressOn(bot, priya, proposed, 'Agreed'))).toMatch(/None are agreed/);
    expect(words(await pressOn(bot, priya, proposed, 'All posts'))).toMatch(/Post 0/);
    expect(words(await pressOn(bot, priya, proposed, 'Open post 1'))).toMatch(/You: agree it/);
  });

  it('says how to begin where there is nothing', async () =>
    expect(words(await bot.say(outsider, 'posts'))).toMatch(/none yet/));
});

describe('a list of posts that is imported', () => {
  const LIST =
    'Team,Job title,Band\nUrology,Clinical Nurse Specialist,7\nWard,Support Worker,3\nWard,Support Worker,Band 3\n';

  it('is shown first, added on yes, and the same once more adds nothing', async () => {
    const preview = await send(sam, 'posts.csv', LIST);
    expect(words(preview)).toMatch(/^Add 2 posts\?\nposts.csv: 2 new, 0 in the list already. 1 line say/);
    expect(words(await bot.say(sam, 'posts'))).toMatch(/none yet/);
    expect(words(await pressOn(bot, sam, preview, 'Yes, add them'))).toMatch(/^Added: 2 posts/);
    const before = await everyRow(bot.store);
    expect(words(await pressOn(bot, sam, preview, 'Yes, add them'))).toMatch(/Nothing to add/);
    expect(words(await send(sam, 'again.csv', LIST))).toMatch(/Nothing to add[^]*All 2 posts/);
    expect(await everyRow(bot.store)).toBe(before);
    expect(words(await bot.say(alex, 'posts'))).toMatch(/2 posts: 2 to review/);
  });

  it('names what is wrong and adds nothing', async () => {
    const before = await everyRow(bot.store);
    const wrong = await send(sam, 'posts.csv', `${LIST}Ward,Nurse,9z\n`);
    expect(words(wrong)).toMatch(
      /Nothing was added\nLine 5: the band “9z” is not an Agenda for Change band \(1–9, 8a–8d\)/,
    );
    expect(await send(sam, 'posts.xlsx', 'no workbook')).toEqual({
      text: expect.stringMatching(/damaged or protected/),
    });
    expect(await everyRow(bot.store)).toBe(before);
  });

  it('is the facilitator’s and the administrator’s business', async () => {
    const preview = await send(sam, 'posts.csv', LIST);
    const { verb, data } = sentBy(preview, 'Yes, add them');
    const before = await everyRow(bot.store);
    expect(await send(alex, 'posts.csv', LIST)).toEqual({
      text: expect.stringMatching(/I can take no table from you[^]*ask your Trust’s ACCEND facilitator/),
    });
    for (const person of [alex, outsider])
      expect(await bot.press(person, verb, data)).toEqual({
        text: expect.stringMatching(/^That is for |could not find/),
      });
    expect(await everyRow(bot.store)).toBe(before);
  });
});

describe('somebody from elsewhere', () => {
  it('reads and changes nothing, whatever they send', async () => {
    const id = await propose();
    const missing = 'DEMO.ffffffffffffffffffffffffffffffff';
    const before = await everyRow(bot.store);
    const presses = (post: string): [string, Json][] => [
      ['job-descriptions.post', { id: post }],
      ['job-descriptions.agree', { submission: `${post}~2` }],
      ['job-descriptions.ask-for-change', { submission: `${post}~2`, comment: 'x' }],
      ['job-descriptions.ask-for-change', { submission: `${post}~2`, comment: '' }],
      ['job-descriptions.choosing-partner', { id: post }],
      ['job-descriptions.choose-partner', { submission: `${post}~2`, agreeWith: `${outsider.id}x~x` }],
      ['job-descriptions.choose-partner', { submission: `${post}~2`, agreeWith: `${priya.id}~x` }],
    ];
    for (const [verb, data] of [...presses(id), ...presses(missing)])
      expect(await bot.press(outsider, verb, data)).toEqual({ text: NOT_YOURS });
    expect(words(await bot.say(outsider, 'posts'))).not.toMatch(/Clinical/);
    expect(await everyRow(bot.store)).toBe(before);
  });

  it('in a channel, is asked to come to a private chat', async () => {
    await propose();
    const shown = await bot.say(alex, 'posts', { conversation: { id: '19:c', conversationType: 'channel' } });
    expect(JSON.stringify(shown)).not.toMatch(/Clinical/);
  });
});

it('says everything in words of its own where people’s words might be read as formatting', async () => {
  await propose({ title: '**Lead** [nurse](https://x.example)' });
  for (const shown of [lastOf(priya), await bot.say(alex, 'posts'), await openFirst(alex, 'proposed')])
    expect(
      partsOf(shown.card).filter(({ type, text }) => type === 'TextBlock' && String(text).includes('Lead')),
    ).toEqual([]);
});
