import { dayOf } from '../../../dates.ts';
import type { Answer, Discussion } from './appraisal.ts';
import { knownCourses } from './course-choices.ts';
import { merge, type Fields, type Problem } from './fields.ts';
import { startOf } from './goals.ts';
import type { Reference } from './reference.ts';
import { fieldsOf, PREPARATION, stepProblems } from './steps.ts';
import { askToPrepare } from './transitions.ts';
import { touched, type Changes } from './verdict.ts';

export interface Sent {
  step: string;
  revision: number;
  fields: Record<string, unknown>;
}

/**
 * `saved`: it is kept, finished or not (`problems` says). `repeated`: these very words are kept already, and get the same answer.
 * `outdated`: the step was saved from another card since; the words come back to be looked at again, nothing is written.
 * `closed`: the discussion is no longer a draft.
 */
export type SaveVerdict =
  | { is: 'saved'; changes: Changes; problems: Problem[] }
  | { is: 'outdated'; fields: Fields }
  | { is: 'repeated'; problems: Problem[] }
  | { is: 'closed' };

/** Undefined: this framework pack has no such step. */
export function save(
  discussion: Discussion,
  sent: Sent,
  { pack, courses }: Reference,
  at: Date,
): SaveVerdict | undefined {
  const { record, answers } = discussion;
  const asked = fieldsOf(sent.step, record, pack);
  if (!asked) return undefined;
  if (record.state !== 'draft') return { is: 'closed' };
  const kept = answers.get(sent.step);
  const typed = merge(asked, kept?.fields ?? startOf(sent.step, discussion), sent.fields);
  const { fields, problems: unknown } = knownCourses(asked, typed, kept?.fields ?? {}, courses);
  const problems = [...unknown, ...stepProblems(sent.step, fields, record, pack, dayOf(at))];
  if (sent.revision !== (kept?.revision ?? 0))
    return isSame(fields, kept?.fields) ? { is: 'repeated', problems } : { is: 'outdated', fields };
  const answer: Answer = {
    schemaVersion: 1,
    step: sent.step,
    fields,
    revision: sent.revision + 1,
    savedAt: at.toISOString(),
  };
  const tell =
    sent.step === PREPARATION && !problems.length ? [{ kind: 'prepared' as const, to: 'manager' as const }] : [];
  return { is: 'saved', problems, changes: { record: touched(record, at), answer, tell, doing: `saved ${sent.step}` } };
}

const isSame = (a: Fields, b: Fields = {}) =>
  Object.keys({ ...a, ...b }).every((id) => (a[id] ?? '') === (b[id] ?? ''));

/** `outdated`: as for a step that is saved; nobody is asked until the words have been looked at again. */
export type Asked = { verdict: 'asked' | 'late' | 'outdated'; changes?: Changes; fields?: Fields };

/** Asking the person to prepare is a button on the first step: what was typed there is kept by the same press. */
export function saveAndAskToPrepare(discussion: Discussion, sent: Sent, reference: Reference, at: Date): Asked {
  const saved = save(discussion, sent, reference, at);
  if (saved?.is === 'outdated') return { verdict: 'outdated', fields: saved.fields };
  const kept = saved?.is === 'saved' ? saved.changes : undefined;
  const asked = askToPrepare({ record: discussion.record }, at);
  if (asked.is !== 'done') return { verdict: discussion.record.state === 'draft' ? 'asked' : 'late', changes: kept };
  return { verdict: 'asked', changes: { ...asked.changes, answer: kept?.answer } };
}
