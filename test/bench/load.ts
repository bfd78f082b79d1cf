// Several people at once, each waiting for an answer before they send the next thing, over connections that stay open.
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from '../support/connector.ts';

export const PEOPLE = 16;
const IDLE_MS = 3000; // less than the five seconds after which a server closes a connection that nobody uses
const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE, timeout: IDLE_MS });

export interface Measured {
  took: number;
  latencies: number[];
}

export const nothing: Measured = { took: 0, latencies: [] };
export const joined = (a: Measured, b: Measured): Measured => ({
  took: a.took + b.took,
  latencies: [...a.latencies, ...b.latencies],
});

/** Every inner list is what one person sends, one thing after the other. */
export async function measure(url: string, byPerson: Json[][]): Promise<Measured> {
  const bodies = byPerson.map((activities) => activities.map((activity) => JSON.stringify(activity)));
  const latencies: number[] = [];
  const started = performance.now();
  await Promise.all(
    bodies.map(async (own) => {
      for (const body of own) {
        const sent = performance.now();
        const { status, text } = await post(url, body);
        latencies.push(performance.now() - sent);
        if (status !== 200) throw new Error(`Answered with ${status}: ${text.slice(0, 500)}`);
      }
    }),
  );
  return { took: performance.now() - started, latencies };
}

export function post(url: string, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => {
          text += part;
        })
        .on('end', () => {
          resolve({ status: response.statusCode ?? 0, text });
        });
    });
    sending.on('error', reject).end(body);
  });
}

/** Takes every message the way the Bot Connector does, and keeps none: the tests' own one remembers them. */
export async function startSink(): Promise<{ url: string; close(): void }> {
  let chats = 0;
  const server = createServer((request, response) => {
    const id = request.url?.endsWith('/v3/conversations') ? `chat-${(chats += 1)}` : 'm';
    request.resume().on('end', () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ id }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
