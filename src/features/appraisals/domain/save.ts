import { dayOf } from '../../../dates.ts';
import { fieldsForOthers, type StepAnswer, type Discussion } from './discussion.ts';
import { knownCourses } from './course-choices.ts';
import { merge, type FieldTexts, type FieldProblem } from './fields.ts';
import { startOf } from './last-goals.ts';
import { withOffers } from './offered-goals.ts';
import { withProgress } from './progress.ts';
import type { Reference } from './reference.ts';
import { removal, settle } from './removed.ts';
import { fieldsOf, PREPARATION, stepProblems } from './steps.ts';
import { askToPrepare } from './transitions.ts';
import { nextVersion, type Changes } from './verdict.ts';

export interface SentStep {
  step: string;
  revision: number;
  fields: Record<string, unknown>;
  /** Fields that were filled and did not come back, nobody knows why. */
  doubtful?: readonly string[];
}

/**
 * `saved`: it is kept, finished or not (`problems` says). `repeated`: these very words are kept already, and get the same answer.
 * `outdated`: the step was saved from another card since; the words come back to be looked at again, nothing is written.
 * `closed`: the discussion is no longer a draft.
 */
export type SaveVerdict =
  | { is: 'saved'; changes: Changes; problems: FieldProblem[] }
  | { is: 'outdated'; fields: FieldTexts }
  | { is: 'repeated'; problems: FieldProblem[] }
  | { is: 'closed' };

/** Undefined: this framework pack has no such step. */
export function save(
  discussion: Discussion,
  sent: SentStep,
  { pack, courses }: Reference,
  at: Date,
): SaveVerdict | undefined {
  const { record, answers, removed } = discussion;
  const asked = fieldsOf(sent.step, record, pack);
  if (!asked) return undefined;
  if (record.state !== 'draft') return { is: 'closed' };
  const kept = answers.get(sent.step);
  const merged = merge(asked, kept?.fields ?? startOf(sent.step, discussion), sent.fields);
  const typed = sent.step === 'goals' ? withOffers(merged, sent.fields, discussion, { pack, courses }) : merged;
  const { fields, problems: unknown } = knownCourses(asked, typed, kept?.fields ?? {}, courses);
  const doubtful = stillDoubtful(sent, kept, fields);
  const seen = sent.step === PREPARATION ? fieldsForOthers({ fields, doubtful }) : fields;
  const problems = [...unknown, ...stepProblems(sent.step, seen, record, pack, dayOf(at))];
  if (sent.revision !== (kept?.revision ?? 0))
    return isSame(fields, kept?.fields)
      ? { is: 'repeated', problems }
      : { is: 'outdated', fields: filledFrom(fields, kept?.fields) };
  const answer: StepAnswer = {
    schemaVersion: 1,
    step: sent.step,
    fields,
    doubtful: doubtful.length ? doubtful : undefined,
    revision: sent.revision + 1,
    savedAt: at.toISOString(),
  };
  const tell =
    sent.step === PREPARATION && !problems.length ? [{ kind: 'prepared' as const, to: 'manager' as const }] : [];
  const gone = removal(sent.step, kept?.fields ?? {}, fields, removed?.get(sent.step)?.fields ?? {}, at);
  return {
    is: 'saved',
    problems,
    changes: {
      record: withProgress({ ...discussion, record: nextVersion(record, at) }, answer, pack),
      answer,
      removed: gone,
      tell,
      doing: `saved ${sent.step}`,
    },
  };
}

/** What a card without such marks leaves open stays open. */
function stillDoubtful(
  { fields: sent, doubtful = [] }: SentStep,
  kept: StepAnswer | undefined,
  fields: FieldTexts,
): string[] {
  const open = (kept?.doubtful ?? []).filter((id) => !Object.hasOwn(sent, id));
  return [...new Set([...doubtful, ...open])].filter((id) => fields[id]?.trim());
}

/** An older card never showed what is kept now, so nothing of that was emptied on it. */
const filledFrom = (fields: FieldTexts, kept: FieldTexts = {}): FieldTexts =>
  Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, value.trim() ? value : (kept[id] ?? value)]));

const isSame = (a: FieldTexts, b: FieldTexts = {}) =>
  Object.keys({ ...a, ...b }).every((id) => (a[id] ?? '') === (b[id] ?? ''));

/** `outdated`: as for a step that is saved; nobody is asked until the words have been looked at again. */
export type PrepareVerdict = { verdict: 'asked' | 'late' | 'outdated'; changes?: Changes; fields?: FieldTexts };

/** Asking the person to prepare is a button on the first step: what was typed there is kept by the same press. */
export function saveAndAskToPrepare(
  discussion: Discussion,
  sent: SentStep,
  reference: Reference,
  at: Date,
): PrepareVerdict {
  const saved = save(discussion, sent, reference, at);
  if (saved?.is === 'outdated') return { verdict: 'outdated', fields: saved.fields };
  const kept = saved?.is === 'saved' ? saved.changes : undefined;
  const asked = askToPrepare({ record: discussion.record }, at);
  if (asked.is !== 'done') return { verdict: discussion.record.state === 'draft' ? 'asked' : 'late', changes: kept };
  const record = { ...asked.changes.record, step: kept?.record.step ?? discussion.record.step };
  return { verdict: 'asked', changes: { ...asked.changes, record, answer: kept?.answer, removed: kept?.removed } };
}

/** Put back by a button of the step itself, whose words are kept by the same press. */
export function saveAndPutBack(
  discussion: Discussion,
  sent: SentStep,
  reference: Reference,
  at: Date,
): SaveVerdict | undefined {
  const saved = save(discussion, sent, reference, at);
  const answer = saved?.is === 'saved' ? saved.changes.answer : discussion.answers.get(sent.step);
  if (!answer || (saved?.is !== 'saved' && saved?.is !== 'repeated')) return saved;
  const answers = new Map([...discussion.answers, [sent.step, answer]]);
  const changes = settle({ ...discussion, answers }, answer, 'put back', reference, at);
  return changes ? { is: 'saved', problems: [], changes } : saved;
}
