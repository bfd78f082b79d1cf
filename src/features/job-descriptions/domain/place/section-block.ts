import type { Paragraph } from '../../../../word/outline.ts';
import type { Standing } from './standing.ts';

/** Paragraphs that stand under the same headings. */
export interface SectionBlock {
  standing: Standing;
  /** In the running text one run of paragraphs; in a table those of each cell that belongs here. */
  runs: Paragraph[][];
  isInTable: boolean;
  /** It is read as running text, also where that stands in a cell. */
  isRunning: boolean;
  /** Each of its lines says itself what it is: “(E)”. */
  isMarked: boolean;
  /** The whole list of which these are some lines. */
  list?: Paragraph[];
}
