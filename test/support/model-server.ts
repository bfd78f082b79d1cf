// A language model's endpoint, played: it speaks the chat completions protocol of OpenAI, and that of Azure OpenAI.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  body: { model: string; messages: { role: string; content: string }[]; response_format?: unknown };
  /** As it came over the wire. */
  text: string;
  /** Whether whoever asked heard the end; known when the line is closed. */
  isHeard: Promise<boolean>;
}

/** How one question is answered. */
export type Answer = (response: ServerResponse, asked: Asked) => void;

const completion = (content: unknown) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'small',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

/** Any body at all, with any status. */
export const raw =
  (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) => {
    // Not writeHead: restify, loaded in the same process, changes what it gives back.
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Content-Type', 'application/json');
    response.statusCode = status;
    response.end(body);
  };

export const says = (content: unknown): Answer => raw(JSON.stringify(completion(content)));
export const saysJson = (value: unknown): Answer => says(JSON.stringify(value));
export const refuses = (status: number, headers: Record<string, string> = {}): Answer =>
  raw(JSON.stringify({ error: { code: 'mishap', message: 'You asked: the whole question' } }), status, headers);
/** Never ends by itself. */
export const hangs: Answer = () => undefined;
export const beginsAndHangs: Answer = (response) => {
  response.setHeader('Content-Type', 'application/json');
  response.write('{"choices":[');
};
export const cuts: Answer = (response) => {
  response.setHeader('Content-Type', 'application/json');
  response.write('{"choices":[{"message"');
  setImmediate(() => response.destroy());
};

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

export async function aModelServer(first: Answer) {
  const asked: Asked[] = [];
  let answer = first;
  const server = createServer((request, response) => {
    void (async () => {
      const text = await textOf(request);
      const one: Asked = {
        path: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(text) as Asked['body'],
        text,
        isHeard: once(response, 'close').then(() => response.writableFinished),
      };
      asked.push(one);
      answer(response, one);
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    answers: (next: Answer) => {
      answer = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
export type ModelServer = Awaited<ReturnType<typeof aModelServer>>;
