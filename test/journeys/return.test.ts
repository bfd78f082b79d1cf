// The quarterly return of one Trust, from opening it to its receipt, as two people fill it in.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, sentBy, valuesOf, words } from '../support/cards.ts';
import { CHANNEL, inChannel, installed, join, settled, tells } from '../support/channels.ts';
import type { Json } from '../support/connector.ts';
import { aMinutePasses, pressOn, register } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';

const IN_TIME = new Date('2027-01-05T10:00:00Z');
const LATE = new Date('2027-01-26T10:00:00Z');
const LOCKED = new Date('2027-02-09T10:00:00Z');

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({
    environment: { FACILITATORS: `DEMO=${keyIn(sam)},DEMO=${keyIn(alex)}` },
  });
  bot.at.now = IN_TIME;
  for (const person of [sam, alex, priya]) await register(bot, person);
  await bot.service.app.background.idle();
});
afterEach(() => bot.close());

const keyIn = ({ id, tenantId }: typeof sam) => `${id}@${tenantId}`;

const full = aFullReturn() as Json;
const fieldsOf = (...names: string[]) => Object.fromEntries(names.map((name) => [name, full[name]]));
const FIRST = fieldsOf('planInPlace', 'ePortfolioAccounts', 'ePortfolioActive', 'rolesMapped');
const SECOND = fieldsOf('alignedAppraisals', 'alignedJobDescriptions', 'coursesRegistered', 'coursesCompleted');

const giveRole = (role: 'submitter' | 'clinical lead', { id }: typeof sam) =>
  bot.press(sam, 'roles.give', { organisation: 'DEMO', person: id, role });

async function filled(by = sam, first: Json = {}, second: Json = {}): Promise<Shown> {
  const opened = await bot.say(by, 'return');
  const one = await pressOn(bot, by, opened, 'Figures 1 to 4');
  const two = await pressOn(bot, by, one, 'Save and continue', { ...FIRST, ...first });
  return pressOn(bot, by, two, 'Save and check', { ...SECOND, ...second });
}

describe('the main path', () => {
  it('opens, is filled in, checked, submitted, amended, and keeps its trail', async () => {
    const opened = await bot.say(sam, 'return');
    expect(words(opened)).toMatch(/Quarter 3 of 2026\/27.*[\s\S]*0 of 8 done[\s\S]*Due on 25 January 2027/);
    const check = await filled();
    expect(words(check)).not.toMatch(/Please put right|Please say something/);
    const receipt = await pressOn(bot, sam, check, 'Submit', {
      comment: 'Two wards have begun.',
      help: 'Band 4 roles',
    });
    expect(words(receipt)).toMatch(/Submitted by Sam .* on 5 January 2027 at 10:00\./);
    expect(words(receipt)).toMatch(/Two wards have begun\.[\s\S]*Band 4 roles/);

    bot.at.now = LATE;
    const step = await pressOn(bot, alex, await bot.say(alex, 'return'), 'Figures 1 to 4');
    const amending = await pressOn(bot, alex, step, 'Save and leave', { rolesMapped: '31' });
    expect(words(amending)).toMatch(/changed since and not submitted again/);
    const again = await pressOn(bot, alex, await pressOn(bot, alex, amending, 'Check and submit'), 'Submit the change');
    expect(words(again)).toMatch(/Amended \(version 2\) by Alex .* on 26 January 2027 at 10:00, late\./);
    const history = words(await pressOn(bot, alex, again, 'What was changed'));
    expect(history).toMatch(/Alex[^\n]*: amended\.[\s\S]*roles mapped to ACCEND levels of practice: “30” → “31”/);
    expect(history).toMatch(/Sam[^\n]*: submitted\./);
  });

  it('shows last quarter’s figures when the next one opens, and asks about a jump', async () => {
    await pressOn(bot, sam, await filled(), 'Submit');
    bot.at.now = new Date('2027-04-06T10:00:00Z');
    const opened = await bot.say(sam, 'the quarterly return');
    expect(words(opened)).toMatch(/Quarter 4 of 2026\/27/);
    expect(words(opened)).toMatch(/Last quarter \(Q3 2026\/27\): 12\./);
    const check = await filled(sam, {}, { alignedAppraisals: '19' });
    expect(words(check)).toMatch(/19, and 12 last quarter/);
    const refused = await pressOn(bot, sam, check, 'Submit');
    expect(words(refused)).toMatch(/not submitted yet/);
    const receipt = await pressOn(bot, sam, refused, 'Submit', { comment: 'Two more teams.' });
    expect(words(receipt)).toMatch(/Submitted by Sam/);
  });

  it('pressing twice submits once', async () => {
    const check = await filled();
    const { verb, data } = sentBy(check, 'Submit');
    const [one, two] = await Promise.all([bot.press(sam, verb, data), bot.press(sam, verb, data)]);
    expect([words(one), words(two)].every((text) => /Submitted by Sam/.test(text))).toBe(true);
    expect(words(await pressOn(bot, sam, one, 'What was changed')).match(/submitted\./g)).toHaveLength(1);
  });
});

