import { bullet, escaped, heading, paragraph, run } from '../markup.ts';
import { made, type Extra, type Makers } from '../package.ts';
import { part, typeOf } from '../parts.ts';
import { ESSENTIAL, post } from '../posts.ts';

const criteria = heading('Person specification');
const trapped = (title: string, trap: string) => () => made({ body: post(title, trap) });
const listLook = '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

/** As Word leaves text that was edited often: a run for every few letters, with spelling marks and save ids between. */
const split = (text: string) =>
  (text.match(/.{1,4}/gsu) ?? [])
    .map(
      (piece, i) =>
        `<w:proofErr w:type="${i % 2 ? 'spellEnd' : 'spellStart'}"/><w:r w:rsidR="00A1B2C${i % 10}" w:rsidRPr="00D4E5F${i % 10}"><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`,
    )
    .join('');

const comment = (id: number, content: string) =>
  `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const comments: Extra = {
  name: 'word/comments.xml',
  content: part(
    'comments',
    [0, 1]
      .map(
        (id) =>
          `<w:comment w:id="${id}" w:author="Demo Editor" w:initials="DE">${paragraph('Please check.')}</w:comment>`,
      )
      .join(''),
  ),
  contentType: typeOf('comments'),
  relationship: { id: 'rId-comments', type: 'comments' },
};
const notes = (kind: 'footnote' | 'endnote'): Extra => ({
  name: `word/${kind}s.xml`,
  content: part(
    `${kind}s`,
    `<w:${kind} w:type="separator" w:id="-1">${paragraph('<w:r><w:separator/></w:r>')}</w:${kind}><w:${kind} w:id="2">${paragraph('See the Demo Trust’s policy.')}</w:${kind}>`,
  ),
  contentType: typeOf(`${kind}s`),
  relationship: { id: `rId-${kind}s`, type: `${kind}s` },
});
const noted = (kind: 'footnote' | 'endnote', text: string) =>
  paragraph(`${run(text)}<w:r><w:${kind}Reference w:id="2"/></w:r>`, listLook);
const bookmark = (id: number, name: string, content: string) =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
const ids = (n: number) =>
  ` w14:paraId="0000000${n}" w14:textId="77777777" w:rsidR="00A00001" w:rsidRDefault="00A00001"`;

export const RUNS: Makers = {
  'runs-split': () =>
    made({
      body:
        paragraph(split('Clinical Nurse Specialist, Lung Cancer')) +
        post(
          'Clinical Nurse Specialist',
          paragraph(split('Person specification'), '<w:pStyle w:val="Heading1"/>') +
            ESSENTIAL.map((text) => paragraph(split(text), listLook)).join(''),
        ),
    }),
  'runs-with-bookmarks': trapped(
    'Registered Nurse',
    `<w:bookmarkStart w:id="0" w:name="_Spec"/>${criteria}${paragraph(bookmark(1, 'one', run(ESSENTIAL[0]!)), listLook)}<w:bookmarkEnd w:id="0"/>${bullet(ESSENTIAL[1]!)}`,
  ),
  'runs-bookmark-over-the-place': trapped(
    'Registered Nurse',
    `${criteria}${paragraph(`<w:bookmarkStart w:id="5" w:name="over"/>${run(ESSENTIAL[0]!)}`, listLook)}${paragraph(`${run(ESSENTIAL[1]!)}<w:bookmarkEnd w:id="5"/>`, listLook)}`,
  ),
  'runs-with-comments': () =>
    made({
      body: post(
        'Registered Nurse',
        criteria +
          paragraph(comment(0, run(ESSENTIAL[0]!)), listLook) +
          paragraph(comment(1, run(ESSENTIAL[1]!)), listLook),
      ),
      extras: [comments],
    }),
  'runs-with-hyperlinks': () =>
    made({
      body: post(
        'Cancer Navigator',
        criteria +
          paragraph(
            `${run('See ')}<w:hyperlink r:id="rId-link"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>our values</w:t></w:r></w:hyperlink>${run('.')}`,
            listLook,
          ),
      ),
      relationships: [
        { id: 'rId-link', type: 'hyperlink', target: 'https://demo.invalid/values?a=1&amp;b=2', isExternal: true },
      ],
    }),
  'runs-with-footnotes': () =>
    made({
      body: post('Cancer Navigator', criteria + ESSENTIAL.map((text) => noted('footnote', text)).join('')),
      extras: [notes('footnote')],
    }),
  'runs-with-endnotes': () =>
    made({
      body: post('Cancer Navigator', criteria + ESSENTIAL.map((text) => noted('endnote', text)).join('')),
      extras: [notes('endnote')],
    }),
  'runs-with-symbols': trapped(
    'Pharmacy Technician',
    criteria +
      paragraph(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:tab/><w:t>Self</w:t><w:noBreakHyphen/><w:t>motivated</w:t><w:softHyphen/><w:t> and co</w:t></w:r><w:r><w:t>&#8209;operative &amp; kind &lt;always&gt;</w:t><w:br/><w:t>on every day</w:t><w:cr/><w:t>and night</w:t></w:r>',
      ),
  ),
  'runs-with-ruby-and-sums': trapped(
    'Physicist',
    criteria +
      paragraph(
        '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/></w:rubyPr><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>',
      ) +
      bullet(ESSENTIAL[0]!),
  ),
  'runs-with-smart-tags': trapped(
    'District Nurse',
    criteria +
      paragraph(
        `<w:smartTag w:uri="urn:demo" w:element="place">${run('Demo Town')}</w:smartTag>${run(' based.')}`,
        listLook,
      ) +
      `<w:customXml w:uri="urn:demo" w:element="item">${bullet(ESSENTIAL[1]!)}</w:customXml>`,
  ),
  'runs-with-permissions': trapped(
    'Research Nurse',
    `${criteria}<w:permStart w:id="7" w:edGrp="everyone"/>${bullet(ESSENTIAL[0]!)}<w:permEnd w:id="7"/>`,
  ),
  'runs-with-paragraph-ids': trapped(
    'Research Nurse',
    criteria + ESSENTIAL.map((text, i) => paragraph(run(text), listLook, ids(i + 1))).join(''),
  ),
  'runs-hidden-text': trapped(
    'Bereavement Officer',
    criteria +
      paragraph(run(ESSENTIAL[0]!) + run(' Not shown.', '<w:vanish/>'), listLook) +
      paragraph(run('A hidden line.', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>'),
  ),
  'runs-page-break-before-place': trapped(
    'Counsellor',
    paragraph('<w:r><w:br w:type="page"/></w:r>') +
      paragraph(run('Person specification'), '<w:pStyle w:val="Heading1"/><w:pageBreakBefore/>') +
      bullet(ESSENTIAL[0]!),
  ),
  'runs-empty-paragraphs-as-spacing': trapped(
    'Secretary',
    paragraph('') +
      paragraph('') +
      criteria +
      paragraph('') +
      paragraph(ESSENTIAL[0]!) +
      paragraph('') +
      paragraph(ESSENTIAL[1]!) +
      '<w:p/>' +
      paragraph('   ') +
      '<w:p></w:p>',
  ),
};
