// Where in a job description the statement belongs.
import type { InsertionPlace, Outline, Paragraph } from '../../../../word/outline.ts';
import { isEmpty, isHeading, isLeadIn } from './headings.ts';
import { likeElsewhere, placeAmong, type PlaceBeside } from './place-in-block.ts';
import type { SectionBlock } from './section-block.ts';
import { kindOfPlace, rankedBlocks, reasonFor, type RankedBlock } from './ranks.ts';
import { otherSpecifications } from './specifications.ts';
import { isWelshOnly } from './welsh-only.ts';

export interface PlaceProposal {
  place: InsertionPlace;
  /** The name of the section as it is written, or “the end of the document”. */
  section: string;
  kind: 'list item' | 'table cell' | 'paragraph';
  why: string;
  /** What a person should know before saying yes. */
  warnings: string[];
}

export function proposePlace(outline: Outline): PlaceProposal {
  const ranked = rankedBlocks(outline);
  const passed: SectionBlock[] = [];
  let cutOff: Found | undefined;
  for (const { block, rank } of ranked) {
    if (cutOff && kindOfPlace(rank) < kindOfPlace(cutOff.rank)) break;
    const place = placeAmong(block, outline.paragraphs);
    if (!place && !cutOff) passed.push(block);
    if (!place) continue;
    const found = { block, rank, place };
    if (!isCutOff(found, outline))
      return proposalOf(found, ranked, outline, [
        ...warningsOf(outline, passed),
        ...(cutOff ? [avoided(nameOf(cutOff.block))] : []),
      ]);
    cutOff ??= found;
  }
  if (cutOff)
    return proposalOf(cutOff, ranked, outline, [fixedHeight(nameOf(cutOff.block)), ...warningsOf(outline, passed)]);
  return { ...atTheEnd(outline), warnings: [NOWHERE, ...warningsOf(outline, passed)] };
}

interface Found extends RankedBlock {
  place: PlaceBeside;
}

const isCutOff = ({ place }: Found, { paragraphs }: Outline) => paragraphs[place.beside]?.cell?.isCutOff === true;

function proposalOf(
  { block, rank, place }: Found,
  ranked: readonly RankedBlock[],
  { paragraphs }: Outline,
  warnings: readonly string[],
): PlaceProposal {
  const blocks = ranked.map((one) => one.block);
  const { kind, doubt } = block.standing;
  const asFit = ranked.filter((one) => one.rank === rank).map((one) => one.block);
  return {
    place: place.like === undefined ? { ...place, ...likeElsewhere(blocks, block) } : place,
    ...described(block, paragraphs[place.beside]!),
    why: reasonFor(rank),
    warnings: [
      ...[kind?.choice, doubt, otherSpecifications(block, asFit)].filter((one) => one !== undefined),
      ...warnings,
    ],
  };
}

const NOWHERE =
  'No place for it was found, so it would stand at the very end. If it belongs elsewhere, copy the sentence and put it there in Word.';
const EMBEDDED =
  'Part of the text is another file that is embedded in this one, which only Word shows, so it was not read. Open the document in Word, save it there and send that.';
const WELSH =
  'This document is in Welsh. The statement itself is in English: have it translated if your Trust wants it in Welsh.';
const locked = (name: string) =>
  `“${name}” cannot be edited: it is locked by a content control, so it did not go there. In Word, click into it, choose Developer, then Properties, untick “Contents cannot be edited”, and send it again.`;
const fixedHeight = (name: string) =>
  `The row in “${name}” has a fixed height, so that in Word the end of its text may be cut off. In Word, choose Table properties, then Row, and “At least” instead of “Exactly”.`;
const avoided = (name: string) =>
  `It did not go into “${name}”: the row there has a fixed height, so that in Word the end of its text may be cut off.`;

function warningsOf(outline: Outline, passed: readonly SectionBlock[]): string[] {
  const shut = passed.find(({ runs }) => runs.some((run) => run.some((one) => one.isLocked && !isEmpty(one))));
  return [
    ...(shut ? [locked(nameOf(shut))] : []),
    ...(outline.hasEmbeddedText ? [EMBEDDED] : []),
    ...(isWelshOnly(outline) ? [WELSH] : []),
  ];
}

function markOfBlock({ standing, isInTable }: SectionBlock) {
  const { group, kind, specification } = standing;
  return group ?? (isInTable ? (specification ?? kind) : (kind ?? specification));
}
const nameOf = (block: SectionBlock) => markOfBlock(block)?.text ?? '';

const described = (block: SectionBlock, beside: Paragraph): Pick<PlaceProposal, 'section' | 'kind'> => ({
  section: nameOf(block),
  kind: block.isInTable ? 'table cell' : beside.isListItem ? 'list item' : 'paragraph',
});

function atTheEnd({ paragraphs }: Outline): Omit<PlaceProposal, 'warnings'> {
  const fit = paragraphs.filter(
    (one) => !one.cell && !one.isAside && !isEmpty(one) && !isHeading(one) && !isLeadIn(one) && !one.isListItem,
  );
  const like = fit.findLast(({ text }) => /[.!?]\s*$/.test(text)) ?? fit.at(-1);
  return {
    place: { side: 'end', ...(like && { like: like.index }) },
    section: 'the end of the document',
    kind: 'paragraph',
    why: 'No place was found in a person specification or a section on education, so it goes at the end.',
  };
}