describe('what was typed stays, with what is wrong', () => {
  it.each([
    ['-1', /below zero/],
    ['1.5', /whole number/],
    ['12 (approx.)', /only the number/],
    ['yes', /is a count/],
    ['1234567890', /more than a Trust/],
    ['1.234', /whole number/],
    ['12%', /only the number/],
    ['twelve', /in digits/],
    ['1e3', /only the number/],
    ['12²', /only the number/],
  ])('%s', async (typed, why) => {
    const check = await filled(sam, { rolesMapped: typed });
    expect(words(check)).toMatch(why);
    expect(words(await pressOn(bot, sam, check, 'Submit'))).toMatch(/not submitted yet/);
    const step = await pressOn(bot, sam, check, 'Figures 1 to 4');
    expect(valuesOf(step).rolesMapped).toBe(typed);
    expect(words(step)).toMatch(why);
  });

  it('a number typed into yes or no', async () => {
    const check = await filled(sam, { planInPlace: '1' });
    expect(words(check)).toMatch(/“1” is not yes or no/);
    expect(words(await pressOn(bot, sam, check, 'Submit'))).toMatch(/not submitted yet/);
    const step = await pressOn(bot, sam, check, 'Figures 1 to 4');
    expect(words(step)).toMatch(/“1” is not yes or no/);
  });

  it('thousands and full-width digits are read', async () => {
    const check = await filled(sam, { rolesMapped: '1,234', ePortfolioAccounts: '１２０' });
    expect(words(check)).toMatch(/\n120\n[^]*\n1,234\n/);
    expect(words(await pressOn(bot, sam, check, 'Submit'))).toMatch(/Submitted by Sam/);
  });

  it('zero, not known and nothing are told apart', async () => {
    const check = await filled(
      sam,
      { rolesMapped: '0' },
      { coursesCompleted: '', coursesCompletedWhy: 'Not asked yet.', alignedJobDescriptions: '' },
    );
    expect(words(check)).toMatch(/levels of practice: \n0\n/);
    expect(words(check)).toMatch(/Not known, because Not asked yet\./);
    expect(words(check)).toMatch(/aligned job descriptions: Nothing yet\. Write a number/i);
  });

  it('more active accounts than accounts is an error that no comment explains', async () => {
    const check = await filled(sam, { ePortfolioActive: '41' });
    expect(words(check)).toMatch(/An active account is an account/);
    expect(words(await pressOn(bot, sam, check, 'Submit', { comment: 'We are sure.' }))).toMatch(/not submitted yet/);
  });
});

