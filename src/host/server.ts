import type { Activity } from 'botbuilder';
import restify, { type Request, type Response } from 'restify';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { TeamsAdapter } from './adapter.ts';
import { addDownloadPages, type Downloads } from './download-pages.ts';
import { noteFault } from './faults.ts';
import { turnAway } from './gate.ts';
import type { RunTurn } from './teams.ts';

const MOST_BYTES = 512 * 1024; // of one activity; a card sent back is far below
const LAST_ANSWERS_MS = 5000; // for answers still being given when the server closes

interface Needs {
  adapter: TeamsAdapter;
  run: RunTurn;
  downloads: Downloads;
  config: Config;
  log: Log;
  now(): Date;
}

export function createServer({ adapter, run, downloads, config, log, now }: Needs): restify.Server {
  const server = restify.createServer({ name: 'accend-assistant' });
  server.use(restify.plugins.bodyParser({ maxBodySize: MOST_BYTES }));
  server.get('/health', (_request, response, next) => {
    response.send({ ok: true });
    next();
  });
  server.post('/api/messages', async (request, response) => {
    const {
      headers: { authorization },
      body,
    } = request;
    const status = turnAway({ authorization, body }, config);
    if (status) refuse(response, status, log);
    else await receive({ adapter, run, log }, authorization, body as Activity, response);
  });
  addDownloadPages(server, downloads, now);
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    answerError(request, response, error, log);
    done();
  });
  return server;
}

/** Takes nothing new, and resolves when everybody has had their answer. */
export const closeServer = (server: restify.Server): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => {
      server.server.closeAllConnections();
    }, LAST_ANSWERS_MS);
    const idle = setInterval(() => {
      server.server.closeIdleConnections();
    }, 20); // kept alive for a next request that may not come
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
  });

function refuse(response: Response, status: number, log: Log, error?: unknown): void {
  log.warn({ event: 'turned-away', status, ...(error instanceof Error && { error: error.message }) });
  response.send(status, { message: 'Not accepted.' });
}

/** A turn answers for its own faults; an error before it has begun is about the token, and nobody outside learns more than "no". */
async function receive(
  { adapter, run, log }: Pick<Needs, 'adapter' | 'run' | 'log'>,
  authorization = '',
  activity: Activity,
  response: Response,
): Promise<void> {
  let hasBegun = false;
  try {
    const answer = await adapter.receive(authorization, activity, async (context) => {
      hasBegun = true;
      await run(context);
    });
    if (answer?.body === undefined) {
      response.status(answer?.status ?? 200);
      response.end();
    } else response.send(answer.status, answer.body);
  } catch (error) {
    if (hasBegun) throw error;
    refuse(response, isAboutKeys(error) ? 503 : 401, log, error);
  }
}

/** Microsoft's signing keys could not be fetched: the token may be good, so Teams may try again. */
const isAboutKeys = (error: unknown): boolean => {
  const { name, statusCode = 0 } = error as { name?: string; statusCode?: number };
  return name === 'FetchError' || statusCode >= 500;
};

/** restify would put the words of the error into the response. The path is not logged: it may hold a token. */
function answerError(request: Request, response: Response, error: unknown, log: Log): void {
  const { statusCode = 500, body } = error as { statusCode?: number; body?: { code?: string } };
  if (body?.code && statusCode < 500) {
    // one of restify's own: no such page, not JSON, too long
    refuse(response, statusCode, log);
    return;
  }
  const sentence = noteFault(log, error, { route: (request.getRoute() as { path?: string } | undefined)?.path });
  if (!response.headersSent) response.send(500, { message: sentence });
}
