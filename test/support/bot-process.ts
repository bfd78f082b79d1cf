// The bot as people start it: a process of its own, that can be killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { activityFrom, answerIn, chatId, type TestBot } from './bot.ts';
import type { Connector, Json } from './connector.ts';

const { PATH, NODE_COMPILE_CACHE } = process.env;
const ROOT = join(import.meta.dirname, '../..');

export interface BotProcess extends Pick<TestBot, 'say' | 'press'> {
  port: number;
  /** What it has written so far. */
  output(): string;
  signal(...signals: NodeJS.Signals[]): void;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  kill(): Promise<void>;
}

/**
 * Starts `main.ts` on this machine without chat clients, and waits until it listens. `today`: the day on which it begins;
 * `flags` are for Node.
 */
export async function startBotProcess(
  connector: Connector,
  environment: Record<string, string>,
  today?: string,
  flags: readonly string[] = [],
): Promise<BotProcess> {
  const day = today === undefined ? [] : ['--today', today];
  const child = spawn(process.execPath, [...flags, 'src/main.ts', '--local', '--no-client', ...day], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, NODE_COMPILE_CACHE, LOG_LEVEL: 'info', PORT: '0', ...environment },
  });
  let output = '';
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        output += text.toString();
        const found = /"event":"listening","port":(\d+)/.exec(output)?.[1];
        if (found) resolve(Number(found));
      });
    void ended.then((how) => {
      reject(new Error(`The bot ended (${how}) before it listened:\n${output}`));
    });
  });
  return {
    port,
    ended,
    output: () => output,
    signal: (...signals) => {
      for (const one of signals) child.kill(one);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ...talkingTo(port, connector),
  };
}

/** People who speak to the bot at this port; what it says to them comes to the connector. */
export function talkingTo(port: number, connector: Connector): Pick<TestBot, 'say' | 'press'> {
  const send = async (activity: Json): Promise<Json | undefined> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return text ? (JSON.parse(text) as Json) : undefined;
  };
  return {
    say: async (person, text) => {
      const before = connector.to(chatId(person)).length;
      const activity = { ...activityFrom(person, connector.url), type: 'message', text };
      await send(activity);
      return answerIn(connector.to(chatId(person)).slice(before), activity);
    },
    press: async (person, verb, data = {}) => {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const shown = (
        await send({ ...activityFrom(person, connector.url), type: 'invoke', name: 'adaptiveCard/action', value })
      )?.value;
      return typeof shown === 'string' ? { text: shown } : { card: shown as Json };
    },
  };
}
