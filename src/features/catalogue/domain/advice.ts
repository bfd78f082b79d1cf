// What an Alliance decides about courses. The defaults are proposals, and answers say so.
import { z } from 'zod';
import { LevelId } from '../../framework/domain.ts';
import data from '../advice.json' with { type: 'json' };

const Ids = z.array(z.string());
const ByLevel = z.record(LevelId, Ids);

/** Ids of courses, best first; what is not in the catalogue is passed over. */
export const AllianceAdvice = z.object({
  /** The blueprint asks for Foundations or Fundamentals of Cancer Care by level, and does not say which for whom. */
  foundations: z.object({
    foundations: z.array(LevelId),
    fundamentals: z.array(LevelId),
    isConfirmed: z.boolean(),
  }),
  /** Where no topic decides. */
  starts: ByLevel,
  nonClinical: z.object({ general: Ids, 'primary-care': Ids }),
  /** Where no course is about what was asked. */
  nearest: Ids,
  pathways: ByLevel,
  pathwaysTo: ByLevel,
  nonClinicalPathways: Ids,
  /** The roles a route leads to: who has the role needs no way to it. */
  leadsTo: z.record(z.string(), z.array(z.string())),
});
export type AllianceAdvice = z.infer<typeof AllianceAdvice>;

export const ALLIANCE_ADVICE: AllianceAdvice = AllianceAdvice.parse(data);
