// Activity in, Turn out: the only place that knows how Teams says who speaks.
import type { Activity } from 'botbuilder';
import type { Address, SentFile, Turn } from '../bot/turn.ts';
import { channelOf } from './channel-events.ts';
import { typedText, type AtMention } from './typed-text.ts';
import { tenantOf } from './tenant.ts';

interface Pressed {
  action?: { verb?: string; data?: unknown };
}

/** Undefined for whoever Teams does not vouch for: without an Entra object id nobody has any right. */
export function toTurn(activity: Activity, at: Date): Turn | undefined {
  const { from, value } = activity;
  const id = from?.aadObjectId?.toLowerCase();
  const tenantId = tenantOf(activity);
  if (!id || !tenantId) return undefined;
  const pressed = activity.name === 'adaptiveCard/action' ? (value as Pressed | undefined)?.action : undefined;
  const isPrivate = isPrivateChat(activity);
  return {
    person: { id, tenantId, name: from.name ?? '' },
    at,
    isPrivate,
    text: typedText(activity.text ?? '', mentionsIn(activity)),
    verb: pressed?.verb,
    input: pressed?.data,
    ...(isPrivate ? { address: addressOf(activity) } : placeIn(activity)),
  };
}

/** A channel, where it is said in one. */
function placeIn(activity: Activity): Pick<Turn, 'channel'> {
  const key = channelOf(activity);
  if (!key) return {};
  return { channel: { ...key, serviceUrl: activity.serviceUrl, botId: activity.recipient?.id ?? '' } };
}

/** As clients really send them, which may be half of one. */
interface SentMention {
  type?: string;
  text?: unknown;
  mentioned?: { id?: string; name?: unknown } | null;
}

const mentionsIn = ({ entities, recipient }: Activity): AtMention[] =>
  ((entities ?? []) as (SentMention | null)[]).flatMap((entity) => {
    if (entity?.type !== 'mention' || typeof entity.text !== 'string') return [];
    const { text, mentioned } = entity;
    const name = typeof mentioned?.name === 'string' ? mentioned.name : undefined;
    return [{ text, name, isBot: !!mentioned?.id && mentioned.id === recipient?.id }];
  });

/** Where Teams does not say what kind of chat it is, one that might be read by others counts as one that is. */
function isPrivateChat({ conversation, channelData }: Activity): boolean {
  const { id, conversationType, isGroup } = conversation;
  if (conversationType) return conversationType === 'personal' && !isGroup;
  const { team, channel } = (channelData ?? {}) as { team?: unknown; channel?: unknown };
  return !isGroup && !team && !channel && !id.startsWith('19:');
}

const FILE = 'application/vnd.microsoft.teams.file.download.info';

/** The files of a message; `fetch` is given the address that Teams says each may be had from. */
export const filesOf = ({ attachments = [] }: Activity, fetch: (url: string) => Promise<Buffer>): SentFile[] =>
  attachments
    .filter(({ contentType }) => contentType === FILE)
    .map(({ name = '', content }) => ({
      name,
      read: once(() => fetch(String((content as { downloadUrl?: unknown } | undefined)?.downloadUrl))),
    }));

/** Whoever else needs the file in the same turn gets what was fetched for the first. */
function once<T>(fetch: () => Promise<T>): () => Promise<T> {
  let fetched: Promise<T> | undefined;
  return () => (fetched ??= fetch());
}

/** What somebody has typed so far into a search from inside a message. Teams sends `true` for “nothing yet”. */
export function searchedTextIn({ value }: Activity): string {
  const { parameters = [] } = (value ?? {}) as { parameters?: { name?: string; value?: unknown }[] };
  const [{ name, value: typed } = {}] = parameters;
  return name === 'initialRun' || typeof typed !== 'string' ? '' : typedText(typed);
}

const addressOf = ({ conversation, serviceUrl, recipient, from }: Activity): Address => ({
  conversationId: conversation.id,
  serviceUrl,
  botId: recipient?.id ?? '',
  userId: from.id,
});
