import { z } from 'zod';

/** What a Trust decided once about its job descriptions. */
export const TrustWording = z.object({
  schemaVersion: z.literal(1).default(1),
  /** The Trust's own sentence, with a place for the level; empty: the Alliance's standard one. */
  wording: z.string().default(''),
  /** Whether the documents themselves stay here after they were taken away. */
  keepsFiles: z.boolean().default(false),
  version: z.number().int().default(0),
  changedBy: z.string().optional(),
  changedAt: z.iso.datetime().optional(),
});
export type TrustWording = z.infer<typeof TrustWording>;
