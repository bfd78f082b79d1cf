// A Trust, primary or community care, an Alliance, somewhere else: saying so opens nothing that others trust in.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, valuesOf, words } from '../support/cards.ts';
import { pressOn, register } from '../support/people.ts';

const TENANT = '11111111-0000-4000-8000-000000000000';
const nia = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', tenantId: TENANT, name: 'Nia Newcomer' };
const CLOSED = /Not open to you/;

import { ORGANISATIONS, organisationKinds } from '../../src/features/organisations/kinds.ts';
import { SHIPPED_DIRECTORY } from '../../src/features/organisations/repository.ts';
let bot: TestBot;
const open = async (environment = {}) => {
  bot = await aBot({ environment: { ADMINISTRATORS: `${alex.id}@${alex.tenantId}`, ...environment } });
  await register(bot, alex);
};
afterEach(() => bot.close());
const where = (who = nia): Promise<Shown> => bot.say(who, 'where I work');
const settled = () => bot.service.app.background.idle();

it('is asked for by the words of now and of before', async () => {
  await open();
  expect(words(await where())).toBe(words(await bot.say(nia, 'my trust')));
  expect(buttonsOf(await where())).toEqual([
    'Save my Trust',
    'Primary or community care',
    'A Cancer Alliance',
    'Somewhere else',
  ]);
});

it('somewhere that is not listed: own records are open, nothing of a Trust, and nobody is asked', async () => {
  await open();
  const form = await pressOn(
    bot,
    nia,
    await pressOn(bot, nia, await where(), 'Primary or community care'),
    'Mine is not listed',
  );
  const wrong = await pressOn(bot, nia, form, 'Save', { name: 'x'.repeat(81), place: '' });
  expect(words(wrong)).toMatch(/Shorten this to 80 characters; it has 81[^]*Write the town or area/);
  expect(valuesOf(wrong)).toMatchObject({ name: 'x'.repeat(81) });
  const before = bot.chatOf(alex).length;
  expect(words(await pressOn(bot, nia, form, 'Save', { name: 'Example Surgery', place: 'Winchester' }))).toMatch(
    /You work for Example Surgery/,
  );
  await settled();
  expect(bot.chatOf(alex)).toHaveLength(before);
  for (const text of ['job descriptions', 'roles']) expect(words(await bot.say(nia, text))).toMatch(CLOSED);
  for (const text of ['my courses', 'my appraisals', 'levels'])
    expect(words(await bot.say(nia, text))).not.toMatch(CLOSED);
  expect(await bot.store.get('people', `person|${nia.id}|${TENANT}`)).toMatchObject({
    trustId: 'ELSEWHERE',
    unlisted: { name: 'Example Surgery', place: 'Winchester' },
  });
});

describe('what somebody was made, while they have not said where they work', () => {
  const CHANNEL = '19:demo@thread.tacv2';
  const inChannel = { conversation: { id: CHANNEL, conversationType: 'channel', tenantId: TENANT } };

  it.each([
    ['who is missing', /Demo Trust/],
    ['open discussions', /open discussion/i],
    ['steering group', /no steering group here yet/],
    ['wording', /statement/],
  ])('they are asked at “%s”, and it goes on', async (typed, found) => {
    await open({ FACILITATORS: `DEMO=${nia.id}@${TENANT}` });
    const asked = await bot.say(nia, typed);
    expect(words(asked)).toMatch(/Which Trust do you work for/);
    expect(words(await pressOn(bot, nia, asked, 'Save my Trust', { trust: 'DEMO' }))).toMatch(found);
  });

  it('in a channel they are told where to say it, and not that others fill the return in', async () => {
    await open({ FACILITATORS: `DEMO=${nia.id}@${TENANT}` });
    const answer = await bot.press(nia, 'returns.open', { trust: 'DEMO', quarter: '2026Q3' }, inChannel);
    expect(words(answer)).toMatch(/do not know yet where you work. Open a chat with me and type “return”/);
  });

  it('nobody else is asked by a word that is not theirs', async () => {
    await open();
    expect(words(await bot.say(nia, 'who is missing'))).toMatch(/could not find|^That is for/);
  });
});

it('goes on with what somebody was about to do', async () => {
  await open();
  const asked = await bot.say(nia, 'my courses');
  const form = await pressOn(bot, nia, asked, 'Somewhere else');
  expect(words(await pressOn(bot, nia, form, 'Save', { name: 'A hospice', place: 'Poole' }))).toMatch(/courses/i);
});

