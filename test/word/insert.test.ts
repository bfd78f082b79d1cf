import { insertInto, openDocument } from '../../src/word/document.ts';
import type { InsertionPlace } from '../../src/word/outline.ts';
import {
  aDocument,
  AUTHOR,
  aWordFile,
  box,
  putInto,
  code,
  field,
  mainOf,
  p,
  r,
  sdt,
  SECTION,
  STRICT,
  style,
  tbl,
  tc,
  textsOf,
  tr,
  W,
  withoutPrefix,
  withPrefix,
  type Parts,
} from '../support/word-xml.ts';

const NEW = 'A new sentence.';
const SAID = `<w:r><w:t xml:space="preserve">${NEW}</w:t></w:r>`;

/** The paragraph that is put behind the one that says `model`, all else being checked. */
async function behind(model: string, body: string, parts?: Parts): Promise<string> {
  const before = await aDocument(body, parts);
  const beside = textsOf(before).indexOf(model);
  expect(beside).toBeGreaterThanOrEqual(0);
  const { put, after, at } = await putInto(before, { side: 'after', beside, like: beside }, [NEW]);
  expect(at).toBe(beside + 1);
  const [was, is] = [before.outline.paragraphs[beside]!, after.outline.paragraphs[at]!];
  expect([is.cell, is.style, is.isListItem]).toEqual([was.cell, was.style, was.isListItem]);
  return put;
}

const numPr = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>';

