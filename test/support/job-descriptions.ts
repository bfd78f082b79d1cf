// Job descriptions as Trusts have them, made with a Word library. Fictional, for tests.
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

interface Wanted {
  title?: string;
  band?: string;
  /** Paragraphs at the end. */
  more?: string[];
  tracksChanges?: boolean;
}

const cellOf = (...lines: string[]) => new TableCell({ children: lines.map((text) => new Paragraph(text)) });
const rowOf = (...cells: string[][]) => new TableRow({ children: cells.map((lines) => cellOf(...lines)) });

export function aJobDescription({
  title = 'Clinical Nurse Specialist',
  band = '6',
  more = [],
  tracksChanges,
}: Wanted = {}) {
  return Packer.toBuffer(
    new Document({
      features: { trackRevisions: tracksChanges },
      sections: [
        {
          children: [
            new Paragraph({ children: [new TextRun({ text: 'JOB DESCRIPTION', bold: true })] }),
            new Paragraph(`Job Title: ${title}`),
            new Paragraph(`Band: ${band}`),
            new Paragraph({ text: 'Job summary', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('The post holder cares for people with cancer.'),
            new Paragraph({ text: 'Person specification', heading: HeadingLevel.HEADING_1 }),
            new Table({
              rows: [
                rowOf([''], ['Essential'], ['Desirable']),
                rowOf(['Qualifications'], ['Registered nurse', 'Degree'], ['MSc']),
                rowOf(['Experience'], ['Two years in oncology'], ['Audit']),
              ],
            }),
            ...more.map((text) => new Paragraph(text)),
          ],
        },
      ],
    }),
  );
}
