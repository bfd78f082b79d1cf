import { openDocument, type WordDocument } from '../../src/word/document.ts';
import { aDocument, aWordFile, mainOf, p, putInto, r, withoutPrefix } from '../support/word-xml.ts';

const settings = '<w:trackRevisions/>';
const NEW = 'A new sentence.';
const BY = 'w:author="Demo Manager" w:date="2026-04-01T09:30:00Z"';

const inserted = async (before: WordDocument, sentences = [NEW]): Promise<string> =>
  (await putInto(before, { side: 'after', beside: 0, like: 0 }, sentences)).put;
const idsIn = (put: string): number[] => [...put.matchAll(/ w:id="(-?\d+)"/g)].map(([, id]) => Number(id));

describe('with “Track changes” on', () => {
  it.each([
    ['', `<w:pPr><w:rPr><w:ins w:id="1" ${BY}/></w:rPr></w:pPr>`],
    ['<w:jc w:val="both"/>', `<w:pPr><w:jc w:val="both"/><w:rPr><w:ins w:id="1" ${BY}/></w:rPr></w:pPr>`],
    [
      '<w:jc w:val="both"/><w:rPr><w:i/></w:rPr>',
      `<w:pPr><w:jc w:val="both"/><w:rPr><w:ins w:id="1" ${BY}/><w:i/></w:rPr></w:pPr>`,
    ],
    ['<w:rPr/>', `<w:pPr><w:rPr><w:ins w:id="1" ${BY}/></w:rPr></w:pPr>`],
  ])('the new paragraph and its end are marked as added by the person (%s)', async (properties, expected) => {
    const run = `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${NEW}</w:t></w:r>`;
    const before = await aDocument(p(r('x', '<w:b/>'), properties) + p('y'), { settings });
    expect(await inserted(before)).toBe(`<w:p>${expected}<w:ins w:id="2" ${BY}>${run}</w:ins></w:p>`);
  });

  it('who added the model is not taken for who adds the new one', async () => {
    const mark = '<w:rPr><w:ins w:id="8" w:author="Somebody"/></w:rPr>';
    const before = await aDocument(p(`<w:ins w:id="9" w:author="Somebody">${r('x')}</w:ins>`, mark), { settings });
    const put = await inserted(before);
    expect(put).not.toContain('Somebody');
    expect(idsIn(put)).toEqual([10, 11]);
  });

  it.each([
    ['bookmarks', '<w:bookmarkStart w:id="41" w:name="a"/><w:bookmarkEnd w:id="41"/>', [42, 43]],
    ['comments, in the line too', p('<w:commentRangeStart w:id="5"/>' + r('c')), [6, 7]],
    ['none at all', '', [1, 2]],
    ['ids that are no numbers', '<w:bookmarkStart w:id="x" w:name="a"/>', [1, 2]],
    [
      'ids at the very top',
      '<w:bookmarkStart w:id="2147483647" w:name="a"/><w:bookmarkStart w:id="1" w:name="b"/>',
      [2, 3],
    ],
  ])('ids are free beside %s', async (_what, more, ids) =>
    expect(idsIn(await inserted(await aDocument(p('x') + more + p('y'), { settings })))).toEqual(ids),
  );

  it('every paragraph has ids of its own', async () => {
    const ids = idsIn(await inserted(await aDocument(p('x'), { settings }), ['one', 'two', 'three']));
    expect(new Set(ids).size).toBe(6);
  });

  it('a name is written so that XML can hold it', async () => {
    const before = await aDocument(p('x'), { settings });
    const { signatures } = await import('../../src/word/tracked.ts');
    const sign = signatures(before.root, { name: 'A "B" <c>\u0000 &\nd', at: new Date(0) });
    expect(sign('w:')).toBe(' w:id="1" w:author="A &quot;B&quot; &lt;c&gt; &amp; d" w:date="1970-01-01T00:00:00Z"');
  });

  it('in a document without prefixes, the marks bring their own', async () => {
    const before = await openDocument(await aWordFile(withoutPrefix(mainOf(p('x') + p('y'))), { settings }));
    const put = await inserted(before);
    expect(put).toMatch(/^<w:p xmlns:w="[^"]+"><w:pPr><w:rPr><w:ins w:id="1" w:author/);
  });
});

it('with “Track changes” off, nothing is marked', async () =>
  expect(await inserted(await aDocument(p('x')))).not.toMatch(/w:(ins|author|id)/));
