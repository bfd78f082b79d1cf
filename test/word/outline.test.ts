import type { Paragraph } from '../../src/word/outline.ts';
import {
  aDocument,
  box,
  code,
  field,
  p,
  r,
  sdt,
  SECTION,
  style,
  tbl,
  tc,
  textsOf,
  tr,
  type Parts,
} from '../support/word-xml.ts';

const paragraphsOf = async (body: string, parts?: Parts): Promise<Paragraph[]> =>
  (await aDocument(body, parts)).outline.paragraphs;
const find = async (text: string, body: string, parts?: Parts): Promise<Paragraph | undefined> =>
  (await paragraphsOf(body, parts)).find((paragraph) => paragraph.text === text);
const insideRun = (inside: string) => `<w:r>${inside}</w:r>`;

describe('the words of a paragraph', () => {
  it.each([
    ['runs one after the other', r('Clin') + '<w:proofErr w:type="spellStart"/>' + r('ical'), 'Clinical'],
    [
      'tabs and line breaks',
      insideRun('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:ptab/>'),
      'a\tb\nc\n\t',
    ],
    [
      'hyphens',
      insideRun('<w:t>non</w:t><w:noBreakHyphen/><w:t>med</w:t><w:softHyphen/><w:t>ical</w:t>'),
      'non-medical',
    ],
    ['a symbol', r('a') + insideRun('<w:sym w:font="Wingdings" w:char="F0A7"/>') + r('b'), 'a▪b'],
    ['a symbol that says nothing', r('a') + insideRun('<w:sym w:font="Wingdings" w:char="F04A"/>') + r('b'), 'a b'],
    ['a symbol of an ordinary font', insideRun('<w:sym w:font="Segoe UI Symbol" w:char="2714"/>'), '✔'],
    ['a private symbol of a font nobody knows', r('a') + insideRun('<w:sym w:font="Dingbats" w:char="F034"/>'), 'a '],
    ['half a letter', r('a') + insideRun('<w:sym w:font="Arial" w:char="D83D"/>'), 'a '],
    ['letters of a font of symbols', r('ü', '<w:rFonts w:ascii="Wingdings"/>') + r('b'), '✓b'],
    ['what is deleted', r('new') + '<w:del w:id="1" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del>', 'new'],
    ['what is inserted', '<w:ins w:id="1" w:author="x">' + r('new') + '</w:ins>' + r(' word'), 'new word'],
    [
      'what was inserted and deleted',
      '<w:ins w:id="1" w:author="x"><w:del w:id="2" w:author="y">' + r('gone') + '</w:del></w:ins>' + r('kept'),
      'kept',
    ],
    ['what is moved away', '<w:moveFrom w:id="1" w:author="x">' + r('away') + '</w:moveFrom>' + r('here'), 'here'],
    ['what is moved here', '<w:moveTo w:id="1" w:author="x">' + r('moved') + '</w:moveTo>', 'moved'],
    ['hidden words', r('secret ', '<w:vanish/>') + r('shown', '<w:vanish w:val="0"/>'), 'shown'],
    ['a link', '<w:hyperlink r:id="rId9">' + r('a link') + '</w:hyperlink>', 'a link'],
    ['a field', field('begin') + code('PAGE') + field('separate') + r('7') + field('end'), '7'],
    ['a field without a result', r('a') + field('begin') + code('ADVANCE') + field('end') + r('b'), 'ab'],
    [
      'a field in the code of a field',
      field('begin') +
        code('IF ') +
        field('begin') +
        code('X') +
        field('separate') +
        r('code') +
        field('end') +
        field('separate') +
        r('result') +
        field('end'),
      'result',
    ],
    ['a field left open', field('begin') + code('PAGE') + field('separate') + r('words'), 'words'],
    ['a field closed twice', r('more ') + field('end') + field('end') + r('words'), 'more words'],
    ['a simple field', '<w:fldSimple w:instr=" TITLE ">' + r('Nurse') + '</w:fldSimple>', 'Nurse'],
    ['a control in the line', sdt('<w:text/>', r('typed')), 'typed'],
    [
      'smart tags',
      '<w:smartTag w:element="x">' + r('London') + '</w:smartTag><w:customXml>' + r('!') + '</w:customXml>',
      'London!',
    ],
    [
      'a formula',
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>',
      'x=1',
    ],
    [
      'a ruby',
      insideRun(
        '<w:ruby><w:rubyPr/><w:rt>' + r('small') + '</w:rt><w:rubyBase>' + r('base') + '</w:rubyBase></w:ruby>',
      ),
      'base',
    ],
    ['a footnote', r('word') + insideRun('<w:footnoteReference w:id="2"/>'), 'word'],
    ['blanks at the edges that do not count', insideRun('<w:t> a </w:t>') + insideRun('<w:t>\n  b\n</w:t>'), 'ab'],
    ['blanks that do', insideRun('<w:t xml:space="preserve"> a </w:t>') + insideRun('<w:t>b\nc</w:t>'), ' a b c'],
    ['entities', insideRun('<w:t>R&amp;D &#x1F600; &lt;b&gt;</w:t>'), 'R&D 😀 <b>'],
    [
      'two ways to write the same',
      insideRun(
        '<mc:AlternateContent><mc:Choice Requires="x"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent>',
      ),
      'new',
    ],
  ])('%s', async (_what, inside, text) => expect(textsOf(await aDocument(p('first') + p(inside)))[1]).toBe(text));

  it('hidden by the style of the letters or of the paragraph are not read', async () => {
    const styles =
      style('Note', 'Note', '<w:rPr><w:vanish/></w:rPr>') +
      style('Ghost', 'Ghost', '<w:rPr><w:vanish/></w:rPr>', 'character');
    const body = p('hidden', '<w:pStyle w:val="Note"/>') + p(r('a', '<w:rStyle w:val="Ghost"/>') + r('b'));
    expect(textsOf(await aDocument(body, { styles }))).toEqual(['', 'b']);
  });

  it('keep blanks where the whole document says so', async () =>
    expect(textsOf(await aDocument(`<w:p xml:space="preserve"><w:r><w:t> a </w:t></w:r></w:p>`))).toEqual([' a ']));
});

