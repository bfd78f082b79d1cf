import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { noteFault } from './faults.ts';
import { faultResponse } from './replies.ts';

/** The SDK's own `process` puts its errors, in its words, into the response and onto the console: here they are thrown. */
export class TeamsAdapter extends CloudAdapter {
  /** Checks the token, then runs the turn. Undefined where the answer has no body. */
  receive(
    authorization: string,
    activity: Activity,
    run: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, run);
  }
}

export function openAdapter(config: Config, log: Log): TeamsAdapter {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType } = config;
  const credentials = config.isLocal
    ? {}
    : { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType };
  const adapter = new TeamsAdapter(new ConfigurationBotFrameworkAuthentication(credentials));
  adapter.use(async (context, next) => {
    sendOnce(adapter, context);
    await next();
  });
  adapter.onTurnError = (context, error) => tellOfFault(context, error, log);
  return adapter;
}

interface Connector {
  client?: { pipeline?: { removePolicy(which: { name: string }): unknown } };
}

/** The SDK sends a POST again by itself after 5xx and lost connections, though it may have been delivered: take that out. */
function sendOnce(adapter: CloudAdapter, context: TurnContext): void {
  context.turnState
    .get<Connector | undefined>(adapter.ConnectorClientKey)
    ?.client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
}

async function tellOfFault(context: TurnContext, error: Error, log: Log): Promise<void> {
  const { type, name } = context.activity;
  const sentence = noteFault(log, error, { activity: type, name });
  try {
    if (type === ActivityTypes.Invoke) await context.sendActivity(faultResponse(sentence));
    else if (type === ActivityTypes.Message) await context.sendActivity(sentence);
  } catch {
    log.warn({ event: 'fault-untold', activity: type }); // the line to them is what is broken
  }
}
