import { withWayBack } from '../cards/way-back.ts';
import { drawAgain } from '../cards/filled.ts';
import { admit, type KnownPerson } from './admit.ts';
import { commandIn } from './plain-text.ts';
import { isRight, type Right } from './rights.ts';
import { Refusal, RightMissing, WorkplaceNeeded } from './refusal.ts';
import type { Asking, OtherRoute, Person, Reply, Route, Turn } from './turn.ts';
import { pressedWith, questionAbout, type PressReading } from './unsure.ts';

export type AnswerTurn = (turn: Turn) => Promise<Reply>;
type WhoIs = () => Promise<KnownPerson>;

/** What the router asks of others, so that it knows no feature by name. */
export interface Surroundings {
  whoIs(turn: Turn): Promise<KnownPerson>;
  /** For words and buttons that mean nothing here. */
  help(turn: Turn): Promise<Reply>;
  /** Where others are reading. */
  inviteToPrivate(): Reply;
  /** What somebody sees instead, where a route needs a workplace that is confirmed and theirs is not. Undefined where asking has confirmed it. */
  unconfirmed(turn: Turn, trustId: string): Promise<Reply | undefined>;
  /** What somebody sees before the first route that needs to know their Trust; `next` is that route. */
  welcome(turn: Turn, next: OtherRoute): Reply;
  /** Who may do what somebody may not, and how to reach them; undefined where that is not known. */
  whoMay?(turn: Turn, right: Right): Promise<string>;
  /** Is told which route has answered somebody. */
  answered?(person: Person, verb: string): void;
}

const MOST_OPENINGS = 4; // routes one turn may open one after another; none of ours needs more than three
const MOST_DATA = 40 * 1024; // bytes of what a card sends
const UNREADABLE =
  'That card could not be read, so nothing was changed. It may be an old one: type “help” to begin from here.';
const TOO_MANY = 'That card asks for too much at once. Type “help” to see what you can do.';
const TOO_BIG =
  'That is more than one card may send (40 KB), so nothing of it was kept. What you typed is still in the card: please shorten it.';

/** `former`: what verbs were called on cards that are still in chats, and are called now. */
export function createRouter(
  routes: Route[],
  around: Surroundings,
  former: ReadonlyMap<string, string> = new Map(),
): AnswerTurn {
  const byVerb = checked(routes);
  const named = (verb: string) => byVerb.get(former.get(verb) ?? verb);
  const typed = routes.find(({ takesText }) => takesText);

  const meantBy = ({ verb, file, text }: Turn): Route | undefined => {
    if (verb) return named(verb);
    if (file) return routes.find(({ files }) => files?.test(file.name));
    const command = commandIn(text);
    return routes.find(({ words }) => words?.test(command)) ?? (text.trim() ? typed : undefined);
  };

  const letIn = async (route: Route, turn: Turn, whoIs: WhoIs): Promise<{ asking: Asking } | Reply> => {
    const first = await admit(route, turn, whoIs);
    if ('asking' in first) return first;
    if (first.settle === 'no Trust') return around.welcome(turn, { open: route.verb, input: sentTo(route, turn) });
    const instead = await around.unconfirmed(turn, first.trustId);
    if (instead) return instead;
    const again = await admit(route, turn, () => around.whoIs(turn));
    if ('asking' in again) return again;
    throw new Error('Where somebody works was known, and in the next moment was not.');
  };

  const handled = async (route: Route, turn: Turn, asking: Asking): Promise<Reply | OtherRoute> => {
    const input = inputOf(route, turn);
    try {
      return await route.handle(input, asking);
    } catch (error) {
      if (!(error instanceof WorkplaceNeeded) || !turn.isPrivate) throw error;
      return around.welcome(turn, { open: route.verb, input: sentTo(route, turn) });
    }
  };

  const answer = async (
    turn: Turn,
    route: Route | undefined,
    whoIs: WhoIs,
    pressed?: PressReading,
    openings = 0,
  ): Promise<Reply> => {
    if (!route) return around.help(turn);
    if (!turn.isPrivate && !route.isPublic) return around.inviteToPrivate();
    const admitted = await letIn(route, turn, whoIs);
    if (!('asking' in admitted)) return admitted;
    const doubtful = route.leftOut === 'kept' ? pressed?.doubtful.map(({ id }) => id) : undefined;
    const question = pressed && !doubtful && questionAbout(route.verb, pressed);
    if (question) return { card: question };
    const reply = await handled(route, turn, { ...admitted.asking, doubtful });
    if (!('open' in reply)) {
      around.answered?.(turn.person, route.verb);
      return reply;
    }
    if (openings === MOST_OPENINGS) throw new Refusal(TOO_MANY);
    const next = { ...turn, verb: reply.open, input: reply.input };
    const opened = await answer(next, named(reply.open), whoIs, undefined, openings + 1);
    return withWayBack(opened, reply.wayBack);
  };

  /** The card that was pressed may come back, in the place of itself. */
  const answerPress = async (turn: Turn, whoIs: WhoIs): Promise<Reply> => {
    const route = meantBy(turn);
    const pressed = pressedWith(turn.input, route?.leftOut);
    const reply = await answer({ ...turn, input: pressed.input }, route, whoIs, pressed);
    if (!('card' in reply)) return reply;
    return { ...reply, card: drawAgain(reply.card, pressed.mark, { isKept: route?.leftOut === 'kept' }) };
  };

  return async (turn) => {
    // Read when it is first needed, and once a turn: also where one route opens another.
    let known: Promise<KnownPerson> | undefined;
    const whoIs = () => (known ??= around.whoIs(turn));
    try {
      if (sizeOf(turn.input) > MOST_DATA) throw new Refusal(TOO_BIG);
      return turn.verb ? await answerPress(turn, whoIs) : await answer(turn, meantBy(turn), whoIs);
    } catch (error) {
      if (error instanceof RightMissing && isRight(error.right) && turn.isPrivate && around.whoMay)
        return { text: await around.whoMay(turn, error.right) };
      if (error instanceof Refusal) return { text: error.message };
      throw error;
    }
  };
}

/** Stops the bot from starting with a route that anybody could use because nobody said who may. */
function checked(routes: Route[]): Map<string, Route> {
  const byVerb = new Map<string, Route>();
  for (const route of routes) {
    if (!isRight(route.right)) throw new Error(`The route ${route.verb} names no right that the policy knows.`);
    if (byVerb.has(route.verb)) throw new Error(`Two routes share the verb ${route.verb}.`);
    byVerb.set(route.verb, route);
  }
  return byVerb;
}

/** What a button sends, or what was typed. */
const sentTo = ({ takesText, takesWords }: Route, { input, verb, text }: Turn): unknown =>
  input ?? ((takesText || takesWords) && !verb ? { text } : {});

function inputOf(route: Route, turn: Turn): unknown {
  const input = route.input.safeParse(sentTo(route, turn));
  if (input.success) return input.data;
  throw new Refusal(UNREADABLE);
}

const sizeOf = (input: unknown): number => (input === undefined ? 0 : Buffer.byteLength(JSON.stringify(input)));