describe('the order of paragraphs', () => {
  it.each([
    ['controls, one in the other', p('1') + sdt('', p('2') + sdt('', p('3'))) + p('4')],
    ['custom XML', p('1') + `<w:customXml w:element="x">${p('2')}${p('3')}</w:customXml>` + p('4')],
    ['a table in a table', p('1') + tbl(tr(tc(p('2') + tbl(tr(tc(p('3')))) + p('')) + tc(p('4')))) + p('5')],
    [
      'controls around rows and cells',
      p('1') + tbl(sdt('', tr(tc(p('2')) + sdt('', tc(p('3'))))) + tr(tc(sdt('', p('4'))))),
    ],
    ['a text box behind its anchor', p(r('1') + box(p('2') + p('3'))) + p('4')],
    ['a text box in a text box', p(r('1') + box(p(r('2') + box(p('3'))) + p('4'))) + p('5')],
    [
      'a text box written twice',
      p(
        r('1') +
          insideRun(
            `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p('2')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('2')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`,
          ),
      ) + p('3'),
    ],
    [
      'blocks written twice',
      p('1') +
        `<mc:AlternateContent><mc:Choice Requires="x">${p('2')}</mc:Choice><mc:Fallback>${p('9')}</mc:Fallback></mc:AlternateContent>`,
    ],
    ['only the old way', p('1') + `<mc:AlternateContent><mc:Fallback>${p('2')}</mc:Fallback></mc:AlternateContent>`],
  ])('%s', async (_what, body) => {
    const texts = textsOf(await aDocument(body)).filter(Boolean);
    expect(texts).toEqual(texts.map((_, index) => String(index + 1)));
    expect(texts.length).toBeGreaterThan(1);
  });

  it('and the words in a text box know the fields in that box', async () => {
    const inCode = field('begin') + code('X') + field('separate') + r('code') + field('end');
    const inBox = field('begin') + code('IF') + inCode + field('separate') + r('result') + field('end');
    expect(textsOf(await aDocument(p(r('anchor') + box(p(inBox)))))).toEqual(['anchor', 'result']);
  });

  it('is also their number', async () => {
    const paragraphs = await paragraphsOf(p(r('1') + box(p('2'))) + tbl(tr(tc(p('3')))));
    expect(paragraphs.map(({ index }) => index)).toEqual([0, 1, 2]);
  });
});

