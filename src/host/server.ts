import restify, { type Request, type Response } from 'restify';
import type { Config } from '../config/config.ts';
import type { Log } from '../running/log.ts';
import type { TeamsAdapter } from './adapter.ts';
import { answerNoRequest, guard, openTurnAway, send, type TurnAway } from './answers.ts';
import { addDownloadPages, type Downloads } from './download-pages.ts';
import { noteFault } from './faults.ts';
import { addHealth } from './health.ts';
import { openPace } from './limits.ts';
import { openMessages } from './messages.ts';
import { isOwnPage } from './page-origin.ts';
import type { RunTurn } from './teams.ts';
import { RejectedRequest } from './turned-away.ts';

/** For the head and the body of a request to have come in; whoever is slower is cut off. */
const SLOWEST_REQUEST_MS = 10_000;
const LOOK_FOR_SLOW_ONES_MS = 1000;
/** A connection on which nothing moves, in either direction, is given up. */
const SILENCE_MS = 60_000;
const LAST_ANSWERS_MS = 5000; // for answers still being given when the server closes
/** Of one address, of requests that are turned away. */
const STRANGER = { most: 120, perSecond: 2 };
const A_LINE_A_MINUTE = { most: 1, perSecond: 1 / 60 };

interface Needs {
  adapter: TeamsAdapter;
  run: RunTurn;
  downloads: Downloads;
  reachStorage(): Promise<unknown>;
  config: Config;
  /** On this machine: the ports whose pages may speak to the bot, besides its own. */
  clientPorts: number[];
  log: Log;
  now(): Date;
}

export function createServer(needs: Needs): restify.Server {
  const { adapter, run, downloads, reachStorage, config, log, now } = needs;
  const server = restify.createServer({ name: 'accend-assistant' });
  limitTime(server);
  const allow = config.isLocal ? () => 0 : openPace(STRANGER);
  const turnAway = openTurnAway(log, allow, openPace(A_LINE_A_MINUTE));
  const answerMessage = openMessages({ adapter, run, config });

  server.pre((request, response, next) => {
    guard(request, response);
    if (config.isLocal && !isFromOwnPage(request, needs.clientPorts)) {
      turnAway(request, response, new RejectedRequest(403));
      next(false);
    } else next();
  });
  server.post('/api/messages', async (request, response) => {
    await answerMessage(request, response);
  });
  addHealth(server, reachStorage);
  addDownloadPages(server, downloads, now);
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    answerError(request, response, error, { log, turnAway });
    done();
  });
  return server;
}

function limitTime({ server }: restify.Server): void {
  server.headersTimeout = SLOWEST_REQUEST_MS;
  server.requestTimeout = SLOWEST_REQUEST_MS;
  server.timeout = SILENCE_MS;
  // Read when the server begins to listen. Node looks every 30 seconds by itself, and restify passes no options on.
  Object.assign(server, { connectionsCheckingInterval: LOOK_FOR_SLOW_ONES_MS });
  server.on('clientError', answerNoRequest);
}

const isFromOwnPage = ({ headers, url = '', socket }: Request, clientPorts: number[]): boolean =>
  isOwnPage(headers.origin, url, [socket.localPort ?? 0, ...clientPorts]);

/** Takes nothing new. Resolves when everybody has had their answer, with false where somebody was cut off. */
export const closeServer = (server: restify.Server): Promise<boolean> =>
  new Promise((resolve) => {
    let isAnswered = true;
    const late = setTimeout(() => {
      isAnswered = false;
      server.server.closeAllConnections();
    }, LAST_ANSWERS_MS);
    const idle = setInterval(() => {
      server.server.closeIdleConnections();
    }, 20); // kept alive for a next request that may not come
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve(isAnswered);
    });
  });

/** restify would put the words of the error into the response. The path is not logged: it may hold a token. */
function answerError(
  request: Request,
  response: Response,
  error: unknown,
  { log, turnAway }: { log: Log; turnAway: TurnAway },
): void {
  if (error instanceof RejectedRequest) {
    turnAway(request, response, error);
    return;
  }
  const { statusCode = 500, body } = error as { statusCode?: number; body?: { code?: string } };
  if (body?.code && statusCode < 500) {
    // one of restify's own: no such page, or not in this way
    turnAway(request, response, new RejectedRequest(statusCode));
    return;
  }
  const sentence = noteFault(log, error, { route: (request.getRoute() as { path?: string } | undefined)?.path });
  if (!response.headersSent) send(response, 500, { message: sentence });
}
