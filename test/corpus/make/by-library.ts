// Job descriptions written by the docx library, as other systems write them.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
  type FileChild,
  type IPropertiesOptions,
} from 'docx';
import JSZip from 'jszip';
import { zipped, type Makers, type Parts } from './package.ts';
import { DEMO, DUTIES, ESSENTIAL } from './posts.ts';

const text = (words: string) => new Paragraph(words);
const title = (words: string) => new Paragraph({ text: words, heading: HeadingLevel.TITLE });
const heading = (words: string) => new Paragraph({ text: words, heading: HeadingLevel.HEADING_1 });
const bullet = (words: string) => new Paragraph({ text: words, bullet: { level: 0 } });
const numbered = (words: string, level = 0) =>
  new Paragraph({ text: words, numbering: { reference: 'criteria', level } });
const cell = (children: (Paragraph | Table)[], more = {}) => new TableCell({ children, ...more });
const row = (...cells: string[]) => new TableRow({ children: cells.map((words) => cell([text(words)])) });
const wide = { size: 100, type: WidthType.PERCENTAGE };

const duties = () => [heading('Main duties'), ...DUTIES.map(bullet)];
const post = (name: string, trap: FileChild[]) => [title(name), text(DEMO), text('Band 7'), ...duties(), ...trap];
const criteria = () => [heading('Person specification'), ...ESSENTIAL.map(bullet)];
const one = (children: FileChild[], more: Partial<IPropertiesOptions> = {}) =>
  written({ sections: [{ children }], ...more });

/** The library puts the hour into the file; the corpus is the same on any day. */
const withoutTheHour = (xml: string) =>
  xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12024-01-01T00:00:00Z');
async function written(options: IPropertiesOptions): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(
    await Packer.toBuffer(new Document({ ...options, creator: 'Demo Trust (fictional)' })),
  );
  const parts: Parts = new Map();
  for (const entry of Object.values(zip.files).filter(({ dir }) => !dir)) {
    const isText = /\.(xml|rels)$/.test(entry.name);
    parts.set(entry.name, isText ? withoutTheHour(await entry.async('string')) : await entry.async('uint8array'));
  }
  return zipped(parts);
}

const levels = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER].map((format, level) => ({
  level,
  format,
  text: `%${level + 1})`,
  alignment: AlignmentType.START,
}));
const numbering = { config: [{ reference: 'criteria', levels }] };
const specification = () =>
  new Table({
    width: wide,
    rows: [
      new TableRow({
        tableHeader: true,
        children: [
          cell([text('Criteria')], { verticalMerge: VerticalMergeType.RESTART }),
          cell([text('Person specification')], { columnSpan: 2 }),
        ],
      }),
      new TableRow({
        children: [
          cell([text('')], { verticalMerge: VerticalMergeType.CONTINUE }),
          cell([text('Essential')]),
          cell([text('Desirable')]),
        ],
      }),
      new TableRow({ children: [cell([text('Education')]), cell(ESSENTIAL.map(bullet)), cell([text('')])] }),
    ],
  });
const inside = () =>
  new Table({
    width: wide,
    rows: [
      new TableRow({
        children: [
          cell([text('Essential'), new Table({ width: wide, rows: [row('Qualification', ESSENTIAL[0]!)] }), text('')]),
        ],
      }),
    ],
  });
const edited = { id: 5, author: 'Demo Editor', date: '2024-01-02T03:04:05Z' };

export const BY_LIBRARY: Makers = {
  'library-plain': () => one(post('Advanced Nurse Practitioner', criteria())),
  'library-numbered-criteria': () =>
    one(
      post('Advanced Nurse Practitioner', [
        heading('Person specification'),
        numbered('Essential'),
        ...ESSENTIAL.map((words) => numbered(words, 1)),
      ]),
      { numbering },
    ),
  'library-table': () => one(post('Nurse Consultant', [specification()])),
  'library-table-in-table': () => one(post('Nurse Consultant', [heading('Person specification'), inside()])),
  'library-headers-and-footers': () =>
    written({
      sections: [
        {
          headers: { default: new Header({ children: [text('Nurse Consultant')] }) },
          footers: {
            default: new Footer({
              children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] })],
            }),
          },
          children: [...duties(), ...criteria()],
        },
      ],
    }),
  'library-contents': () =>
    one([
      title('Cancer Matron'),
      new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-3' }),
      ...duties(),
      ...criteria(),
    ]),
  'library-tracked-on': () =>
    one(
      post('Cancer Matron', [
        ...criteria(),
        new Paragraph({ children: [new InsertedTextRun({ text: 'Kind.', ...edited })] }),
      ]),
      { features: { trackRevisions: true } },
    ),
  'library-comments-and-notes': () =>
    one(post('Cancer Matron', criteria()), {
      comments: {
        children: [{ id: 0, author: 'Demo Editor', date: new Date('2024-01-02T03:04:05Z'), children: [text('Check')] }],
      },
      footnotes: { 1: { children: [text('Demo note')] } },
    }),
  'library-two-columns': () =>
    written({
      sections: [
        { children: [title('Radiographer')] },
        { properties: { column: { count: 2, space: 700 } }, children: [...duties(), ...criteria()] },
      ],
    }),
};
