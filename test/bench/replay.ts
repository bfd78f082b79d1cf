// The calls to storage of one discussion, written down on their way, and made again as if somebody else had caused them.
import { createHmac } from 'node:crypto';
import { Agent, createServer, request as forward, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PEOPLE } from './load.ts';

interface Call {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

const SENT_ON = ['accept', 'content-type', 'dataserviceversion', 'if-match', 'prefer', 'x-ms-version'];
const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE });

/** `place`: host and port of the storage. */
export async function startRecorder(place: string) {
  let calls: Call[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then(async (body) => {
      const { method = '', url: path = '', headers } = request;
      const sent = Object.entries(headers).filter(([name]) => SENT_ON.includes(name)) as [string, string][];
      calls.push({ method, path, headers: Object.fromEntries(sent), body });
      const answer = await passedOn(place, { method, path, headers: headers as Record<string, string>, body });
      for (const [name, value] of Object.entries(answer.headers)) if (value) response.setHeader(name, value);
      response.removeHeader('transfer-encoding');
      response.statusCode = answer.status;
      response.end(answer.text);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    place: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: (): Call[] => {
      const all = calls;
      calls = [];
      return all;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** `names`: what stands in the calls, and what stands there instead this time. Rows lie as they lay, but for their etags. */
export async function replay(
  place: string,
  key: string,
  calls: readonly Call[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const renamed = (text: string) => [...names].reduce((all, [from, to]) => all.replaceAll(from, to), text);
  for (const { method, path, headers, body } of calls) {
    const again = renamed(body).replace(/^If-Match: .*$/gim, 'If-Match: *');
    const call = { method, path: renamed(path), headers: { ...headers, ...signed(key, renamed(path)) }, body: again };
    const { status, text } = await passedOn(place, call);
    // A part of a transaction that was refused is answered inside of one that was taken.
    const refused = /HTTP\/1\.1 [45]\d\d/.exec(text)?.[0];
    if ((status >= 400 && status !== 404) || refused)
      throw new Error(`${method} ${call.path} was answered with ${status} ${refused}: ${text.slice(0, 500)}`);
  }
}

const ACCOUNT = 'devstoreaccount1';

/** “Shared Key Lite”, the shorter of the two signatures that Table Storage takes. */
function signed(key: string, path: string): Record<string, string> {
  const date = new Date().toUTCString();
  const resource = `/${ACCOUNT}${new URL(path, 'http://x').pathname}`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(`${date}\n${resource}`).digest('base64');
  return { 'x-ms-date': date, authorization: `SharedKeyLite ${ACCOUNT}:${signature}` };
}

function passedOn(place: string, { method, path, headers, body }: Call) {
  const [host, port] = place.split(':');
  const own = { ...headers, host: place, 'content-length': String(Buffer.byteLength(body)) };
  return new Promise<{ status: number; headers: IncomingMessage['headers']; text: string }>((resolve, reject) => {
    const sending = forward({ host, port, method, path, headers: own, agent }, (answer) => {
      void textOf(answer).then((text) => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      }, reject);
    });
    sending.on('error', reject).end(body);
  });
}

async function textOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
