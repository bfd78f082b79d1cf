// Roles are given, listed and taken away by cards; they hold at once, in every process, and end with leaving.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, words } from '../support/cards.ts';
import { countedStore } from '../support/counted-store.ts';
import { pressOn, register } from '../support/people.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';

const jo = { ...sam, id: '00000000-0000-4000-8000-000000000004', name: 'Jo Specimen (demo)' };
const TENANT = '11111111-0000-4000-8000-000000000000';
const SETTINGS = {
  FACILITATORS: `DEMO=${sam.id}@${sam.tenantId}`,
  ADMINISTRATORS: `${alex.id}@${alex.tenantId}`,
};

let bot: TestBot;
const settled = () => bot.service.app.background.idle();
const lastOf = (person: typeof alex): Shown => bot.chatOf(person).at(-1) ?? {};
const give = async (by: typeof alex, to: typeof alex, role: string): Promise<Shown> => {
  const form = await pressOn(bot, by, await bot.say(by, 'roles'), 'Give a role');
  const shown = await pressOn(bot, by, form, 'Give this role', { person: `${to.tenantId}|${to.id}`, role });
  await settled();
  return shown;
};
const take = async (by: typeof alex, from: typeof alex, role: string): Promise<Shown> => {
  const list = await bot.say(by, 'roles');
  const holder = `${from.tenantId}|${from.id}`;
  return pressOn(bot, by, await pressOn(bot, by, list, 'Change their roles', { holder }), 'Take it away', { role });
};
const trail = async () =>
  (await bot.store.list('people', 'audit|')).map(({ value }) => value as { doing: string; of: { kind: string } });
const rolesOffered = ({ card }: Shown) =>
  partsOf(card)
    .filter(({ id }) => id === 'role')
    .flatMap(({ choices }) => (choices as { value: string }[]).map(({ value }) => value));

