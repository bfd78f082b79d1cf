// Documents of two posts, or of one over two bands, with a person specification for each.
import { bandInName, bandsOf } from '../level/bands.ts';
import type { SectionBlock } from './section-block.ts';
import type { HeadingMark } from './standing.ts';

/** Whether it belongs to the band of the post, where the person specifications say theirs: of several the first. */
export function isForBand({ standing }: SectionBlock, band: string | undefined): boolean {
  const [wanted = ''] = bandsOf(band ?? '');
  const named = bandsOf(bandInName(standing.specification?.text ?? '') ?? '');
  return wanted !== '' && named.includes(wanted);
}

/** What to know where others of the blocks, as fit as the chosen one, stand in another person specification. */
export function otherSpecifications(chosen: SectionBlock, asFit: readonly SectionBlock[]): string | undefined {
  const own = specificationOf(chosen);
  if (!own) return undefined;
  const all = asFit.flatMap((one) => specificationOf(one) ?? []).filter((one) => one !== own);
  if (all.length === 0) return undefined;
  const name = ({ text }: HeadingMark) => `“${text}”`;
  const others = [...new Set(all.map(name))];
  const where = others.includes(name(own)) ? 'one of them' : `${name(own)}, and not into ${others.join(' or ')}`;
  return `There is more than one person specification: it goes into ${where}. Where another needs it too, copy the sentence and put it there in Word.`;
}

/** One that goes on over the page is none of its own. */
function specificationOf({ standing }: SectionBlock): HeadingMark | undefined {
  const { specification } = standing;
  return specification?.topic.isSpecification && !/\bcont(?:inued|['’]?d)?\b/i.test(specification.text)
    ? specification
    : undefined;
}
