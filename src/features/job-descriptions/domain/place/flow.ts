// Running text as blocks of paragraphs, each with the headings it stands under.
import type { Paragraph } from '../../../../word/outline.ts';
import { inlineLabel, isHeading } from './headings.ts';
import { splitByMarks } from './line-marks.ts';
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
export function openFlow(outer: Standing, put: (block: SectionBlock) => void, isInTable = false): Flow {
  let standing = outer;
  let run: Paragraph[] = [];
  const close = () => {
    for (const { run: lines, ...part } of run.length ? splitByMarks(run, standing) : [])
      put({ ...part, runs: [lines], isInTable, isRunning: true });
    run = [];
  };
  const stand = (label: string, level?: number) => {
    close();
    standing = standingUnder(standing, markOf(label, level));
  };
  return {
    add: (paragraph) => {
      if (isHeading(paragraph)) return stand(paragraph.text, paragraph.headingLevel);
      const label = inlineLabel(paragraph);
      if (label !== undefined) stand(label, paragraph.headingLevel);
      run.push(paragraph);
    },
    name: ({ text, headingLevel }) => stand(text, headingLevel),
    close,
    standing: () => standing,
  };
}
