// What is sent to Teams is sent once, and is given up after its time: with it the token it needs.
import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { ConnectorClient } from 'botframework-connector';
import {
  CONNECTIONS,
  openActivitySends,
  sendsActivity,
  type Credentials,
  type Operation,
  type Words,
} from './activity-sends.ts';

export const SEND_MS = 10_000;

/** Teams did not take it in time; nobody knows whether it arrived. */
export class LateSend extends Error {}

const agents = { plain: new Agent(CONNECTIONS), secure: new SecureAgent(CONNECTIONS) };

interface Sending {
  url: string;
  abortSignal?: AbortSignal;
  agent?: Agent;
}
interface Policy {
  name: string;
  sendRequest(request: Sending, next: (request: object) => Promise<unknown>): Promise<unknown>;
}
/** What the SDK does not say of its client. */
interface Inside {
  credentials: Credentials;
  baseUri: string;
  client: {
    sendOperationRequest(words: Words, operation: Operation): Promise<unknown>;
    pipeline: {
      removePolicy(which: { name: string }): unknown[];
      addPolicy(policy: Policy, options?: { phase: 'Serialize' }): unknown;
    };
  };
}

/** The SDK waits for ever, and sends a POST again by itself after 5xx and lost connections, though it may have been delivered. */
export function limitSends(connector: ConnectorClient, sendMs: number): ConnectorClient {
  const { client, credentials, baseUri } = connector as unknown as Inside;
  const { pipeline } = client;
  if (!pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length)
    throw new Error('The Bot Connector’s client no longer has the policy that would send a message twice.');
  // Around all others, whoever gets the token among them.
  const limit: Policy = {
    name: 'sendLimit',
    sendRequest: (request, next) => inTime((abortSignal) => next(Object.assign(request, { abortSignal })), sendMs),
  };
  pipeline.addPolicy(limit, { phase: 'Serialize' });
  pipeline.addPolicy({ name: 'freshConnections', sendRequest: overFresh });
  const ask = client.sendOperationRequest.bind(client);
  const sendActivity = openActivitySends(baseUri, credentials);
  client.sendOperationRequest = (words, operation) =>
    sendsActivity(operation)
      ? inTime((signal) => sendActivity(words, operation, signal), sendMs)
      : ask(words, operation);
  return connector;
}

/** Behind the policy that knows an outgoing proxy, which brings connections of its own. */
function overFresh(request: Sending, next: Parameters<Policy['sendRequest']>[1]): Promise<unknown> {
  request.agent ??= request.url.startsWith('https:') ? agents.secure : agents.plain;
  return next(request);
}

/** What is begun does not leave after that either. */
async function inTime<T>(begin: (signal: AbortSignal) => Promise<T>, sendMs: number): Promise<T> {
  const limit = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    limit.abort();
    reject(new LateSend('Teams did not take it in time.'));
  }, sendMs);
  try {
    return await Promise.race([begin(limit.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
