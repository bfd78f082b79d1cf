import { openDocument, replaceIn, type WordDocument } from '../../src/word/document.ts';
import {
  aDocument,
  AUTHOR,
  code,
  field,
  mainOf,
  p,
  r,
  sdt,
  textsOf,
  withoutPrefix,
  aWordFile,
} from '../support/word-xml.ts';

/** The body after `old`, which must be there, has given way to `words` in the paragraph that holds it. */
async function replaced(before: WordDocument, old: string, words: string): Promise<{ body: string; texts: string[] }> {
  const paragraph = before.outline.paragraphs.findIndex(({ text }) => text.includes(old));
  const from = before.outline.paragraphs[paragraph]!.text.indexOf(old);
  const after = await openDocument(await replaceIn(before, { paragraph, from, to: from + old.length }, words, AUTHOR));
  const { text, body } = after.page;
  return { body: text.slice(body.start + '<w:body>'.length, body.end - '</w:body>'.length), texts: textsOf(after) };
}

const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const run = (inside: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;

describe('without “Track changes”, words are changed where they stand', () => {
  it.each([
    ['in one run', r('You will assess.'), 'assess', 'treat', run(t('You will treat.'))],
    ['all of it', r('old'), 'old', 'new', run(t('new'))],
    ['to nothing', r('a b c'), 'b ', '', run(t('a c'))],
    ['at the beginning, with a blank at the edge', run('<w:t>old words</w:t>'), 'old', ' new', run(t(' new words'))],
    [
      'over several runs',
      r('a ol', '<w:b/>') + r('d wo') + r('rd z', '<w:i/>'),
      'old word',
      'new',
      run(t('a new'), '<w:b/>') + run('') + run(t(' z'), '<w:i/>'),
    ],
    [
      'over a spelling mark',
      r('cli') + '<w:proofErr w:type="spellEnd"/>' + r('nical'),
      'clinical',
      'new',
      run(t('new')) + '<w:proofErr w:type="spellEnd"/>' + run(''),
    ],
    ['over a tab', run('<w:t>a</w:t><w:tab/><w:t>b</w:t>'), 'a\tb', 'new', run(t('new'))],
    ['from a tab on', run('<w:t>a</w:t><w:tab/><w:t>b</w:t>'), '\tb', 'new', run('<w:t>a</w:t>' + t('new'))],
    [
      'but not the end of a page',
      run('<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t>'),
      'a\nb',
      'new',
      run(t('new') + '<w:br w:type="page"/>'),
    ],
    ['with what XML would misread', r('a b c'), 'b', '<R&D>', run(t('a &lt;R&amp;D&gt; c'))],
    ['with a line break', r('a b'), 'b', 'c\nd', run(t('a c') + '<w:br/>' + t('d'))],
    [
      'in what somebody else has added',
      `<w:ins w:id="4" w:author="y">${r('a b')}</w:ins>`,
      'b',
      'c',
      `<w:ins w:id="4" w:author="y">${run(t('a c'))}</w:ins>`,
    ],
    [
      'in a link',
      `<w:hyperlink r:id="r1">${r('a b')}</w:hyperlink>`,
      'b',
      'c',
      `<w:hyperlink r:id="r1">${run(t('a c'))}</w:hyperlink>`,
    ],
    [
      'in a field’s result',
      field('begin') + code('X') + field('separate') + r('a b') + field('end'),
      'b',
      'c',
      field('begin') + code('X') + field('separate') + run(t('a c')) + field('end'),
    ],
    ['beside blanks that do not count', run('<w:t> a b\n</w:t>'), 'b', 'c', run(t('a c'))],
    ['where &amp; stands before', r('R&amp;D b'), 'b', 'c', run(t('R&amp;D c'))],
    ['after emoji', r('😀😀 b'), 'b', 'c', run(t('😀😀 c'))],
  ])('%s', async (_what, inside, old, words, wanted) => {
    const [first, last] = [p('first'), p('last')];
    const before = await aDocument(first + p(inside) + last);
    const { body, texts } = await replaced(before, old, words);
    expect(body).toBe(first + p(wanted) + last);
    const was = textsOf(before)[1]!;
    expect(texts[1]!.replace('\n', '')).toBe(was.replace(old, words).replace('\n', ''));
  });

  it('puts words in where nothing is taken away', async () => {
    const before = await aDocument(p(r('ab', '<w:i/>') + r('cd')));
    const after = await openDocument(await replaceIn(before, { paragraph: 0, from: 2, to: 2 }, '-', AUTHOR));
    expect(after.page.text).toContain(run(t('ab-'), '<w:i/>') + r('cd'));
  });

  it('keeps the look of a document without prefixes', async () => {
    const before = await openDocument(await aWordFile(withoutPrefix(mainOf(p(r('a b'))))));
    const after = await openDocument(await replaceIn(before, { paragraph: 0, from: 2, to: 3 }, 'c', AUTHOR));
    expect(after.page.text).toContain('<r><t xml:space="preserve">a c</t></r>');
  });
});

const BY = 'w:author="Demo Manager" w:date="2026-04-01T09:30:00Z"';
const del = (id: number, inside: string) => `<w:del w:id="${id}" ${BY}>${inside}</w:del>`;
const ins = (id: number, inside: string) => `<w:ins w:id="${id}" ${BY}>${inside}</w:ins>`;
const gone = (text: string) => `<w:delText xml:space="preserve">${text}</w:delText>`;
const other = (id: number, inside: string) =>
  `<w:ins w:id="${id}" w:author="y &amp; z" w:date="2020-01-01T00:00:00Z">${inside}</w:ins>`;
const change = (id: number) => `<w:rPrChange w:id="${id}" w:author="y"><w:rPr><w:b/></w:rPr></w:rPrChange>`;

describe('with “Track changes”, the old words stay, struck out', () => {
  it.each([
    [
      'in one run',
      r('a old z', '<w:i/>'),
      'old',
      'new',
      run(t('a '), '<w:i/>') +
        del(1, run(gone('old'), '<w:i/>')) +
        ins(2, run(t('new'), '<w:i/>')) +
        run(t(' z'), '<w:i/>'),
    ],
    ['all of it', r('old'), 'old', 'new', del(1, run(gone('old'))) + ins(2, run(t('new')))],
    ['to nothing', r('a b'), ' b', '', run(t('a')) + del(1, run(gone(' b')))],
    [
      'over runs',
      r('a ol', '<w:b/>') + r('d', '<w:i/>') + r(' z'),
      'old',
      'new',
      run(t('a '), '<w:b/>') +
        del(1, run(gone('ol'), '<w:b/>')) +
        ins(2, run(t('new'), '<w:b/>')) +
        del(3, run(gone('d'), '<w:i/>')) +
        r(' z'),
    ],
    [
      'over a tab, with a picture in between',
      run('<w:t>a</w:t><w:drawing/><w:tab/><w:t>b</w:t>'),
      'a\tb',
      'new',
      del(1, run(gone('a'))) + ins(2, run(t('new'))) + run('<w:drawing/>') + del(3, run('<w:tab/>' + gone('b'))),
    ],
    [
      'keeping what else the run holds',
      run('<w:lastRenderedPageBreak/><w:t>a b</w:t><w:footnoteReference w:id="2"/>'),
      'b',
      'c',
      run('<w:lastRenderedPageBreak/>' + t('a ')) +
        del(3, run(gone('b'))) +
        ins(4, run(t('c'))) +
        run('<w:footnoteReference w:id="2"/>'),
    ],
    [
      'in what somebody else has added',
      other(4, r('a b z')),
      'b',
      'c',
      `<w:ins w:id="4" w:author="y &amp; z" w:date="2020-01-01T00:00:00Z">${run(t('a '))}${del(5, run(gone('b')))}</w:ins>${ins(6, run(t('c')))}${other(7, run(t(' z')))}`,
    ],
    [
      'in a link',
      `<w:hyperlink r:id="r1">${r('a')}</w:hyperlink>`,
      'a',
      'b',
      `<w:hyperlink r:id="r1">${del(1, run(gone('a')))}${ins(2, run(t('b')))}</w:hyperlink>`,
    ],
    [
      'whose letters somebody has changed',
      r('a b z', `<w:i/>${change(7)}`),
      'b',
      'c',
      run(t('a '), `<w:i/>${change(7)}`) +
        del(9, run(gone('b'), `<w:i/>${change(8)}`)) +
        ins(10, run(t('c'), '<w:i/>')) +
        run(t(' z'), `<w:i/>${change(11)}`),
    ],
  ])('%s', async (_what, inside, old, words, wanted) => {
    const [first, last] = [p('first'), p('last')];
    const before = await aDocument(first + p(inside) + last, { settings: '<w:trackRevisions/>' });
    const { body, texts } = await replaced(before, old, words);
    expect(body).toBe(first + p(wanted) + last);
    expect(texts).toEqual(textsOf(before).with(1, textsOf(before)[1]!.replace(old, words)));
  });

  it('in a document without prefixes too', async () => {
    const main = withoutPrefix(mainOf(p(r('a b'))));
    const before = await openDocument(await aWordFile(main, { settings: '<w:trackRevisions/>' }));
    const after = await openDocument(await replaceIn(before, { paragraph: 0, from: 2, to: 3 }, 'c', AUTHOR));
    expect(textsOf(after)).toEqual(['a c']);
    expect(after.page.text).toMatch(/<w:del xmlns:w="[^"]+" w:id="1" .*<delText xml:space="preserve">b<\/delText>/);
  });

  it('puts words in where nothing is taken away', async () => {
    const before = await aDocument(p(r('abcd')), { settings: '<w:trackRevisions/>' });
    const after = await openDocument(await replaceIn(before, { paragraph: 0, from: 2, to: 2 }, '-', AUTHOR));
    expect(after.page.text).toContain(run(t('ab')) + ins(1, run(t('-'))) + run(t('cd')));
  });
});

describe('what is left alone', () => {
  const formula =
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>';
  it.each([
    ['a control for plain text', p('1') + p(r('a ') + sdt('<w:text/>', r('x')))],
    ['a paragraph in a locked control', p('1') + p('a') + sdt('<w:lock w:val="contentLocked"/>', p('x'))],
    ['a formula', p('1') + p(r('a ') + formula)],
    [
      'words that stand there twice',
      p('1') +
        p(
          run(
            '<w:t>a </w:t><mc:AlternateContent><mc:Choice Requires="q"><w:t>x</w:t></mc:Choice></mc:AlternateContent>',
          ),
        ),
    ],
  ])('%s', async (_what, body) => {
    const before = await aDocument(body);
    await expect(replaced(before, 'x', 'y')).rejects.toThrow(/Change them in Word/);
    expect((await replaced(before, 'a', 'b')).texts[1]).toMatch(/^b/);
  });

  it.each([
    [-1, 1],
    [2, 1],
    [0, 99],
    [99, 99],
  ])('no text from %d to %d', async (from, to) =>
    expect(replaceIn(await aDocument(p('words')), { paragraph: 0, from, to }, 'x', AUTHOR)).rejects.toThrow(RangeError),
  );
});
