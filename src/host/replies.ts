import { ActivityTypes, CardFactory, MessageFactory, type Activity } from 'botbuilder';
import type { Finding, Handover, Reply } from '../bot/turn.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const FAULT = 'application/vnd.microsoft.error';
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const FILE_INFO = 'application/vnd.microsoft.teams.card.file.info';

const invokeResponse = (type: string, value: unknown, statusCode = 200): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: { status: 200, body: { statusCode, type, value } },
});

/** The body of an answer that no turn was begun for. */
export const busyResponse = (sentence: string) => ({ statusCode: 200, type: MESSAGE, value: sentence });

export const toMessage = (reply: Reply): Partial<Activity> =>
  'card' in reply ? MessageFactory.attachment(CardFactory.adaptiveCard(reply.card)) : MessageFactory.text(reply.text);

/** A card replaces the one that was pressed; a sentence is shown beside it and leaves what was typed where it is. */
export const toInvokeResponse = (reply: Reply): Partial<Activity> =>
  'card' in reply ? invokeResponse(CARD, reply.card) : invokeResponse(MESSAGE, reply.text);

/** What a search from inside a message found. Each is shown as a title with a text, and put in as a card. */
export const searchResponse = (findings: Finding[]): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: {
    status: 200,
    body: {
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: findings.map(({ title, text, card }) => ({
          contentType: CARD,
          content: card,
          preview: CardFactory.thumbnailCard(title, undefined, undefined, { text }),
        })),
      },
    },
  },
});

export const faultResponse = (sentence: string): Partial<Activity> =>
  invokeResponse(FAULT, { code: 'Fault', message: sentence }, 500);

/** Asks whether the document may be put into the person's own OneDrive. */
export const consentRequest = ({ fileName, description, bytes, token }: Handover): Partial<Activity> =>
  MessageFactory.attachment({
    contentType: CONSENT,
    name: fileName,
    content: {
      description,
      sizeInBytes: bytes,
      acceptContext: { token },
      declineContext: { token },
    },
  });

export interface UploadInfo {
  contentUrl: string;
  uploadUrl: string;
  name: string;
  uniqueId: string;
  fileType: string;
}

export const fileInfo = ({ contentUrl, name, uniqueId, fileType }: UploadInfo): Partial<Activity> =>
  MessageFactory.attachment({
    contentType: FILE_INFO,
    contentUrl,
    name,
    content: { uniqueId, fileType },
  });
