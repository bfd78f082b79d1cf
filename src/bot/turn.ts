// The bot's own words for a conversation. Nothing here knows about Teams.
import type { Button } from '../cards/buttons.ts';
import type { z } from 'zod';
import type { ChannelKey } from './channel-key.ts';
import type { Right, Role, RoleAtWork, RolesWith } from './rights.ts';

/** Somebody in Teams: `id` is their Entra object id, `tenantId` the directory it belongs to. */
export interface Person {
  id: string;
  tenantId: string;
  name: string;
}

/** Where a person can be written to later: everything the Bot Connector needs, and nothing else. */
export interface Address {
  conversationId: string;
  serviceUrl: string;
  botId: string;
  userId: string;
  /** The message whose card is replaced; left out, a new one is written. */
  activityId?: string;
}

/** Where a channel can be written to later. */
export interface ChannelAddress {
  conversationId: string;
  serviceUrl: string;
  botId: string;
  tenantId: string;
  /** The post whose card is replaced; left out, a new one is made. */
  activityId?: string;
}

/** One thing a person said or pressed. */
export interface Turn {
  person: Person;
  at: Date;
  /** `false` in a channel or a group chat, where others are reading. */
  isPrivate: boolean;
  text: string;
  verb?: string;
  input: unknown;
  /** Only in a private chat. */
  address?: Address;
  /** Only in a channel of a team. */
  channel?: TurnChannel;
  file?: SentFile;
}

/** A channel somebody speaks in, and how the bot writes there. */
export interface TurnChannel extends ChannelKey {
  serviceUrl: string;
  botId: string;
}

/** A file somebody sent. It is fetched when it is first read: a refusal, if it is too big or cannot be had. */
export interface SentFile {
  name: string;
  read(): Promise<Buffer>;
}

export type Card = Record<string, unknown>;

/** A document offered in this chat, taken once with its token. The name carries nothing about anybody. */
export interface Handover {
  fileName: string;
  /** What it is, in a sentence. */
  description: string;
  bytes: number;
  token: string;
}

/** Something to put into a message that is being written. */
export interface Finding {
  title: string;
  text: string;
  card: Card;
}

export type Reply = { card: Card; handover?: Handover } | { text: string };

/** A route's answer that passes the turn on to another route, which is asked for the same person and under its own right. */
export interface OtherRoute {
  open: string;
  input?: unknown;
  /** Put on the card that is opened, for whoever meant something else. */
  wayBack?: Button;
}

/** What a route's handler is given besides its input: who asks, when, and under which right. */
export interface Asking {
  person: Person;
  at: Date;
  right: Right;
  /** `false` where others are reading. */
  isPrivate: boolean;
  /** Where it is asked in a channel of a team. */
  channel?: TurnChannel;
  /** Where they work, where that is known, and every Trust that may hold something of theirs. */
  trustId?: string;
  trusts?: string[];
  /** What they may be, whatever the record; known where their Trust is. */
  roles?: readonly Role[];
  file?: SentFile;
  /** Fields of the card that were filled and did not come back, for a route that asks about them itself. */
  doubtful?: string[];
}

/** Asked under a right that only people of a Trust have: theirs is known. */
export interface AskingOfTrust extends Asking {
  trustId: string;
  trusts: string[];
  roles: readonly Role[];
}

/** What is known of who asks under a right; `bot/admit.ts` sees to it. */
export type AskingFor<R extends Right> = RolesWith<R> extends RoleAtWork ? AskingOfTrust : Asking;

/**
 * What the router makes of a filled field that does not come back from a card that was drawn again. `ask`: it asks the
 * person whether they removed the words, and does nothing before. `kept`: the route has kept the words, and asks itself.
 * `empty`: the field counts as empty, because nothing is lost by that.
 */
export type AbsencePolicy = 'ask' | 'kept' | 'empty';

/**
 * One thing the bot can do. `verb` is what a card button sends; `words` is what a person types for the same thing, without
 * the quotes and marks around it (plain-text.ts).
 */
export interface Route {
  verb: string;
  right: Right;
  words?: RegExp;
  /** The names of files that are meant for it when somebody just sends one. */
  files?: RegExp;
  input: z.ZodType;
  handle(input: unknown, asking: Asking): Promise<Reply | OtherRoute>;
  /** May be answered where others are reading. Left out: only in a private chat. */
  isPublic?: boolean;
  /** Takes what was typed and no other route has words for, as `text` in its input. */
  takesText?: boolean;
  /** Is given the words typed for it, as `text` in its input. */
  takesWords?: boolean;
  /** Is told somebody's Trust where it is known, though anybody may use it. */
  asksTrust?: boolean;
  /** Left out: `ask`. */
  leftOut?: AbsencePolicy;
}

interface RouteOptions<R extends Right, Input extends z.ZodType> {
  right: R;
  words?: RegExp;
  files?: RegExp;
  input: Input;
  isPublic?: boolean;
  takesText?: boolean;
  takesWords?: boolean;
  asksTrust?: boolean;
  leftOut?: AbsencePolicy;
}

export const route = <R extends Right, Input extends z.ZodType>(
  verb: string,
  options: RouteOptions<R, Input>,
  handle: (input: z.output<Input>, asking: AskingFor<R>) => Promise<Reply | OtherRoute>,
): Route => ({ verb, ...options, handle: (input, asking) => handle(input as z.output<Input>, asking as AskingFor<R>) });
