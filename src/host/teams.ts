// teams-ai tells activities apart; each becomes a turn for the router. Nothing of our data lives in its turn state.
// Not the whole of the package, which would load its models and what they need.
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { ActivityTypes, type Activity, type CloudAdapter, type TurnContext } from 'botbuilder';
import type { ChannelEvent } from '../bot/channel-event.ts';
import type { Background } from '../running/background.ts';
import type { Config } from '../config/config.ts';
import type { Log } from '../running/log.ts';
import type { Finding, Person, Reply, SentFile, Turn } from '../bot/turn.ts';
import { endsWithin } from '../running/within.ts';
import { toChannelEvent } from './channel-events.ts';
import { deliverFile, type ConsentValue } from './consent.ts';
import { downloadFrom } from './download.ts';
import { answerFile } from './late-file.ts';
import { consentRequest, searchResponse, toInvokeResponse, toMessage } from './replies.ts';
import { FILE_MS, openTurnLimit } from './turn-limit.ts';
import { filesOf, searchedTextIn, toTurn } from './turns.ts';
import { openRepeats } from './repeats.ts';

/** What the host needs of the app. */
export interface Bot {
  answer(turn: Turn): Promise<Reply>;
  /** For a search from inside a message; the turn's text is what was typed. */
  search(turn: Turn): Promise<Finding[]>;
  /** Somebody has just added the bot. */
  greet(turn: Turn): Promise<Reply>;
  removedBy(turn: Turn): void;
  /** They have it, for the first time or in a newer version: from now on they can be written to. */
  addedBy(turn: Turn): void;
  /** Something has happened to a team or a channel. */
  followChannel(event: ChannelEvent): Promise<void>;
  takeDocument(token: string, person: Person): Promise<{ fileName: string; bytes: Buffer }>;
}

interface Needs {
  bot: Bot;
  adapter: CloudAdapter;
  config: Config;
  background: Background;
  log: Log;
  now(): Date;
  /** Everything a press may ask for. */
  verbs: ReadonlySet<string>;
  /** How long somebody waits for an answer at most. */
  turnMs: number;
}

type Chat = Pick<TurnContext, 'sendActivity'>;
export type RunTurn = (context: TurnContext) => Promise<void>;

const OFFER_MS = 500;
const GREETED_FOR_MS = 10 * 60_000; // an installation is told twice within moments; later it is another one
const UNKNOWN: Reply = {
  text: 'Teams did not say who you are, so I cannot show you anything. Please use your work account.',
};
const isInvoke =
  (name: string) =>
  async ({ activity }: TurnContext) =>
    activity.type === ActivityTypes.Invoke && activity.name === name;
const isConsentAnswer = isInvoke('fileConsent/invoke');
const isCardAction = isInvoke('adaptiveCard/action');
const isSearch = isInvoke('composeExtension/query');

