// A Trust is what somebody says it is only where their tenant vouches for it, or its facilitator confirms it.
import { postRepository } from '../../src/features/job-descriptions/repository.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import { pressOn, register } from '../support/people.ts';
import { aProposal, asking } from '../support/posts.ts';

const TENANT = '11111111-0000-4000-8000-000000000000';
const newcomer = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', tenantId: TENANT, name: 'Nia Newcomer' };
const facilitator = { id: 'bbbbbbbb-0000-4000-8000-00000000000b', tenantId: TENANT, name: 'Fay Facilitator' };

let bot: TestBot;
afterEach(() => bot.close());
const settled = () => bot.service.app.background.idle();
const lastOf = (person: typeof alex): Shown => bot.chatOf(person).at(-1)!;
const chooses = async (trust: string, who = newcomer) => {
  const shown = await bot.press(who, 'people.choose-trust', { trust });
  await settled();
  return words(shown);
};

const CLOSED = /Not open to you yet/;
const looksAtPosts = async (who = newcomer) => words(await bot.say(who, 'job descriptions'));

describe('with a facilitator', () => {
  beforeEach(async () => {
    bot = await aBot({
      environment: { FACILITATORS: `DEMO=${sam.id}@${sam.tenantId},RHM=${facilitator.id}@${TENANT}` },
    });
    for (const one of [alex, priya, sam]) await register(bot, one);
    await chooses('RHM', facilitator);
  });

  it('nobody of another tenant sees posts or colleagues because they say so', async () => {
    expect(await chooses('DEMO')).toMatch(/once that is confirmed[^]*Sam Placeholder/);
    expect(await looksAtPosts()).toMatch(CLOSED);
    expect(words(await bot.say(newcomer, 'job description'))).toMatch(CLOSED);
    expect(words(await bot.press(newcomer, 'job-descriptions.importing'))).toMatch(CLOSED);
    const start = JSON.stringify(await bot.say(newcomer, 'appraisal'));
    expect(start).not.toMatch(/Priya|Sam |Alex/);
    expect(start).toMatch(/once it is confirmed/);
  });

  it('courses, levels and one’s own records are open all the same', async () => {
    await chooses('RHM');
    for (const text of ['levels', 'my courses', 'my appraisals', 'statement'])
      expect(words(await bot.say(newcomer, text))).not.toMatch(CLOSED);
  });

  it('the facilitator confirms with one press, and the person is told', async () => {
    await chooses('RHM');
    const asked = lastOf(facilitator);
    expect(words(asked)).toMatch(/Nia Newcomer has said[^]*University Hospital Southampton/);
    expect(words(await pressOn(bot, facilitator, asked, 'Confirm'))).toMatch(
      /Fay Facilitator has confirmed that Nia Newcomer works/,
    );
    await settled();
    expect(words(lastOf(newcomer))).toMatch(/It is confirmed that you work for/);
    expect(await looksAtPosts()).not.toMatch(CLOSED);
    expect(JSON.stringify(await bot.say(newcomer, 'appraisal'))).toMatch(/Fay Facilitator/);
    const kept = await bot.store.get('people', `person|${newcomer.id}|${TENANT}`);
    expect(kept).toMatchObject({
      confirmations: [{ trustId: 'RHM', state: 'confirmed', by: { id: facilitator.id, tenantId: TENANT } }],
    });
  });

  it('says that somebody is not one of theirs, and may think better of it', async () => {
    await chooses('RHM');
    const declined = await pressOn(bot, facilitator, lastOf(facilitator), 'Not one of ours');
    await settled();
    expect(words(lastOf(newcomer))).toMatch(/Not confirmed[^]*Fay Facilitator has said/);
    expect(await looksAtPosts()).toMatch(/Fay Facilitator has said[^]*that you do not work for/);
    await pressOn(bot, facilitator, declined, 'Confirm after all');
    expect(await looksAtPosts()).not.toMatch(CLOSED);
  });

  it('is asked once, and again only for another Trust', async () => {
    await chooses('RHM');
    const before = bot.chatOf(facilitator).length;
    await chooses('RHM');
    expect(bot.chatOf(facilitator)).toHaveLength(before);
    await pressOn(bot, facilitator, lastOf(facilitator), 'Confirm');
    await chooses('DEMO');
    expect(await looksAtPosts()).toMatch(CLOSED);
    await chooses('RHM');
    expect(await looksAtPosts()).not.toMatch(CLOSED);
    expect(bot.chatOf(facilitator)).toHaveLength(before);
  });

  it('is written to five times a day at most by one who changes to and fro', async () => {
    const before = bot.chatOf(facilitator).length;
    for (let n = 0; n < 8; n++) {
      await chooses('RHM');
      await chooses('RHU');
      bot.at.now = new Date(bot.at.now.getTime() + 3_600_000); // one changes so many times an hour
    }
    expect(bot.chatOf(facilitator).length - before).toBeLessThanOrEqual(5);
    expect(await chooses('RHM')).toMatch(/so often today/);
  });

  it('finds who waits under “people to confirm”, of their own Trust alone', async () => {
    await chooses('RHM');
    const list = await bot.say(facilitator, 'people to confirm');
    expect(buttonsOf(list)).toContain('Decide on Nia Newcomer');
    expect(words(await pressOn(bot, facilitator, list, 'Decide on Nia Newcomer'))).toMatch(
      /Is this one of your people/,
    );
    expect(words(await bot.say(sam, 'people to confirm'))).toMatch(/Nobody waits/);
  });

  it.each(['people.confirm', 'people.decline', 'people.asked'])('%s is nobody else’s', async (verb) => {
    await chooses('RHM');
    const about = { id: newcomer.id, tenantId: TENANT, trustId: 'RHM' };
    for (const one of [newcomer, alex, sam])
      expect(words(await bot.press(one, verb, about))).toMatch(/could not find|That is for/);
    expect(await looksAtPosts()).toMatch(CLOSED);
    for (const wrong of [{ trustId: 'DEMO' }, { id: priya.id }, { tenantId: priya.tenantId }])
      expect(words(await bot.press(facilitator, verb, { ...about, ...wrong }))).toMatch(/could not find|^That is for/);
  });

  describe('a job description to agree', () => {
    let id = '';
    beforeEach(async () => {
      await chooses('RHM');
      const agreeWith = { id: newcomer.id, name: newcomer.name, as: 'HR partner' } as const;
      const proposing = { title: 'Clinical Nurse Specialist', ...aProposal(), agreeWith };
      const by = { ...asking(facilitator), trustId: 'RHM' };
      const { file } = await postRepository(bot.store).propose(proposing, by);
      ({ id } = file.post);
      await bot.service.app.sweep();
      await settled();
    });

    const TO_AGREE = /A job description to agree[^]*Clinical Nurse Specialist/;

    it('is opened by the partner before they are confirmed, typed and clicked, and nothing else is', async () => {
      const typed = await bot.say(newcomer, 'agree');
      expect(words(typed)).toMatch(TO_AGREE);
      const waiting = await bot.say(newcomer, 'what waits for me');
      expect(words(waiting)).toContain('Agree the level of the post Clinical Nurse Specialist');
      expect(words(await pressOn(bot, newcomer, waiting, /See the post/))).toBe(words(typed));
      const asked = await pressOn(bot, newcomer, typed, 'Ask for a change', { comment: 'Say oncology' });
      expect(words(asked)).not.toMatch(CLOSED);
      expect(await looksAtPosts()).toMatch(CLOSED);
    });

    it('leads back from the words beside it, and is agreed', async () => {
      const card = await bot.say(newcomer, 'agree');
      const question = await pressOn(bot, newcomer, card, 'Agree', { comment: 'Good' });
      const back = await pressOn(bot, newcomer, question, 'Go back');
      expect(words(back)).toMatch(TO_AGREE);
      const again = await pressOn(bot, newcomer, back, 'Agree', {});
      expect(words(await pressOn(bot, newcomer, again, /keep this as my comment/))).toMatch(/Agreed by/);
      expect(words(await bot.say(newcomer, 'agree'))).toMatch(/Nothing waits/);
    });

    it('is nobody else’s that way: not the proposer’s, not that of strangers', async () => {
      for (const one of [facilitator, alex, priya, sam, { ...newcomer, tenantId: alex.tenantId }])
        expect(words(await bot.press(one, 'job-descriptions.post-to-agree', { id }))).toMatch(
          /could not find|^That is for/,
        );
    });
  });

  it('is not needed by the facilitator, nor in the Trust of one’s own tenant', async () => {
    expect(await looksAtPosts(facilitator)).not.toMatch(CLOSED);
    expect(await looksAtPosts(alex)).not.toMatch(CLOSED);
  });
});

