import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import JSZip from 'jszip';
import type { RecordDocument } from '../../src/word/record.ts';
import { recordDocument } from '../../src/word/record-document.ts';

const aRecord = (change: Partial<RecordDocument> = {}): RecordDocument => ({
  title: 'Appraisal record 2026/27',
  subtitle: 'Agreed on 21 November 2026',
  facts: [
    ['Person', 'Amina O’Neill'],
    ['Job title', ''],
  ],
  sections: [
    { heading: 'Looking back', intro: 'I led the Tuesday clinic.' },
    {
      heading: 'Goals',
      table: {
        header: ['Goal', 'By when'],
        rows: [
          ['Finish the module', '31 March 2027'],
          ['Shadow a clinic', ''],
        ],
      },
    },
  ],
  closing: ['Both people agreed to this record.'],
  ...change,
});

const oneSection = (intro: string) =>
  aRecord({ facts: [], sections: [{ heading: 'Looking back', intro }], closing: [] });

/** The document as a strict reader finds it; like Word, it stops at the first thing that is not XML. */
async function opened(record: RecordDocument) {
  const zip = await JSZip.loadAsync(await recordDocument(record));
  const parser = new DOMParser({
    onError: (_level: string, message: string) => {
      throw new Error(message);
    },
  });
  const text = (path: string) => zip.file(path)!.async('string');
  const part = async (path: string) => parser.parseFromString(await text(path), 'application/xml');
  return { zip, text, part, document: await part('word/document.xml') };
}

const all = (within: Document | Element, tag: string) => Array.from(within.getElementsByTagName(`w:${tag}`));
const valueOf = (within: Document | Element, tag: string) => all(within, tag)[0]?.getAttribute('w:val') ?? undefined;
const said = (within: Document | Element) =>
  all(within, 't')
    .map((t) => t.textContent)
    .join('');
const lines = (paragraph: Element) => all(paragraph, 'r').map(said);
const paragraphs = (document: Document) =>
  all(document, 'p').map((p) => ({ style: valueOf(p, 'pStyle'), text: said(p) }));

describe('somebody who listens to the record', () => {
  it('goes from heading to heading, the title first', async () => {
    const { document } = await opened(aRecord());
    expect(paragraphs(document).filter(({ style }) => style?.startsWith('Heading'))).toEqual([
      { style: 'Heading1', text: 'Appraisal record 2026/27' },
      { style: 'Heading2', text: 'Looking back' },
      { style: 'Heading2', text: 'Goals' },
    ]);
  });

  it('meets headings that are headings in other readers too', async () => {
    const { part } = await opened(aRecord());
    const styles = all(await part('word/styles.xml'), 'style');
    const levels = ['Heading1', 'Heading2'].map((id) =>
      valueOf(
        styles.find((s) => s.getAttribute('w:styleId') === id)!,
        'outlineLvl',
      ),
    );
    expect(levels).toEqual(['0', '1']);
  });

  it('hears each fact as one line, with its label', async () => {
    const { document } = await opened(aRecord());
    expect(paragraphs(document).map(({ text }) => text)).toContain('Person: Amina O’Neill');
  });

  it('hears it in British English', async () => {
    const { part } = await opened(aRecord());
    expect(valueOf(all(await part('word/styles.xml'), 'docDefaults')[0]!, 'lang')).toBe('en-GB');
  });

  it('is told the headings of a table, on every page it runs over', async () => {
    const { document } = await opened(aRecord());
    const rows = all(document, 'tr');
    expect(rows.map((row) => all(row, 'tblHeader').length)).toEqual([1, 0, 0]);
    expect(all(rows[0]!, 'tc').map(said)).toEqual(['Goal', 'By when']);
    expect(all(document, 'tblLook')[0]!.getAttribute('w:firstRow')).toBe('true');
  });

  it('finds a cell under every heading, none merged and none empty', async () => {
    const { document } = await opened(aRecord());
    expect(all(document, 'tr').map((row) => all(row, 'tc').length)).toEqual([2, 2, 2]);
    expect(all(document, 'gridCol')).toHaveLength(2);
    expect([...all(document, 'gridSpan'), ...all(document, 'vMerge')]).toEqual([]);
    expect(all(document, 'tc').map(said)).not.toContain('');
  });
});

describe('a record that is kept on paper', () => {
  const paper = aRecord({
    header: 'Demo Trust · Amina O’Neill',
    facts: [['Framework', 'Starter pack', 'The official one is loaded by the Alliance.']],
    sections: [
      {
        heading: 'Goals',
        blocks: [
          {
            heading: 'Goal 1',
            facts: [
              ['What went well?', 'The clinic'],
              ['By', ''],
            ],
          },
        ],
      },
      { heading: 'Signatures', signatures: ['Amina O’Neill (appraised person)'] },
    ],
  });

  it('has its header on every page', async () => {
    const { part, zip } = await opened(paper);
    const [name = ''] = Object.keys(zip.files).filter((one) => /header\d*\.xml$/.test(one));
    expect(said((await part(name)).documentElement!)).toBe('Demo Trust · Amina O’Neill');
  });

  it('has each of several under a heading, one level down, and a question keeps its mark', async () => {
    const { document, part } = await opened(paper);
    expect(paragraphs(document).filter(({ style }) => style === 'Heading3')).toEqual([
      { style: 'Heading3', text: 'Goal 1' },
    ]);
    expect(paragraphs(document).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['What went well? The clinic', 'By: Not recorded']),
    );
    const styles = all(await part('word/styles.xml'), 'style');
    const third = styles.find((style) => style.getAttribute('w:styleId') === 'Heading3');
    expect(third && valueOf(third, 'outlineLvl')).toBe('2');
  });

  it('has a note at the foot of the page, and a mark where it belongs', async () => {
    const { document, part } = await opened(paper);
    const [mark] = all(document, 'footnoteReference');
    const notes = all(await part('word/footnotes.xml'), 'footnote');
    const note = notes.find((one) => one.getAttribute('w:id') === mark?.getAttribute('w:id'));
    expect(note && said(note)).toContain('The official one is loaded by the Alliance.');
  });

  it('has a line to sign, drawn and not typed', async () => {
    const { document } = await opened(paper);
    const line = all(document, 'p').find((one) => said(one).startsWith('Amina O’Neill (appraised'))!;
    expect(said(line)).toBe('Amina O’Neill (appraised person):  Date: ');
    expect(all(line, 'tab').filter((tab) => tab.getAttribute('w:leader') === 'underscore')).toHaveLength(2);
  });
});

