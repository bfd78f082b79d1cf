// The real process is stopped while Teams, storage or a language model hangs: it ends by itself, says so, and sends nothing twice.
import { addYears, dayOf } from '../../src/dates.ts';
import { age, isReachableBy, noticesIn, until } from '../support/attempts.ts';
import { chatId, type Shown } from '../support/bot.ts';
import { alex, FILLED, priya } from '../support/builders.ts';
import { sentBy, words } from '../support/cards.ts';
import { hanging } from '../support/connector.ts';
import type { Trouble } from '../support/counting-proxy.ts';
import { aModelServer, hangs, type ModelServer } from '../support/model-server.ts';
import { begin, fillIn, NEXT, register } from '../support/people.ts';
import { rowsOf } from '../support/rows.ts';
import { sideBySide } from '../support/side-by-side.ts';
import { withProcess, type TroubledProcess } from '../support/troubled-process.ts';

// The process reads the real clock.
const TYPED = { ...FILLED, goals: { ...FILLED.goals, by1: addYears(dayOf(new Date()), 1) } };
const CUT_OFF = /Something was still under way and was cut off/;
const UNFINISHED = /could not be finished; the log says what/;

/** Alex has pressed Share, and Teams has taken what Priya is to see. */
async function shared({ bot, store, connector }: TroubledProcess): Promise<{ id: string; letGo(): void }> {
  await register(bot, priya);
  await until(() => isReachableBy(store, priya, connector.url));
  const summary = await fillIn(bot, alex, await begin(bot, alex), TYPED);
  const { verb, data } = sentBy(summary, 'Share to be agreed');
  const { mishap, taken, letGo } = hanging();
  connector.next(mishap);
  const shown = await bot.press(alex, verb, data);
  await taken;
  return { id: String(sentBy(shown, 'Check if it has arrived').data.id), letGo };
}

/** It is not sent again by the next process, nor when its attempt is old: then the manager is asked. */
async function isUnclearLater(world: TroubledProcess, id: string): Promise<void> {
  const { store, connector } = world;
  await world.start();
  const [notice] = await noticesIn(store);
  expect(notice?.state).toBe('attempting');
  await age(store, notice!);
  await world.stop();
  await world.start();
  await until(async () => (await noticesIn(store)).length === 0);
  expect(words(await world.bot.press(alex, 'appraisals.open', { id }))).toMatch(/did not confirm/);
  expect(connector.to(chatId(priya))).toHaveLength(1);
}

/** An invoke that fails is answered with its sentence in the body. */
const sentenceIn = ({ card }: Shown): string => String(card?.message);

const whileAStepIsSaved = (trouble: Trouble) =>
  withProcess(async (world) => {
    const { bot, store } = world;
    const first = await begin(bot, alex);
    await until(world.isQuiet);
    const { verb, data } = sentBy(first, NEXT, FILLED.level);
    const met = world.writesMeet(trouble);
    const pressed = bot.press(alex, verb, data);
    await met;
    expect(await world.stop()).toMatch(UNFINISHED);
    expect(sentenceIn(await pressed)).toMatch(/may have been saved/);
    await world.start();
    expect(words(await world.bot.press(alex, verb, data))).toMatch(/Now: Pillars/);
    const rows = await rowsOf(store);
    expect(rows.filter(({ key }) => key.startsWith('audit|'))).toHaveLength(2); // begun, and saved once
  });

/** Of what the rules are not sure, so that the model is asked. */
const VAGUE = 'I lend a hand wherever it is busy, is there anything for me?';

const whileAModelHangs = (test: (world: TroubledProcess, model: ModelServer) => Promise<void>) => async () => {
  const model = await aModelServer(hangs);
  const settings = { MODEL_ENDPOINT: `${model.url}/v1`, MODEL_KEY: 'a key', MODEL_NAME: 'small' };
  await withProcess(async (world) => {
    await register(world.bot, alex);
    await test(world, model);
  }, settings)();
  await model.close();
};

sideBySide({
  'while the answer to somebody hangs': withProcess(async (world) => {
    const { mishap, taken } = hanging();
    world.connector.next(mishap);
    const asked = world.bot.say(alex, 'help').catch(() => 'cut off');
    await taken;
    expect(await world.stop()).toMatch(CUT_OFF);
    expect(await asked).toBe('cut off');
    await world.start();
    expect(words(await world.bot.say(priya, 'help'))).not.toBe('');
    expect(world.connector.to(chatId(alex))).toHaveLength(1);
  }),

  'while a message to somebody else hangs': withProcess(async (world) => {
    const { id } = await shared(world);
    expect(await world.stop()).toMatch(CUT_OFF);
    await isUnclearLater(world, id);
  }),

  'while storage hangs with what became of a message': withProcess(async (world) => {
    const { id, letGo } = await shared(world);
    await until(world.isQuiet);
    const met = world.writesMeet('hang');
    letGo();
    await met;
    expect(await world.stop()).toMatch(UNFINISHED);
    await isUnclearLater(world, id);
  }),

  'while storage hangs with what somebody sent, before it is written': whileAStepIsSaved('hang'),
  'while storage hangs with what somebody sent, after it is written': whileAStepIsSaved('deaf'),

  'while storage answers nothing at all': withProcess(async (world) => {
    await register(world.bot, alex);
    await until(world.isQuiet);
    const met = new Promise<void>((resolve) => {
      world.proxy.trouble(() => {
        resolve();
        return 'hang';
      });
    });
    const pressed = world.bot.press(alex, 'appraisals.mine');
    await met;
    expect(await world.stop()).toMatch(UNFINISHED);
    expect(sentenceIn(await pressed)).toMatch(/What you saved before is safe/);
  }),

  'gives up a language model that hangs, and whoever asked has their answer': whileAModelHangs(
    async ({ bot, stop }, model) => {
      const asked = bot.say(alex, VAGUE);
      await until(async () => model.asked.length > 0);
      expect(await stop()).toMatch(/Everything is saved/);
      expect(words(await asked)).not.toBe('');
    },
  ),

  'cuts off whoever asked, where Teams and storage hang with the model': whileAModelHangs(
    async ({ bot, connector, proxy, stop, isQuiet }, model) => {
      await until(isQuiet);
      const { mishap } = hanging();
      connector.next(mishap);
      const asked = bot.say(alex, VAGUE).catch(() => 'cut off');
      await until(async () => model.asked.length > 0);
      proxy.trouble(() => 'hang');
      expect(await stop()).toMatch(CUT_OFF);
      expect(await asked).toBe('cut off');
    },
  ),
});
