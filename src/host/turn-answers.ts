// An activity becomes a turn, and what the bot says to it is shown where it came from.
import type { Activity, TurnContext } from 'botbuilder';
import type { Finding, Reply, SentFile, Turn } from '../bot/turn.ts';
import type { TeamsNeeds } from './bot-port.ts';
import { answerFile } from './late-file.ts';
import { consentRequest, toMessage } from './replies.ts';
import { FILE_MS, openTurnLimit } from './turn-limit.ts';
import { searchedTextIn, toTurn } from './turns.ts';

type Chat = Pick<TurnContext, 'sendActivity'>;

export const UNKNOWN_PERSON: Reply = {
  text: 'Teams did not say who you are, so I cannot show you anything. Please use your work account.',
};

export function openTurnAnswers(needs: TeamsNeeds) {
  const { bot, log, now, verbs } = needs;
  // What somebody puts into a press is theirs: the log names what the bot can do, and nothing else.
  const nameOf = (verb: string) => (verbs.has(verb) ? verb : 'unknown');
  const inTime = openTurnLimit(needs);
  const turnOf = (activity: Activity): Turn | undefined => toTurn(activity, now());

  const answer = async (activity: Activity, ask: (turn: Turn) => Promise<Reply>, limitMs?: number): Promise<Reply> => {
    const started = performance.now();
    const turn = turnOf(activity);
    const reply = turn ? await inTime(() => ask(turn), limitMs) : UNKNOWN_PERSON;
    log.info({
      event: 'turn',
      type: activity.type,
      verb: turn?.verb && nameOf(turn.verb),
      ms: Math.round(performance.now() - started),
    });
    return reply;
  };

  const offer = async (chat: Chat, reply: Reply) =>
    'card' in reply && reply.handover ? chat.sendActivity(consentRequest(reply.handover)) : undefined;
  const show = async (chat: Chat, reply: Reply) => {
    await chat.sendActivity(toMessage(reply));
    await offer(chat, reply);
  };
  return {
    turnOf,
    answer,
    /** The file that an answer has to hand over, where it has one. */
    offer,
    /** To one message, or to one of the files sent with it. `askedMs`: how long it has waited until it was ours to answer. */
    replyTo: async (context: TurnContext, { file, askedMs }: { file?: SentFile; askedMs: number }): Promise<void> => {
      const limitMs = file ? FILE_MS : needs.turnMs - askedMs;
      const reply = answer(context.activity, (turn) => bot.answer({ ...turn, file }), limitMs);
      if (file) await answerFile({ ...needs, appId: needs.config.MicrosoftAppId }, context, reply, show);
      else await show(context, await reply);
    },
    search: async (activity: Activity): Promise<Finding[]> => {
      const turn = turnOf(activity);
      return turn ? inTime(() => bot.search({ ...turn, text: searchedTextIn(activity) })) : [];
    },
  };
}
