// A sent file is fetched and read, which may take longer than a turn: then that is said, and the answer follows.
import { TurnContext, type CloudAdapter } from 'botbuilder';
import type { Background } from '../running/background.ts';
import type { Log } from '../running/log.ts';
import type { Reply } from '../bot/turn.ts';
import { endsWithin } from '../running/within.ts';
import { noteFault } from './faults.ts';

interface Needs {
  adapter: CloudAdapter;
  appId: string;
  background: Background;
  log: Log;
  turnMs: number;
}

const READING = 'I am reading your file. The answer comes here in a moment.';

/** `show` writes the answer into the chat of the turn it is given. */
export async function answerFile(
  { adapter, appId, background, log, turnMs }: Needs,
  context: TurnContext,
  answering: Promise<Reply>,
  show: (chat: Pick<TurnContext, 'sendActivity'>, reply: Reply) => Promise<unknown>,
): Promise<void> {
  if (await endsWithin(turnMs, answering)) {
    await show(context, await answering);
    return;
  }
  const reference = TurnContext.getConversationReference(context.activity);
  const { type, name } = context.activity;
  const told = context.sendActivity(READING);
  background.run('late file', async () => {
    const answer = await answering.catch((error: unknown) => ({
      text: noteFault(log, error, { activity: type, name }),
    }));
    await told.catch(() => undefined); // first that it is read, then what was read
    await adapter.continueConversationAsync(appId, reference, async (chat) => {
      await show(chat, answer);
    });
  });
  await told;
}
