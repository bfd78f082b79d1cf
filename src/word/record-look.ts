// How the Word record looks: A4, Arial at 12 points, dark on white, and the language a screen reader speaks it in.
import {
  AlignmentType,
  Footer,
  Header,
  LeaderType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  type IStylesOptions,
} from 'docx';

const POINT = 2; // Word counts text in half points
const DARK_BLUE = '003087';

// In twentieths of a point.
const MARGIN = 1134;
const COMPACT_MARGIN = 850;
const SIZE = { width: 11_906, height: 16_838, orientation: PageOrientation.PORTRAIT };
export const pageLayout = (isCompact: boolean) => {
  const margin = isCompact ? COMPACT_MARGIN : MARGIN;
  return { size: SIZE, margin: { top: margin, right: margin, bottom: margin, left: margin } };
};
/** Columns are told by one another, so that of the narrower page serves both. */
export const TEXT_WIDTH = SIZE.width - 2 * MARGIN;

/** To the end of a name, and to the end of a day. */
export const SIGNATURE_TABS = [6600, TEXT_WIDTH].map((position) => ({
  type: TabStopType.LEFT,
  position,
  leader: LeaderType.UNDERSCORE,
}));

export const SUBTITLE = 'Subtitle';
export const TABLE_HEADING = { shading: { fill: 'E8EDEE' }, run: { bold: true } };

interface Look {
  /** In points. */
  text: number;
  table: number;
  heading1: number;
  heading2: number;
  heading3: number;
  subtitle: number;
  /** From line to line: 240 is one, in Word's units. */
  line: number;
  /** Before a heading and behind a paragraph, in twentieths of a point. */
  before: number;
  after: number;
}
const ROOMY: Look = {
  text: 12,
  line: 288,
  table: 12,
  heading1: 22,
  heading2: 16,
  heading3: 13,
  subtitle: 14,
  before: 320,
  after: 120,
};
const COMPACT: Look = {
  text: 9,
  line: 245,
  table: 8,
  heading1: 16,
  heading2: 11,
  heading3: 10,
  subtitle: 10,
  before: 120,
  after: 40,
};

// The outline level is what makes a heading of a style outside Word.
const heading = (outlineLevel: number, points: number, { before, after }: { before: number; after: number }) => ({
  run: { size: points * POINT, bold: true, color: DARK_BLUE },
  paragraph: { outlineLevel, keepNext: true, spacing: { before, after } },
});

export const lookOf = (isCompact: boolean): { styles: IStylesOptions; tableText: { size: number } } => {
  const look = isCompact ? COMPACT : ROOMY;
  return { styles: stylesOf(look), tableText: { size: look.table * POINT } };
};

const stylesOf = ({ text, line, heading1, heading2, heading3, subtitle, before, after }: Look): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Arial', size: text * POINT, language: { value: 'en-GB' } },
      paragraph: { spacing: { after, line } },
    },
    heading1: heading(0, heading1, { before: 0, after }),
    heading2: heading(1, heading2, { before, after }),
    heading3: heading(2, heading3, { before: before / 2, after: after / 2 }),
  },
  paragraphStyles: [
    {
      id: SUBTITLE,
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: subtitle * POINT },
      paragraph: { spacing: { after: 2 * after } },
    },
  ],
});

const centred = (children: TextRun[]) => new Paragraph({ alignment: AlignmentType.CENTER, children });

export const footerWith = (text?: string): Footer =>
  new Footer({
    children: [
      ...(text ? [centred([new TextRun({ text })])] : []),
      centred([new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })]),
    ],
  });

export const headerWith = (text: string): Header =>
  new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { after: 240 }, children: [new TextRun({ text })] }),
    ],
  });
