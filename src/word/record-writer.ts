// A record as a Word document that a screen reader can follow from beginning to end.
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IRunStylePropertiesOptions,
} from 'docx';
import type {
  LabelledValue,
  RecordBlock,
  RecordDocument,
  RecordPicture,
  RecordSection,
  RecordTable,
} from './record.ts';
import {
  footerWith,
  headerWith,
  lookOf,
  pageLayout,
  SIGNATURE_TABS,
  SUBTITLE,
  TABLE_HEADING,
  TEXT_WIDTH,
} from './record-look.ts';

const US = 'ACCEND Assistant';
const NOT_RECORDED = 'Not recorded';

export async function writeRecord(record: RecordDocument): Promise<Buffer> {
  const properties = { title: printable(record.title), creator: US, lastModifiedBy: US };
  const section = {
    properties: { page: pageLayout(record.isCompact === true) },
    ...(record.header && { headers: { default: headerWith(printable(record.header)) } }),
    footers: { default: footerWith(record.footer && printable(record.footer)) },
    children: body(record),
  };
  const { styles } = lookOf(record.isCompact === true);
  return Packer.toBuffer(new Document({ ...properties, styles, sections: [section] }));
}

// Screen reader users go from heading to heading, and Word's Title style is none: the title is the one Heading 1.
const body = ({ title, subtitle, facts, sections, closing, isCompact = false }: RecordDocument): FileChild[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: words(title) }),
  new Paragraph({ style: SUBTITLE, children: words(subtitle) }),
  ...facts.map(factLine),
  ...sections.flatMap((one) => sectionOf(one, isCompact)),
  ...closing.map((text) => new Paragraph({ spacing: { before: isCompact ? 80 : 240 }, children: words(text) })),
];

function sectionOf(section: RecordSection, isCompact: boolean): FileChild[] {
  const { heading, intro, facts = [], blocks = [], picture, table, signatures = [] } = section;
  const content = [
    ...(intro === undefined ? [] : [plain(intro)]),
    ...facts.map(factLine),
    ...blocks.flatMap(blockOf),
    ...(picture ? [pictureOf(picture)] : []),
    ...(table ? [tableOf(table, isCompact)] : []),
    ...signatures.map(signatureLine),
  ];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: words(heading) }),
    ...(content.length ? content : [plain('')]),
  ];
}

const pictureOf = ({ svg, png, width, height, title, description }: RecordPicture) => {
  const transformation = { width, height };
  const altText = { name: printable(title), title: printable(title), description: printable(description) };
  const fallback = { type: 'png' as const, data: png, transformation, altText };
  return new Paragraph({
    keepNext: true,
    spacing: { line: 240, lineRule: LineRuleType.AUTO }, // a line of a set height would cut it off
    children: [new ImageRun({ type: 'svg', data: Buffer.from(svg), transformation, altText, fallback })],
  });
};

const plain = (text: string) => new Paragraph({ children: words(text) });

// A line each, not a table: it is read out as "Label: value" in one go, and nobody has to be told of rows and columns.
const factLine = ([label, value, footnote]: LabelledValue) =>
  new Paragraph({
    children: [
      new TextRun({ text: `${labelText(label)} `, bold: true }),
      ...words(value),
      ...(footnote ? [new FootnoteReferenceRun({ children: [plain(footnote)] })] : []),
    ],
  });

/** A question keeps its own mark. */
const labelText = (label: string): string => (/[?!]$/.test(label) ? printable(label) : `${printable(label)}:`);

/** Kept together with its first lines, so that no heading stands alone at the foot of a page. */
const blockOf = ({ heading, facts }: RecordBlock): FileChild[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_3, children: words(heading) }),
  ...facts.map(factLine),
];

/** A rule to write on, drawn by tab stops: a screen reader hears who signs, and no row of strokes. */
const signatureLine = (who: string) =>
  new Paragraph({
    keepLines: true,
    tabStops: SIGNATURE_TABS,
    spacing: { before: 480 },
    children: [
      new TextRun({ text: `${printable(who)}: `, bold: true }),
      new TextRun({ children: [new Tab()] }),
      new TextRun({ text: ' Date: ', bold: true }),
      new TextRun({ children: [new Tab()] }),
    ],
  });

/** A simple grid: the header row is marked and comes again on each page, and a cell stands under each heading. */
function tableOf({ header, rows, widths = header.map(() => 1) }: RecordTable, isCompact: boolean): FileChild {
  if (!rows.length) return plain('');
  const odd = rows.find((row) => row.length !== header.length);
  if (odd) throw new Error(`A table of the record has ${header.length} headings, but a row of ${odd.length} cells.`);
  const { tableText } = lookOf(isCompact);
  const heading = { ...TABLE_HEADING, run: { ...TABLE_HEADING.run, ...tableText } };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columnWidths(widths),
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header.map((text) => cell(text, heading)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, { run: tableText })) }),
      ),
    ],
  });
}

interface CellLook {
  shading?: { fill: string };
  run: IRunStylePropertiesOptions;
}
const cell = (text: string, { shading, run }: CellLook) =>
  new TableCell({ shading, children: [new Paragraph({ children: words(text, run) })] });

const columnWidths = (widths: readonly number[]): number[] => {
  const all = widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => Math.floor((TEXT_WIDTH * one) / all));
};

// What ends a line in what people type or paste; the vertical tab is Word's own.
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const BEGINS_RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** People's own words, line for line. */
function words(text: string, look: IRunStylePropertiesOptions = {}): TextRun[] {
  const lines = text.trim().split(LINE_END).map(printable);
  if (!lines.some((line) => line.trim())) return [new TextRun({ ...look, text: NOT_RECORDED })];
  return lines.map(
    (line, i) =>
      new TextRun({
        ...look,
        text: line,
        break: i ? 1 : 0,
        rightToLeft: BEGINS_RIGHT_TO_LEFT.test(line),
      }),
  );
}

/** Without what XML 1.0 forbids (control characters, half an emoji): one of them and Word calls the whole file damaged. */
const printable = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