describe('two people in one draft', () => {
  it('different fields merge', async () => {
    const [a, b] = [await bot.say(sam, 'return'), await bot.say(alex, 'return')];
    const one = await pressOn(bot, sam, a, 'Figures 1 to 4');
    const two = await pressOn(bot, alex, b, 'Figures 1 to 4');
    await pressOn(bot, sam, one, 'Save and leave', { rolesMapped: '30' });
    const both = await pressOn(bot, alex, two, 'Save and leave', { ePortfolioAccounts: '40' });
    expect(words(both)).toMatch(/2 of 8 done/);
  });

  it('the same field shows both values and asks', async () => {
    const one = await pressOn(bot, sam, await bot.say(sam, 'return'), 'Figures 1 to 4');
    const two = await pressOn(bot, alex, await bot.say(alex, 'return'), 'Figures 1 to 4');
    await pressOn(bot, sam, one, 'Save and leave', { rolesMapped: '30' });
    const asked = await pressOn(bot, alex, two, 'Save and continue', { rolesMapped: '32', ePortfolioAccounts: '40' });
    expect(words(asked)).toMatch(/“30”[\s\S]*“32”/);
    expect(words(await bot.say(sam, 'return'))).toMatch(/2 of 8 done/);
    const unanswered = await pressOn(bot, alex, asked, 'Save my choice');
    expect(words(unanswered)).toMatch(/choose one of the two/);
    const next = await pressOn(bot, alex, unanswered, 'Save my choice', { 'choice-rolesMapped': 'mine' });
    expect(words(next)).toMatch(/Figures 5 to 8/);
    expect(words(await bot.say(sam, 'return'))).toMatch(/levels of practice\n32\n/);
  });

  it('theirs stays when that is chosen', async () => {
    const one = await pressOn(bot, sam, await bot.say(sam, 'return'), 'Figures 1 to 4');
    const two = await pressOn(bot, alex, await bot.say(alex, 'return'), 'Figures 1 to 4');
    await pressOn(bot, sam, one, 'Save and leave', { rolesMapped: '30' });
    const asked = await pressOn(bot, alex, two, 'Save and leave', { rolesMapped: '32' });
    const kept = await pressOn(bot, alex, asked, 'Save my choice', { 'choice-rolesMapped': 'theirs' });
    expect(words(kept)).toMatch(/levels of practice\n30\n/);
  });

  it('nobody submits what they have not seen', async () => {
    const check = await filled();
    const step = await pressOn(bot, alex, await bot.say(alex, 'return'), 'Figures 5 to 8');
    await pressOn(bot, alex, step, 'Save and leave', { coursesCompleted: '2' });
    const late = await pressOn(bot, sam, check, 'Submit', { comment: 'Ready.' });
    expect(words(late)).toMatch(/Somebody changed the return/);
    expect(valuesOf(late).comment).toBe('Ready.');
    expect(words(await pressOn(bot, sam, late, 'Submit'))).toMatch(/Submitted by Sam/);
  });
});

describe('late and locked', () => {
  it('says which, and keeps nothing when it is locked', async () => {
    const step = await pressOn(bot, sam, await bot.say(sam, 'return'), 'Figures 1 to 4');
    bot.at.now = LOCKED;
    const locked = await pressOn(bot, sam, step, 'Save and leave', { rolesMapped: '30' });
    expect(words(locked)).toMatch(/closed on 8 February 2027, so nothing was saved/);
    expect(words(locked)).toMatch(/0 of 8 done/);
    expect(buttonsOf(await bot.say(sam, 'return'))).toEqual(['What was changed']);
  });
});

describe('who may', () => {
  it('whoever may not fill it in reads who may', async () => {
    const told = words(await bot.say(priya, 'return'));
    expect(told).toMatch(/is filled in by Sam [\s\S]*Alex/);
    expect(told).not.toMatch(/of 8 done/);
  });

  const setUp = async () => {
    join(bot);
    await tells(bot, installed(bot));
    await bot.press(sam, 'steering-group.begin', {}, inChannel());
    await settled(bot);
    const submitters = [sam, alex].map(({ id, tenantId }) => `${tenantId}|${id}`).join(',');
    await pressOn(bot, sam, bot.chatOf(sam).at(-1) ?? {}, 'Save', { trust: 'DEMO', submitters });
    await settled(bot);
  };

  it('in a channel the form goes to the own chat, and the channel reads only that', async () => {
    const before = bot.chatOf(sam).length;
    const told = await bot.press(sam, 'returns.open', {}, inChannel());
    expect(told.text).toMatch(/I have sent you the return for Quarter 3/);
    await bot.service.app.background.idle();
    const form = bot.chatOf(sam).slice(before);
    expect(form).toHaveLength(1);
    expect(buttonsOf(form[0] ?? {})).toContain('Figures 1 to 4');
    expect(words(form[0] ?? {})).toMatch(/0 of 8 done/); // whoever pressed has opened it
  });

  it('in a channel, whoever may not reads who may, and whoever cannot be written to gets the link', async () => {
    await setUp();
    expect((await bot.press(priya, 'returns.open', {}, inChannel())).text).toMatch(/is filled in by/);
    const other = { ...sam, id: '99999999-0000-4000-8000-000000000009', name: 'Nia' };
    expect((await bot.press(other, 'returns.open', {}, inChannel())).text).toMatch(/chat\.example/);
  });

  it.each([
    ['in a channel of another group', {}, '19:other@thread.tacv2'],
    ['with the button of another Trust', { trust: 'RHM' }, CHANNEL],
  ])('who fills in a return is told %s to nobody', async (_where, input, channel) => {
    await setUp();
    const { text } = await bot.press(priya, 'returns.open', input, inChannel(channel));
    expect(text).toMatch(/^Open a chat with me and type “return”/);
    expect(text).not.toMatch(/Sam|Alex|named/);
  });
});

