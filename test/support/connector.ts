// Plays the Bot Connector: a small server that speaks its protocol, remembers what was sent, and fails when told to.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Posted {
  conversationId: string;
  method: string;
  activity: Message;
}
export interface Message {
  type: string;
  text?: string;
  /** The id of the activity it answers. */
  replyToId?: string;
  attachments?: { contentType: string; content?: Json; contentUrl?: string; name?: string }[];
}
export type Json = { [key: string]: unknown };

/**
 * How the next POST is answered: a status (with headers), `until` having been called once it came and having let it go on;
 * or the line is cut after the message was taken.
 */
export type Mishap =
  { status: number; headers?: Record<string, string>; isDelivered?: boolean; until?(): Promise<unknown> } | 'cut';

/** It takes the message, and answers when it is let go: perhaps never. */
export function hanging(): { mishap: Mishap; taken: Promise<void>; letGo(): void } {
  const { promise: taken, resolve: take } = Promise.withResolvers<void>();
  const { promise: goesOn, resolve: letGo } = Promise.withResolvers<void>();
  const until = () => {
    take();
    return goesOn;
  };
  return { mishap: { status: 200, isDelivered: true, until }, taken, letGo };
}

export interface Connector {
  url: string;
  posted: Posted[];
  /** What was said there. */
  to(conversationId: string): Message[];
  next(...mishaps: Mishap[]): void;
  close(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const posted: Posted[] = [];
  const mishaps: Mishap[] = [];
  const server = createServer(
    (request, response) =>
      void (async () => {
        const body = await textOf(request);
        const conversationId = decodeURIComponent(/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '');
        const mishap = request.method === 'POST' ? mishaps.shift() : undefined;
        const isTaken = !mishap || mishap === 'cut' || mishap.isDelivered;
        if (isTaken)
          posted.push({
            conversationId,
            method: request.method ?? '',
            activity: (body ? JSON.parse(body) : {}) as Message,
          });
        if (mishap === 'cut') {
          request.socket.destroy();
          return;
        }
        await mishap?.until?.();
        // Not writeHead: restify, loaded in the same process, changes what it gives back.
        for (const [name, value] of Object.entries(mishap?.headers ?? {})) response.setHeader(name, value);
        response.setHeader('Content-Type', 'application/json');
        response.statusCode = mishap?.status ?? 200;
        response.end(
          JSON.stringify(mishap ? { error: { code: 'Mishap', message: 'as told' } } : { id: `m${posted.length}` }),
        );
      })(),
  );
  server.keepAliveTimeout = 0; // or a busy machine finds its connection closed, and a message is not sent twice
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    to: (conversationId) =>
      posted
        .filter((one) => one.conversationId === conversationId && one.method === 'POST')
        .map(({ activity }) => activity)
        .filter(({ type }) => type !== 'typing'), // the dots while a file is read
    next: (...more) => {
      mishaps.push(...more);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
