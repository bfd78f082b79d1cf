// Fictional people who use the bot as one would: they press the buttons of the card in front of them.
import type { Person } from '../../src/bot/turn.ts';
import { FILLED, priya } from './builders.ts';
import type { Shown, TestBot } from './bot.ts';
import { partsOf, sentBy, valuesOf } from './cards.ts';
import type { Json } from './connector.ts';

export const STEPS = Object.keys(FILLED);

/** The button of a step that keeps it and says what comes next. */
export const NEXT = /^Save, next: /;

/** A bot one can talk to, in this process or another. */
type Talking = Pick<TestBot, 'say' | 'press'>;

/** Presses a button of a card with what was typed into its inputs. */
export function pressOn(
  bot: Talking,
  person: Person,
  shown: Shown,
  title: string | RegExp,
  typed: Json = {},
): Promise<Shown> {
  const { verb, data } = sentBy(shown, title, typed);
  return bot.press(person, verb, data);
}

/** Presses the first *Change* that leads to this step, on the card where a manager checks everything. */
export function changeStep(bot: Talking, person: Person, shown: Shown, step: string): Promise<Shown> {
  const { tooltip } = partsOf(shown.card).find((part) => (part.data as Json | undefined)?.step === step) ?? {};
  return pressOn(bot, person, shown, String(tooltip));
}

/** A file sent in the private chat, as the bot is given it; what it answers. */
export const sendFile = async ({ service, at }: TestBot, person: Person, name: string, content: string | Buffer) =>
  (await service.app.answer({
    person,
    at: at.now,
    isPrivate: true,
    text: '',
    input: {},
    file: { name, read: async () => Buffer.from(content) },
  })) as Shown;

/** They press again where they are told that it took too long, as the first press may in a process that has just begun on a busy machine. */
export async function register(bot: Talking, person: Person): Promise<Shown> {
  const press = () => bot.press(person, 'people.choose-trust', { trust: 'DEMO' });
  const shown = await press();
  return isRefused(shown) ? press() : shown;
}
/** An invoke that fails is answered with its sentence in the body. */
const isRefused = ({ card }: Shown): boolean => typeof card?.message === 'string';

/** The manager has begun a discussion with Priya; the card of the first step comes back. */
export async function begin(bot: Talking, manager: Person, typed: Json = {}): Promise<Shown> {
  await register(bot, manager);
  const start = await bot.say(manager, 'appraisal');
  return pressOn(bot, manager, start, 'Start', {
    person: priya.id,
    personName: priya.name,
    role: 'Clinical Nurse Specialist',
    level: 'enhanced',
    ...typed,
  });
}

/** Whoever had a form in front of them is no longer taken to be typing: the notices that waited for it arrive. */
export async function aMinutePasses(bot: TestBot): Promise<void> {
  bot.at.now = new Date(bot.at.now.getTime() + 60_000);
  await bot.service.app.sweep();
  await bot.service.app.background.idle();
}

/** Goes through every step of the starter pack; the summary comes back. */
export async function fillIn(bot: Talking, manager: Person, first: Shown, typed = FILLED): Promise<Shown> {
  let shown = await pastLastGoals(bot, manager, first);
  for (const step of STEPS) shown = await pressOn(bot, manager, shown, NEXT, typed[step]);
  return shown;
}

/** Past the step that looks back, where goals were agreed before: as if all of them were done. */
export async function pastLastGoals(bot: Talking, manager: Person, shown: Shown): Promise<Shown> {
  const asked = Object.keys(valuesOf(shown)).filter((id) => id.startsWith('outcome'));
  const typed = Object.fromEntries(asked.map((id) => [id, 'done']));
  return asked.length ? pressOn(bot, manager, shown, NEXT, typed) : shown;
}

/** Up to the card that the manager sees after sharing. */
export async function share(bot: TestBot, manager: Person): Promise<Shown> {
  const shared = await beginAndShare(bot, manager);
  await bot.service.app.background.idle();
  return shared;
}

export async function beginAndShare(bot: Talking, manager: Person, typed: Json = {}): Promise<Shown> {
  const summary = await fillIn(bot, manager, await begin(bot, manager, typed));
  return pressOn(bot, manager, summary, 'Share to be agreed');
}
