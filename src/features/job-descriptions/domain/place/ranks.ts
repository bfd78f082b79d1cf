// How fit each part of a document is to hold the statement, and why.
import type { Outline } from '../../../../word/outline.ts';
import { readPost } from '../level/reading.ts';
import { hasText } from './place-in-block.ts';
import type { SectionBlock } from './section-block.ts';
import { sectionBlocks } from './sections.ts';
import { isForBand } from './specifications.ts';
import { plainLabel } from './topics.ts';

// The sooner, the better; within one, the surer the words for education the better.
const OWN_SECTION = 600;
const ESSENTIAL_EDUCATION = 500;
const EDUCATION = 400;
const ESSENTIAL = 300;
const SPECIFICATION = 200;
const BODY = 100;
const REASONS: Record<number, string> = {
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

export const kindOfPlace = (rank: number): number => rank - (rank % 100);
export const reasonFor = (rank: number): string => REASONS[kindOfPlace(rank)]!;

export interface RankedBlock {
  block: SectionBlock;
  rank: number;
}

/** The fittest first; of several person specifications that of the band of the post. */
export function rankedBlocks(outline: Outline): RankedBlock[] {
  const { band } = readPost(outline);
  const fit = ({ block, rank }: RankedBlock) => kindOfPlace(rank) + Number(isForBand(block, band));
  return sectionBlocks(outline, band)
    .map((block) => ({ block, rank: rankOf(block) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => fit(b) - fit(a) || b.rank - a.rank);
}