describe('what a new paragraph takes from its model', () => {
  it.each([
    ['nothing, where there is nothing', p('x'), `<w:p>${SAID}</w:p>`],
    ['its list and level', p('x', numPr), `<w:p><w:pPr>${numPr}</w:pPr>${SAID}</w:p>`],
    [
      'style, indents, direction',
      p('x', '<w:pStyle w:val="L"/><w:bidi/><w:ind w:left="720"/>'),
      `<w:p><w:pPr><w:pStyle w:val="L"/><w:bidi/><w:ind w:left="720"/></w:pPr>${SAID}</w:p>`,
    ],
    [
      'not where a page begins, a frame stands, or who changed it',
      p('x', '<w:keepLines/><w:pageBreakBefore/><w:pPrChange w:id="4" w:author="y"><w:pPr/></w:pPrChange>'),
      `<w:p><w:pPr><w:keepLines/></w:pPr>${SAID}</w:p>`,
    ],
    [
      'not who added its number',
      p('x', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/><w:ins w:id="4" w:author="y"/></w:numPr>'),
      `<w:p><w:pPr>${numPr}</w:pPr>${SAID}</w:p>`,
    ],
    [
      'the look of its end, but not who added it or that it hides',
      p(
        'x',
        '<w:rPr><w:ins w:id="1" w:author="y"/><w:vanish/><w:b/><w:rPrChange w:id="3" w:author="y"><w:rPr/></w:rPrChange></w:rPr>',
      ),
      `<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">${NEW}</w:t></w:r></w:p>`,
    ],
    [
      'no ids, of which there may be one only',
      `<w:p w:rsidR="00A1" w14:paraId="1234ABCD" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${r('x')}</w:p>`,
      `<w:p>${SAID}</w:p>`,
    ],
    [
      'properties as they are written',
      p('x', '\n  <w:jc  w:val = "both" />\n'),
      `<w:p><w:pPr><w:jc  w:val = "both" /></w:pPr>${SAID}</w:p>`,
    ],
  ])('%s', async (_what, body, put) => {
    expect(await behind('x', p('first') + body + p('last'))).toBe(put);
  });

  const like = (letters: string) =>
    `<w:p><w:r>${letters && `<w:rPr>${letters}</w:rPr>`}<w:t xml:space="preserve">${NEW}</w:t></w:r></w:p>`;
  const label = r('Label: ', '<w:b/>');
  it.each([
    ['the letters of its only run', 'x', r('x', '<w:rtl/><w:sz w:val="20"/>'), '<w:rtl/><w:sz w:val="20"/>'],
    [
      'the letters most of its words have',
      'one twenty',
      r('one ', '<w:i/>') + r('twenty', '<w:sz w:val="20"/>'),
      '<w:sz w:val="20"/>',
    ],
    ['many short runs together', 'aaabbbcccc', r('aaa', '<w:i/>') + r('bbb', '<w:i/>') + r('cccc'), '<w:i/>'],
    ['not a bold label', 'Label: the words', label + r('the words'), ''],
    [
      'not a bold label longer than each run behind it',
      'Label: the words',
      label + r('the ', '<w:sz w:val="20"/>') + r('words', '<w:sz w:val="22"/>'),
      '<w:sz w:val="22"/>',
    ],
    ['bold, if all is bold', 'bold', r('bold', '<w:b/>'), '<w:b/>'],
    [
      'not those of a link',
      'see the website',
      r('see', '<w:i/>') + `<w:hyperlink r:id="r1">${r(' the website', '<w:u/>')}</w:hyperlink>`,
      '<w:i/>',
    ],
    [
      'not those of a field',
      'a result',
      r('a', '<w:i/>') + field('begin') + code('X') + field('separate') + r(' result', '<w:u/>') + field('end'),
      '<w:i/>',
    ],
    [
      'not those of a simple field',
      'a result',
      r('a', '<w:i/>') + `<w:fldSimple w:instr="X">${r(' result', '<w:u/>')}</w:fldSimple>`,
      '<w:i/>',
    ],
    [
      'not those of deleted words',
      'a',
      r('a', '<w:i/>') +
        `<w:del w:id="1" w:author="y"><w:r><w:rPr><w:u/></w:rPr><w:delText>long deleted</w:delText></w:r></w:del>`,
      '<w:i/>',
    ],
    [
      'not those of a control for plain text',
      'a typed here',
      r('a', '<w:i/>') + sdt('<w:text/>', r(' typed here', '<w:u/>')),
      '<w:i/>',
    ],
    [
      'not their changes, nor what fits them into a width',
      'x',
      r('x', '<w:i/><w:fitText w:val="9"/><w:rPrChange w:id="1" w:author="y"><w:rPr/></w:rPrChange>'),
      '<w:i/>',
    ],
    ['their own style', 'x', r('x', '<w:rStyle w:val="Emph"/>'), '<w:rStyle w:val="Emph"/>'],
    ['not the style of links', 'x', r('x', '<w:rStyle w:val="Link"/><w:i/>'), '<w:i/>'],
    ['not a style that hides', 'x', r('x', '<w:rStyle w:val="Ghost"/><w:vanish w:val="0"/><w:i/>'), '<w:i/>'],
    ['not a style nobody knows', 'x', r('x', '<w:rStyle w:val="Gone"/>'), ''],
  ])('%s', async (_what, model, inside, letters) => {
    const styles =
      style('Emph', 'Emphasis', '', 'character') +
      style('Link', 'Hyperlink', '', 'character') +
      style('Ghost', 'Ghost', '<w:rPr><w:vanish/></w:rPr>', 'character');
    expect(await behind(model, p('first') + p(inside) + p('last'), { styles })).toBe(like(letters));
  });

  it('the look of its end, if it says nothing', async () => {
    const before = await aDocument(p('first') + p('', '<w:rPr><w:i/></w:rPr>'));
    const { put } = await putInto(before, { side: 'before', beside: 0, like: 1 }, [NEW]);
    expect(put).toContain('<w:pPr><w:rPr><w:i/></w:rPr></w:pPr><w:r><w:rPr><w:i/></w:rPr>');
  });

  it('never that it is a heading', async () => {
    const styles = style('H', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
    const body = p(
      r('x', '<w:b/>'),
      `<w:pStyle w:val="H"/><w:keepNext/>${numPr}<w:spacing w:after="1"/><w:outlineLvl w:val="2"/><w:rPr><w:b/></w:rPr>`,
    );
    const before = await aDocument(body + p('last'), { styles });
    const { after, put } = await putInto(before, { side: 'after', beside: 0, like: 0 }, [NEW]);
    expect(put).toBe(`<w:p><w:pPr><w:spacing w:after="1"/></w:pPr>${SAID}</w:p>`);
    expect(after.outline.paragraphs[1]?.headingLevel).toBeUndefined();
  });

  it('not the section that ends with it', async () => {
    const before = await aDocument(p('first') + p('x', `<w:jc w:val="both"/>${SECTION}`) + p('last'));
    const { put } = await putInto(before, { side: 'before', beside: 1, like: 1 }, [NEW]);
    expect(put).toContain('<w:jc w:val="both"/></w:pPr>');
    expect(put).not.toContain('sectPr');
  });
});

describe('the words', () => {
  it.each([
    ['are escaped', 'R&D <b> "x" ]]>', 'R&D <b> "x" ]]>', 'R&amp;D &lt;b&gt; &quot;x&quot; ]]&gt;'],
    ['lose what no file may hold', 'a\u0000\u000b\ud800b\uffff😀', 'ab😀', 'ab😀'],
    ['keep blanks', '  a  ', '  a  ', '  a  '],
  ])('%s', async (_what, sentence, read, said) => {
    const before = await aDocument(p('x'));
    const { put } = await putInto(before, { side: 'end', like: 0 }, [sentence], [read]);
    expect(put).toContain(`<w:t xml:space="preserve">${said}</w:t>`);
  });

  it('may hold tabs and line breaks', async () => {
    const before = await aDocument(p('x'));
    const { put } = await putInto(before, { side: 'end', like: 0 }, ['a\tb\r\nc'], ['a\tb\nc']);
    expect(put).toContain('</w:t><w:tab/><w:t');
  });

  it('become one paragraph a sentence, in order', async () => {
    const before = await aDocument(p('1') + p('4'));
    const { after } = await putInto(before, { side: 'after', beside: 0, like: 0 }, ['2', '3']);
    expect(textsOf(after)).toEqual(['1', '2', '3', '4']);
  });
});

describe('the place', () => {
  const end = (like?: number): InsertionPlace => ({ side: 'end', ...(like !== undefined && { like }) });
  it.each([
    ['before a paragraph', p('1') + p('2'), { side: 'before', beside: 1, like: 1 }, ['1', NEW, '2'], undefined],
    [
      'behind the last paragraph of a cell',
      tbl(tr(tc(p('1')) + tc(p('2')))),
      { side: 'after', beside: 0, like: 0 },
      ['1', NEW, '2'],
      '</w:tc>',
    ],
    [
      'before the empty paragraph that ends a cell',
      tbl(tr(tc(tbl(tr(tc(p('1')))) + p('')))),
      { side: 'before', beside: 1, like: 0 },
      ['1', NEW, ''],
      '<w:p></w:p></w:tc>',
    ],
    [
      'in a control',
      sdt('', p('1')) + p('2'),
      { side: 'after', beside: 0, like: 0 },
      ['1', NEW, '2'],
      '</w:sdtContent>',
    ],
    ['at the end, before the section', p('1') + SECTION, end(0), ['1', NEW], '<w:sectPr>'],
    ['at the end without a section', p('1'), end(0), ['1', NEW], '</w:body>'],
    ['at the end, behind a table', p('1') + tbl(tr(tc(p('2')))) + SECTION, end(0), ['1', '2', NEW], '<w:sectPr>'],
    ['at the end, behind a control', p('1') + sdt('', p('2')) + SECTION, end(0), ['1', '2', NEW], '<w:sectPr>'],
    ['at the end, before empty lines', p('1') + p('') + p(' ') + SECTION, end(0), ['1', NEW, '', ' '], undefined],
    [
      'at the end, behind a picture',
      p('1') + p('<w:r><w:drawing/></w:r>') + SECTION,
      end(0),
      ['1', '', NEW],
      '<w:sectPr>',
    ],
    [
      'at the end, behind a page break',
      p('1') + p('<w:r><w:br w:type="page"/></w:r>') + SECTION,
      end(0),
      ['1', '\n', NEW],
      '<w:sectPr>',
    ],
    [
      'at the end, behind the last section',
      p('1') + p('', SECTION) + p('') + SECTION,
      end(0),
      ['1', '', '', NEW],
      undefined,
    ],
    [
      'at the end, never in a text box',
      p('1') + p(r('2') + box(p('3'))) + p('') + SECTION,
      end(0),
      ['1', '2', '3', '', NEW],
      '<w:sectPr>',
    ],
    ['at the end, never in a frame', p('1') + p('2', '<w:framePr/>') + SECTION, end(0), ['1', '2', NEW], '<w:sectPr>'],
    ['at the end, with bookmarks', p('1') + '<w:bookmarkEnd w:id="3"/>' + SECTION, end(0), ['1', NEW], undefined],
    ['at the end, where the section stands too early', SECTION + p('1'), end(0), ['1', NEW], '</w:body>'],
    ['at the end, behind an empty table', p('1') + tbl(tr(tc(p('')))) + SECTION, end(0), ['1', '', NEW], '<w:sectPr>'],
    [
      'at the end, behind a table the section stands before',
      SECTION + p('1') + tbl(tr(tc(p('2')))),
      end(0),
      ['1', '2', NEW],
      '</w:body>',
    ],
    ['at the end, like nothing', p('1') + SECTION, end(), ['1', NEW], '<w:sectPr>'],
  ] as [string, string, InsertionPlace, string[], string | undefined][])(
    '%s',
    async (_what, body, place, texts, next) => {
      const before = await aDocument(body);
      const { after, behind } = await putInto(before, place, [NEW]);
      expect(textsOf(after)).toEqual(texts);
      expect(behind.startsWith(next ?? '<w:')).toBe(true);
    },
  );

  it('is refused where nothing may be put', async () => {
    const document = await aDocument(sdt('<w:text/>', p('1')) + p('2'));
    await expect(insertInto(document, { side: 'after', beside: 0, like: 1 }, [NEW], AUTHOR)).rejects.toThrow(
      RangeError,
    );
    await expect(insertInto(document, { side: 'after', beside: 7, like: 1 }, [NEW], AUTHOR)).rejects.toThrow(
      RangeError,
    );
  });
});

describe('however the file is written', () => {
  const body = p('first') + p(r('x', '<w:i/>'), numPr) + p('last');
  const local = `<n:p xmlns:n="${W}" xmlns:q="urn:q"><n:pPr><n:jc n:val="both" q:a="1"/></n:pPr><n:r xmlns:z="urn:z"><n:rPr><n:i z:b="2"/></n:rPr><n:t>x</n:t></n:r></n:p>`;
  it.each([
    ['with another prefix', withPrefix(mainOf(body), 'ns0')],
    ['in the strict dialect', mainOf(body).replaceAll(W, STRICT)],
    ['without a prefix', withoutPrefix(mainOf(p('first') + p(r('x')) + p('last')))],
    [
      'without a prefix, and with one that means something else',
      withoutPrefix(mainOf(p('first') + p(r('x')) + p('last'))).replace('<document ', '<document xmlns:w="urn:w" '),
    ],
    ['with prefixes declared where they are used', mainOf(p('first') + local + p('last'))],
    ['with a byte order mark and CRLF', `\uFEFF${mainOf(body.replaceAll('<w:p>', '\r\n<w:p>'))}`],
    ['with emoji in front', mainOf(p('😀😀😀') + body)],
    ['with comments and instructions', mainOf(`<!-- <w:p> --><?x y?>${body}<!-- -->`)],
    ['with CDATA', mainOf(body.replace('>first<', '><![CDATA[<w:p>]]><'))],
  ])('%s', async (_how, main) => {
    for (const settings of ['', '<w:trackRevisions/>']) {
      const before = await openDocument(await aWordFile(main, { settings }));
      const beside = textsOf(before).indexOf('x');
      const { after, at } = await putInto(before, { side: 'after', beside, like: beside }, [NEW]);
      const [model, copy] = [at - 1, at].map((index) => after.page.blocks[index]!.element);
      expect(copy!.name).toBe('w:p');
      expect(lookIn(copy!)).toEqual(lookIn(model!));
    }
  });
});

type Node = Awaited<ReturnType<typeof aDocument>>['root'];
/** The properties of the paragraph and of the letters, whatever the prefixes; who added them is another matter. */
const lookIn = (node: Node): unknown[] =>
  node.children.flatMap((child) => {
    if (child.name === 'w:ins') return lookIn(child);
    const inside = lookIn(child);
    const isNothing = inside.length === 0 && ['w:pPr', 'w:rPr', 'w:t'].includes(child.name);
    return isNothing ? [] : [[child.name, [...child.attributes].filter(([name]) => name.includes(':')), inside]];
  });