describe('cells', () => {
  it('say where they stand, in the innermost table', async () => {
    const inner = tbl(tr(tc(p('inner'))));
    const body =
      tbl(
        tr(tc(p('a'), '<w:gridSpan w:val="2"/>') + tc(p('b'))) +
          tr(tc(p('c') + inner + p('d')), '<w:gridBefore w:val="1"/>'),
      ) + tbl(tr(tc(p('e'))));
    const cells = (await paragraphsOf(body)).map(({ text, cell }) => [text, cell]);
    expect(cells).toEqual([
      ['a', { table: 0, row: 0, column: 0, span: 2 }],
      ['b', { table: 0, row: 0, column: 2, span: 1 }],
      ['c', { table: 0, row: 1, column: 1, span: 1 }],
      ['inner', { table: 1, row: 0, column: 0, span: 1 }],
      ['d', { table: 0, row: 1, column: 1, span: 1 }],
      ['e', { table: 2, row: 0, column: 0, span: 1 }],
    ]);
  });

  it('covered by the cell above are empty and closed', async () => {
    const body = tbl(
      tr(tc(p('top'), '<w:vMerge w:val="restart"/>') + tc(p('1'))) +
        tr(tc(p('covered'), '<w:vMerge/>') + tc(p('2'))) +
        tr(tc(p('free')) + tc(p('own'), '<w:vMerge w:val="continue"/>')) +
        tr(tc(p('')) + tc(p('covered'), '<w:vMerge w:val="continue"/>')),
    );
    const paragraphs = await paragraphsOf(body);
    expect(paragraphs.map(({ text }) => text)).toEqual(['top', '1', '', '2', 'free', 'own', '', '']);
    expect(paragraphs.map(({ mayPrecede }) => mayPrecede)).toEqual([true, true, false, true, true, true, true, false]);
  });

  it('are not covered by a cell further up', async () => {
    const rows = ['<w:vMerge w:val="restart"/>', '', '<w:vMerge/>'].map((merge, i) => tr(tc(p(`row ${i}`), merge)));
    expect((await paragraphsOf(tbl(rows.join('')))).map(({ text }) => text)).toEqual(['row 0', 'row 1', 'row 2']);
  });

  it('of a deleted row are empty and closed', async () => {
    const body =
      p('1') + tbl(tr(tc(p('2')), '<w:del w:id="1" w:author="x"/>') + tr(tc(p('3')), '<w:ins w:id="2" w:author="x"/>'));
    expect((await paragraphsOf(body)).map(({ text, mayFollow }) => [text, mayFollow])).toEqual([
      ['1', true],
      ['', false],
      ['3', true],
    ]);
  });
});

