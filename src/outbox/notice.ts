import { z } from 'zod';
import { ChannelKey } from '../bot/channel-key.ts';
import { PersonKey } from '../bot/person-key.ts';
import { EACH_TRUST, kind, PEOPLE, type StoredKind } from '../records/kind.ts';
import type { Change, Row, Rows } from '../storage/port.ts';

/** Whom a notice is for. */
export const Recipient = z.union([z.object({ person: PersonKey }), z.object({ channel: ChannelKey })]);
export type Recipient = z.infer<typeof Recipient>;

const fields = {
  /** The meaning, not the moment: record, version, kind and recipient. The same notice is never written twice. */
  id: z.string(),
  kind: z.string(),
  /** The record it speaks of; the card is drawn from it at delivery, so that nobody is shown what no longer holds. */
  about: z.string(),
  /** Where, in the same partition, the outcome is kept. */
  outcomeKey: z.string(),
  /** A second place for it there, under which the outcomes of many records are found at once. */
  listKey: z.string().optional(),
  state: z.enum(['due', 'attempting']).default('due'),
  attempts: z.number().int().default(0),
  attemptedAt: z.iso.datetime().optional(),
  notBefore: z.iso.datetime().optional(),
  /** Since when it waits for a form that the person has open. */
  waitsSince: z.iso.datetime().optional(),
  /** In a channel, the name of its post (post.ts): a second notice of the same tag replaces the card of the first. */
  tag: z.string().optional(),
  /** Only replaces a card: where there is no post of its tag, nothing is posted. */
  onlyReplaces: z.boolean().optional(),
  /** Goes on working days from 08:30 to 17:00 alone, whenever it is found. */
  keepsHours: z.boolean().optional(),
};
const Written = z.object({ schemaVersion: z.literal(2).default(2), to: Recipient, ...fields });
/** The shape of a notice while only people were written to: the id of a person, and its tenant. */
const First = z
  .object({ schemaVersion: z.literal(1).default(1), to: z.string(), tenantId: z.string(), ...fields })
  .transform(({ to: id, tenantId, ...others }): z.output<typeof Written> => ({
    ...others,
    schemaVersion: 2,
    to: { person: { tenantId, id } },
  }));

/** What somebody else must see: written in the same transaction as the record that caused it, delivered afterwards. */
export const Notice = z.union([Written, First]);
export type Notice = z.infer<typeof Notice>;

/** Who is written to; an error for what goes to a channel. */
export function recipientOf({ id, to }: Pick<Notice, 'id' | 'to'>): PersonKey {
  if ('person' in to) return to.person;
  throw new Error(`The notice ${id} is for no person.`);
}

/**
 * What became of a notice. `waiting`: the person never opened the bot, or has removed it. `ambiguous`: Teams may or may
 * not have shown it; a person decides. `overtaken`: what it would have said was no longer so.
 */
export const Outcome = z.object({
  schemaVersion: z.literal(1).default(1),
  /** The id of the notice, so that a later one of the same kind is not taken for it. */
  notice: z.string().default(''),
  kind: z.string(),
  /** The id of the person, or of the channel. */
  to: z.string(),
  state: z.enum(['waiting', 'sent', 'ambiguous', 'failed', 'overtaken']),
  reason: z.string().optional(),
  /** Where the message stands, so that its card can be replaced once it no longer holds. */
  post: z.object({ conversationId: z.string(), activityId: z.string() }).optional(),
  at: z.iso.datetime(),
});
export type Outcome = z.infer<typeof Outcome>;

/** What became of a notice, wherever it is kept. Where its message stands is the addressee's own chat. */
export const outcomeValue = {
  schema: Outcome,
  onlyFor: { addressee: ['post'] },
  since: 'at',
  keeping: 'kept',
} satisfies Partial<StoredKind>;

/** What became of the notices of a feature. Their addressee stands in the key, or in the value. */
export const outcomeKind = <const Key extends string>(key: Key, partitions: readonly string[] = [EACH_TRUST]) =>
  kind({
    ...outcomeValue,
    key,
    partitions,
    about: ['addressee'],
    who: key.includes('{@addressee}') ? {} : { addressee: 'to' },
  });

const waiting = {
  schema: Notice,
  partitions: [EACH_TRUST, PEOPLE],
  about: ['addressee'],
  who: { addressee: 'to.person' },
  keeping: 'until delivered',
} as const;

/** What is written to somebody; `parked`, while there is nowhere to write to. */
export const noticeKinds = {
  outbox: kind({ ...waiting, key: 'outbox|{notice}' }),
  parked: kind({ ...waiting, key: 'parked|{notice}' }),
};
export const OUTBOX = noticeKinds.outbox.under();
/** The row of a notice; written in the same transaction as what it tells of. */
export const noticeRow = (notice: z.input<typeof Written>): Row => noticeKinds.outbox.row(notice, notice.id);
/** Whether a change writes a notice that is not in the outbox yet. */
export const hasNewNotice = ({ put = [], index = [] }: Change<unknown>, rows: Rows): boolean =>
  [...put, ...index].some(({ key, value }) => key.startsWith(OUTBOX) && !rows.has(key) && value !== undefined);
export const outboxKey = (id: string) => noticeKinds.outbox.keyOf(id);
export const parkedKey = (id: string) => noticeKinds.parked.keyOf(id);
