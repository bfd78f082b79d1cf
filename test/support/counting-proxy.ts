// Stands between the bot and its storage, and counts the round trips. It can let something else happen before one of
// them, and let one go wrong.
import { Agent, createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How a round trip goes wrong. `hang`: it is never answered, nor passed on. `reset`: the line is cut before it is passed
 * on. The others are passed on: `deaf` is never answered, `lost` has its line cut, `half` is answered to the middle.
 */
export type Trouble =
  'hang' | 'reset' | 'deaf' | 'lost' | 'half' | { status: number; headers?: Record<string, string> };

export interface CountingProxy {
  connectionString: string;
  /** What has been asked since the last look, in its order: `GET`, `POST` and so on. */
  taken(): string[];
  /** Runs before each round trip goes on. */
  before(step: (method: string) => Promise<unknown>): void;
  /** Chooses the trouble of each round trip; none where it gives undefined. */
  trouble(choose: (method: string) => Trouble | undefined): void;
  close(): Promise<void>;
}

export async function startCountingProxy(connectionString: string): Promise<CountingProxy> {
  const [, host, port] = /TableEndpoint=http:\/\/([^:]+):(\d+)/.exec(connectionString) ?? [];
  const agent = new Agent({ keepAlive: false }); // a kept line that the emulator has just closed would be asked twice
  let methods: string[] = [];
  let first: (method: string) => Promise<unknown> = () => Promise.resolve();
  let troubleOf: (method: string) => Trouble | undefined = () => undefined;
  const passOn = (request: IncomingMessage, response: ServerResponse, answer: (from: IncomingMessage) => void) => {
    const { method, url: path, headers } = request;
    const onward = forward({ host, port, method, path, headers, agent }, answer);
    onward.on('error', () => {
      response.destroy();
    });
    request.pipe(onward);
  };
  const server = createServer((request, response) => {
    const { method = '' } = request;
    methods.push(method);
    void first(method).then(() => {
      const trouble = troubleOf(method);
      if (trouble === 'hang') request.resume();
      else if (trouble === 'reset') request.socket.destroy();
      else if (typeof trouble === 'object') refuse(request, response, trouble);
      else passOn(request, response, (answer) => void reply(answer, response, trouble));
    });
  });
  server.keepAliveTimeout = 0; // likewise on this side
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    connectionString: connectionString.replace(
      `${host}:${port}`,
      `127.0.0.1:${(server.address() as AddressInfo).port}`,
    ),
    taken: () => {
      const all = methods;
      methods = [];
      return all;
    },
    before: (step) => {
      first = step;
    },
    trouble: (choose) => {
      troubleOf = choose;
    },
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

// Not writeHead: restify, loaded in the same process, changes what it gives back.
function refuse(request: IncomingMessage, response: ServerResponse, trouble: Exclude<Trouble, string>): void {
  request.resume();
  for (const [name, value] of Object.entries(trouble.headers ?? {})) response.setHeader(name, value);
  response.setHeader('Content-Type', 'application/json');
  response.statusCode = trouble.status;
  response.end('{"odata.error":{"code":"Trouble","message":{"lang":"en","value":"as told"}}}');
}

async function reply(answer: IncomingMessage, response: ServerResponse, trouble?: Trouble): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  if (trouble === 'lost') response.destroy();
  if (trouble === 'lost' || trouble === 'deaf') return;
  for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) response.setHeader(name, value);
  response.statusCode = answer.statusCode ?? 500;
  if (trouble === 'half') response.write(body.subarray(0, body.length / 2));
  else response.end(body);
}
