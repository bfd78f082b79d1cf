// Running text as blocks of paragraphs, each with the headings it stands under.
import type { Paragraph } from '../../../../word/outline.ts';
import { inlineLabel, isHeading } from './headings.ts';
import { splitByMarks } from './line-marks.ts';
import type { ListTopics } from './list-topics.ts';
import { openRuns } from './runs.ts';
import type { SectionBlock } from './section-block.ts';
import { markOf, standingUnder, type Standing } from './standing.ts';

export interface Flow {
  add(paragraph: Paragraph): void;
  /** It names what follows, wherever it stands. */
  name(paragraph: Paragraph): void;
  /** Ends the block, as a table does, or the end of the text. */
  close(): void;
  standing(): Standing;
}

/** `isInTable`: the text of a cell that is laid out as a page is. */
export function openFlow(
  outer: Standing,
  topics: ListTopics,
  put: (block: SectionBlock) => void,
  isInTable = false,
): Flow {
  const runs = openRuns(outer, topics, ({ run, standing }) => {
    for (const { run: lines, ...part } of splitByMarks(run, standing))
      put({ ...part, runs: [lines], isInTable, isRunning: true });
  });
  const stand = (label: string, level?: number) => runs.stand(standingUnder(runs.standing(), markOf(label, level)));
  return {
    add: (paragraph) => {
      if (runs.names(paragraph)) return;
      if (isHeading(paragraph)) return stand(paragraph.text, paragraph.headingLevel);
      const label = inlineLabel(paragraph);
      if (label !== undefined) stand(label, paragraph.headingLevel);
      runs.add(paragraph);
    },
    name: ({ text, headingLevel }) => stand(text, headingLevel),
    close: runs.close,
    standing: runs.standing,
  };
}
