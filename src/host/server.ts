import type { CloudAdapter } from 'botbuilder';
import restify from 'restify';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { addDownloadPages, type Downloads } from './download-pages.ts';
import { turnAway } from './gate.ts';
import type { RunTurn } from './teams.ts';

const MOST_BYTES = 512 * 1024; // of one activity; a card sent back is far below

interface Needs { adapter: CloudAdapter; run: RunTurn; downloads: Downloads; config: Config; log: Log; now(): Date }

export function createServer({ adapter, run, downloads, config, log, now }: Needs): restify.Server {
  const server = restify.createServer({ name: 'accend-assistant' });
  server.use(restify.plugins.bodyParser({ maxBodySize: MOST_BYTES }));
  server.get('/health', (_request, response, next) => { response.send({ ok: true }); next(); });
  server.post('/api/messages', async (request, response) => {
    const status = turnAway({ authorization: request.headers.authorization, body: request.body }, config);
    if (status) {
      log.warn({ event: 'turned-away', status });
      response.send(status, { message: 'Not accepted.' });
      return;
    }
    await process(adapter, run, request, response, log);
  });
  addDownloadPages(server, downloads, now);
  return server;
}

/** The SDK answers 500 with its own words when a token is forged: nobody outside learns more than "no". */
async function process(adapter: CloudAdapter, run: RunTurn, request: restify.Request, response: restify.Response, log: Log): Promise<void> {
  try {
    await adapter.process(request, response, run);
  } catch (error) {
    log.warn({ event: 'not-processed', error: error instanceof Error ? error.message : String(error) });
    if (!response.headersSent) response.send(401, { message: 'Not accepted.' });
  }
}
