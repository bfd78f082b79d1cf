// A document as blocks of paragraphs, each with the headings it stands under.
import type { Outline, Paragraph } from '../../../../word/outline.ts';
import { inlineLabel, isCellLabel, isHeading } from './headings.ts';
import { markOf, standingUnder, type Standing } from './standing.ts';
import { tablesIn, type GridRow } from './grid.ts';
import { tableEntries } from './table.ts';

export interface SectionBlock {
  standing: Standing;
  /** In the running text one run of paragraphs; in a table those of each cell that belongs here. */
  runs: Paragraph[][];
  isInTable: boolean;
}

export function sectionBlocks({ paragraphs }: Outline): SectionBlock[] {
  const blocks: SectionBlock[] = [];
  const tables = tablesIn(paragraphs);
  let standing: Standing = {};
  let flow: Paragraph[] = [];
  const close = () => {
    if (flow.length) blocks.push({ standing, runs: [flow], isInTable: false });
    flow = [];
  };
  for (const paragraph of paragraphs.filter(({ isAside }) => !isAside)) {
    const table = paragraph.cell?.table;
    if (table === undefined) {
      const label = isHeading(paragraph) ? paragraph.text : inlineLabel(paragraph);
      if (label !== undefined) {
        close();
        standing = standingUnder(standing, markOf(label, paragraph.headingLevel));
      }
      if (!isHeading(paragraph)) flow.push(paragraph);
    } else {
      const rows = tables.get(table);
      if (!rows) continue;
      tables.delete(table);
      close();
      for (const block of tableBlocks(rows, standing)) blocks.push(block);
    }
  }
  close();
  return blocks;
}

/** Cells that stand under the very same headings are one block, as when a label is merged over several rows. */
function tableBlocks(rows: GridRow[], standing: Standing): SectionBlock[] {
  const blocks = new Map<unknown, Map<unknown, SectionBlock>>();
  for (const entry of tableEntries(rows, standing)) {
    for (const { standing, run } of withinCell(entry.cell.paragraphs, entry.standing)) {
      const ofGroup = blocks.get(standing.group) ?? new Map<unknown, SectionBlock>();
      blocks.set(standing.group, ofGroup);
      const kind = standing.kind?.topic.kind;
      const same = ofGroup.get(kind);
      if (same) same.runs.push(run);
      else ofGroup.set(kind, { standing, runs: [run], isInTable: true });
    }
  }
  return [...blocks.values()].flatMap((ofGroup) => [...ofGroup.values()]);
}

/** A cell may hold labels of its own: “Essential:”, a list, “Desirable:”, a list. */
function withinCell(paragraphs: Paragraph[], outer: Standing): { standing: Standing; run: Paragraph[] }[] {
  const parts: { standing: Standing; run: Paragraph[] }[] = [];
  let standing = outer;
  let run: Paragraph[] = [];
  const close = () => {
    if (run.length) parts.push({ standing, run });
    run = [];
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    const isLabel = isCellLabel(paragraph, paragraphs[at + 1]);
    const label = isLabel ? paragraph.text : inlineLabel(paragraph);
    if (label !== undefined) {
      const mark = markOf(label, paragraph.headingLevel);
      const isMinor = standing.group?.topic.isCriteria && !mark.topic.kind && !mark.topic.isCriteria && !mark.level;
      if (!isMinor) {
        close();
        standing = standingUnder(standing, mark);
      }
    }
    if (!isLabel) run.push(paragraph);
  }
  close();
  return parts;
}
