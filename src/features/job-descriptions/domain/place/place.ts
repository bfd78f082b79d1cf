// Where in a job description the statement belongs.
import type { Outline, Paragraph, InsertionPlace } from '../../../../word/outline.ts';
import { isEmpty, isHeading, isLeadIn } from './headings.ts';
import { sectionBlocks, type SectionBlock } from './sections.ts';
import { plainLabel } from './topics.ts';

export interface PlaceProposal {
  place: InsertionPlace;
  /** The name of the section as it is written, or “the end of the document”. */
  section: string;
  kind: 'list item' | 'table cell' | 'paragraph';
  why: string;
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

/** A paragraph in which nothing stands is a place only where it is all there is. */
const hasText = ({ runs }: SectionBlock) => runs.some((run) => run.some((one) => !isEmpty(one)));

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
  const ranked = sectionBlocks(outline)
    .map((block) => ({ block, rank: rankOf(block) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  for (const { block, rank } of ranked) {
    const place = placeIn(block);
    if (place) return { place, ...described(block, outline.paragraphs[place.like]!), why: WHY[rank - (rank % 100)]! };
  }
  return atTheEnd(outline);
}

type Beside = Exclude<InsertionPlace, { side: 'end' }>;

function placeIn(block: SectionBlock): Beside | undefined {
  const runs = block.isInTable ? block.runs.toReversed() : block.runs.map(firstPart);
  const written = runs.map((run) => run.findLast(isModel)).find(Boolean);
  if (written) return { side: 'after', beside: written.index, like: written.index };
  if (hasText(block)) return undefined;
  const empty = block.runs.flat().find(({ mayPrecede, mayFollow }) => mayPrecede || mayFollow);
  return empty && { side: empty.mayPrecede ? 'before' : 'after', beside: empty.index, like: empty.index };
}

const isModel = (paragraph: Paragraph) =>
  !isEmpty(paragraph) && !isLeadIn(paragraph) && !paragraph.isAside && paragraph.mayFollow;

/** The first list of a section; without one its paragraphs up to the first gap. */
function firstPart(run: Paragraph[]): Paragraph[] {
  const list = run.findIndex(({ isListItem }) => isListItem);
  const from = list >= 0 ? list : run.findIndex((one) => !isEmpty(one) && !isLeadIn(one));
  if (from < 0) return [];
  const goesOn = (one: Paragraph) => (list >= 0 ? one.isListItem || isEmpty(one) : !isEmpty(one));
  const length = run.slice(from).findIndex((one) => !goesOn(one));
  return run.slice(from, length < 0 ? undefined : from + length);
}

function described({ standing, isInTable }: SectionBlock, like: Paragraph): Pick<PlaceProposal, 'section' | 'kind'> {
  const { group, kind, specification } = standing;
  const mark = group ?? (isInTable ? (specification ?? kind) : (kind ?? specification));
  return { section: mark?.text ?? '', kind: isInTable ? 'table cell' : like.isListItem ? 'list item' : 'paragraph' };
}

function atTheEnd({ paragraphs }: Outline): PlaceProposal {
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
