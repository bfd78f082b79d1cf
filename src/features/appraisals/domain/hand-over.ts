// A discussion goes from one manager to another: the earlier one is closed, and a new one begins with what the two have in common.
import type { Pack } from '../../framework/domain.ts';
import { Appraisal, isOpenAppraisal } from './appraisal.ts';
import type { AgreedGoals, StepAnswer, Discussion } from './discussion.ts';
import { closeAs } from './closing.ts';
import { fieldProblems, type FieldTexts } from './fields.ts';
import { goalFields } from './goals.ts';
import { lastGoalsOf } from './last-goals.ts';
import { PREPARATION } from './steps.ts';
import { nextVersion, type Changes, type AppraisalVerdict } from './verdict.ts';

export interface HandOver {
  /** Of the new discussion. */
  id: string;
  manager: Appraisal['manager'];
  pack: Pack;
  goals?: AgreedGoals;
  /** Whether the person had prepared: then they are asked whether the new manager may see it. */
  hasPreparation: boolean;
  /** Whether the person has said of this manager that they are not theirs. */
  isDenied: boolean;
}

/** `denied`: the person has said that this is not their manager. */
export type HandOverVerdict = { is: 'done'; closed: Changes; begun: Changes } | { is: 'late' | 'denied' };

/** As with freeing: the facilitator decides on what they have seen. */
export function handOverDiscussion(record: Appraisal, version: number, to: HandOver, at: Date): HandOverVerdict {
  if (!isOpenAppraisal(record) || record.version !== version) return { is: 'late' };
  if (to.isDenied) return { is: 'denied' };
  const goals = to.goals && { ...to.goals, fields: stillOffered(to.goals.fields, to.pack, record) };
  const closed = closeAs(record, 'handed over', at, { tell: [{ kind: 'closed', to: 'manager' }] });
  return {
    is: 'done',
    closed: { ...closed, trail: { fromManager: record.manager.id, toManager: to.manager.id, next: to.id } },
    begun: {
      record: { ...succession(record, to, at), lastGoals: goals && lastGoalsOf(goals) },
      goals,
      tell: [
        { kind: 'handed-over', to: 'person' },
        { kind: 'taken-over', to: 'manager' },
      ],
      doing: 'began',
      trail: { earlier: record.id },
    },
  };
}

/** Level and role are facts of the post, and stay; everything else begins anew. */
function succession(record: Appraisal, { id, manager, pack, hasPreparation }: HandOver, at: Date): Appraisal {
  const { tenantId, trustId, person, role, kind, heldOn, cycle, level } = record;
  const moment = at.toISOString();
  return Appraisal.parse({
    id,
    tenantId,
    trustId,
    manager,
    person,
    role,
    kind,
    heldOn,
    cycle,
    level,
    frameworkVersion: pack.version,
    state: 'draft',
    version: 1,
    createdAt: moment,
    updatedAt: moment,
    earlier: { id: record.id, managerName: record.manager.name, preparation: hasPreparation ? 'asked' : 'none' },
  });
}

/** Goals of another framework pack or level keep their words, and lose a capability that is not in this one. */
function stillOffered(fields: FieldTexts, pack: Pack, { level }: Pick<Appraisal, 'level'>): FieldTexts {
  const asked = goalFields(pack, level);
  const wrong = new Set(fieldProblems(asked, fields).map(({ field }) => field));
  return Object.fromEntries(asked.map(({ id }) => [id, wrong.has(id) ? '' : (fields[id] ?? '')]));
}

type Succession = Pick<Discussion, 'record' | 'answers'>;

/** Whether the person is still to say if the new manager may see what they prepared for the earlier one. */
export const isAskedForPreparation = ({ record, answers }: Succession): boolean =>
  record.state === 'draft' && record.earlier?.preparation === 'asked' && !answers.has(PREPARATION);

/** `preparation`: as it stands in the earlier discussion; nothing is changed there any more. */
export function givePreparation(
  discussion: Succession,
  preparation: StepAnswer | undefined,
  at: Date,
): AppraisalVerdict {
  if (!isAskedForPreparation(discussion) || !preparation) return { is: 'late' };
  return {
    is: 'done',
    changes: {
      record: { ...decided(discussion.record, 'given', at), preparedAt: at.toISOString() },
      answer: { ...preparation, revision: 1, savedAt: at.toISOString() },
      tell: [{ kind: 'prepared', to: 'manager' }],
      doing: 'gave the preparation',
    },
  };
}

export function keepPreparation(discussion: Succession, at: Date): AppraisalVerdict {
  if (!isAskedForPreparation(discussion)) return { is: 'late' };
  return { is: 'done', changes: { record: decided(discussion.record, 'kept', at), doing: 'kept the preparation' } };
}

const decided = (record: Appraisal, preparation: 'given' | 'kept', at: Date): Appraisal => ({
  ...nextVersion(record, at),
  earlier: record.earlier && { ...record.earlier, preparation },
});
