// Tables that only lay out a page: each cell holds running text with headings of its own.
import { openFlow } from './flow.ts';
import type { GridCell, GridRow } from './grid.ts';
import { isHeading } from './headings.ts';
import { listTopics } from './list-topics.ts';
import type { SectionBlock } from './section-block.ts';
import type { Standing } from './standing.ts';
import { topicOf } from './topics.ts';

const LEAST = 4; // paragraphs of a cell that is a page

function isPage({ paragraphs }: GridCell): boolean {
  if (paragraphs.length < LEAST) return false;
  const topics = paragraphs.filter(isHeading).map(({ text }) => topicOf(text));
  const sections = topics.filter(({ isSpecification, isElsewhere }) => isSpecification || isElsewhere);
  return sections.length > 1 || (sections.some(({ isSpecification }) => isSpecification) && topics.length > 1);
}

export const isLayout = (rows: readonly GridRow[]): boolean => rows.some((row) => row.some(isPage));

/** Where a table that stands inside such a cell belongs: behind which paragraph it begins to stand under what. */
export interface PageStanding {
  from: number;
  standing: Standing;
}

/** Every cell is read; what a heading begins goes on in the cell below. */
export function pageBlocks(
  rows: readonly GridRow[],
  outer: Standing,
): { blocks: SectionBlock[]; standings: PageStanding[] } {
  const blocks: SectionBlock[] = [];
  const standings: PageStanding[] = [];
  const above = new Map<number, Standing>();
  for (const cell of rows.flat()) {
    const topics = listTopics(cell.paragraphs);
    const flow = openFlow(above.get(cell.column) ?? outer, topics, (block) => blocks.push(block), true);
    for (const paragraph of cell.paragraphs) {
      flow.add(paragraph);
      standings.push({ from: paragraph.index, standing: flow.standing() });
    }
    flow.close();
    above.set(cell.column, flow.standing());
  }
  return { blocks, standings };
}
