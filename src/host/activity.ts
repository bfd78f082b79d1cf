// What an activity looks like where anything here or in the SDK reads it. What else is in it stays in it.
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { RejectedRequest } from './turned-away.ts';

const text = z.string();
const ANYTHING = z.record(text, z.unknown());
// The SDK sends parties, conversation and locale back with each answer, and is strict about all that they may hold.
const Account = {
  id: text.min(1),
  name: text.optional(),
  aadObjectId: text.optional(),
  role: text.optional(),
  properties: ANYTHING.optional(),
};
const Party = z.looseObject(Account);
const Named = z.looseObject({ id: text.optional(), name: text.optional() });
const Members = z.array(Named).optional();

const ChannelData = z.looseObject({
  tenant: Named.optional(),
  team: Named.optional(),
  channel: Named.optional(),
  eventType: text.optional(),
  settings: z.looseObject({ selectedChannel: Named.optional() }).optional(),
});

const Conversation = z.looseObject({
  ...Account,
  tenantId: text.optional(),
  conversationType: text.optional(),
  isGroup: z.boolean().optional(),
});

const Mention = z.looseObject({
  type: z.string().regex(/^mention$/i),
  text: text.optional(),
  mentioned: z.looseObject({ id: text, name: text.optional() }),
});
const OtherEntity = z.looseObject({ type: z.string().regex(/^(?!mention$)/i) });

const Attachment = z.looseObject({ contentType: text.optional(), name: text.optional() });

const Base = z.looseObject({
  type: text.min(1),
  id: text.optional(),
  name: text.optional(),
  action: text.optional(),
  serviceUrl: text.min(1),
  channelId: text.min(1),
  from: Party,
  recipient: Party,
  conversation: Conversation,
  channelData: ChannelData.optional(),
  replyToId: text.optional(),
  locale: text.optional(),
  deliveryMode: text.optional(),
  text: text.default(''),
  membersAdded: Members,
  membersRemoved: Members,
  entities: z.array(z.union([Mention, OtherEntity])).optional(),
  attachments: z.array(Attachment).optional(),
});

const Pressed = z.looseObject({
  action: z.looseObject({ verb: text.optional(), data: ANYTHING.optional() }),
});
const Searched = z.looseObject({ parameters: z.array(z.looseObject({ name: text.optional() })).optional() }).optional();
const Consent = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({ token: text.optional() }).optional(),
  uploadInfo: z
    .looseObject({ contentUrl: text, uploadUrl: text, name: text, uniqueId: text, fileType: text })
    .optional(),
});

/** What each invoke that is answered here carries. */
const VALUES = new Map<string, z.ZodType>(
  Object.entries({
    'adaptiveCard/action': Pressed,
    'composeExtension/query': Searched,
    'fileConsent/invoke': Consent,
  }),
);

/** Throws 400 where something has another shape than whoever reads it will expect. */
export function asActivity(body: unknown): Activity {
  const { success, data } = Base.safeParse(body);
  if (!success) throw new RejectedRequest(400);
  const value = data.type === 'invoke' ? VALUES.get(data.name ?? '') : undefined;
  if (value && !value.safeParse(data.value).success) throw new RejectedRequest(400);
  return data as unknown as Activity;
}
