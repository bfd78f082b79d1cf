// What a job description says about its post: the title, and the Agenda for Change band.
import type { Outline, Paragraph } from '../../../../word/outline.ts';
import { bandInName, bandNamedIn, bandInLabel } from './bands.ts';
import { isHeading } from '../place/headings.ts';
import { labelValues } from '../place/label-value.ts';
import { cleanTitle, namesAPost, tidyTitle, titleInName } from './post-title.ts';

export interface PostReading {
  title?: string;
  /** `6`, `8a`, or `5/6` where the document gives two. */
  band?: string;
}

const SURE_TITLE =
  /^(?:(?:job|post|role|position)(?: (?:job|post|role|position))? title|title of (?:the )?(?:post|job|role)|(?:job )?title(?: (?:and|or) (?:band|grade))?|name of (?:the )?post|title of position)$/;
const LIKELY_TITLE = /^(?:(?:job )?role|post|position|job|designation)$/;
const BAND =
  /^(?:(?:(?:current|proposed|indicative|job|post|pay|salary|afc|agenda for change|nhs) )*(?:band(?:ing)?s?|grade|pay scale|salary scale|salary|agenda for change|afc)(?: (?:(?:and|or) )?(?:band|grade|salary|pay|range|scale))*)$/;
const OTHER_LABELS =
  /^(?:department|directorate|division|care group|business unit|base|location|site|hours(?: of work| per week)?|reports to|responsible (?:to|for)|accountable (?:to|for)|managerially.*|professionally.*|contract|tenure|date|reference(?: number)?|job ref.*|directly .*|speciality|specialty|organisation|trust)$/;
const FRONT = 200; // paragraphs, cells counted: details of the post stand in front
const FIRST_LINES = 5;
const LONGEST_LINE = 120; // characters
const LONGEST_NAME = 255; // characters: no file system takes more
const TOP = 25; // paragraphs: the first page at most, before anybody else's band is spoken of

export function readPost(outline: Outline, name = ''): PostReading {
  const fileName = name.slice(-LONGEST_NAME);
  const front = { ...outline, paragraphs: outline.paragraphs.slice(0, FRONT) };
  const labelled = labelValues(front, (label) => LABELS.some((pattern) => pattern.test(label)));
  const behind = (pattern: RegExp) => labelled.filter(({ label }) => pattern.test(label)).map(({ value }) => value);
  return {
    title:
      first([...behind(SURE_TITLE), ...behind(LIKELY_TITLE)].map(tidyTitle)) ??
      first(titlesOnTop(outline)) ??
      titleInName(fileName),
    band: first(behind(BAND).map(bandInLabel)) ?? bandOnTop(outline) ?? bandInName(fileName),
  };
}

const LABELS = [SURE_TITLE, LIKELY_TITLE, BAND, OTHER_LABELS];
const first = (found: (string | undefined)[]) => found.find(Boolean);

/** Where no label says so: the line in the style of a title, a heading that names a post, the header of the page. */
function titlesOnTop(outline: Outline): (string | undefined)[] {
  const top = outline.paragraphs.filter(({ text }) => text.trim()).slice(0, TOP);
  const styled = top.filter(({ style }) => /^(?:title|subtitle)$/i.test(style));
  const headings = top.filter((one) => !one.cell && isHeading(one));
  const named = headings.map(({ text }) => cleanTitle(text)).filter((title) => title && namesAPost(title));
  const margins = outline.margins.flatMap((text) => text.split(/[\n\t]+/));
  const alone = top.slice(0, FIRST_LINES).filter((one) => standsAlone(one, outline));
  return [
    ...styled.map(({ text }) => cleanTitle(text)),
    ...named,
    ...margins.map(inMargin),
    ...alone.map(({ text }) => cleanTitle(text)).filter((title) => title && namesAPost(title)),
    ...headings.filter(({ headingLevel }) => headingLevel === 1).map(({ text }) => cleanTitle(text)),
  ];
}

/** A line of its own at the very top, in a box perhaps, or in a cell over the whole width; no label, no sentence. */
const standsAlone = ({ text, cell }: Paragraph, { paragraphs }: Outline) =>
  text.length <= LONGEST_LINE &&
  !/[:\t]|[.;]\s*$/.test(text) &&
  !(
    cell &&
    paragraphs.some(
      (one) => one.cell?.table === cell.table && one.cell.row === cell.row && one.cell.column !== cell.column,
    )
  );

/** Headers are full of names of Trusts and numbers of pages: only what is labelled, or names a post, counts. */
function inMargin(text: string): string | undefined {
  const label = /^\s*(?:job|post|role) title\s*:\s*(.*)$/i.exec(text)?.[1];
  if (label !== undefined) return tidyTitle(label);
  const title = cleanTitle(text);
  return title && namesAPost(title) ? title : undefined;
}

function bandOnTop(outline: Outline): string | undefined {
  const top = outline.paragraphs.filter(({ text }) => text.trim()).slice(0, TOP);
  // Sentences speak of the bands of colleagues, too.
  const lines = top.filter(({ text }) => text.length <= LONGEST_LINE && !/[.;]\s*$/.test(text));
  return first([...lines.map(({ text }) => text), ...outline.margins].map(bandNamedIn));
}
