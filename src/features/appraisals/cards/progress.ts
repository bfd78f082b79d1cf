// Where somebody is in a discussion, in words: what is done, what is now, and what is to come.
import { z } from 'zod';
import { clockOf } from '../../../dates.ts';
import type { Pack } from '../../framework/domain.ts';
import type { Discussion } from '../domain/discussion.ts';
import { stepsAround } from '../domain/progress.ts';
import { briefStepName, stepName } from '../domain/steps.ts';

export const Progress = z.array(z.object({ text: z.string(), isNow: z.boolean() }));

export function progressLine(here: string, discussion: Discussion, pack: Pack): z.infer<typeof Progress> {
  const { done, toCome } = stepsAround(here, discussion, pack);
  const named = (steps: readonly string[]) => steps.map((step) => briefStepName(step, pack)).join(', ');
  return [
    ...(done.length ? [{ text: `Done: ${named(done)}. `, isNow: false }] : []),
    { text: `Now: ${briefStepName(here, pack)}. `, isNow: true },
    ...(toCome.length ? [{ text: `To come: ${named(toCome)}.`, isNow: false }] : []),
  ];
}

/** `Saved 11:17: Level of practice and hopes`, London time; empty where no press saved anything. */
export function savedLine(step: string | undefined, { answers }: Pick<Discussion, 'answers'>, pack: Pack): string {
  const answer = step === undefined ? undefined : answers.get(step);
  return answer ? `Saved ${clockOf(new Date(answer.savedAt))}: ${stepName(answer.step, pack)}` : '';
}
