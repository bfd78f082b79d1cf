import { longDay, longMoment } from '../../dates.ts';
import { levelName, STARTER_NOTE, type Pack } from '../framework/domain.ts';
import { KINDS, type Appraisal } from './domain/appraisal.ts';
import type { AgreedEdition } from './domain/discussion.ts';
import { esrLine } from './domain/esr.ts';
import type { FieldTexts } from './domain/fields.ts';
import { capabilityName, goalsOf } from './domain/goals.ts';
import type { Reference } from './domain/reference.ts';
import { summarySections } from './domain/summary.ts';
import type { RecordDocument } from '../../word/record.ts';

/** What the Word document of an agreed record says, in the order of the discussion. */
export function documentOf({ record, answers }: AgreedEdition, reference: Reference): RecordDocument {
  const { pack } = reference;
  const discussion = { record, answers: new Map(answers.map((answer) => [answer.step, answer])) };
  return {
    title: `ACCEND ${KINDS[record.kind].toLowerCase()} record`,
    subtitle: 'Confidential to the two people named below',
    facts: [
      ['Name', record.person.name],
      ['Role', record.role],
      ['Line manager', record.manager.name],
      ['Kind of conversation', KINDS[record.kind]],
      ['Date of the conversation', longDay(record.heldOn)],
      ['Level of practice', levelName(record.level)],
      ['Framework', `${pack.name} (${pack.version})`],
      ['Agreed by both on', longMoment(record.agreedAt ?? record.updatedAt)],
      ['Version', String(record.edition)],
    ],
    sections: summarySections(discussion, reference).map(({ step, title, lines }) =>
      step === 'goals'
        ? { heading: title, table: goalTable(discussion.answers.get('goals')?.fields ?? {}, record, pack) }
        : { heading: title, facts: lines.map(({ label, words }): [string, string] => [label, words]) },
    ),
    closing: [`For ESR: ${esrLine(record)}`, ...(pack.isStarter ? [STARTER_NOTE] : [])],
  };
}

const goalTable = (typed: FieldTexts, { level }: Appraisal, pack: Pack) => ({
  header: ['Goal', 'Capability', 'Action', 'Support', 'By', 'Service need'],
  rows: goalsOf(typed).map(({ goal, capability, action, support, by, service }) => [
    goal,
    capabilityName(capability, pack, level),
    action,
    support,
    by && longDay(by),
    service,
  ]),
});
