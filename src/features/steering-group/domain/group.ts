// The steering group of one Trust: its channel, who does what in it, and how it works.
import { z } from 'zod';
import { ChannelKey } from '../../../bot/channel-key.ts';
import { PersonKey } from '../../../bot/person-key.ts';
import { Seats } from './seats.ts';

export const GROUP_KINDS = {
  trust: 'Trust steering group',
  board: 'Alliance board',
  task: 'Task and finish group',
  community: 'Community',
} as const;
export const GroupKind = z.enum(['trust', 'board', 'task', 'community']);
export type GroupKind = z.infer<typeof GroupKind>;

/** Somebody of the team, with the name they had when they were chosen. */
export const GroupPerson = PersonKey.extend({ name: z.string() });
export type GroupPerson = z.infer<typeof GroupPerson>;

export const SteeringGroup = z.object({
  schemaVersion: z.literal(1).default(1),
  version: z.number().int().default(0),
  changedBy: z.string().optional(),
  changedAt: z.iso.datetime().optional(),
  /** None before it is set up. */
  channel: ChannelKey.optional(),
  kind: GroupKind.default('trust'),
  chair: GroupPerson.optional(),
  /** Accountable to the Trust Cancer Board. */
  clinicalLead: GroupPerson.optional(),
  facilitators: z.array(GroupPerson).default([]),
  submitters: z.array(GroupPerson).default([]),
  /** Signs off the return, where the Trust wants it. */
  signer: GroupPerson.optional(),
  everyWeeks: z.number().int().min(1).max(52).default(12),
  quorum: z.number().int().min(1).max(50).default(5),
  /** Whether everybody who is in the channel may see the eight figures. */
  showsNumbers: z.boolean().default(false),
  seats: Seats.default({}),
});
export type SteeringGroup = z.infer<typeof SteeringGroup>;

export const isSetUp = (group: SteeringGroup): group is SteeringGroup & { channel: ChannelKey } => !!group.channel;

/** `lost`: it has one, which cannot be written to any more. */
export type ChannelState = 'there' | 'lost' | 'none';

/** Who is told when something happens to the channel, each once. */
export function peopleOf({ chair, facilitators, submitters }: SteeringGroup): GroupPerson[] {
  const all = [...facilitators, ...(chair ? [chair] : []), ...submitters];
  return all.filter(({ tenantId, id }, n) => all.findIndex((one) => one.id === id && one.tenantId === tenantId) === n);
}
