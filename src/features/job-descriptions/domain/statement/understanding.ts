// What was understood of a document: all that is said about it until somebody says yes, and small however large it is.
import { z } from 'zod';
import { LevelId } from '../../../framework/domain.ts';
import type { Outline } from '../../../../word/outline.ts';
import { excerptsAround, linesAround, linesAt, shorten, typedAround } from '../place/preview.ts';
import type { DocumentProposal } from '../level/proposal.ts';
import { wordingOr } from './wording.ts';

const Lines = z.array(z.string());

export const Understanding = z.object({
  /** The Trust's wording, or the standard one, that was looked for. */
  wording: z.string(),
  title: z.string().optional(),
  band: z.string().optional(),
  level: z.object({
    level: LevelId.optional(),
    reasons: Lines,
    isSure: z.boolean(),
    candidates: z.array(LevelId),
  }),
  place: z.object({
    isAtEnd: z.boolean(),
    section: z.string(),
    kind: z.enum(['list item', 'table cell', 'paragraph']),
    why: z.string(),
    /** What is typed around the sentence there: a bullet, an “(E)”. */
    typed: z.object({ front: z.string(), back: z.string() }).default({ front: '', back: '' }),
  }),
  /** The statement that stands there already, around the words that name its level. */
  statement: z
    .object({
      /** Of every statement there is; '' for words that name none of the seven. */
      levels: z.array(LevelId.or(z.literal(''))),
      front: z.string(),
      back: z.string(),
    })
    .optional(),
  /** What stands in front of the statement, or of the place for it, and behind. */
  before: Lines,
  after: Lines,
  hasEducation: z.boolean(),
  tracksChanges: z.boolean(),
  warnings: Lines,
});
export type Understanding = z.infer<typeof Understanding>;

const LONGEST_SECTION = 120; // characters: some documents call a whole paragraph a heading

export function understandingOf(
  { outline, tracksChanges }: { outline: Outline; tracksChanges: boolean },
  { title, band, level, place, statements, hasEducation, warnings }: DocumentProposal,
  wording: string | undefined,
): Understanding {
  const [first] = statements;
  const { section, kind, why } = place;
  return {
    wording: wordingOr(wording),
    title,
    band,
    level,
    place: {
      isAtEnd: place.place.side === 'end',
      section: shorten(section, LONGEST_SECTION),
      kind,
      why,
      typed: typedAround(outline, place.place),
    },
    ...(first && {
      statement: {
        levels: [...new Set(statements.map((one) => one.level ?? ('' as const)))],
        ...excerptsAround(outline, first.stretch),
      },
    }),
    ...(first ? linesAround(outline, [first.paragraph]) : linesAt(outline, place.place)),
    hasEducation,
    tracksChanges,
    warnings,
  };
}
