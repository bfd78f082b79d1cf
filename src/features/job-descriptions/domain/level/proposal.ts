// All that the bot has to say about a job description before anybody decides: for cards, and for the command line.
import type { LevelId } from '../../../framework/domain.ts';
import type { Outline } from '../../../../word/outline.ts';
import { findEducation } from '../statement/education.ts';
import { proposeLevel, type LevelProposal } from './level.ts';
import { proposePlace, type PlaceProposal } from '../place/place.ts';
import { asTyped, previewAround, previewOf, type PreviewLine } from '../place/preview.ts';
import { readPost } from './reading.ts';
import { findStatement, type FoundStatement } from '../statement/statement.ts';
import { levelInSentence, statementWith } from '../statement/wording.ts';

export interface DocumentProposal {
  title?: string;
  band?: string;
  level: LevelProposal;
  place: PlaceProposal;
  /** The statements that the document carries already: then the place is not needed. */
  statements: FoundStatement[];
  hasEducation: boolean;
  /** As it would be at the level proposed, or as it is where the document carries the statement already. */
  preview: PreviewLine[];
  warnings: string[];
}
export interface Circumstances {
  fileName?: string;
  /** The Trust's own; left out or empty, the standard one. */
  wording?: string;
}

export function documentProposal(outline: Outline, { fileName, wording }: Circumstances): DocumentProposal {
  const { title, band } = readPost(outline, fileName);
  const statements = findStatement(outline, wording);
  const text = outline.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const level = proposeLevel({ title, band, text });
  const place = proposePlace(outline);
  const likely = level.candidates[0];
  const sentence = statementWith(likely ? levelInSentence(likely) : '…', wording);
  return {
    title,
    band,
    level,
    place,
    statements,
    hasEducation: findEducation(outline).length > 0,
    preview: statements[0]
      ? previewAround(outline, [statements[0].stretch])
      : previewOf(outline, place.place, [asTyped(outline, place.place, sentence)]),
    warnings: [...warningsOf(statements, likely), ...(statements.length ? [] : place.warnings)],
  };
}

/** What a person should know before choosing this level. */
export const levelWarning = (level: LevelId | undefined): string | undefined =>
  level === 'pre-registration'
    ? 'People at pre-registration level are learners, so a statement in a job description makes little sense there.'
    : undefined;

function warningsOf(statements: FoundStatement[], likely: LevelId | undefined): string[] {
  const levels = new Set(statements.map(({ level }) => level));
  return [
    levelWarning(likely),
    statements.length > 1
      ? `The document carries the statement ${statements.length} times. All of them are changed together.`
      : undefined,
    levels.size > 1 ? 'They do not name the same level.' : undefined,
    levels.has(undefined) ? 'A statement in the document names none of the seven levels of practice.' : undefined,
  ].filter((warning) => warning !== undefined);
}
