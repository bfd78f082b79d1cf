import type { Activity } from 'botbuilder';

/** The directory whoever speaks belongs to, in small letters: where chats keep it, or else where channels do. */
export function tenantOf({ conversation, channelData }: Activity): string | undefined {
  const inChannel = (channelData as { tenant?: { id?: string } } | undefined)?.tenant?.id;
  return (conversation?.tenantId ?? inChannel)?.toLowerCase();
}