const HEADINGS =
  style('Normal', 'Normal').replace('<w:style ', '<w:style w:default="1" ') +
  style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>') +
  style('Own', 'Trust heading', '<w:basedOn w:val="berschrift1"/>') +
  style(
    'Flat',
    'Flat',
    '<w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:rPr><w:b w:val="0"/></w:rPr>',
  ) +
  style('H3', 'Heading 3') +
  style('Round', 'Round', '<w:basedOn w:val="Round2"/>') +
  style('Round2', 'Round 2', '<w:basedOn w:val="Round"/>') +
  style('Strong', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character') +
  style('List', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
  style('ListChild', 'List Child', '<w:basedOn w:val="List"/>');
const styled = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`;

describe('headings and styles', () => {
  it.each([
    ['no style', '', 'Normal', undefined],
    ['a style nobody knows', styled('Nix'), 'Normal', undefined],
    ['a heading under a foreign id', styled('berschrift1'), 'heading 1', 1],
    ['a style based on a heading', styled('Own'), 'Trust heading', 1],
    ['a style that takes it back', styled('Flat'), 'Flat', undefined],
    ['a level of its own', '<w:outlineLvl w:val="1"/>', 'Normal', 2],
    ['a level that takes it back', styled('berschrift1', '<w:outlineLvl w:val="9"/>'), 'heading 1', undefined],
    ['a heading by its name only', styled('H3'), 'Heading 3', 3],
    ['styles based on each other', styled('Round'), 'Round', undefined],
  ])('%s', async (_what, properties, name, level) => {
    const paragraph = await find('x', p('x', properties), { styles: HEADINGS });
    expect([paragraph?.style, paragraph?.headingLevel]).toEqual([name, level]);
  });

  it('are not needed', async () =>
    expect(await find('x', p('x', styled('Any')))).toMatchObject({ style: '', isBold: false }));
});

describe('bold', () => {
  it.each([
    ['all of it', p(r('a', '<w:b/>') + r(' ') + r('b', '<w:b w:val="1"/>')), true],
    ['a part of it', p(r('a', '<w:b/>') + r('b')), false],
    ['nothing at all', p('', '<w:rPr><w:b/></w:rPr>') + p('x'), false],
    ['by its style', p('a', styled('berschrift1')), true],
    ['by its style, but not here', p(r('a', '<w:b w:val="0"/>'), styled('berschrift1')), false],
    ['by a style that takes it back', p('a', styled('Flat')), false],
    ['by the style of the letters', p(r('a', '<w:rStyle w:val="Strong"/>')), true],
    ['by both styles, which undo each other', p(r('a', '<w:rStyle w:val="Strong"/>'), styled('berschrift1')), false],
    [
      'by the defaults',
      p('a'),
      true,
      '<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>',
    ],
  ])('%s', async (_what, body, isBold, more = '') =>
    expect((await paragraphsOf(body + p('last'), { styles: more + HEADINGS }))[0]?.isBold).toBe(isBold),
  );
});

const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="5">${level(0, 'bullet', '•')}${level(1, 'none', '')}${level(2, 'none', '%1')}${level(3, 'none', 'Annex')}${level(4, 'decimal', '', '<w:pStyle w:val="List"/>')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="77"/></w:num>';
const numbered = (id: string, level = '0') => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

describe('list items', () => {
  it.each([
    ['a bullet', numbered('1'), true],
    ['no list', numbered('0'), false],
    ['a list that is not there', numbered('9'), false],
    ['a list without levels', numbered('2'), true],
    ['a level that shows nothing', numbered('1', '1'), false],
    ['a level that would show another, but shows nothing', numbered('1', '2'), false],
    ['a level that shows words', numbered('1', '3'), true],
    ['a level nobody described', numbered('1', '8'), true],
    ['the style’s list at the level that names the style', styled('List'), false],
    ['the style’s list at a level of its own', styled('List', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'), true],
    ['a list from far up the styles', styled('ListChild'), true],
    ['a list the paragraph takes back', styled('ListChild', '<w:numPr><w:numId w:val="0"/></w:numPr>'), false],
    ['nothing', '', false],
  ])('%s', async (_what, properties, isListItem) =>
    expect(await find('x', p('x', properties), { styles: HEADINGS, numbering: NUMBERING })).toMatchObject({
      isListItem,
    }),
  );

  it('are not those of list 0, described or not', async () =>
    expect(await find('x', p('x', numbered('0')))).toMatchObject({ isListItem: false }));

  it('count where the document does not describe its lists', async () =>
    expect(await find('x', p('x', numbered('4')))).toMatchObject({ isListItem: true }));
});

it.each([
  ['nothing', r('a'), undefined],
  ['a picture of which nothing is said', insideRun('<w:drawing/>'), ''],
  ['a drawing', insideRun('<w:drawing><x descr="A tick"><y name="tick.png"/></x></w:drawing>'), 'A tick tick.png'],
  ['an old picture', insideRun('<w:pict><x alt="Tick" style="s"/></w:pict>'), 'Tick'],
  ['the first of two', insideRun('<w:drawing><x title="One"/></w:drawing><w:pict><x title="Two"/></w:pict>'), 'One'],
  ['a text box', box(p('inside')), undefined],
  ['a letter that is a picture', insideRun('<w:sym w:font="Dingbats" w:char="F034"/>'), ''],
  ['a letter that is read', insideRun('<w:sym w:font="Wingdings" w:char="F0FC"/>'), undefined],
  ['a hidden picture', '<w:r><w:rPr><w:vanish/></w:rPr><w:drawing/></w:r>', undefined],
])('knows what is said of the picture in a paragraph with %s', async (_what, inside, picture) =>
  expect((await paragraphsOf(p(inside) + p('more')))[0]?.picture).toBe(picture),
);

it('knows what stands in a text box', async () =>
  expect(
    (await paragraphsOf(p(r('a') + box(p('b') + p('c'))) + p('d', styled('TOC1')))).map((one) => one.isBoxed),
  ).toEqual([undefined, true, true, undefined]));

const TOC_STYLES = style('TOC1', 'toc 1') + style('TOCHeading', 'TOC Heading');
const tocField = field('begin') + code(' TOC \\o "1-3" ') + field('separate');

describe('asides', () => {
  it.each([
    ['a text box', p(r('anchor') + box(p('x')))],
    ['a line of the table of contents', p('x', styled('TOC1'))],
    ['its heading', p('x', styled('TOCHeading'))],
    ['its control', sdt('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', p('x'))],
    ['the beginning of its field', p(tocField + r('x')) + p(r('y') + field('end'))],
    ['the middle of its field', p(tocField + r('y')) + p('x') + p(r('z') + field('end'))],
    ['the end of its field', p(tocField + r('y')) + p(r('x') + field('end'))],
    ['a frame', p('x', '<w:framePr w:w="1000"/>')],
    ['a drop cap', p('x', '<w:framePr w:dropCap="drop"/>') + p('y')],
    ['a frame by style', p('x', styled('Frame'))],
    [
      'a table of contents in a simple field',
      p(`<w:fldSimple w:instr="TOC">${r('x')}</w:fldSimple>`).replace(/^/, p('a')),
    ],
  ])('%s', async (_what, body) => {
    const styles = TOC_STYLES + style('Frame', 'Frame', '<w:pPr><w:framePr/></w:pPr>');
    const found = await find('x', body + p('last'), { styles });
    expect(found).toMatchObject({ isAside: true, mayPrecede: false, mayFollow: false });
    expect(await find('last', body + p('last'), { styles })).toMatchObject({ isAside: false, mayFollow: true });
  });

  it('end where the words of the document go on, even in the paragraph in which the field ends', async () => {
    const body = p(tocField + r('line')) + p(field('end') + r('Job purpose')) + p('x');
    expect(await find('Job purpose', body)).toMatchObject({ isAside: false, mayPrecede: false, mayFollow: true });
  });
});

describe('where a new paragraph may stand', () => {
  const open = (type: string, body: string) => sdt(type, body);
  it.each([
    ['plain text', p('x'), true, true],
    ['a rich control', open('<w:richText/>', p('x')), true, true],
    ['a control that cannot be deleted', open('<w:lock w:val="sdtLocked"/>', p('x')), true, true],
    ['a control with locked words', open('<w:lock w:val="contentLocked"/>', p('x')), false, false],
    ['a control locked in all', open('<w:lock w:val="sdtContentLocked"/>', p('x')), false, false],
    ['a control for plain text', open('<w:text/>', p('x')), false, false],
    ['a control bound to data', open('<w:dataBinding w:xpath="/a"/>', p('x')), false, false],
    ['a list to choose from', open('<w:dropDownList/>', p('x')), false, false],
    ['a date', open('<w:date/>', p('x')), false, false],
    [
      'a tick box',
      open('<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/>', p('x')),
      false,
      false,
    ],
    ['a group', open('<w:group/>', sdt('', p('x'))), false, false],
    ['a control that shows “click here”', open('<w:showingPlcHdr/>', p('x')), false, false],
    ['a cell in a control for plain text', tbl(tr(sdt('<w:text/>', tc(p('x'))))), false, false],
    ['a row in a locked control', tbl(sdt('<w:lock w:val="contentLocked"/>', tr(tc(p('x'))))), false, false],
    ['a cell', tbl(tr(tc(p('x')))), true, true],
    ['a field of its own', p(field('begin') + code('PAGE') + field('separate') + r('x') + field('end')), true, true],
    [
      'the beginning of a field that goes on',
      p(field('begin') + code('QUOTE') + field('separate') + r('x')) + p(field('end')),
      true,
      false,
    ],
    [
      'the middle of a field',
      p(field('begin') + code('QUOTE') + field('separate') + r('a')) + p('x') + p(field('end')),
      false,
      false,
    ],
    [
      'the end of a field',
      p(field('begin') + code('QUOTE') + field('separate') + r('a')) + p(r('x') + field('end')),
      false,
      true,
    ],
    ['a field left open', p(field('begin') + code('QUOTE') + field('separate')) + p('x'), true, true],
    ['the end of a section', p('x', SECTION), true, false],
    ['the end of a page', p(r('x') + '<w:r><w:br w:type="page"/></w:r>'), true, false],
    ['a deleted end', p('x', '<w:rPr><w:del w:id="1" w:author="y"/></w:rPr>'), false, false],
    ['an end that was moved away', p('x', '<w:rPr><w:moveFrom w:id="1" w:author="y"/></w:rPr>'), false, false],
    ['what follows a deleted end', p('a', '<w:rPr><w:del w:id="1" w:author="y"/></w:rPr>') + p('x'), false, true],
    ['an added end', p('x', '<w:rPr><w:ins w:id="1" w:author="y"/></w:rPr>'), true, true],
    ['what follows a drop cap', p('D', '<w:framePr w:dropCap="drop"/>') + p('x'), false, true],
    [
      'a field around a text box with half a field',
      p(field('begin') + code('QUOTE') + field('separate') + r('a') + box(p(r('b') + field('begin')))) +
        p('x') +
        p(field('end')),
      false,
      false,
    ],
    ['a page break before a picture', p('<w:r><w:t>x</w:t><w:br w:type="page"/><w:drawing/></w:r>'), true, true],
    [
      'what follows a table in which an end is deleted',
      tbl(tr(tc(p('a', '<w:rPr><w:del w:id="1" w:author="y"/></w:rPr>')))) + p('x'),
      true,
      true,
    ],
    [
      'a row in a control in a locked one',
      tbl(sdt('<w:lock w:val="contentLocked"/>', sdt('', tr(tc(p('x')))))),
      false,
      false,
    ],
  ])('%s', async (_what, body, mayPrecede, mayFollow) => {
    const text = 'page';
    const paragraphs = await paragraphsOf(body + p('last'));
    const found = paragraphs.find((paragraph) => paragraph.text.trim() === 'x');
    expect({ mayPrecede: found?.mayPrecede, mayFollow: found?.mayFollow, text }).toEqual({
      mayPrecede,
      mayFollow,
      text,
    });
  });

  it('is also before the empty paragraph behind a table in a cell', async () => {
    const body = tbl(tr(tc(p('x') + tbl(tr(tc(p('inner')))) + p(''))));
    expect((await paragraphsOf(body))[2]).toMatchObject({ text: '', mayPrecede: true });
  });

  it('is in front of a page break’s words behind it', async () =>
    expect((await paragraphsOf(p('<w:r><w:br w:type="page"/></w:r>' + r('x'))))[0]).toMatchObject({ mayFollow: true }));
});

describe('headers and footers', () => {
  it('are read paragraph by paragraph, text boxes too', async () => {
    const parts = {
      header: p('') + p('Band 7') + tbl(tr(tc(p('Trust')))),
      footer: p(r('Page 1') + box(p('in a box'))),
    };
    expect((await aDocument(p('x'), parts)).outline.margins).toEqual(['Band 7\nTrust', 'Page 1\nin a box']);
  });

  it('without words are nothing', async () =>
    expect((await aDocument(p('x'), { header: p('') })).outline.margins).toEqual([]));
});

describe('documents we cannot work on', () => {
  const protection = (edit: string, enforced = '1') =>
    `<w:documentProtection w:edit="${edit}" w:enforcement="${enforced}"/>`;
  it.each([
    ['no-text', p('') + SECTION, {}],
    ['no-text', p(r('hidden', '<w:vanish/>')), {}],
    ['locked', p('x'), { settings: protection('readOnly') }],
    ['locked', p('x'), { settings: protection('forms') }],
    ['locked', p('x'), { settings: protection('comments', 'true') }],
  ])('%s', async (fault, body, parts) =>
    expect(aDocument(body, parts)).rejects.toThrow(expect.objectContaining({ fault })),
  );

  it.each([
    ['', false],
    ['<w:trackRevisions/>', true],
    ['<w:trackRevisions w:val="0"/>', false],
    [protection('trackedChanges'), true],
    [protection('trackedChanges', '0'), false],
    [protection('readOnly', '0'), false],
    ['<w:documentProtection w:enforcement="1"/>', false],
    [protection('none'), false],
  ])('are not those with %s', async (settings, tracksChanges) =>
    expect(await aDocument(p('x'), { settings })).toMatchObject({ tracksChanges }),
  );

  it('have words in a text box, and are accepted', async () =>
    expect(textsOf(await aDocument(p(box(p('boxed')))))).toEqual(['', 'boxed']));
});
