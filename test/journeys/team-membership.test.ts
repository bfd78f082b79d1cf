// The third way to be known as staff of a Trust: being in the team in which its steering group is set up.
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { happened, installed, settled, tells } from '../support/channels.ts';
import type { Json } from '../support/connector.ts';
import { pressOn } from '../support/people.ts';

const TENANT = alex.tenantId;
const nia: Person = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', tenantId: TENANT, name: 'Nia Newcomer' };
const fay: Person = { id: 'bbbbbbbb-0000-4000-8000-00000000000b', tenantId: TENANT, name: 'Fay Facilitator' };
const DAY_MS = 24 * 3_600_000;
const CLOSED = /Not open to you yet/;

interface Place {
  team: string;
  channel: string;
}
const OURS: Place = { team: '19:ours@thread.tacv2', channel: '19:ours-channel@thread.tacv2' };
const THEIRS: Place = { team: '19:theirs@thread.tacv2', channel: '19:theirs-channel@thread.tacv2' };

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({
    environment: { ADMINISTRATORS: `${alex.id}@${TENANT}`, FACILITATORS: `RHM=${fay.id}@${TENANT}` },
  });
  await chooses(alex, 'DEMO');
  await chooses(fay, 'RHM');
});
afterEach(() => bot.close());

const within = ({ team, channel }: Place): Json => ({
  conversation: { id: `${channel};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
  channelData: { team: { id: team, name: 'A team' }, channel: { id: channel }, tenant: { id: TENANT } },
});
const asMember = ({ id, name, tenantId }: Person) => ({ id: `29:${id}`, name, aadObjectId: id, tenantId });
const members = ({ team }: Place, ...people: (Person & { userRole?: 'guest' })[]) =>
  bot.connector.rosters.set(
    team,
    people.map((one) => ({ ...asMember(one), ...(one.userRole && { userRole: one.userRole }) })),
  );
const told = (activity: Json, place: Place): Promise<void> =>
  tells(bot, {
    ...activity,
    ...within(place),
    channelData: { ...(activity.channelData as Json), ...(within(place).channelData as Json) },
  });

async function setUp(trust: string, place: Place, typed: Json = {}): Promise<Shown> {
  await told(installed(bot, 'add', place.channel), place);
  await bot.press(alex, 'steering-group.begin', {}, within(place));
  await settled(bot);
  const form = bot.chatOf(alex).at(-1)!;
  const shown = await pressOn(bot, alex, form, 'Save', { trust, submitters: `${TENANT}|${alex.id}`, ...typed });
  await settled(bot);
  return shown;
}

const chooses = async (person: Person, trust: string): Promise<string> => {
  const shown = await bot.press(person, 'people.choose-trust', { trust });
  await settled(bot);
  return words(shown);
};
const posts = {
  typed: async (person = nia) => words(await bot.say(person, 'job descriptions')),
  clicked: async (person = nia) => words(await bot.press(person, 'job-descriptions.posts')),
};
const profileOf = (person: Person) => bot.store.get('people', `person|${person.id}|${person.tenantId}`);
const trailOf = async () =>
  (await bot.store.list('people', 'audit|')).map(({ value }) => value as { doing: string; by: string; details?: Json });
const dayPasses = () => {
  bot.at.now = new Date(bot.at.now.getTime() + DAY_MS);
};
const timesAsked = () => bot.connector.asked.length;

describe('somebody who is in the team', () => {
  beforeEach(async () => {
    members(OURS, alex, nia);
    await setUp('RHM', OURS);
  });

  it.each(['typed', 'clicked'] as const)(
    'is confirmed when they say where they work, and sees what is %s',
    async (how) => {
      const asked = bot.chatOf(fay).length;
      expect(await chooses(nia, 'RHM')).toMatch(/You are in its team in Teams, so that is confirmed/);
      expect(await posts[how]()).not.toMatch(CLOSED);
      expect(bot.chatOf(fay)).toHaveLength(asked);
      expect(await profileOf(nia)).toMatchObject({
        confirmations: [{ trustId: 'RHM', state: 'confirmed', through: 'team' }],
      });
      expect(await trailOf()).toContainEqual(
        expect.objectContaining({ doing: 'confirmed', by: nia.id, details: { trustId: 'RHM', through: 'team' } }),
      );
      expect(bot.connector.asked).toEqual([{ team: OURS.team, member: nia.id }]);
    },
  );

  it.each(['typed', 'clicked'] as const)(
    'and joined it later, is confirmed by what they ask for next (%s)',
    async (how) => {
      members(OURS, alex);
      expect(await chooses(nia, 'RHM')).toMatch(/Fay Facilitator\) is asked to confirm it/);
      members(OURS, alex, nia);
      expect(await posts[how]()).toMatch(CLOSED); // asked once today
      dayPasses();
      expect(await posts[how]()).not.toMatch(CLOSED);
      expect(timesAsked()).toBe(2);
      expect(words(await bot.say(fay, 'people to confirm'))).toMatch(/Nobody waits/);
    },
  );

  it('costs one request a day, however many presses come at once', async () => {
    members(OURS, alex);
    await chooses(nia, 'RHM');
    await Promise.all([posts.typed(), posts.clicked(), chooses(nia, 'RHM')]);
    expect(timesAsked()).toBe(1);
    dayPasses();
    await Promise.all([posts.typed(), posts.clicked(), posts.typed()]);
    expect(timesAsked()).toBe(2);
  });

  it('is not staff any more when they have left it', async () => {
    await chooses(nia, 'RHM');
    members(OURS, alex);
    expect(await posts.typed()).not.toMatch(CLOSED);
    dayPasses();
    await posts.typed();
    await settled(bot);
    expect(await posts.typed()).toMatch(CLOSED);
    expect((await trailOf()).map(({ doing }) => doing)).toContain('confirmation ended');
    expect(timesAsked()).toBe(2);
  });

  it('stays staff through a fault of Teams', async () => {
    await chooses(nia, 'RHM');
    dayPasses();
    bot.connector.next({ status: 403 });
    await posts.typed();
    await settled(bot);
    expect(await posts.typed()).not.toMatch(CLOSED);
  });

  it('is what their facilitator says they are, where that was said', async () => {
    members(OURS, alex);
    await chooses(nia, 'RHM');
    await pressOn(bot, fay, bot.chatOf(fay).at(-1)!, 'Not one of ours');
    await settled(bot);
    members(OURS, alex, nia);
    dayPasses();
    expect(await posts.typed()).toMatch(/Fay Facilitator has said/);
    expect(timesAsked()).toBe(1);
  });

  it('can be declined by the facilitator who has an old card', async () => {
    members(OURS, alex);
    await chooses(nia, 'RHM');
    const card = bot.chatOf(fay).at(-1)!;
    members(OURS, alex, nia);
    dayPasses();
    await posts.typed();
    const shown = await bot.press(fay, 'people.asked', { tenantId: TENANT, id: nia.id, trustId: 'RHM' });
    expect(words(shown)).toMatch(/Nia Newcomer is in the team of[^]*nobody had to/);
    await pressOn(bot, fay, card, 'Not one of ours');
    expect(await posts.typed()).toMatch(CLOSED);
  });
});

describe('somebody stays unconfirmed, and their facilitator is asked,', () => {
  const theSame = async () => {};
  it.each<[string, () => Promise<unknown>, number]>([
    ['who is not in the team', async () => members(OURS, alex), 1],
    [
      'who is in the team of another Trust',
      async () => {
        members(OURS, alex);
        members(THEIRS, alex, nia);
        await setUp('RHU', THEIRS);
      },
      1,
    ],
    ['who is a guest in it', async () => members(OURS, alex, { ...nia, userRole: 'guest' }), 1],
    [
      'whose namesake of another tenant is in it',
      async () => members(OURS, alex, { ...nia, tenantId: '22222222-0000-4000-8000-000000000000' }),
      1,
    ],
    ['whose Trust has no team', theSame, 0],
    ['whose team was deleted', () => told(happened(bot, 'teamDeleted'), OURS), 0],
    ['whose channel was deleted', () => told(happened(bot, 'channelDeleted'), OURS), 0],
    ['when the bot was taken out of the team', () => told(installed(bot, 'remove', OURS.channel), OURS), 0],
    ['when Teams refuses to say it', async () => bot.connector.next({ status: 403 }), 1],
    ['when the team serves two Trusts', () => setUp('RHU', { ...OURS, channel: THEIRS.channel }), 0],
  ])('%s', async (name, happens, requests) => {
    members(OURS, alex, nia);
    await setUp(name === 'whose Trust has no team' ? 'RHU' : 'RHM', OURS);
    await happens();
    expect(await chooses(nia, 'RHM')).toMatch(/once that is confirmed[^]*Fay Facilitator\) is asked/);
    expect(await posts.typed()).toMatch(CLOSED);
    expect(timesAsked()).toBe(requests);
    expect(words(bot.chatOf(fay).at(-1)!)).toMatch(/Nia Newcomer has said/);
  });

  it('when Teams takes too long, who waits for no longer than a second', async () => {
    members(OURS, alex, nia);
    await setUp('RHM', OURS);
    const { promise: until, resolve } = Promise.withResolvers<void>();
    bot.connector.next({ status: 200, until: () => until });
    expect(await chooses(nia, 'RHM')).toMatch(/once that is confirmed/);
    resolve();
    await settled(bot);
    expect(await posts.typed()).toMatch(CLOSED);
  });

  it('in a group that is no steering group of a Trust', async () => {
    members(OURS, alex, nia);
    await setUp('RHM', OURS, { kind: 'community' });
    expect(await chooses(nia, 'RHM')).toMatch(/once that is confirmed/);
    expect(timesAsked()).toBe(0);
  });
});

it('a group of priya’s tenant says nothing of people elsewhere', async () => {
  const elsewhere = { ...nia, tenantId: '33333333-0000-4000-8000-000000000000' };
  members(OURS, alex, priya, sam, elsewhere);
  await setUp('RHM', OURS);
  await chooses(elsewhere, 'RHM');
  expect(timesAsked()).toBe(0);
});
