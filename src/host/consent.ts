// A file consent is answered long after the card was sent, perhaps twice, by a client that says where to upload to.
import { TurnContext, type Activity, type CloudAdapter } from 'botbuilder';
import { Refusal } from '../bot/refusal.ts';
import type { Person } from '../bot/turn.ts';
import { fileInfo, type UploadInfo } from './replies.ts';
import { isAllowed } from './allowed-hosts.ts';
import { uploadTo } from './upload.ts';

export interface ConsentValue {
  action?: 'accept' | 'decline';
  context?: { token?: string };
  uploadInfo?: UploadInfo;
}

interface Needs {
  adapter: CloudAdapter;
  appId: string;
  allowedHosts: string[];
  /** The file behind a token, once, for the person it was made for. */
  take(token: string, person: Person): Promise<{ fileName: string; bytes: Buffer }>;
}

const NOT_STORED = 'The file could not be put into your OneDrive. Ask for it again with the button on its card.';

/** Runs after the invoke was answered: uploading may take longer than Teams waits. */
export async function deliverFile(
  needs: Needs,
  activity: Activity,
  person: Person,
  { action, context: asked, uploadInfo }: ConsentValue,
): Promise<void> {
  const inChat = (work: (chat: TurnContext) => Promise<unknown>) =>
    needs.adapter.continueConversationAsync(
      needs.appId,
      TurnContext.getConversationReference(activity),
      async (chat) => {
        await work(chat);
      },
    );
  if (action === 'accept' && uploadInfo && asked?.token) {
    const answer = await upload(needs, asked.token, person, uploadInfo);
    await inChat((chat) => chat.sendActivity(answer));
  }
  // The card asks no more once it was answered. Last, because whether it can be taken away decides nothing.
  const cardId = activity.replyToId;
  if (cardId) await inChat((chat) => chat.deleteActivity(cardId)).catch(() => undefined);
}

async function upload({ take, allowedHosts }: Needs, token: string, person: Person, info: UploadInfo) {
  if (!isAllowed(info.uploadUrl, allowedHosts)) return NOT_STORED;
  try {
    await uploadTo(info.uploadUrl, await take(token, person), allowedHosts);
    return fileInfo(info);
  } catch (error) {
    return error instanceof Refusal ? error.message : NOT_STORED;
  }
}
