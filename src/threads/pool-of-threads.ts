// The library that starts threads and replaces those that were ended.
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Limits } from './limits.ts';
import { perform } from './thread.ts';

const THREAD = join(import.meta.dirname, 'thread.ts');

/** How much further than its limit a thread may get between two looks at it. */
const MARGIN = 3;
/** A reader makes many values and keeps few: with more room for new ones a thread holds half as much again. */
const YOUNG_MB = 16;

/**
 * Once there are threads, all of them stay: an ended one is replaced only up to the least number. The pool’s own queue is not
 * used, because it neither counts nor keeps in order the work that can be ended.
 */
export const poolOf = ({ threads, mostMemoryMb }: Limits): Piscina =>
  new Piscina({
    filename: THREAD,
    name: perform.name,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb * MARGIN, maxYoungGenerationSizeMb: YOUNG_MB },
    env: {}, // nothing that reads a stranger's file needs to know the settings
  });
