import { ActivityTypes, CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Config } from '../config/config.ts';
import type { Log } from '../running/log.ts';
import { cloudOf, sdkSettings } from './cloud.ts';
import { KeptConnectors } from './connectors.ts';
import { noteFault } from './faults.ts';
import { faultResponse } from './replies.ts';
import { SEND_MS, LateSend } from './send-limit.ts';

/**
 * The SDK's own `process` puts its errors, in its words, into the response and onto the console, and its check of tokens
 * leads past what is only for its emulator: so the token was checked before (`token.ts`), and errors are thrown.
 */
export class TeamsAdapter extends CloudAdapter {
  private readonly appId: string;
  private readonly audience: string;

  constructor(authentication: BotFrameworkAuthentication, appId: string, audience: string) {
    super(authentication);
    this.appId = appId;
    this.audience = audience;
  }

  /** Runs the turn of an activity that may come in. Undefined where the answer has no body. */
  receive(activity: Activity, run: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    return this.processActivity({ audience: this.audience, claimsIdentity, connectorFactory }, activity, run);
  }
}

/** `sendMs`: after so long a send counts as unclear. */
export function openAdapter(config: Config, log: Log, sendMs = SEND_MS): TeamsAdapter {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType } = config;
  const cloud = cloudOf(config);
  const settings = config.isLocal
    ? {}
    : { ...sdkSettings(cloud), MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType };
  const adapter = new TeamsAdapter(
    new KeptConnectors(settings, sendMs),
    config.isLocal ? '' : MicrosoftAppId,
    cloud.scope,
  );
  adapter.onTurnError = (context, error) => tellOfFault(context, error, log);
  return adapter;
}

async function tellOfFault(context: TurnContext, error: Error, log: Log): Promise<void> {
  const { type, name } = context.activity;
  const sentence = noteFault(log, error, { activity: type, name });
  try {
    if (type === ActivityTypes.Invoke) await context.sendActivity(faultResponse(sentence));
    else if (type === ActivityTypes.Message && !(error instanceof LateSend)) await context.sendActivity(sentence);
  } catch {
    log.warn({ event: 'fault-untold', activity: type }); // the line to them is what is broken
  }
}
