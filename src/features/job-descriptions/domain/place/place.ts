// Where in a job description the statement belongs.
import type { InsertionPlace, Outline, Paragraph } from '../../../../word/outline.ts';
import { readPost } from '../level/reading.ts';
import { isEmpty, isHeading, isLeadIn } from './headings.ts';
import { hasText, likeElsewhere, placeAmong, type PlaceBeside } from './place-in-block.ts';
import type { SectionBlock } from './section-block.ts';
import { sectionBlocks } from './sections.ts';
import { plainLabel } from './topics.ts';
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

// The sooner, the better; within one, the surer the words for education the better.
const OWN_SECTION = 600;
const ESSENTIAL_EDUCATION = 500;
const EDUCATION = 400;
const ESSENTIAL = 300;
const SPECIFICATION = 200;
const BODY = 100;
const WHY: Record<number, string> = {
  [OWN_SECTION]: 'The document has a section on ACCEND.',
  [ESSENTIAL_EDUCATION]: 'This is where the person specification says which education is essential.',
  [EDUCATION]: 'This is the part of the person specification on education.',
  [ESSENTIAL]: 'The essential criteria have no part on education, so it goes with them as a whole.',
  [SPECIFICATION]: 'The person specification has no part on education, so it goes with its other criteria.',
  [BODY]: 'No place was found in a person specification, so it goes with education and training.',
};

function rankOf(block: SectionBlock): number {
  const { specification, kind, group } = block.standing;
  if (kind?.topic.kind === 'desirable' || (!block.isInTable && !hasText(block))) return 0;
  if (/(?<!\p{L})ACCEND(?!\p{L})/iu.test(group?.text ?? '')) return OWN_SECTION;
  const education = group?.topic.education ?? 0;
  const isEssential = kind?.topic.kind === 'essential';
  if (education) {
    if (isEssential) return ESSENTIAL_EDUCATION + education;
    if (specification) return EDUCATION + education;
    return education > 1 ? BODY + education : 0;
  }
  if (isEssential) return ESSENTIAL + (/knowledge/.test(plainLabel(group?.text ?? '')) ? 1 : 0);
  return specification ? SPECIFICATION + (group?.topic.isCriteria ? 1 : 0) : 0;
}

export function proposePlace(outline: Outline): PlaceProposal {
  const ranked = sectionBlocks(outline, readPost(outline).band)
    .map((block) => ({ block, rank: rankOf(block) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
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

interface Ranked {
  block: SectionBlock;
  rank: number;
}
interface Found extends Ranked {
  place: PlaceBeside;
}

const kindOfPlace = (rank: number) => rank - (rank % 100);
const isCutOff = ({ place }: Found, { paragraphs }: Outline) => paragraphs[place.beside]?.cell?.isCutOff === true;

function proposalOf(
  { block, rank, place }: Found,
  ranked: readonly Ranked[],
  { paragraphs }: Outline,
  warnings: readonly string[],
): PlaceProposal {
  const blocks = ranked.map((one) => one.block);
  const { kind, doubt } = block.standing;
  return {
    place: place.like === undefined ? { ...place, ...likeElsewhere(blocks, block) } : place,
    ...described(block, paragraphs[place.beside]!),
    why: WHY[kindOfPlace(rank)]!,
    warnings: [...[kind?.choice, doubt].filter((one) => one !== undefined), ...warnings],
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