export function openTeams(needs: Needs): RunTurn {
  const { bot, log, now, verbs } = needs;
  // What somebody puts into a press is theirs: the log names what the bot can do, and nothing else.
  const nameOf = (verb: string) => (verbs.has(verb) ? verb : 'unknown');
  // Its own card routing is left alone on purpose: after one card with `refresh` it would publish later users' cards.
  const app = new Application({
    startTypingTimer: false,
    removeRecipientMention: false, // every mention is taken out in one place: host/typed-text.ts
    storage: { read: async () => ({}), write: async () => {}, delete: async () => {} },
  });
  const repeats = openRepeats();

  const inTime = openTurnLimit(needs);
  const answered = async <Said extends Reply | undefined>(
    activity: Activity,
    answer: (turn: Turn) => Promise<Said>,
    limitMs?: number,
  ): Promise<Said | typeof UNKNOWN> => {
    const started = performance.now();
    const turn = toTurn(activity, now());
    const said = turn ? await inTime(() => answer(turn), limitMs) : UNKNOWN;
    log.info({
      event: 'turn',
      type: activity.type,
      verb: turn?.verb && nameOf(turn.verb),
      ms: Math.round(performance.now() - started),
    });
    return said;
  };

  const offer = async (chat: Chat, answer: Reply) =>
    'card' in answer && answer.handover ? chat.sendActivity(consentRequest(answer.handover)) : undefined;
  const show = async (chat: Chat, answer: Reply) => {
    await chat.sendActivity(toMessage(answer));
    await offer(chat, answer);
  };
  const replyTo = async (context: TurnContext, file?: SentFile) => {
    const answering = answered(context.activity, (turn) => bot.answer({ ...turn, file }), file && FILE_MS);
    if (file) await answerFile({ ...needs, appId: needs.config.MicrosoftAppId }, context, answering, show);
    else await show(context, await answering);
  };

  app.activity(isCardAction, async (context) => {
    const answer = await answered(context.activity, (turn) => bot.answer(turn));
    await context.sendActivity(toInvokeResponse(answer));
    // The press is answered when this turn ends, so it does not wait for a chat that hangs.
    const offering = offer(context, answer);
    needs.background.run('file offer', () => offering);
    await endsWithin(OFFER_MS, offering).catch(() => undefined);
  });
  app.activity(ActivityTypes.Message, async (context) => {
    const { id, conversation } = context.activity;
    const respond = async () => {
      const files = filesOf(context.activity, (url) => downloadFrom(url, needs.config.FILE_HOSTS));
      for (const file of files.length ? files : [undefined]) await replyTo(context, file);
    };
    if (id) await repeats.once(`message\n${conversation.id}\n${id}`, respond);
    else await respond();
  });
  app.activity(isSearch, async (context) => {
    const turn = toTurn(context.activity, now());
    const findings = turn ? await inTime(() => bot.search({ ...turn, text: searchedTextIn(context.activity) })) : [];
    await context.sendActivity(searchResponse(findings));
  });
  app.activity(isConsentAnswer, async (context) => {
    const turn = toTurn(context.activity, now());
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
    const consent = context.activity.value as ConsentValue;
    if (turn)
      needs.background.run('file consent', () =>
        repeats.once(`consent\n${consent.context?.token}`, () =>
          deliverFile(
            {
              adapter: needs.adapter,
              appId: needs.config.MicrosoftAppId,
              allowedHosts: needs.config.FILE_HOSTS,
              take: bot.takeDocument,
            },
            context,
            turn.person,
            consent,
          ),
        ),
      );
  });
  // Teams tells of a new chat twice; the other activity (members added) is left unanswered, so that nobody is welcomed twice.
  app.activity(ActivityTypes.InstallationUpdate, async (context) => {
    const event = toChannelEvent(context.activity, now());
    if (event) return bot.followChannel(event);
    const turn = toTurn(context.activity, now());
    if (!turn) return;
    const { action, conversation } = context.activity;
    const greeting = `greeting\n${conversation.id}`;
    if (action === 'remove') {
      repeats.forget(greeting);
      bot.removedBy(turn);
    } else if (action === 'add-upgrade') bot.addedBy(turn);
    else if (action !== 'remove-upgrade') await repeats.once(greeting, () => greet(context, turn), GREETED_FOR_MS);
  });
  app.activity(ActivityTypes.ConversationUpdate, async ({ activity }) => {
    const event = toChannelEvent(activity, now());
    if (event) await bot.followChannel(event);
  });
  /** What waits for them is sent once they can be reached: behind the greeting, so that it stands last. */
  async function greet(context: TurnContext, turn: Turn): Promise<void> {
    try {
      const answer = await answered(context.activity, (asked) => bot.greet(asked));
      if (answer !== UNKNOWN) await context.sendActivity(toMessage(answer));
    } finally {
      bot.addedBy(turn);
    }
  }

  return async (context) => {
    await app.run(context);
  };
}
