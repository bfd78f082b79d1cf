// Documents as nobody would write them, but as Word may: built at random from everything that may stand in a text.
import fc from 'fast-check';
import {
  bullet,
  cell,
  control,
  fieldMark,
  fieldStart,
  inserted,
  mark,
  numbered,
  paragraph,
  row,
  run,
  section,
  table,
  deleted,
} from '../corpus/make/markup.ts';
import { made } from '../corpus/make/package.ts';
import { prefixed } from '../corpus/make/prefixed.ts';

/** Stands in place of a number until all are given out, so that none is there twice. No text can hold it. */
const NUMBER = '\u0000';
const numberless = (markup: string) => markup.replaceAll('w:id="0"', `w:id="${NUMBER}"`);
function withNumbers(markup: string): string {
  return markup
    .split(NUMBER)
    .map((piece, i) => (i ? String(i) + piece : piece))
    .join('');
}

// What XML may not hold is not text, and a carriage return does not survive reading.
const ODD = [
  'a',
  '‏שלום',
  'مرحبا',
  'e\u0301',
  '👩🏽‍⚕️',
  '𝒳',
  ' ',
  '  ',
  '\u00a0',
  '\u200b',
  '&amp;',
  ']]>',
  '<w:p/>',
  '"',
  "'",
  'ŵ',
  '¬',
  '\u2028',
  '﷽',
  'X',
  '$&',
  '\\',
];
const letters = fc
  .string({ unit: 'grapheme', maxLength: 6 })
  .map((text) => text.replace(/[^ -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
export const words: fc.Arbitrary<string> = fc
  .array(fc.oneof(letters, fc.constantFrom(...ODD)), { maxLength: 4 })
  .map((pieces) => pieces.join(''));

const look = fc.constantFrom(
  '',
  '',
  '<w:b/>',
  '<w:i/><w:color w:val="FF0000"/>',
  '<w:rtl/>',
  '<w:vanish/>',
  '<w:rStyle w:val="PlaceholderText"/>',
  '<w:rFonts w:ascii="Arial"/><w:sz w:val="20"/>',
);
const plain = fc.tuple(words, look).map(([text, look]) => run(text, look));
/** The same words in several runs, with what Word leaves between them. */
const split = fc
  .tuple(
    words,
    look,
    fc.constantFrom('', '<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="0" w:name="b"/>'),
  )
  .map(([text, look, between]) =>
    Array.from(text, (letter) => letter)
      .map((letter) => run(letter, look))
      .join(between),
  );
const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: plain },
  split,
  fc.constantFrom(
    '<w:r><w:tab/></w:r>',
    '<w:r><w:br/></w:r>',
    '<w:r><w:noBreakHyphen/></w:r>',
    '<w:r><w:br w:type="page"/></w:r>',
    '<w:r/>',
    '<!-- a remark -->',
    '<w:r><w:t/></w:r>',
  ),
  plain.map((content) => inserted(0, content)),
  words.map((text) => deleted(0, text)),
  plain.map((content) => control(content, '<w:id w:val="5"/><w:text/>')),
  plain.map((content) => control(content)),
  plain.map((content) => `<w:hyperlink w:anchor="b">${content}</w:hyperlink>`),
  plain.map((content) => fieldStart('PAGE') + content + fieldMark('end')),
  plain.map((content) => `<w:fldSimple w:instr=" PAGE ">${content}</w:fldSimple>`),
  plain.map((content) => `<w:smartTag w:element="x">${content}</w:smartTag>`),
  plain.map(
    (content) =>
      `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(content)}</w:txbxContent></v:textbox></w:pict></w:r>`,
  ),
);

const STYLE = [
  '',
  '<w:pStyle w:val="Heading1"/>',
  '<w:pStyle w:val="ListBullet"/>',
  '<w:pStyle w:val="Gone"/>',
  '<w:pStyle w:val="Title"/>',
];
const MORE = [
  '',
  '<w:bidi/>',
  '<w:spacing w:after="60"/><w:jc w:val="center"/>',
  '<w:ind w:left="720"/>',
  `<w:rPr>${mark('ins', 0)}</w:rPr>`,
  `<w:rPr>${mark('del', 0)}<w:b/></w:rPr>`,
  `<w:rPr><w:i/></w:rPr>${section()}`,
];
const text = fc
  .tuple(
    fc.constantFrom(...STYLE),
    fc.constantFrom('', '', numbered(1), numbered(2, 1)),
    fc.constantFrom(...MORE),
    fc.array(inline, { maxLength: 4 }),
  )
  .map(([style, list, more, content]) => paragraph(content.join(''), style + list + more));

const blocks = (depth: number): fc.Arbitrary<string> =>
  fc.array(block(depth), { minLength: 1, maxLength: 2 }).map((all) => all.join(''));
/** Cells end with a paragraph, as Word asks. */
const inCell = (depth: number) => blocks(depth).map((content) => cell(`${content}<w:p/>`));
const LOCKS = [
  '',
  '<w:lock w:val="contentLocked"/>',
  '<w:lock w:val="sdtLocked"/>',
  '<w:showingPlcHdr/>',
  '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
];

function block(depth: number): fc.Arbitrary<string> {
  if (depth === 0) return text;
  const rows = fc.array(
    fc.tuple(inCell(depth - 1), inCell(depth - 1), fc.constantFrom('', '', mark('ins', 0), mark('del', 0))),
    { minLength: 1, maxLength: 2 },
  );
  return fc.oneof(
    { weight: 5, arbitrary: text },
    rows.map((all) =>
      table(
        2,
        all.map(([one, other, properties]) => row([one, other], properties)),
      ),
    ),
    fc.tuple(blocks(depth - 1), fc.constantFrom(...LOCKS)).map(([content, lock]) => control(content, lock)),
    blocks(depth - 1).map((content) => `<w:customXml w:element="x">${content}</w:customXml>`),
    fc
      .tuple(fc.constantFrom('TOC \\o', 'INCLUDETEXT x', 'REF b'), blocks(depth - 1))
      .map(([code, content]) => paragraph(fieldStart(code)) + content + paragraph(fieldMark('end'))),
    blocks(depth - 1).map((content) => `<w:bookmarkStart w:id="0" w:name="c"/>${content}`),
  );
}

export interface RandomDocument {
  body: string;
  prefix: string;
  tracksChanges: boolean;
  hasSection: boolean;
}
/** There is always something to read, also when one paragraph is emptied. */
export const randomDocument: fc.Arbitrary<RandomDocument> = fc.record({
  body: fc
    .tuple(fc.array(block(2), { maxLength: 3 }), fc.nat(3))
    .map(([all, at]) =>
      withNumbers(numberless(all.toSpliced(at, 0, bullet('Something to read.') + bullet('And more.')).join(''))),
    ),
  prefix: fc.constantFrom('w:', 'w:', '', 'ns0:', 'a-b.c:'),
  tracksChanges: fc.boolean(),
  hasSection: fc.boolean(),
});

export const written = ({ body, prefix, tracksChanges, hasSection }: RandomDocument): Promise<Uint8Array> =>
  made({
    body,
    ...(hasSection ? {} : { lastSection: '' }),
    ...(tracksChanges ? { settings: '<w:trackRevisions/>' } : {}),
    ...(prefix === 'w:' ? {} : { rewrite: prefixed(prefix) }),
  });