describe('at the Demo Trust', () => {
  beforeEach(async () => {
    bot = await aBot({ environment: SETTINGS });
    for (const one of [alex, priya, sam, jo]) await register(bot, one);
    await settled();
  });
  afterEach(() => bot.close());

  it('a facilitator gives a role; it holds at once, and the person is told once', async () => {
    expect(words(await give(sam, priya, 'submitter'))).toMatch(
      /Priya Sample \(demo\) is submitter now[^]*Submitter: given by Sam Placeholder \(demo\) on 21 November 2026/,
    );
    expect(await bot.service.app.roles.rolesOf(priya, 'DEMO')).toContain('submitter');
    expect(await bot.service.app.roles.peopleWith('submitter', 'DEMO')).toEqual([
      { tenantId: priya.tenantId, id: priya.id },
    ]);
    expect(words(lastOf(priya))).toMatch(/Sam Placeholder \(demo\) has made you submitter at Demo Trust/);
    const before = bot.chatOf(priya).length;
    await give(sam, priya, 'submitter');
    expect(bot.chatOf(priya)).toHaveLength(before);
    expect((await trail()).map(({ doing, of }) => `${of.kind} ${doing}`)).toEqual(['roles given']);
  });

  it('takes it away, which holds at once', async () => {
    await give(sam, priya, 'submitter');
    await give(sam, priya, 'clinical lead');
    expect(words(await take(sam, priya, 'submitter'))).toMatch(/no longer submitter[^]*Clinical lead: given by/);
    expect(await bot.service.app.roles.rolesOf(priya, 'DEMO')).not.toContain('submitter');
    expect(await bot.service.app.roles.rolesOf(priya, 'DEMO')).toContain('clinical lead');
    expect(await bot.service.app.roles.peopleWith('submitter', 'DEMO')).toEqual([]);
    expect((await trail()).map(({ doing }) => doing).sort()).toEqual(['given', 'given', 'taken away']);
  });

  it('says nothing of a role that was taken away before the news of it was delivered', async () => {
    const nobodyYet = { ...sam, id: '00000000-0000-4000-8000-000000000077', name: 'New Person' };
    const form = await pressOn(bot, sam, await bot.say(sam, 'roles'), 'Give a role');
    const typed = { person: nobodyYet.id, personName: nobodyYet.name, role: 'submitter' };
    expect(words(await pressOn(bot, sam, form, 'Give this role', typed))).toMatch(/New Person is submitter now/);
    await take(sam, nobodyYet, 'submitter');
    await register(bot, nobodyYet);
    await settled();
    expect(bot.chatOf(nobodyYet).map(words).join()).not.toMatch(/new role/);
  });

  it('a facilitator gives three roles and takes no other; an administrator gives all, and needs no settings for it', async () => {
    const offered = rolesOffered(await pressOn(bot, sam, await bot.say(sam, 'roles'), 'Give a role'));
    expect(offered).toEqual(['group member', 'submitter', 'clinical lead']);
    expect(
      words(await bot.press(sam, 'roles.give', { organisation: 'DEMO', person: jo.id, role: 'facilitator' })),
    ).toMatch(/Choose a role/);
    expect(await bot.service.app.roles.rolesOf(jo, 'DEMO')).not.toContain('facilitator');
    await give(alex, jo, 'facilitator');
    expect(words(await bot.say(jo, 'open discussions'))).not.toMatch(/could not find|^That is for/);
    await give(jo, priya, 'group member');
    expect(await bot.service.app.roles.rolesOf(priya, 'DEMO')).toContain('group member');
    await bot.press(sam, 'roles.take', {
      organisation: 'DEMO',
      holder: `${jo.tenantId}|${jo.id}`,
      role: 'facilitator',
    });
    expect(await bot.service.app.roles.rolesOf(jo, 'DEMO')).toContain('facilitator');
  });

  it('names whom the settings name, and offers nobody to take that away', async () => {
    const list = words(await bot.say(alex, 'roles'));
    expect(list).toMatch(/Sam Placeholder \(demo\)\nFacilitator: named in the settings/);
    expect(list).toMatch(/Alex Example \(demo\)\nAdministrator: named in the settings/);
    expect(buttonsOf(await bot.say(alex, 'roles'))).not.toContain('Change their roles');
  });

  it('staff see who holds a role, and can change nothing', async () => {
    await give(sam, priya, 'submitter');
    const list = await bot.say(jo, 'roles');
    expect(words(list)).toMatch(/Submitter: given by/);
    expect(words(list)).not.toMatch(/Administrator/);
    expect(buttonsOf(list)).toEqual([]);
    for (const verb of ['roles.give', 'roles.giving', 'roles.person', 'roles.take'])
      expect(words(await bot.press(jo, verb, { organisation: 'DEMO' }))).toMatch(/could not find|^That is for/);
    expect(words(await bot.press(jo, 'roles.list', { organisation: 'RHM' }))).toMatch(/could not find|^That is for/);
  });

  it('a facilitator of one Trust has no say in another', async () => {
    for (const verb of ['roles.list', 'roles.giving', 'roles.person', 'roles.take', 'roles.give'])
      expect(
        words(await bot.press(sam, verb, { organisation: 'RHM', person: priya.id, holder: 'x', role: 'submitter' })),
      ).toMatch(/could not find|^That is for/);
    expect(words(await bot.press(alex, 'roles.list', { organisation: 'RHM' }))).toMatch(
      /University Hospital Southampton/,
    );
  });

  it('asks before somebody leaves who holds a role; then it ends, and coming back brings nothing back', async () => {
    await give(sam, priya, 'submitter');
    const asked = await bot.press(priya, 'people.choose-trust', { trust: 'RHM' });
    expect(words(asked)).toMatch(/Are you leaving[^]*At Demo Trust \(fictional\) you are submitter/);
    expect(await bot.service.app.roles.rolesOf(priya, 'DEMO')).toContain('submitter');
    const there = 'I work for University Hospital Southampton NHS Foundation Trust now';
    await pressOn(bot, priya, asked, there);
    expect(await bot.service.app.roles.rolesOf(priya, 'DEMO')).toEqual(['anybody']);
    expect(await bot.service.app.roles.peopleWith('submitter', 'DEMO')).toEqual([]);
    await register(bot, priya);
    expect(await bot.service.app.roles.rolesOf(priya, 'DEMO')).not.toContain('submitter');
    expect((await trail()).map(({ doing }) => doing).sort()).toEqual(['ended', 'given']);
  });

  it('gives nothing to somebody who works elsewhere, and says why', async () => {
    await bot.press(jo, 'people.choose-trust', { trust: 'RHM' });
    expect(words(await give(sam, jo, 'submitter').catch(() => ({ text: 'not in the list' })))).toMatch(
      /Jo Specimen \(demo\) works for University Hospital Southampton/,
    );
    expect(await bot.service.app.roles.peopleWith('submitter', 'DEMO')).toEqual([]);
  });

  it('gives nothing to somebody of another tenant by their id', async () => {
    const stranger = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', tenantId: TENANT, name: 'Nia Newcomer' };
    await bot.press(stranger, 'people.choose-trust', { trust: 'DEMO' });
    for (const person of [stranger.id, `${TENANT}|${stranger.id}`, 'x', '||'])
      expect(
        words(await bot.press(sam, 'roles.give', { organisation: 'DEMO', person, personName: 'N', role: 'submitter' })),
      ).toMatch(/Choose somebody of your own organisation/);
  });

  it('keeps what was typed where something is missing', async () => {
    const form = await pressOn(bot, sam, await bot.say(sam, 'roles'), 'Give a role');
    const again = await pressOn(bot, sam, form, 'Give this role', {
      person: '00000000-0000-4000-8000-000000000088',
      role: 'submitter',
    });
    expect(words(again)).toMatch(/Give the person’s name/);
    expect(partsOf(again.card).find(({ id }) => id === 'role')?.value).toBe('submitter');
  });

  it('costs no storage request of its own in a turn', async () => {
    const storage: TestStorage = await startStorage();
    const counted = countedStore(await storage.open('counted'));
    const other = await aBot({ environment: SETTINGS, store: counted.store });
    await register(other, priya);
    await other.press(sam, 'people.choose-trust', { trust: 'DEMO' });
    await other.press(sam, 'roles.give', { organisation: 'DEMO', person: priya.id, role: 'submitter' });
    await other.service.app.background.idle();
    counted.taken();
    await other.press(priya, 'trust-words.list', {});
    await other.service.app.background.idle();
    // Who they are; and then, because they may not, who may.
    expect(counted.taken()).toEqual(['get', 'get', 'list', 'get']);
    await other.close();
    await storage.close();
  });
});

