import { z } from 'zod';
import { LevelId } from '../../framework/domain.ts';
import { Kind, State } from './appraisal.ts';

/** One line of “my appraisals” and “my team”: enough to show it without opening the record, and nothing that each step would change. */
export const MineRow = z.object({
  id: z.string(),
  as: z.enum(['manager', 'person']),
  otherName: z.string(),
  otherId: z.string(),
  /** Of the appraised person. */
  role: z.string().default(''),
  level: LevelId.optional(),
  kind: Kind,
  heldOn: z.string(),
  state: State,
  begunAt: z.string().default(''),
  agreedAt: z.string().optional(),
  /** Which edition stands as agreed, whatever has become of the record since. */
  edition: z.number().int().optional(),
  /** Of an open one, the day since when it waits for whoever has the next turn. */
  waitsSince: z.string().optional(),
  /** Of an open one, for its manager alone. */
  ...z
    .object({
      /** Of a draft: which one they go on with, the step that comes next, and since when a change is asked for. */
      writtenAt: z.string(),
      step: z.string(),
      changeAskedAt: z.string(),
      /** What the person was asked to do, and has not done. */
      asked: z.enum(['shared', 'prepare']),
      sharedAs: z.number(),
    })
    .partial().shape,
});
export type MineRow = z.infer<typeof MineRow>;
