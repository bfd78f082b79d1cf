// What costs more than it is worth is refused in a sentence, whatever it is made of.
import { openDocument } from '../../src/word/document.ts';
import { aWordFile, code, field, mainOf, p, W } from '../support/word-xml.ts';

const nested = (fields: number) =>
  p((field('begin') + code('IF ') + field('separate')).repeat(fields)) + p('words') + p(field('end').repeat(fields));
const faultOf = (main: string, parts = {}) =>
  aWordFile(main, parts)
    .then(openDocument)
    .then(
      () => 'none',
      (error: unknown) => (error as { fault?: string }).fault,
    );

it.each([
  [100, 'none'],
  [101, 'unsafe'],
])('of %i fields inside each other: %s', async (fields, fault) =>
  expect(await faultOf(mainOf(nested(fields)))).toBe(fault),
);

it('takes any number of fields beside each other, and marks that lack their other half', async () => {
  const one = field('begin') + code('PAGE') + field('end');
  expect(
    await faultOf(mainOf(p(`${one.repeat(500)}<w:r><w:t>words</w:t></w:r>`) + p(field('begin').repeat(500)))),
  ).toBe('none');
});

it.each([
  ['tables in tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
  ['text boxes in text boxes', '<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>'],
  ['content controls in content controls', '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
])('%s, as deep as the file is long, are refused', async (_what, open, close) =>
  expect(await faultOf(mainOf(open.repeat(10_000) + p('words') + close.repeat(10_000)))).toBe('unsafe'),
);

it('the address of a namespace may not be as long as a book', async () =>
  expect(
    await faultOf(
      `<w:document xmlns:w="${W}" xmlns:x="${'x'.repeat(100_000)}"><w:body>${p('a')}</w:body></w:document>`,
    ),
  ).toBe('unsafe'));

it('many boxes in one drawing are all read', async () =>
  expect(
    await faultOf(
      mainOf(p(`<w:r><w:pict>${'<w:txbxContent/>'.repeat(150_000)}</w:pict></w:r><w:r><w:t>a</w:t></w:r>`)),
    ),
  ).toBe('none'));
