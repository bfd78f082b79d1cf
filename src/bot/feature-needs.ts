// What every feature may be given: how the bot is set up, and its ways to the outside.
import type { Rosters } from './rosters.ts';
import type { Config } from '../config/config.ts';
import type { ReadQuestion } from '../reading/read-question.ts';
import type { Store } from '../storage/port.ts';
import type { Threads } from '../threads/port.ts';

export interface FeatureNeeds {
  config: Config;
  store: Store;
  now(): Date;
  newId(): string;
  /** 32 random bytes in base64url. */
  newSecret(): string;
  /** What people's chat client can do; the local one can do neither. */
  client: { hasPicker: boolean; hasFileConsent: boolean };
  /** A fictional job description to try it with, on this machine only. */
  sample?: { fileName: string; bytes: Buffer };
  baseUrl: string;
  /** Where the files that people send are read. */
  threads: Threads;
  rosters: Rosters;
  /** Reads what people write. */
  read: ReadQuestion;
  /** Opens a private chat with the bot: what is passed on to somebody who has never opened it. */
  chatLink: string;
  /** Does what nobody waits for in a turn. */
  later(what: string, work: () => Promise<unknown>): void;
}
