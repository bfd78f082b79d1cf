import { longDay, longMoment } from '../../dates.ts';
import { levelName, STARTER_NOTE, type Pack } from '../framework/domain.ts';
import { KINDS, type Appraisal } from './domain/appraisal.ts';
import type { AgreedEdition, Discussion } from './domain/discussion.ts';
import { esrLine } from './domain/esr.ts';
import type { FieldTexts } from './domain/fields.ts';
import { capabilityName, goalsOf } from './domain/goals.ts';
import type { Reference } from './domain/reference.ts';
import { reviewDay } from './domain/review-day.ts';
import { PREPARATION } from './domain/steps.ts';
import { preparationForManager, summarySections, type Section } from './domain/summary.ts';
import type { LabelledValue, RecordBlock, RecordDocument, RecordSection } from '../../word/record.ts';

export interface RecordSetting extends Reference {
  trustName: string;
  /** Both of the two want it in. */
  hasPreparation: boolean;
}

/** What the Word document of an agreed record says, in the order of the discussion. */
export function documentOf({ record, answers }: AgreedEdition, setting: RecordSetting): RecordDocument {
  const { trustName } = setting;
  const discussion = { record, answers: new Map(answers.map((answer) => [answer.step, answer])) };
  const goals = discussion.answers.get('goals')?.fields ?? {};
  return {
    title: `ACCEND ${KINDS[record.kind].toLowerCase()} record`,
    subtitle: 'Confidential to the two people named below',
    header: `${trustName} · ${record.person.name}`,
    facts: factsOf(record, trustName, setting.pack),
    sections: [
      ...(setting.hasPreparation ? preparationOf(discussion) : []),
      ...summarySections(discussion, setting).map((section) => sectionOf(section, goals, record, setting.pack)),
      { heading: 'Next steps', facts: [['Look at the goals again on', longDay(reviewDay(goals, record.heldOn))]] },
      signing(record),
    ],
    closing: [`For ESR: ${esrLine(record)}`],
  };
}

/** The note on a framework that is only a beginning is for whoever wonders about it, at the foot of the page. */
const factsOf = (record: Appraisal, trustName: string, pack: Pack): LabelledValue[] => [
  ['Name', record.person.name],
  ['Role', record.role],
  ['Trust', trustName],
  ['Line manager', record.manager.name],
  ['Kind of discussion', KINDS[record.kind]],
  ['Date of the discussion', longDay(record.heldOn)],
  ['Level of practice', levelName(record.level)],
  ['Framework', `${pack.name} (${pack.version})`, pack.isStarter ? STARTER_NOTE : undefined],
  ['Agreed by both on', longMoment(record.agreedAt ?? record.updatedAt)],
  ['Version', String(record.edition)],
];

function sectionOf({ step, title, lines }: Section, goals: FieldTexts, record: Appraisal, pack: Pack): RecordSection {
  if (step === 'goals') return { heading: title, blocks: goalBlocks(goals, record, pack) };
  return { heading: title, facts: lines.map(({ label, words }): LabelledValue => [label, words]) };
}

/** One under another: six columns leave some words no room, and are hard to follow by ear. */
const goalBlocks = (typed: FieldTexts, { level }: Appraisal, pack: Pack): RecordBlock[] =>
  goalsOf(typed).map(({ goal, capability, action, support, by, service }, n) => ({
    heading: `Goal ${n + 1}`,
    facts: (
      [
        ['What', goal],
        ['What will be done', action],
        ['By', by && longDay(by)],
        ['Support', support],
        ['Capability', capabilityName(capability, pack, level)],
        ['Service need', service],
      ] satisfies LabelledValue[]
    ).filter(([label, words]) => words || label === 'What'),
  }));

function preparationOf({ record, answers }: Pick<Discussion, 'record' | 'answers'>): RecordSection[] {
  const lines = preparationForManager(answers.get(PREPARATION));
  if (!lines.length) return [];
  return [
    {
      heading: `What ${record.person.name} prepared`,
      facts: lines.map(({ label, words }): LabelledValue => [label, words]),
    },
  ];
}

const signing = ({ person, manager }: Appraisal): RecordSection => ({
  heading: 'Signatures',
  intro: 'Both agreed this record in the ACCEND Assistant. Sign here only if your Trust keeps a signed copy.',
  signatures: [`${person.name} (appraised person)`, `${manager.name} (line manager)`],
});
