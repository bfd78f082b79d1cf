import { randomBytes } from 'node:crypto';
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { faultResponse } from './replies.ts';

export function openAdapter(config: Config, log: Log): CloudAdapter {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType } = config;
  const credentials = config.isLocal ? {} : { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType };
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(credentials));
  adapter.use(async (context, next) => {
    sendOnce(adapter, context);
    await next();
  });
  adapter.onTurnError = (context, error) => tellOfFault(context, error, log);
  return adapter;
}

interface Connector { client?: { pipeline?: { removePolicy(which: { name: string }): unknown } } }

/** The SDK sends a POST again by itself after 5xx and lost connections, though it may have been delivered: take that out. */
function sendOnce(adapter: CloudAdapter, context: TurnContext): void {
  context.turnState.get<Connector | undefined>(adapter.ConnectorClientKey)?.client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
}

async function tellOfFault(context: TurnContext, error: Error, log: Log): Promise<void> {
  const number = randomBytes(4).toString('hex').toUpperCase();
  log.error({ event: 'fault', number, activity: context.activity.type, name: context.activity.name, error: error.stack });
  const sentence = `Something went wrong here. What you saved before is safe; please try again. If it happens twice, quote the number ${number}.`;
  if (context.activity.type === ActivityTypes.Invoke) await context.sendActivity(faultResponse(sentence));
  else if (context.activity.type === ActivityTypes.Message) await context.sendActivity(sentence);
}