describe('somebody who is not confirmed', () => {
  const newcomer = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', tenantId: TENANT, name: 'Nia Newcomer' };
  const facilitator = { id: 'bbbbbbbb-0000-4000-8000-00000000000b', tenantId: TENANT, name: 'Fay Facilitator' };
  beforeEach(async () => {
    bot = await aBot({ environment: { FACILITATORS: `RHM=${facilitator.id}@${TENANT}` } });
    for (const one of [facilitator, newcomer]) await bot.press(one, 'people.choose-trust', { trust: 'RHM' });
    await settled();
  });
  afterEach(() => bot.close());

  it('is known to work there once somebody gives them a role, and not any more once declined', async () => {
    expect(words(await bot.say(newcomer, 'roles'))).toMatch(/Not open to you yet/);
    await give(facilitator, newcomer, 'submitter');
    expect(words(await bot.say(newcomer, 'roles'))).toMatch(/Submitter: given by Fay Facilitator/);
    await bot.press(facilitator, 'people.decline', { tenantId: TENANT, id: newcomer.id, trustId: 'RHM' });
    expect(words(await bot.say(newcomer, 'roles'))).toMatch(/Not open to you yet/);
    expect(await bot.service.app.roles.peopleWith('submitter', 'RHM')).toEqual([]);
  });
});

describe('administrators', () => {
  let storage: TestStorage;
  beforeEach(async () => {
    storage = await startStorage();
  });
  afterEach(() => storage.close());

  it('are given in one process and hold in another; the last one stays, also when two go at once', async () => {
    const store = await storage.open('administrators');
    const [one, two] = [
      await aBot({ environment: SETTINGS, store, turnMs: 60_000 }),
      await aBot({ environment: { FACILITATORS: SETTINGS.FACILITATORS }, store, turnMs: 60_000 }),
    ];
    bot = one;
    for (const person of [alex, priya, jo]) await register(one, person);
    for (const person of [priya, jo]) await give(alex, person, 'administrator');
    // The other process has no administrator in its settings any more.
    const takes = (by: typeof alex, from: typeof alex) =>
      two.press(by, 'roles.take', {
        organisation: 'DEMO',
        holder: `${from.tenantId}|${from.id}`,
        role: 'administrator',
      });
    const both = await Promise.all([takes(priya, jo), takes(jo, priya)]);
    expect(both.map(words).join('\n')).toMatch(/no longer administrator/);
    const left = await two.service.app.roles.peopleWith('administrator', '');
    expect(left).toHaveLength(1);
    const last = left[0]!.id === jo.id ? jo : priya;
    expect(words(await takes(last, last))).toMatch(/last administrator/);
    expect(await two.service.app.roles.peopleWith('administrator', '')).toHaveLength(1);
    await one.close();
    await two.close();
  });
});