describe('what people wrote', () => {
  it('keeps its lines', async () => {
    const { document } = await opened(oneSection('One.\nTwo.\r\n\r\nFour.\u000bFive.'));
    const paragraph = all(document, 'p').find((p) => said(p).startsWith('One.'))!;
    expect(lines(paragraph)).toEqual(['One.', 'Two.', '', 'Four.', 'Five.']);
    expect(all(paragraph, 'br')).toHaveLength(4);
  });

  it.each([
    ['signs that mean something in XML', 'Tom & "Jo" <b>said</b> it\'s ]]> fine &amp; so'],
    ['emoji of several parts', 'Proud 👩🏽‍⚕️ 🇬🇧 of the team'],
    ['other alphabets', 'naïve Ελληνικά 汉字 हिन्दी'],
  ])('keeps %s', async (_what, text) => {
    const { document } = await opened(oneSection(text));
    expect(paragraphs(document).map((p) => p.text)).toContain(text);
  });

  it('runs from right to left where it is Arabic or Hebrew, and only there', async () => {
    const { document } = await opened(oneSection('مرحبا (1).\nשלום\nHello'));
    const paragraph = all(document, 'p').find((p) => said(p).includes('Hello'))!;
    const isMarked = (run: Element) => all(run, 'rtl').some((mark) => mark.getAttribute('w:val') !== 'false');
    expect(all(paragraph, 'r').map(isMarked)).toEqual([true, true, false]);
  });

  it.each([
    ['a control character', 'a\u0000b\u0001c\u001fd', 'abcd'],
    ['half an emoji', 'a\ud83db\udc69c', 'abc'],
    ['a code that is no character', 'a\ufffe\uffffb', 'ab'],
  ])('never damages the file with %s, wherever it stands', async (_what, text, kept) => {
    const { zip, document, part } = await opened(
      aRecord({
        title: text,
        subtitle: text,
        facts: [[text, text]],
        closing: [text],
        sections: [{ heading: text, intro: text, table: { header: [text], rows: [[text]] } }],
      }),
    );
    for (const file of Object.values(zip.files)) {
      expect(await file.async('string')).not.toMatch(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]|&#(x0|[0-8];|xd8|xff)/i,
      );
    }
    expect(new Set(paragraphs(document).map((p) => p.text))).toEqual(new Set([kept, `${kept}: ${kept}`]));
    expect((await part('docProps/core.xml')).getElementsByTagName('dc:title')[0]!.textContent).toBe(kept);
  });
});

describe('what nobody wrote', () => {
  it.each([
    ['an empty fact', aRecord({ facts: [['Job title', ' ']] }), 'Job title: Not recorded'],
    ['an empty answer', oneSection(''), 'Not recorded'],
    ['an answer nothing is left of', oneSection('\u0000 \n \u0001'), 'Not recorded'],
    ['a section without content', aRecord({ facts: [], sections: [{ heading: 'Goals' }] }), 'Not recorded'],
    [
      'a table without rows',
      aRecord({ facts: [], sections: [{ heading: 'Goals', table: { header: ['Goal'], rows: [] } }] }),
      'Not recorded',
    ],
  ])('is said of %s', async (_what, record, text) => {
    const { document } = await opened(record);
    expect(paragraphs(document).map((p) => p.text)).toContain(text);
  });
});

describe('the file', () => {
  it('has a title, and names nobody as its author', async () => {
    const { part, text } = await opened(aRecord());
    const core = await part('docProps/core.xml');
    const property = (tag: string) => core.getElementsByTagName(tag)[0]!.textContent;
    expect(['dc:title', 'dc:creator', 'cp:lastModifiedBy'].map(property)).toEqual([
      'Appraisal record 2026/27',
      'ACCEND Assistant',
      'ACCEND Assistant',
    ]);
    expect(await text('docProps/core.xml')).not.toContain('Amina');
  });

  it('prints on A4, in Arial of 12 points, with numbered pages', async () => {
    const { document, part } = await opened(aRecord());
    const page = all(document, 'pgSz')[0]!;
    expect([page.getAttribute('w:w'), page.getAttribute('w:h')]).toEqual(['11906', '16838']);
    const everyday = all(await part('word/styles.xml'), 'docDefaults')[0]!;
    expect([all(everyday, 'rFonts')[0]!.getAttribute('w:ascii'), valueOf(everyday, 'sz')]).toEqual(['Arial', '24']);
    const footer = await part('word/footer1.xml');
    expect(all(footer, 'instrText').map((field) => field.textContent)).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('is not made at all when a row of a table would lose words', async () => {
    const table = { header: ['Goal'], rows: [['Finish the module', '31 March 2027']] };
    await expect(recordDocument(aRecord({ sections: [{ heading: 'Goals', table }] }))).rejects.toThrow(
      /1 headings, but a row of 2/,
    );
  });
});
