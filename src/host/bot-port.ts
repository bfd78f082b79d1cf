// What the host asks of the bot, and what it is given besides.
import type { CloudAdapter } from 'botbuilder';
import type { ChannelEvent } from '../bot/channel-event.ts';
import type { Hearing } from '../bot/hearing.ts';
import type { Finding, Person, Reply, Turn } from '../bot/turn.ts';
import type { Config } from '../config/config.ts';
import type { Background } from '../running/background.ts';
import type { Log } from '../running/log.ts';

export interface Bot {
  answer(turn: Turn): Promise<Reply>;
  /** For a search from inside a message; the turn's text is what was typed. */
  search(turn: Turn): Promise<Finding[]>;
  /** Somebody has just added the bot. */
  greet(turn: Turn): Promise<Reply>;
  removedBy(turn: Turn): void;
  /** They have it, for the first time or in a newer version: from now on they can be written to. */
  addedBy(turn: Turn): void;
  /** Something has happened to a team or a channel. */
  followChannel(event: ChannelEvent): Promise<void>;
  takeDocument(token: string, person: Person): Promise<{ fileName: string; bytes: Buffer }>;
}

export interface TeamsNeeds {
  bot: Bot;
  adapter: CloudAdapter;
  config: Config;
  background: Background;
  /** Who has taken what Teams may tell two machines; left out, there is one. */
  hearing?: Hearing;
  log: Log;
  now(): Date;
  /** Everything a press may ask for. */
  verbs: ReadonlySet<string>;
  /** How long somebody waits for an answer at most. */
  turnMs: number;
}
