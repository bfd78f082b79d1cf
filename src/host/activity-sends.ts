// Activities as they leave for the Bot Connector. The SDK takes each through a score of policies, none of which does
// anything here but set its headers: a fifth of what an answer costs. Whatever else is asked goes the SDK's way.
import { Agent, request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { text } from 'node:stream/consumers';

/**
 * A connection nobody uses is closed by us, long before Teams, a proxy or a router does so unseen: a message that is put
 * into one that was closed is lost, or unclear for ever.
 */
export const CONNECTIONS = { keepAlive: true, timeout: 1000 };

/** What is asked of the Bot Connector, as the SDK describes it. */
export interface Operation {
  httpMethod: string;
  path: string;
  requestBody?: { parameterPath: unknown; mapper: object };
}
export type Words = Record<string, unknown>;

/** As the SDK's own credentials write a token. */
export interface Credentials {
  signRequest(request: { headers: Map<string, string> }): Promise<unknown>;
}

/** Its status and headers stand where the SDK's errors have them. */
class ConnectorRefusal extends Error {
  readonly statusCode: number;
  readonly response: { headers: { get(name: string): string | undefined } };

  constructor({ statusCode = 0, headers }: IncomingMessage) {
    super(`The Bot Connector answered with ${statusCode}.`);
    this.statusCode = statusCode;
    this.response = { headers: { get: (name) => headers[name]?.toString() } };
  }
}

/** Whether it sends an activity, and has everything it needs in its path and its body. */
export const sendsActivity = ({ requestBody, path }: Operation): boolean =>
  requestBody?.parameterPath === 'activity' && path.startsWith('v3/conversations/');

/** Sends each once, over connections of its own, or those of the proxy that the environment names. */
export function openActivitySends(baseUri: string, credentials: Credentials) {
  const isSecure = baseUri.startsWith('https:');
  const options = { ...CONNECTIONS, proxyEnv: process.env };
  const agent = isSecure ? new SecureAgent(options) : new Agent(options);
  const request = isSecure ? secureRequest : plainRequest;
  const base = baseUri.endsWith('/') ? baseUri : `${baseUri}/`;

  return async (
    { activity, ...words }: Words,
    { httpMethod, path }: Operation,
    signal: AbortSignal,
  ): Promise<unknown> => {
    const headers = new Map([
      ['accept', 'application/json'],
      ['content-type', 'application/json; charset=utf-8'],
    ]);
    await credentials.signRequest({ headers });
    signal.throwIfAborted();
    const body = Buffer.from(JSON.stringify(activity));
    headers.set('content-length', String(body.length));
    const url = base + path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(words[name])));
    return answerOf(request(url, { method: httpMethod, agent, headers: Object.fromEntries(headers), signal }), body);
  };
}

async function answerOf(request: ClientRequest, body: Buffer): Promise<unknown> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject).end(body);
  });
  const said = await text(response);
  const { statusCode = 0 } = response;
  if (statusCode < 200 || statusCode >= 300) throw new ConnectorRefusal(response);
  return said ? JSON.parse(said) : {};
}
