// teams-ai tells activities apart; each becomes a turn for the router. Nothing of our data lives in its turn state.
// Not the whole of the package, which would load its models and what they need.
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Turn } from '../bot/turn.ts';
import { endsWithin } from '../running/within.ts';
import type { TeamsNeeds } from './bot-port.ts';
import { toChannelEvent } from './channel-events.ts';
import { deliverFile, type ConsentValue } from './consent.ts';
import { downloadFrom } from './download.ts';
import { openRepeats } from './repeats.ts';
import { searchResponse, toInvokeResponse, toMessage } from './replies.ts';
import { openTurnAnswers, UNKNOWN_PERSON } from './turn-answers.ts';
import { FILE_MS } from './turn-limit.ts';
import { filesOf } from './turns.ts';

export type RunTurn = (context: TurnContext) => Promise<void>;
type Take = (context: TurnContext) => Promise<void>;

const OFFER_MS = 500;
const REPEATED_FOR_MS = 60 * 60_000; // later, a client may have begun to count its messages anew
const GREETED_FOR_MS = 10 * 60_000; // an installation is told twice within moments; later it is another one
const isInvoke =
  (name: string) =>
  async ({ activity }: TurnContext) =>
    activity.type === ActivityTypes.Invoke && activity.name === name;

export function openTeams(needs: TeamsNeeds): RunTurn {
  // Its own card routing is left alone on purpose: after one card with `refresh` it would publish later users' cards.
  const app = new Application({
    startTypingTimer: false,
    removeRecipientMention: false, // every mention is taken out in one place: host/typed-text.ts
    storage: { read: async () => ({}), write: async () => {}, delete: async () => {} },
  });
  const desk: Desk = {
    ...needs,
    answers: openTurnAnswers(needs),
    repeats: openRepeats(needs),
  };
  app.activity(isInvoke('adaptiveCard/action'), takePress(desk));
  app.activity(ActivityTypes.Message, takeMessage(desk));
  app.activity(isInvoke('composeExtension/query'), takeSearch(desk));
  app.activity(isInvoke('fileConsent/invoke'), takeConsent(desk));
  app.activity(ActivityTypes.InstallationUpdate, takeInstallation(desk));
  app.activity(ActivityTypes.ConversationUpdate, takeConversationUpdate(desk));
  return async (context) => {
    await app.run(context);
  };
}

/** What every activity is taken with. */
interface Desk extends TeamsNeeds {
  answers: ReturnType<typeof openTurnAnswers>;
  repeats: ReturnType<typeof openRepeats>;
}

const takePress =
  ({ bot, answers, background }: Desk): Take =>
  async (context) => {
    const reply = await answers.answer(context.activity, (turn) => bot.answer(turn));
    await context.sendActivity(toInvokeResponse(reply));
    // The press is answered when this turn ends, so it does not wait for a chat that hangs.
    const offering = answers.offer(context, reply);
    background.run('file offer', () => offering);
    await endsWithin(OFFER_MS, offering).catch(() => undefined);
  };

const takeMessage =
  ({ answers, repeats, config, turnMs }: Desk): Take =>
  async (context) => {
    const { id, conversation } = context.activity;
    const files = filesOf(context.activity, (url) => downloadFrom(url, config.FILE_HOSTS));
    const respond = async (askedMs = 0) => {
      for (const file of files.length ? files : [undefined]) await answers.replyTo(context, { file, askedMs });
    };
    const leaseMs = 2 * turnMs + files.length * FILE_MS;
    if (id) await repeats.once({ told: { chat: conversation.id, what: id }, leaseMs, ttl: REPEATED_FOR_MS }, respond);
    else await respond();
  };

const takeSearch =
  ({ answers }: Desk): Take =>
  async (context) => {
    await context.sendActivity(searchResponse(await answers.search(context.activity)));
  };

const takeConsent =
  ({ answers, repeats, background, adapter, config, bot }: Desk): Take =>
  async (context) => {
    const { activity } = context; // the context is gone when the turn has ended
    const turn = answers.turnOf(activity);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
    if (!turn) return;
    const consent = activity.value as ConsentValue;
    const { MicrosoftAppId: appId, FILE_HOSTS: allowedHosts } = config;
    const deliver = () =>
      deliverFile({ adapter, appId, allowedHosts, take: bot.takeDocument }, activity, turn.person, consent);
    const told = { chat: activity.conversation.id, what: `consent ${consent.context?.token}` };
    background.run('file consent', () => repeats.once({ told, leaseMs: FILE_MS }, deliver));
  };

/** Teams tells of a new chat twice; the other activity (members added) is left unanswered, so that nobody is welcomed twice. */
const takeInstallation =
  (desk: Desk): Take =>
  async (context) => {
    const { bot, answers, repeats, now } = desk;
    const event = toChannelEvent(context.activity, now());
    if (event) return bot.followChannel(event);
    const turn = answers.turnOf(context.activity);
    if (!turn) return;
    const { action, conversation } = context.activity;
    const greeting = { chat: conversation.id, what: 'greeting' };
    if (action === 'remove') {
      repeats.forget(greeting);
      bot.removedBy(turn);
    } else if (action === 'add-upgrade') bot.addedBy(turn);
    else if (action !== 'remove-upgrade')
      await repeats.once({ told: greeting, leaseMs: 2 * desk.turnMs, ttl: GREETED_FOR_MS }, () =>
        greet(desk, context, turn),
      );
  };

const takeConversationUpdate =
  ({ bot, now }: Desk): Take =>
  async ({ activity }) => {
    const event = toChannelEvent(activity, now());
    if (event) await bot.followChannel(event);
  };

/** What waits for somebody is sent once they can be reached: behind the greeting, so that it stands last. */
async function greet({ bot, answers }: Desk, context: TurnContext, turn: Turn): Promise<void> {
  try {
    const reply = await answers.answer(context.activity, (asked) => bot.greet(asked));
    if (reply !== UNKNOWN_PERSON) await context.sendActivity(toMessage(reply));
  } finally {
    bot.addedBy(turn);
  }
}
