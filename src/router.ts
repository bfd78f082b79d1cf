import { z } from 'zod';
import { allows, dependsOnRecord, isRight, permit, type Role } from './rights.ts';
import { Refusal, type Asking, type Reply, type Route, type Turn } from './turn.ts';

export type Answer = (turn: Turn) => Promise<Reply>;

/** What the router asks of others, so that it knows no feature by name. */
export interface Surroundings {
  /** The Trust somebody works for, if they said so, and what else they may be whatever the record. */
  whoIs(turn: Turn): Promise<{ roles: Role[]; trustId?: string; trusts?: string[] }>;
  /** For words and buttons that mean nothing here. */
  help(turn: Turn): Promise<Reply>;
  /** Where others are reading. */
  inviteToPrivate(): Reply;
  /** Before the first thing that needs to know somebody's Trust. */
  welcome(turn: Turn): Reply;
}

export function createRouter(routes: Route[], around: Surroundings): Answer {
  const byVerb = checked(routes);
  return async (turn) => {
    const route = meantBy(turn, routes, byVerb);
    if (!route) return around.help(turn);
    if (!turn.isPrivate && !route.isPublic) return around.inviteToPrivate();
    try {
      const asking = await admit(route, turn, around);
      return asking ? await route.handle(understood(route, turn), asking) : around.welcome(turn);
    } catch (error) {
      if (error instanceof Refusal) return { text: error.message };
      throw error;
    }
  };
}

function meantBy({ verb, file, text }: Turn, routes: Route[], byVerb: Map<string, Route>): Route | undefined {
  if (verb) return byVerb.get(verb);
  if (file) return routes.find(({ files }) => files?.test(file.name));
  return routes.find(({ words }) => words?.test(text.trim()));
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

/** Undefined: we do not know yet where this person works. */
async function admit(route: Route, turn: Turn, around: Surroundings): Promise<Asking | undefined> {
  const asking = { person: turn.person, at: turn.at, right: route.right, file: turn.file };
  if (dependsOnRecord(route.right) || allows(route.right, ['anybody'])) return asking;
  const { roles, trustId, trusts } = await around.whoIs(turn);
  if (allows(route.right, ['staff']) && !trustId) return undefined;
  permit(route.right, roles);
  return { ...asking, trustId, trusts };
}

function understood(route: Route, turn: Turn): unknown {
  const input = route.input.safeParse(turn.input ?? {});
  if (input.success) return input.data;
  throw new Refusal(
    `That card could not be read (${z.prettifyError(input.error).split('\n')[0]}). Type “help” to see what you can do.`,
  );
}
