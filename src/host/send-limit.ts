// What is sent to Teams is sent once, and is given up after its time: with it the token it needs.
import { Agent, type AgentOptions } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { ConnectorClient } from 'botframework-connector';

export const SEND_MS = 10_000;

/** Teams did not take it in time; nobody knows whether it arrived. */
export class LateSend extends Error {}

/**
 * A connection nobody uses is closed by us, long before Teams, a proxy or a router does so unseen: a message that is put
 * into one that was closed is lost, or unclear for ever.
 */
const CONNECTIONS: AgentOptions = { keepAlive: true, timeout: 1000 };
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
/** What is asked of the Bot Connector, as the SDK describes it. */
interface Operation {
  requestBody?: { mapper: object };
}
/** What the SDK does not say of its client. */
interface Inside {
  client: {
    sendOperationRequest(words: object, operation: Operation): Promise<unknown>;
    pipeline: {
      removePolicy(which: { name: string }): unknown[];
      addPolicy(policy: Policy, options?: { phase: 'Serialize' }): unknown;
    };
  };
}

/** The SDK waits for ever, and sends a POST again by itself after 5xx and lost connections, though it may have been delivered. */
export function limitSends(connector: ConnectorClient, sendMs: number): ConnectorClient {
  const { client } = connector as unknown as Inside;
  const { pipeline } = client;
  if (!pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length)
    throw new Error('The Bot Connector’s client no longer has the policy that would send a message twice.');
  // Around all others, whoever gets the token among them.
  const limit: Policy = { name: 'sendLimit', sendRequest: (request, next) => inTime(request, next, sendMs) };
  pipeline.addPolicy(limit, { phase: 'Serialize' });
  pipeline.addPolicy({ name: 'freshConnections', sendRequest: overFresh });
  const send = client.sendOperationRequest.bind(client);
  client.sendOperationRequest = (words, operation) => send(words, asItIs(operation));
  return connector;
}

const bodiesAsTheyAre = new WeakMap<Operation, Operation>();

/** The SDK would copy a card's whole activity by a list of its properties first: a twentieth of what a turn costs. */
function asItIs(operation: Operation): Operation {
  if (!operation.requestBody) return operation;
  const known = bodiesAsTheyAre.get(operation);
  if (known) return known;
  const mapper = { ...operation.requestBody.mapper, type: { name: 'any' } };
  const made = { ...operation, requestBody: { ...operation.requestBody, mapper } };
  bodiesAsTheyAre.set(operation, made);
  return made;
}

/** Behind the policy that knows an outgoing proxy, which brings connections of its own. */
function overFresh(request: Sending, next: Parameters<Policy['sendRequest']>[1]): Promise<unknown> {
  request.agent ??= request.url.startsWith('https:') ? agents.secure : agents.plain;
  return next(request);
}

async function inTime(request: Sending, next: Parameters<Policy['sendRequest']>[1], sendMs: number): Promise<unknown> {
  const limit = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    limit.abort();
    reject(new LateSend('Teams did not take it in time.'));
  }, sendMs);
  request.abortSignal = limit.signal; // so that it does not leave after that either
  try {
    return await Promise.race([next(request), late]);
  } finally {
    clearTimeout(timer);
  }
}
