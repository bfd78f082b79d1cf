// What presses on a whole record have in common: done, or answered with how things stand.
import { LATE_SENTENCE } from '../../../cards/late.ts';
import { z } from 'zod';
import type { Right } from '../../../bot/rights.ts';
import { route, type Asking, type Card, type Route } from '../../../bot/turn.ts';
import type { State } from '../domain/appraisal.ts';
import { readKey } from '../domain/keys.ts';
import type { AppraisalVerdict } from '../domain/verdict.ts';
import type { AppraisalCase } from '../case.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showCurrent } from './show.ts';
import { RecordId } from '../../../records/record-id.ts';

export const PressInput = z.object({ submission: z.string().max(200) });
export type PressInput = z.infer<typeof PressInput>;
export const Id = z.object({ id: RecordId });
export const commentField = z
  .string()
  .default('')
  .transform((words) => words.trim());

/** So that what was typed can be copied from the answer, where there is no box for it any more. */
export const lateWith = (words: string): string =>
  words ? `${LATE_SENTENCE} What you wrote: “${words}”` : LATE_SENTENCE;

export const changeDiscussion = (
  { appraisals }: AppraisalNeeds,
  id: string,
  asking: Asking,
  decide: (file: AppraisalCase) => AppraisalVerdict,
): Promise<{ file: AppraisalCase; verdict: AppraisalVerdict }> =>
  appraisals.change(id, asking, (file) => {
    const verdict = decide(file);
    return { verdict, changes: verdict.is === 'done' ? verdict.changes : undefined };
  });

/** `note` is for the press that did it. */
export async function press(
  needs: AppraisalNeeds,
  submission: string,
  asking: Asking,
  decide: (file: AppraisalCase, version: number) => AppraisalVerdict,
  note?: (file: AppraisalCase) => string,
) {
  const { id, count } = readKey(submission);
  const { file, verdict } = await changeDiscussion(needs, id, asking, (now) => decide(now, count));
  return showCurrent(needs, file, asking, { note: verdict.is === 'done' ? note?.(file) : LATE_SENTENCE });
}

/** First a card that asks, then the press that does it. */
export const question = (
  needs: AppraisalNeeds,
  verb: string,
  { right, states }: { right: Right; states: readonly State[] },
  card: (file: AppraisalCase) => Card,
): Route =>
  route(verb, { right, input: Id }, async ({ id }, asking) => {
    const file = await needs.appraisals.read(id, asking);
    return states.includes(file.record.state)
      ? { card: card(file) }
      : showCurrent(needs, file, asking, { note: LATE_SENTENCE });
  });
