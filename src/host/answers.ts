// How the door answers: the same guards on everything, and nobody waits for a body that will not be read.
import type { Duplex } from 'node:stream';
import type { Request, Response } from 'restify';
import type { Log } from '../running/log.ts';
import type { Allow } from './limits.ts';
import type { RejectedRequest } from './turned-away.ts';

const GUARDS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/** What is being answered on a connection, for when the rest of its request is no HTTP. */
const answering = new WeakMap<Duplex, Response>();

/** Runs before anything else. */
export function guard(request: Request, response: Response): void {
  for (const [name, value] of Object.entries(GUARDS)) response.setHeader(name, value);
  answering.set(request.socket, response);
}

/** A connection on which something was left unread is not used again: nobody waits for the rest of it. */
export function closeIfUnread(response: Response): void {
  if (!response.req.complete) response.shouldKeepAlive = false;
}

/** Always through restify, which would otherwise answer errors once more by itself. */
export function send(response: Response, status: number, body?: unknown): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  closeIfUnread(response);
  response.sendRaw(status, text, {
    'Content-Length': `${Buffer.byteLength(text)}`,
    ...(text && { 'Content-Type': 'application/json' }),
  });
}

/** Nothing but the status, and a line in the log; of whoever comes too often a line now and then. */
export function openTurnAway(log: Log, allow: Allow, mayTell: Allow) {
  return (request: Request, response: Response, { status, retryAfter, cause }: RejectedRequest): void => {
    const address = request.socket.remoteAddress ?? '';
    const wait = status === 429 ? 0 : allow(address);
    const answered = wait ? 429 : status;
    if (answered !== 429 || !mayTell(address))
      log.warn({ event: 'turned-away', status: answered, ...(cause instanceof Error && { error: cause.message }) });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (wait || retryAfter) response.setHeader('Retry-After', wait || (retryAfter ?? 1));
    send(response, answered);
  };
}
export type TurnAway = ReturnType<typeof openTurnAway>;

const STATUSES = new Map<string, string>(
  Object.entries({
    ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
    HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  }),
);

/** What is no HTTP, or comes too slowly, never becomes a request: it is answered on the bare connection. */
export function answerNoRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  const begun = answering.get(socket);
  const isHalfAnswered = begun?.headersSent && !begun.writableFinished;
  if (!socket.writable || isHalfAnswered || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const headers = Object.entries(GUARDS).map(([name, value]) => `${name}: ${value}\r\n`);
  const status = STATUSES.get(error.code ?? '') ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${headers.join('')}\r\n`, () => {
    socket.destroy();
  });
}
