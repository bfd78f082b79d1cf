// A band as lists of posts hold it, with what else stands in such cells: ESR’s codes, how many posts, their hours.
import { isNotKnown } from '../../../../tables/cell-words.ts';
import { bandInLabel, bandInName, bandsOf, withoutBand } from '../level/bands.ts';

/** ESR calls 8a to 8d “Band 8 - Range A” to “Range D”. */
const RANGE = /\b(band\s*)?8\s*\p{Pd}?\s*range\s*([a-d])\b/giu;
const BESIDE = [
  /\([^()]*\)/g,
  /(?:\bx|×)\s*\d+\b/gi,
  /\b\d+(?:\.\d+)?\s*(?:x\b|×|wte\b|fte\b|hours?\b|hrs?\b|posts?\b|people\b)/gi,
  /\b(?:wte|fte|point|step|spine|year|yr|range|annex|[nx][nr]\d\d)\b[\s:.]*[\d.]*/gi,
];
const BAND = /(?<![\p{L}\p{N}.,])(?:8\s?[a-d]|[1-9])(?![\p{L}\p{N}]|[.,]\d)/giu;

const withoutRest = (text: string): string =>
  BESIDE.reduce((rest, pattern) => rest.replace(pattern, ' '), text.replace(RANGE, 'Band 8$2'));

/** Undefined: none is said. `problem`: what stands there is no band, or more bands than a post can have. */
export function bandInCell(text: string): { band?: string; problem?: string } {
  if (!text || isNotKnown(text)) return {};
  const rest = withoutRest(text);
  const band = bandInLabel(rest) ?? bandInName(rest);
  if (!band) return { problem: `the band “${text}” is not an Agenda for Change band (1–9, 8a–8d).` };
  const named = [...rest.matchAll(BAND)].map(([one]) => one.toLowerCase().replace(/\s/g, ''));
  return named.some((one) => !bandsOf(band).includes(one))
    ? { problem: `“${text}” names more bands than one post has: write one, or two such as 5/6.` }
    : { band };
}

const SHORT_AT_END = /[\s(,\p{Pd}]+B(?:8[a-d]|[2-9])\)?$/iu;

/** A post is called “Staff Nurse”, as in its job description, where the list calls it “Staff Nurse – Band 5”. */
export function bandOfPost(title: string, cell: string): { title: string; band?: string; problem?: string } {
  const said = bandInCell(cell);
  const bare = withoutBand(title).replace(SHORT_AT_END, '');
  const inTitle = bare && bare !== title ? bandInName(title) : undefined;
  if (said.problem || inTitle === undefined) return { title, ...said };
  if (said.band !== undefined && said.band !== inTitle)
    return { title, problem: `the title says band ${inTitle}, and the band says ${said.band}: put one of them right.` };
  return { title: bare, band: inTitle };
}
