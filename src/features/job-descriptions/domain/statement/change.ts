// What a yes would do to the document at one level: as it is shown before anybody says so.
import type { LevelId } from '../../../framework/domain.ts';
import { educationFor } from './education.ts';
import { previewFrame, type PreviewLine } from '../place/preview.ts';
import { levelWarning } from '../level/proposal.ts';
import type { Understanding } from './understanding.ts';
import { levelInSentence, statementFor } from './wording.ts';

export interface StatementChange {
  is: 'inserted' | 'changed' | 'unchanged';
  /** Where, in a sentence. */
  where: string;
  preview: PreviewLine[];
  /** The second paragraph that may be added; empty where the document has it. */
  education: string;
  warnings: string[];
}

const TRACKED = '“Track changes” is on in this document, so this is put in as a tracked change by you.';

export function changeAt(understanding: Understanding, level: LevelId): StatementChange {
  const { statement, place, wording, hasEducation, tracksChanges, warnings } = understanding;
  const is = !statement ? 'inserted' : statement.levels.every((one) => one === level) ? 'unchanged' : 'changed';
  const { front, back } = place.typed;
  const shown = statement
    ? statement.front + levelInSentence(level) + statement.back
    : front + statementFor(level, wording) + back;
  return {
    is,
    where: statement ? 'The document carries the statement here already.' : whereOf(place),
    preview: previewFrame(understanding, [shown]),
    education: hasEducation ? '' : educationFor(level),
    warnings: [
      ...new Set([
        ...[levelWarning(level)].filter((warning) => warning !== undefined),
        ...warnings.filter((warning) => warning !== levelWarning('pre-registration')),
        ...(tracksChanges && is !== 'unchanged' ? [TRACKED] : []),
      ]),
    ],
  };
}

const AS = { 'list item': 'as an item of its list', 'table cell': 'in its table', paragraph: 'as a paragraph' };

const whereOf = ({ isAtEnd, section, kind, why }: Understanding['place']): string =>
  isAtEnd ? `At the end of the document. ${why}` : `In “${section}”, ${AS[kind]}. ${why}`;
