// Plays the Bot Connector: a small server that speaks its protocol, remembers what was sent, and fails when told to.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Posted {
  conversationId: string;
  method: string;
  activity: Message;
  /** When it came, by the clock of this process that only runs forward. */
  atMs: number;
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

/** Somebody of a team, as the roster has them. */
export interface Member {
  id: string;
  name: string;
  aadObjectId: string;
  tenantId: string;
  /** Left out: `user`. */
  userRole?: 'user' | 'guest';
}
const ON_A_PAGE = 2; // so that whoever reads a roster has to turn its pages

export interface Connector {
  url: string;
  posted: Posted[];
  /** Who is in a team, by its id. */
  rosters: Map<string, Member[]>;
  /** About which member of which team Teams was asked. */
  asked: { team: string; member: string }[];
  /** What was said there. */
  to(conversationId: string): Message[];
  next(...mishaps: Mishap[]): void;
  close(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const posted: Posted[] = [];
  const mishaps: Mishap[] = [];
  const rosters = new Map<string, Member[]>();
  const asked: Connector['asked'] = [];
  const server = createServer(
    (request, response) =>
      void (async () => {
        const { pathname, searchParams } = new URL(request.url ?? '', 'http://connector');
        const body = JSON.parse((await textOf(request)) || '{}') as Json;
        const { conversationId, activity } = partsOf(pathname, body);
        const member = memberIn(pathname);
        if (member) asked.push({ team: conversationId, member });
        if (request.method === 'GET' && !(member && mishaps.length)) {
          response.setHeader('Content-Type', 'application/json');
          if (member) {
            const found = rosters.get(conversationId)?.find((one) => [one.id, one.aadObjectId].includes(member));
            response.statusCode = found ? 200 : 404;
            response.end(JSON.stringify(found ? { userRole: 'user', ...found } : NO_MEMBER));
            return;
          }
          response.end(
            JSON.stringify(pageOf(rosters.get(conversationId) ?? [], searchParams.get('continuationToken'))),
          );
          return;
        }
        // The dots that come where an answer takes longer than a second are none of the messages a test is about.
        const mishap = activity.type === 'typing' ? undefined : mishaps.shift();
        const isTaken = !mishap || mishap === 'cut' || mishap.isDelivered;
        if (isTaken)
          posted.push({
            conversationId,
            method: request.method ?? '',
            activity,
            atMs: performance.now(),
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
          JSON.stringify(
            mishap && mishap.status >= 400
              ? { error: { code: 'Mishap', message: 'as told' } }
              : answerTo(pathname, conversationId, posted.length),
          ),
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
    rosters,
    asked,
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

/** A new post names its channel in its body; everything else names its conversation in the address. */
function partsOf(pathname: string, body: Json): { conversationId: string; activity: Message } {
  if (!isNewPost(pathname))
    return {
      conversationId: decodeURIComponent(/conversations\/([^/]+)/.exec(pathname)?.[1] ?? ''),
      activity: body as unknown as Message,
    };
  const { channelData, activity } = body as { channelData?: { channel?: { id?: string } }; activity?: Message };
  return { conversationId: channelData?.channel?.id ?? '', activity: activity ?? { type: '' } };
}

/** Whom it asks about, where it asks about one member. */
const memberIn = (pathname: string): string | undefined => {
  const id = /\/conversations\/[^/]+\/members\/([^/]+)$/.exec(pathname)?.[1];
  return id && decodeURIComponent(id);
};
const NO_MEMBER = { error: { code: 'MemberNotFoundInConversation', message: 'Member not found.' } };

const isNewPost = (pathname: string) => pathname.endsWith('/v3/conversations');
const answerTo = (pathname: string, conversationId: string, n: number) =>
  isNewPost(pathname) ? { id: `${conversationId};messageid=${n}`, activityId: String(n) } : { id: `m${n}` };

function pageOf(members: Member[], token: string | null) {
  const from = Number(token ?? 0);
  const next = from + ON_A_PAGE;
  return {
    members: members.slice(from, next),
    ...(next < members.length && { continuationToken: String(next) }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