it('a tenant that is bound to a Trust vouches for its people', async () => {
  bot = await aBot({ environment: { TENANTS: `${TENANT}=RHM` } });
  expect(await looksAtPosts()).not.toMatch(CLOSED);
});

it('where nobody is named, the card says so, and an administrator confirms', async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: `${alex.id}@${alex.tenantId}` } });
  await register(bot, alex);
  expect(await chooses('RHM')).toMatch(/Nobody is named as the ACCEND facilitator[^]*administrator[^]*Alex/);
  expect(await looksAtPosts()).toMatch(/Nobody is named as the ACCEND facilitator/);
  const confirming = lastOf(alex);
  expect(words(await bot.say(alex, 'what waits'))).toMatch(/1 person waits[^]*Trust that has no facilitator/);
  await pressOn(bot, alex, confirming, 'Confirm');
  expect(await looksAtPosts()).not.toMatch(CLOSED);
  expect(words(await bot.say(alex, 'what waits'))).toMatch(/^Nothing waits/);
});

it('where somebody is named, it waits for the facilitator, and not for an administrator', async () => {
  bot = await aBot({
    environment: { ADMINISTRATORS: `${alex.id}@${alex.tenantId}`, FACILITATORS: `RHM=${facilitator.id}@${TENANT}` },
  });
  await register(bot, alex);
  await chooses('RHM', facilitator);
  await chooses('RHM');
  expect(words(await bot.say(alex, 'what waits'))).toMatch(/^Nothing waits/);
  expect(words(await bot.say(facilitator, 'what waits'))).toMatch(/1 person waits[^]*your Trust/);
});

it('where there is no administrator either, it says whom to ask', async () => {
  bot = await aBot();
  expect(await chooses('RHM')).toMatch(/Ask whoever runs the ACCEND Assistant/);
});
