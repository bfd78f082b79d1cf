import { z } from 'zod';

/** Which channel. Its team stands with it, because what happens to a team happens to all of its channels. */
export const ChannelKey = z.object({ tenantId: z.string(), teamId: z.string(), id: z.string() });
export type ChannelKey = z.infer<typeof ChannelKey>;

export const isSameChannel = (a: ChannelKey, b: ChannelKey): boolean => a.id === b.id && a.tenantId === b.tenantId;
