// POST /api/messages. Nothing of it is read before its token is known to be good, and nothing is kept of what is refused.
import { ActivityTypes, type Activity, type InvokeResponse } from 'botbuilder';
import type { Request, Response } from 'restify';
import type { Config } from '../config/config.ts';
import { correlate, correlationOf, newCorrelation, traceIn } from '../running/correlation.ts';
import { asActivity } from './activity.ts';
import type { TeamsAdapter } from './adapter.ts';
import { send } from './answers.ts';
import { faultOfOrigin } from './gate.ts';
import { openPace, openPlaces } from './limits.ts';
import { busyResponse } from './replies.ts';
import { readJson } from './request-body.ts';
import { faultOfHead } from './request-head.ts';
import type { RunTurn } from './teams.ts';
import { tenantOf } from './tenant.ts';
import { openTokenCheck, type CheckToken } from './token.ts';
import { RejectedRequest } from './turned-away.ts';
import { cloudOf } from './cloud.ts';

/** Turns at once. One takes some milliseconds of this process, so that the last of them is still answered quickly. */
const MOST_TURNS = 100;
/** Sentences at once to those for whom there was no place: each is a message to be sent. */
const MOST_APOLOGIES = 20;
/** Nobody presses as often as this for long; a search asks again with each letter. */
const SPEAKER = { most: 120, perSecond: 2 };
const BUSY_S = 2;
const BUSY = 'I am busy just now. What you saved is safe; please try again in a moment.';

interface Needs {
  adapter: TeamsAdapter;
  run: RunTurn;
  config: Config;
}

type Handle = (request: Request, response: Response) => Promise<void>;

/** Answers a message, or throws what to turn it away with. */
export function openMessages({ adapter, run, config }: Needs): Handle {
  const checkToken = config.isLocal ? undefined : openTokenCheck(cloudOf(config), config.MicrosoftAppId);
  const allow = config.isLocal ? () => 0 : openPace(SPEAKER);
  const takePlace = openPlaces(MOST_TURNS);
  const takeApology = openPlaces(MOST_APOLOGIES);

  const answer = async (activity: Activity): Promise<InvokeResponse | undefined> => {
    const leave = takePlace();
    if (leave) return adapter.receive(activity, run).finally(leave);
    if (activity.name === 'adaptiveCard/action') return { status: 200, body: busyResponse(BUSY) };
    const leaveApology = activity.type === ActivityTypes.Message ? takeApology() : undefined;
    if (!leaveApology) throw new RejectedRequest(429, BUSY_S);
    const apologise = async (context: { sendActivity(text: string): Promise<unknown> }) => {
      await context.sendActivity(BUSY);
    };
    return adapter.receive(activity, apologise).finally(leaveApology);
  };

  return async (request, response) => {
    const activity = await accepted(request, config, checkToken);
    const wait = allow(`${tenantOf(activity)}|${activity.from.aadObjectId ?? activity.from.id}`);
    if (wait) throw new RejectedRequest(429, wait);
    const correlation = {
      correlation: correlationOf(`${activity.conversation.id}\n${activity.id ?? newCorrelation()}`),
    };
    const trace = traceIn(request.header('traceparent'));
    const answered = await correlate({ ...correlation, ...(trace && { trace }) }, () => answer(activity));
    const { status = 200, body } = answered ?? {};
    // To the SDK an invoke that nobody here takes is a fault of the server.
    send(response, status === 501 ? 404 : status, body);
  };
}

async function accepted(request: Request, config: Config, checkToken?: CheckToken): Promise<Activity> {
  const fault = faultOfHead(request.headers);
  if (fault) throw new RejectedRequest(fault);
  const pass = await checkToken?.(request.headers.authorization);
  const activity = asActivity(await readJson(request));
  const refusal = faultOfOrigin(activity, pass, config);
  if (refusal) throw new RejectedRequest(refusal);
  return activity;
}
