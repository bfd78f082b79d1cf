// Stands between the bot and its storage, and counts the round trips. It can let something else happen before one of them.
import { Agent, createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingProxy {
  connectionString: string;
  /** What has been asked since the last look, in its order: `GET`, `POST` and so on. */
  taken(): string[];
  /** Runs before each round trip goes on. */
  before(step: (method: string) => Promise<unknown>): void;
  close(): Promise<void>;
}

export async function startCountingProxy(connectionString: string): Promise<CountingProxy> {
  const [, host, port] = /TableEndpoint=http:\/\/([^:]+):(\d+)/.exec(connectionString) ?? [];
  const agent = new Agent({ keepAlive: true });
  let methods: string[] = [];
  let first: (method: string) => Promise<unknown> = () => Promise.resolve();
  const server = createServer((request, response) => {
    const { method = '', url: path, headers } = request;
    methods.push(method);
    void first(method).then(() => {
      const onward = forward({ host, port, method, path, headers, agent }, (answer) => {
        for (const [name, value] of Object.entries(answer.headers))
          if (value !== undefined) response.setHeader(name, value);
        response.statusCode = answer.statusCode ?? 500;
        answer.pipe(response);
      });
      onward.on('error', () => {
        response.destroy();
      });
      request.pipe(onward);
    });
  });
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