describe('a clinical lead signs off', () => {
  beforeEach(() => giveRole('clinical lead', priya));

  it('what was submitted, as it was seen, and anew after a change', async () => {
    const before = bot.chatOf(priya).length;
    await pressOn(bot, sam, await filled(), 'Submit');
    await aMinutePasses(bot);
    const told = bot
      .chatOf(priya)
      .slice(before)
      .find((shown) => buttonsOf(shown).includes('Sign off'));
    expect(buttonsOf(told ?? {})).toEqual(['Sign off', 'What was changed']);
    const step = await pressOn(bot, sam, await bot.say(sam, 'return'), 'Figures 1 to 4');
    const changed = await pressOn(bot, sam, step, 'Save and leave', { rolesMapped: '31' });
    expect(words(await pressOn(bot, priya, told ?? {}, 'Sign off'))).toMatch(/nothing was signed off/);
    await pressOn(bot, sam, await pressOn(bot, sam, changed, 'Check and submit'), 'Submit the change');
    const signed = await pressOn(bot, priya, await bot.say(priya, 'return'), 'Sign off');
    expect(words(signed)).toMatch(/Amended \(version 2\)[\s\S]*Signed off by Priya/);
    expect(buttonsOf(await bot.say(sam, 'return'))).not.toContain('Sign off');
  });

  it('is led to it on coming for the first time, and sees nothing of it before saying where they work', async () => {
    const lead = { ...priya, id: '00000000-0000-4000-8000-0000000000aa', name: 'Robin Newly' };
    await bot.service.app.roles.give(
      lead,
      { role: 'clinical lead', organisation: 'DEMO' },
      { person: sam, at: bot.at.now },
    );
    await pressOn(bot, sam, await filled(), 'Submit');
    await aMinutePasses(bot);
    await bot.say(lead, 'hello');
    await aMinutePasses(bot);
    const told = bot.chatOf(lead).find((shown) => /waits for your sign-off/.test(words(shown)));
    expect(words(told ?? {})).not.toMatch(/\b40\b|Submitted by/);
    const asked = await pressOn(bot, lead, told ?? {}, 'Open the return');
    expect(words(asked)).not.toMatch(/\b40\b|Submitted by/);
    await bot.press(lead, 'people.choose-trust', { trust: 'DEMO' });
    expect(buttonsOf(await bot.say(lead, 'return'))).toContain('Sign off');
  });

  it('and fills in nothing', async () => {
    const opened = await bot.say(priya, 'return');
    expect(buttonsOf(opened)).toEqual([]);
    expect((await bot.press(priya, 'returns.step', { quarter: '2026Q3', step: 'first' })).text).toMatch(
      /could not find|^That is for/,
    );
  });
});

it('a submitter fills in and submits', async () => {
  await giveRole('submitter', priya);
  expect(words(await pressOn(bot, priya, await filled(priya), 'Submit'))).toMatch(/Submitted by Priya/);
});

it('a question about the return opens it', async () =>
  expect(words(await bot.say(sam, 'where do I fill in our quarterly return?'))).toMatch(/Return: Quarter 3/));
