// The whole bot behind its real HTTP endpoint, over the real storage code and the emulator. People speak through activities.
import { readConfig } from '../../src/config/config.ts';
import { DEMO_TENANT } from '../../src/local/demo-people.ts';
import type { Stopwatch } from '../../src/running/clock.ts';
import { openLog, type Log } from '../../src/running/log.ts';
import { openService, type Service } from '../../src/service.ts';
import type { Store } from '../../src/storage/port.ts';
import type { Person } from '../../src/bot/turn.ts';
import { NOW } from './builders.ts';
import { unknownRows } from './kinds.ts';
import { startConnector, type Connector, type Json, type Message } from './connector.ts';
import { hurriedWatch } from './made-up-time.ts';
import { startStorage } from './storage.ts';

export interface TestBot {
  service: Service;
  connector: Connector;
  store: Store;
  url: string;
  /** Types something in the private chat, and gives the answer. */
  say(person: Person, text: string, changes?: Json): Promise<Shown>;
  /** Presses a button, and gives the card or sentence that comes back. */
  press(person: Person, verb: string, data?: Json, changes?: Json): Promise<Shown>;
  /** Sends any activity; gives the HTTP status and body. */
  send(activity: Json): Promise<{ status: number; body: Json | undefined }>;
  /** Everything the bot has written into somebody's private chat, oldest first. */
  chatOf(person: Person): Shown[];
  at: { now: Date };
  close(): Promise<void>;
}

/** What a person sees: a card, or a sentence. */
export interface Shown {
  card?: Json;
  text?: string;
}

let activities = 0;

// Where a test is not about deadlines, a busy machine is given all the time it needs.
const PATIENT_MS = 60_000;

interface Options {
  store?: Store;
  /** Whether another machine uses the same storage. */
  isShared?: boolean;
  environment?: Record<string, string>;
  log?: Log;
  client?: { hasPicker: boolean; hasFileConsent: boolean };
  sendMs?: number;
  turnMs?: number;
  /** By which sends are spaced; left out, nothing waits. */
  watch?: Stopwatch;
}

export async function aBot({
  store: given,
  isShared,
  environment = {},
  log = openLog('silent'),
  client = { hasPicker: false, hasFileConsent: false },
  sendMs,
  turnMs = given ? undefined : PATIENT_MS,
  watch = hurriedWatch(),
}: Options = {}): Promise<TestBot> {
  const storage = given ? undefined : await startStorage();
  const store = given ?? (await storage!.open());
  const connector = await startConnector();
  const at = { now: NOW };
  const partitions = new Set<string>();
  const service = openService({
    config: readConfig(environment, true),
    store: {
      partitionAfter: async () => undefined,
      rowsOf: async function* () {},
      ...store, // a store that only counts or fails does without them

      change: (partition, ...rest) => {
        partitions.add(partition);
        return store.change(partition, ...rest);
      },
    },
    isShared,
    log,
    now: () => at.now,
    baseUrl: 'http://127.0.0.1',
    chatLink: 'https://chat.example/accend',
    watch,
    client,
    sendMs,
    turnMs,
  });
  const url = `http://127.0.0.1:${await service.listen(0)}`;
  const send = async (activity: Json) => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const body = await response.text();
    return { status: response.status, body: body ? (JSON.parse(body) as Json) : undefined };
  };
  return {
    service,
    connector,
    store,
    url,
    send,
    at,
    chatOf: (person) => connector.to(chatId(person)).map(shownIn),
    say: async (person, text, changes) => {
      const before = connector.to(chatId(person)).length;
      const activity = { ...activityFrom(person, connector.url), type: 'message', text, ...changes };
      await send(activity);
      return answerIn(connector.to(chatId(person)).slice(before), activity);
    },
    press: async (person, verb, data = {}, changes = {}) => {
      const { body } = await send({
        ...activityFrom(person, connector.url),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        ...changes,
      });
      const value = body?.value;
      return typeof value === 'string' ? { text: value } : { card: value as Json };
    },
    /** An error where the bot has left a row of which no kind tells what it is. */
    close: async () => {
      await service.close();
      const looking = unknownRows(store, partitions, service.app.kinds);
      const unknown = await (given ? looking.catch(() => []) : looking); // a test may have taken its storage away
      await connector.close();
      await storage?.close();
      if (unknown.length) throw new Error(`Rows of no kind: ${unknown.join(', ')}`);
    },
  };
}

export const chatId = ({ id }: Person) => `chat-${id}`;

/** As Teams sends it; every one has an id of its own. */
export const activityFrom = ({ id, name, tenantId }: Person, serviceUrl: string): Json => ({
  id: `activity-${++activities}`,
  channelId: 'msteams',
  serviceUrl,
  timestamp: NOW.toISOString(),
  from: { id: `29:${id}`, name, aadObjectId: id },
  recipient: { id: '28:bot', name: 'ACCEND Assistant' },
  conversation: { id: chatId({ id, name, tenantId }), conversationType: 'personal', tenantId: tenantId || DEMO_TENANT },
});

/** What came as the answer to an activity: a notice may have arrived before it. */
export const answerIn = (chat: Message[], { id }: Json): Shown =>
  shownIn(chat.find(({ replyToId }) => replyToId === id) ?? {});

/** What a person sees of a message that the bot sent. */
export function shownIn({ text, attachments }: Partial<Message>): Shown {
  const card = attachments?.[0]?.content;
  return card ? { card } : { text };
}
