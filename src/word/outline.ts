// A Word document as a reader sees it: its paragraphs in order, with what a reader would notice about each.

/** Where in a table a paragraph stands. Numbers count from 0; `table` counts every table of the document, nested ones too. */
export interface CellPlace {
  table: number;
  row: number;
  /** The first column of the grid that the cell takes up. */
  column: number;
  /** How many columns of the grid it takes up. */
  span: number;
  /** Its row has an exact height: what does not fit in is cut off. */
  isCutOff?: boolean;
}

export interface Paragraph {
  /** Its number in the outline, which is how everybody else names it. */
  index: number;
  /** What a reader would read: no deleted text, no field codes, a tab as `\t`, a line break as `\n`. */
  text: string;
  /** The name of its style as Word shows it in English (`heading 1`, `Title`, `List Paragraph`), or ''. */
  style: string;
  /** 1 to 9 where the document itself calls it a heading (style or outline level). */
  headingLevel?: number;
  /** All of its text is bold. */
  isBold: boolean;
  /** It carries a bullet or a number of its own. */
  isListItem: boolean;
  /** How many characters in front are a bullet that somebody typed, with the tab or space behind it. */
  bullet?: number;
  /** How far in it stands: the level of its list, or the indent of a typed bullet. */
  depth?: number;
  /** Paragraphs that look alike have the same. */
  look?: string;
  /** What makes most of its words stand out: a colour, a highlight, italics. */
  ink?: string;
  /** It holds a picture, or a letter that is one: what is said of it, or ''. */
  picture?: string;
  /** Most of its words are struck out. */
  isStruck?: boolean;
  /** It stands in a control whose contents cannot be edited. */
  isLocked?: boolean;
  /** The innermost cell it stands in. */
  cell?: CellPlace;
  /** It stands in a text box, a table of contents or the like: read it, but it is no place of the running text. */
  isAside: boolean;
  /** What `isAside` means here: a text box. */
  isBoxed?: boolean;
  /** A new paragraph may be put in front of it / behind it without breaking a field, a locked control or a deletion. */
  mayPrecede: boolean;
  mayFollow: boolean;
}

export interface Outline {
  paragraphs: Paragraph[];
  /** The texts of page headers and footers, where some Trusts keep the title of the post. */
  margins: string[];
  /** Some of the text is another file inside this one, which only Word shows. */
  hasEmbeddedText?: boolean;
}

/** What is typed in front of each new text as in front of its model, in characters of that, and what is put behind it. */
interface Typed {
  lead?: number;
  /** What stands in place of those characters, in their look, for each new text: a number that goes on. */
  leads?: readonly string[];
  tail?: string;
}

/** Where a new paragraph goes, and which paragraph it is to look like: left out, as plain as the document is. */
export type InsertionPlace =
  | ({ side: 'before' | 'after'; beside: number; like?: number } & Typed)
  /** Behind everything else. `like` is left out where no paragraph is fit to be a model. */
  | { side: 'end'; like?: number };

/** A stretch of a paragraph's text, in UTF-16 units of `Paragraph.text`. */
export interface TextRange {
  paragraph: number;
  from: number;
  to: number;
}
