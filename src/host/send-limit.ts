// What is sent to Teams is sent once, and is given up after its time: with it the token it needs.
import type { CloudAdapter, TurnContext } from 'botbuilder';

export const SEND_MS = 10_000;

/** Teams did not take it in time; nobody knows whether it arrived. */
export class SendLate extends Error {}

interface Policy {
  name: string;
  sendRequest(request: { abortSignal?: AbortSignal }, next: (request: object) => Promise<unknown>): Promise<unknown>;
}
interface Connector {
  client?: { pipeline?: { removePolicy(which: { name: string }): unknown; addPolicy(policy: Policy): unknown } };
}

/** The SDK waits for ever, and sends a POST again by itself after 5xx and lost connections, though it may have been delivered. */
export function limitSends(adapter: CloudAdapter, context: TurnContext, sendMs: number): void {
  const pipeline = context.turnState.get<Connector | undefined>(adapter.ConnectorClientKey)?.client?.pipeline;
  pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline?.addPolicy({ name: 'sendLimit', sendRequest: (request, next) => inTime(request, next, sendMs) });
}

async function inTime(
  request: Parameters<Policy['sendRequest']>[0],
  next: Parameters<Policy['sendRequest']>[1],
  sendMs: number,
): Promise<unknown> {
  const limit = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    limit.abort();
    reject(new SendLate('Teams did not take it in time.'));
  }, sendMs);
  request.abortSignal = limit.signal; // so that it does not leave after that either
  try {
    return await Promise.race([next(request), late]);
  } finally {
    clearTimeout(timer);
  }
}
