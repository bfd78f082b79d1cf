// What somebody takes out of a step: gone from it at once, theirs to put back until the record is shared.
import { dayOf } from '../../../dates.ts';
import type { StepAnswer, Discussion, RemovedAnswer } from './discussion.ts';
import type { FieldTexts } from './fields.ts';
import { isFinished, withProgress } from './progress.ts';
import type { Reference } from './reference.ts';
import { PREPARATION, stepProblems } from './steps.ts';
import { nextVersion, type Changes } from './verdict.ts';

const isFilled = (value: string | undefined) => !!value?.trim();

/** What was there before and is empty now, with what was removed earlier; undefined where nothing is removed by it. */
export function removal(
  step: string,
  before: FieldTexts,
  after: FieldTexts,
  earlier: FieldTexts,
  at: Date,
): RemovedAnswer | undefined {
  const gone = Object.entries(before).filter(([id, value]) => isFilled(value) && !isFilled(after[id]));
  if (!gone.length) return undefined;
  return { schemaVersion: 1, step, fields: { ...earlier, ...Object.fromEntries(gone) }, at: at.toISOString() };
}

/** What can be put back into a step: removed since it was last shared or opened again, and nothing else stands there now. */
export function canBePutBack({ record, answers, removed }: Discussion, step: string): FieldTexts {
  const gone = removed?.get(step);
  const [, closedAt = ''] = [record.sharedAt ?? '', record.reopenings.at(-1)?.at ?? ''].sort();
  if (!gone || record.state !== 'draft' || gone.at <= closedAt) return {};
  const now = answers.get(step)?.fields ?? {};
  return Object.fromEntries(Object.entries(gone.fields).filter(([id]) => !isFilled(now[id])));
}

export type RemovalChoice = 'keep' | 'remove' | 'put back';

/** Undefined: the step has been saved since the card was drawn, or it is no draft any more. */
export function settle(
  discussion: Discussion,
  { step, revision }: { step: string; revision: number },
  decision: RemovalChoice,
  reference: Reference,
  at: Date,
): Changes | undefined {
  const { record, answers, removed } = discussion;
  const answer = answers.get(step);
  if (record.state !== 'draft' || answer?.revision !== revision) return undefined;
  const fields = {
    ...(decision === 'remove' ? { ...answer.fields, ...emptied(answer.doubtful ?? []) } : answer.fields),
    ...(decision === 'put back' && canBePutBack(discussion, step)),
  };
  const next: StepAnswer = {
    ...answer,
    fields,
    doubtful: undefined,
    revision: revision + 1,
    savedAt: at.toISOString(),
  };
  const isNews = step === PREPARATION && !isFinished(step, discussion, reference.pack);
  const problems = stepProblems(step, fields, record, reference.pack, dayOf(at));
  return {
    record: withProgress({ ...discussion, record: nextVersion(record, at) }, next, reference.pack),
    answer: next,
    removed: removal(step, answer.fields, fields, removed?.get(step)?.fields ?? {}, at),
    tell: isNews && !problems.length ? [{ kind: 'prepared', to: 'manager' }] : [],
    doing: `${DOING[decision]} ${step}`,
  };
}

const emptied = (ids: readonly string[]): FieldTexts => Object.fromEntries(ids.map((id) => [id, '']));
const DOING: Record<RemovalChoice, string> = {
  keep: 'kept words of',
  remove: 'removed words of',
  'put back': 'put back',
};