it('a practice of the list is found by its name', async () => {
  await open();
  const add = await pressOn(bot, alex, await bot.say(alex, 'organisations'), 'Add an organisation');
  await pressOn(bot, alex, add, 'Save', {
    name: 'Example Surgery',
    odsCode: 'J82999',
    kind: 'primary-care',
    alliance: 'N46',
  });
  const card = await pressOn(bot, nia, await where(), 'Primary or community care');
  const found = await pressOn(bot, nia, card, 'Look for it', { search: 'surgery' });
  expect(words(await pressOn(bot, nia, found, 'I work here', { trust: 'J82999' }))).toMatch(
    /You work for Example Surgery/,
  );
  expect(words(await bot.say(nia, 'job descriptions'))).toMatch(CLOSED);
});

it('an Alliance is confirmed by an administrator, also where the tenant belongs to a Trust; its lead keeps its organisations alone', async () => {
  await open({ TENANTS: `${TENANT}=RHM,${alex.tenantId}` });
  expect(words(await where())).toMatch(/nothing to choose/);
  const card = await pressOn(bot, nia, await where(), 'A Cancer Alliance');
  expect(words(await pressOn(bot, nia, card, 'I work here', { trust: 'N46' }))).toMatch(/once that is confirmed/);
  expect(words(await bot.say(nia, 'organisations'))).toMatch(/could not find|^That is for/);
  await settled();
  const given = await bot.service.app.roles.give(
    nia,
    { role: 'alliance lead', organisation: 'N46' },
    { person: alex, at: bot.at.now },
  );
  expect(given?.grants).toHaveLength(1);
  const list = words(await bot.say(nia, 'organisations'));
  expect(list).toMatch(/9 organisations/);
  expect(words(await bot.say(nia, 'alliance settings'))).toMatch(/Wessex Cancer Alliance/);
  for (const id of ['N48', 'DEMO'])
    for (const verb of ['organisations.open', 'organisations.settings', 'organisations.taking-over'])
      expect(words(await bot.press(nia, verb, { id }))).toMatch(/could not find|^That is for/);
  const add = await pressOn(bot, nia, await bot.say(nia, 'organisations'), 'Add an organisation');
  const typed = { name: 'Salisbury', kind: 'trust', odsCode: 'RNZ' };
  expect(words(await pressOn(bot, nia, add, 'Save', typed))).toMatch(/Saved[^]*Wessex Cancer Alliance/);
  await bot.press(nia, 'people.choose-trust', { trust: 'RHM', leaves: true });
  expect(words(await bot.say(nia, 'organisations'))).toMatch(/could not find|^That is for/);
  expect(words(await bot.say(nia, 'job descriptions'))).not.toMatch(CLOSED);
});

it('whoever holds a role is asked before it ends by working somewhere that is not listed', async () => {
  await open({ FACILITATORS: `DEMO=${sam.id}@${sam.tenantId}` });
  for (const one of [priya, sam]) await register(bot, one);
  await bot.press(sam, 'roles.give', { organisation: 'DEMO', person: priya.id, role: 'submitter' });
  const form = await pressOn(bot, priya, await where(priya), 'Somewhere else');
  const asked = await pressOn(bot, priya, form, 'Save', { name: 'A hospice', place: 'Poole' });
  expect(words(asked)).toMatch(/Are you leaving[^]*submitter/);
  await pressOn(bot, priya, asked, 'I work for A hospice now');
  expect(await bot.service.app.roles.peopleWith('submitter', 'DEMO')).toEqual([]);
});

it('offers a Trust until its last day is over in London', async () => {
  await open();
  const southampton = SHIPPED_DIRECTORY.find(({ id }) => id === 'RHM')!;
  await bot.store.change(ORGANISATIONS, {}, () => ({
    result: undefined,
    put: [
      organisationKinds.organisation.row({ ...southampton, to: '2027-06-30' }, 'RHM'),
      organisationKinds.edition.row({ edition: 1 }),
    ],
  }));
  const isOffered = async (moment: string) => {
    bot.at.now = new Date(moment);
    return JSON.stringify(await bot.say(alex, 'where I work')).includes('"RHM"');
  };
  expect(await isOffered('2027-06-01T10:00:00Z')).toBe(true);
  expect(await isOffered('2027-06-30T22:59:00Z')).toBe(true);
  expect(await isOffered('2027-06-30T23:01:00Z')).toBe(false);
});
