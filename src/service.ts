// The bot as a server: the app on one side, Teams on the other.
import { randomBytes } from 'node:crypto';
import { createApp, type App } from './bot/assistant.ts';
import type { Config } from './config/config.ts';
import { openAdapter } from './host/adapter.ts';
import { openModel } from './host/model.ts';
import { openRosters } from './host/rosters.ts';
import { openSender } from './host/sender.ts';
import { closeServer, createServer } from './host/server.ts';
import { openTeams } from './host/teams.ts';
import { TURN_MS } from './host/turn-limit.ts';
import type { Card, Reply, Turn } from './bot/turn.ts';
import type { Stopwatch } from './running/clock.ts';
import type { Log } from './running/log.ts';
import type { WholeStore } from './storage/port.ts';
import { modelReading } from './reading/model/with-a-model.ts';
import { readQuestion } from './reading/read-question.ts';
import { openThreads } from './threads/pool.ts';

interface Needs {
  config: Config;
  store: WholeStore;
  log: Log;
  now(): Date;
  /** Whether other machines use the same storage: then Teams may tell two of them the same. */
  isShared?: boolean;
  baseUrl: string;
  chatLink: string;
  client: { hasPicker: boolean; hasFileConsent: boolean };
  /** The ports of the chat clients on this machine, whose pages may speak to the bot. */
  clientPorts?: number[];
  /** A fictional job description to try it with, on this machine only. */
  sample?: { fileName: string; bytes: Buffer };
  /** What every card says besides, on this machine only. */
  dress?(card: Card): Card;
  /** By which sends are spaced; left out, that of this machine. */
  watch?: Stopwatch;
  /** How long Teams has to take what is sent. */
  sendMs?: number;
  /** How long somebody waits for an answer at most. */
  turnMs?: number;
}

export interface Service {
  app: App;
  listen(port: number): Promise<number>;
  /** Whether everybody had their answer. */
  close(): Promise<boolean>;
}

export function openService({
  config,
  store,
  isShared = false,
  log,
  now,
  baseUrl,
  chatLink,
  client,
  clientPorts = [],
  sample,
  dress = (card) => card,
  watch,
  sendMs,
  turnMs = TURN_MS,
}: Needs): Service {
  const adapter = openAdapter(config, log, sendMs);
  const threads = openThreads((why) => {
    log.warn({ event: 'thread-ended', why: why.message });
  });
  const model = openModel(config);
  const send = openSender(adapter, config.MicrosoftAppId);
  const app = createApp({
    config,
    store,
    log,
    now,
    watch,
    baseUrl,
    chatLink,
    client,
    sample,
    threads,
    read: model ? modelReading({ model, sent: config.MODEL_IS_SENT, log }) : readQuestion,
    send: (address, card) => send(address, dress(card)),
    rosters: openRosters(adapter, config.MicrosoftAppId),
    newId: () => randomBytes(12).toString('hex'),
    newSecret: () => randomBytes(32).toString('base64url'),
  });
  const verbs = new Set([...app.routes.map(({ verb }) => verb), ...app.formerVerbs.keys()]);
  const dressed = (reply: Reply): Reply => ('card' in reply ? { ...reply, card: dress(reply.card) } : reply);
  const bot = {
    ...app,
    answer: async (turn: Turn) => dressed(await app.answer(turn)),
    greet: async (turn: Turn) => dressed(await app.greet(turn)),
  };
  const { background } = app;
  const hearing = isShared ? app.hearing : undefined;
  const run = openTeams({ bot, adapter, config, background, hearing, log, now, verbs, turnMs });
  const downloads = { peek: app.peekDocument, take: (token: string) => app.takeDocument(token) };
  const reachStorage = () => store.get('health', 'ready');
  const server = createServer({ adapter, run, downloads, reachStorage, config, clientPorts, log, now });
  return {
    app,
    /** On this machine only, where no sign-in is checked. Gives the port: 0 takes any free one. */
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, config.isLocal ? '127.0.0.1' : '0.0.0.0', () => {
          resolve((server.address() as { port: number }).port);
        });
      }),
    /** Takes nothing new, and ends when everybody has had their answer and what was begun is done. */
    close: async () => {
      app.deliverNoMore();
      const isAnswered = await closeServer(server);
      app.close();
      await app.background.idle();
      await threads.close();
      return isAnswered;
    },
  };
}
