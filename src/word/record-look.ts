// How the Word record looks: A4, Arial at 12 points, dark on white, and the language a screen reader speaks it in.
import { AlignmentType, Footer, PageNumber, PageOrientation, Paragraph, TextRun, type IStylesOptions } from 'docx';

const POINT = 2; // Word counts text in half points
const DARK_BLUE = '003087';

// In twentieths of a point.
const MARGIN = 1134;
export const PAGE_LAYOUT = {
  size: { width: 11_906, height: 16_838, orientation: PageOrientation.PORTRAIT },
  margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
};
export const TEXT_WIDTH = PAGE_LAYOUT.size.width - 2 * MARGIN;

export const SUBTITLE = 'Subtitle';
export const TABLE_HEADING = { shading: { fill: 'E8EDEE' }, run: { bold: true } };

// The outline level is what makes a heading of a style outside Word.
const heading = (outlineLevel: number, points: number, before: number) => ({
  run: { size: points * POINT, bold: true, color: DARK_BLUE },
  paragraph: { outlineLevel, keepNext: true, spacing: { before, after: 120 } },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 12 * POINT, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 288 } },
    },
    heading1: heading(0, 22, 0),
    heading2: heading(1, 16, 320),
  },
  paragraphStyles: [
    {
      id: SUBTITLE,
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 14 * POINT },
      paragraph: { spacing: { after: 240 } },
    },
  ],
};

const centred = (children: TextRun[]) => new Paragraph({ alignment: AlignmentType.CENTER, children });

export const footerWith = (text?: string): Footer =>
  new Footer({
    children: [
      ...(text ? [centred([new TextRun({ text })])] : []),
      centred([new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })]),
    ],
  });
