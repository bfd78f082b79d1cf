// A document as blocks of paragraphs, each with the headings it stands under.
import type { Outline, Paragraph } from '../../../../word/outline.ts';
import { namesInBoxes } from './boxes.ts';
import { openFlow } from './flow.ts';
import { tablesIn, type GridRow } from './grid.ts';
import { inlineLabel, isCellLabel } from './headings.ts';
import { listTopics } from './list-topics.ts';
import { splitByMarks } from './line-marks.ts';
import { isLayout, pageBlocks, type PageStanding } from './page-cells.ts';
import { openRuns } from './runs.ts';
import type { SectionBlock } from './section-block.ts';
import { markOf, standingUnder, type Standing } from './standing.ts';
import { tableEntries } from './table.ts';

/** `band`: of the post, where it is known. */
export function sectionBlocks({ paragraphs }: Outline, band?: string): SectionBlock[] {
  const blocks: SectionBlock[] = [];
  const tables = tablesIn(paragraphs);
  const topics = listTopics(paragraphs.filter(({ cell, isAside }) => !cell && !isAside));
  const flow = openFlow({}, topics, (block) => blocks.push(block));
  let pages: PageStanding[] = [];
  const names = namesInBoxes(paragraphs);
  for (const paragraph of paragraphs.filter((one) => !one.isAside || names.has(one))) {
    const number = paragraph.cell?.table;
    if (number === undefined) {
      pages = [];
      if (names.has(paragraph)) flow.name(paragraph);
      else flow.add(paragraph);
      continue;
    }
    const rows = tables.get(number);
    if (!rows) continue;
    tables.delete(number);
    flow.close();
    const outer = pages.findLast(({ from }) => from < paragraph.index)?.standing ?? flow.standing();
    if (isLayout(rows)) {
      const page = pageBlocks(rows, outer);
      pages = page.standings;
      for (const block of page.blocks) blocks.push(block);
    } else for (const block of tableBlocks(rows, outer, band)) blocks.push(block);
  }
  flow.close();
  return blocks;
}

/** Cells that stand under the very same headings are one block, as when a label is merged over several rows. */
function tableBlocks(rows: GridRow[], outer: Standing, band: string | undefined): SectionBlock[] {
  const blocks = new Map<unknown, Map<unknown, SectionBlock>>();
  let before = outer;
  for (const entry of tableEntries(rows, outer, band)) {
    before = goingOn(before, entry.standing);
    for (const { standing, run, isMarked, list } of withinCell(entry.cell.paragraphs, before)) {
      const ofGroup = blocks.get(standing.group) ?? new Map<unknown, SectionBlock>();
      blocks.set(standing.group, ofGroup);
      const kind = standing.kind?.topic.kind;
      const same = ofGroup.get(kind);
      if (same) same.runs.push(run);
      else ofGroup.set(kind, { standing, runs: [run], isInTable: true, isRunning: false, isMarked, list });
    }
  }
  return [...blocks.values()].flatMap((ofGroup) => [...ofGroup.values()]);
}

/** A label that is said again in the next row is no other group. */
function goingOn({ specification, group }: Standing, next: Standing): Standing {
  const isSame = group !== undefined && group.text === next.group?.text && specification === next.specification;
  return isSame ? { ...next, group } : next;
}

/** A cell may hold labels of its own: “Essential:”, a list, “Desirable:”, a list. */
function withinCell(paragraphs: Paragraph[], outer: Standing) {
  const parts: ReturnType<typeof splitByMarks> = [];
  const runs = openRuns(outer, listTopics(paragraphs), ({ run, standing }) =>
    parts.push(...splitByMarks(run, standing)),
  );
  for (const [at, paragraph] of paragraphs.entries()) {
    if (runs.names(paragraph)) continue;
    const isLabel = isCellLabel(paragraph, paragraphs[at + 1]);
    const label = isLabel ? paragraph.text : inlineLabel(paragraph);
    if (label !== undefined) {
      const standing = runs.standing();
      const mark = markOf(label, paragraph.headingLevel);
      const isMinor = standing.group?.topic.isCriteria && !mark.topic.kind && !mark.topic.isCriteria && !mark.level;
      if (!isMinor) runs.stand(standingUnder(standing, mark));
    }
    if (!isLabel) runs.add(paragraph);
  }
  runs.close();
  return parts;
}
