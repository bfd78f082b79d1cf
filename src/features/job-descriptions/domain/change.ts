// What a yes would do to the document at one level: as it is shown before anybody says so.
import type { LevelId } from '../../framework/domain.ts';
import type { Outline } from '../../../word/outline.ts';
import { educationFor } from './education.ts';
import type { PlaceProposal } from './place.ts';
import { around, previewOf, type PreviewLine } from './preview.ts';
import { levelWarning, type Proposal } from './proposal.ts';
import { inSentence, statementFor } from './wording.ts';

export interface Change {
  is: 'inserted' | 'changed' | 'unchanged';
  /** Where, in a sentence. */
  where: string;
  preview: PreviewLine[];
  /** The second paragraph that may be added; empty where the document has it. */
  education: string;
  warnings: string[];
}

const TRACKED = '“Track changes” is on in this document, so this is put in as a tracked change by you.';

export function changeAt(
  { outline, tracksChanges }: { outline: Outline; tracksChanges: boolean },
  { statements, place, hasEducation, warnings }: Proposal,
  level: LevelId,
  wording?: string,
): Change {
  const [statement] = statements;
  const is = !statement ? 'inserted' : statements.every((one) => one.level === level) ? 'unchanged' : 'changed';
  const { stretch } = statement ?? {};
  const asIs = statement ? around(outline, [statement.paragraph]) : [];
  const text = stretch && outline.paragraphs[stretch.paragraph]!.text;
  const changed = text && stretch && text.slice(0, stretch.from) + inSentence(level) + text.slice(stretch.to);
  return {
    is,
    where: statement ? 'The document carries the statement here already.' : whereOf(place),
    preview: statement
      ? asIs.map((line) => (line.isNew && changed ? { ...line, text: changed } : line))
      : previewOf(outline, place.place, [statementFor(level, wording)]),
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

const whereOf = ({ place, section, kind, why }: PlaceProposal): string =>
  place.side === 'end' ? `At the end of the document. ${why}` : `In “${section}”, ${AS[kind]}. ${why}`;
