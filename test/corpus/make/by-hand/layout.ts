import {
  LANDSCAPE,
  PORTRAIT,
  bullet,
  control,
  escaped,
  fieldCode,
  fieldMark,
  fieldStart,
  heading,
  paragraph,
  run,
  section,
  styled,
} from '../markup.ts';
import { made, type Extra, type Makers } from '../package.ts';
import { part, typeOf } from '../parts.ts';
import { ESSENTIAL, closing, duties, opening, post, specification } from '../posts.ts';

const criteria = heading('Person specification');
const items = ESSENTIAL.map((text) => bullet(text)).join('');
const trapped = (title: string, trap: string) => () => made({ body: post(title, trap) });
const breakOf = (content: string, text = '') => paragraph(text, section(content));

/** The same box twice, as Word writes it: a drawing for new readers, VML for old ones. */
const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2000000" cy="900000"/><wp:docPr id="11" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:rect style="width:160pt;height:70pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const line = (text: string) =>
  `<w:hyperlink w:anchor="_Toc1"><w:r><w:t>${escaped(text)}</w:t></w:r><w:r><w:tab/><w:t>2</w:t></w:r></w:hyperlink>`;
const TOC = 'TOC \\o "1-3" \\h';
const contents =
  paragraph(fieldStart(TOC) + line('Main duties')) +
  paragraph(line('Person specification')) +
  paragraph(line('Essential criteria') + fieldMark('end'));

const margin = (kind: 'header' | 'footer', text: string): Extra => ({
  name: `word/${kind}1.xml`,
  content: part(kind === 'header' ? 'hdr' : 'ftr', paragraph(text)),
  contentType: typeOf(kind),
  relationship: { id: `rId-${kind}`, type: kind },
});
const withMargins = section(
  '<w:headerReference w:type="default" r:id="rId-header"/><w:footerReference w:type="default" r:id="rId-footer"/>' +
    PORTRAIT,
);

export const LAYOUT: Makers = {
  'box-in-the-place': trapped(
    'Staff Nurse',
    criteria + paragraph(box(paragraph('Our values: kindness.')) + run(ESSENTIAL[0]!)) + bullet(ESSENTIAL[1]!),
  ),
  'box-holds-the-heading': trapped(
    'Staff Nurse',
    paragraph(box(heading('Person specification') + bullet('Boxed criterion.'))) + items,
  ),
  'box-is-everything': () =>
    made({
      body: paragraph(
        box(paragraph('Cancer Support Worker, band 3') + paragraph('Person specification') + bullet(ESSENTIAL[0]!)),
      ),
    }),
  'box-in-vml-only': trapped(
    'Staff Nurse',
    paragraph(
      '<w:r><w:pict><v:shape style="width:90pt;height:40pt"><v:textbox><w:txbxContent>' +
        paragraph('Old box.') +
        '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
    ) + specification,
  ),
  'box-frame': trapped(
    'Staff Nurse',
    paragraph(
      'A framed remark.',
      '<w:framePr w:w="2400" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="page" w:x="900" w:y="1"/>',
    ) + specification,
  ),

  'field-contents': () => made({ body: opening('Staff Nurse') + contents + duties + specification + closing }),
  'field-contents-in-a-control': () =>
    made({
      body:
        opening('Staff Nurse') +
        control(
          paragraph('Contents') + contents,
          '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>',
        ) +
        duties +
        specification +
        closing,
    }),
  'field-contents-simple': () =>
    made({
      body:
        opening('Staff Nurse') +
        paragraph(`<w:fldSimple w:instr=" TOC \\o ">${run('Person specification … 2')}</w:fldSimple>`) +
        duties +
        specification,
    }),
  'field-over-the-place': trapped(
    'Staff Nurse',
    criteria +
      paragraph(fieldStart('INCLUDETEXT "demo.docx"') + run(ESSENTIAL[0]!)) +
      paragraph(ESSENTIAL[1]!) +
      paragraph(run('Kind.') + fieldMark('end')) +
      bullet('Patient.'),
  ),
  'field-over-the-end': () =>
    made({
      body:
        opening('Staff Nurse') +
        duties +
        criteria +
        paragraph(fieldStart('INCLUDETEXT "demo.docx"') + run(ESSENTIAL[0]!)) +
        paragraph(run(ESSENTIAL[1]!) + fieldMark('end')),
    }),
  'field-never-closed': () =>
    made({ body: opening('Staff Nurse') + criteria + items + paragraph(fieldStart('REF x') + run('open')) }),
  'field-form': trapped(
    'Staff Nurse',
    criteria +
      paragraph(
        run('Grade: ') +
          fieldStart('FORMTEXT', '<w:ffData><w:name w:val="Text1"/><w:enabled/></w:ffData>') +
          run('Band 6') +
          fieldMark('end'),
      ) +
      items,
  ),
  'field-in-a-field': trapped(
    'Staff Nurse',
    criteria +
      paragraph(
        fieldMark('begin') +
          fieldCode('IF 1 = ') +
          fieldStart('PAGE') +
          run('1') +
          fieldMark('end') +
          fieldCode('"yes" "no"') +
          fieldMark('separate') +
          run('yes') +
          fieldMark('end') +
          run(' shown.'),
      ) +
      items,
  ),

  'sections-portrait-then-landscape': () =>
    made({
      body: opening('Staff Nurse') + duties + breakOf(PORTRAIT) + specification,
      lastSection: section(LANDSCAPE),
    }),
  'sections-break-in-last-item': trapped(
    'Staff Nurse',
    criteria +
      bullet(ESSENTIAL[0]!) +
      paragraph(
        ESSENTIAL[1]!,
        `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${section(LANDSCAPE)}`,
      ),
  ),
  'sections-break-in-heading': trapped(
    'Staff Nurse',
    paragraph('Person specification', `<w:pStyle w:val="Heading1"/>${section()}`) + items,
  ),
  'sections-columns': () =>
    made({
      body:
        opening('Staff Nurse') +
        breakOf(PORTRAIT) +
        duties +
        specification +
        breakOf('<w:type w:val="continuous"/>' + PORTRAIT + '<w:cols w:num="2" w:space="708"/>') +
        closing,
      lastSection: section('<w:type w:val="continuous"/>' + PORTRAIT),
    }),
  'sections-title-in-header': () =>
    made({
      body: duties + specification,
      lastSection: withMargins,
      extras: [
        margin('header', 'Lead Nurse for Cancer, band 8a'),
        margin('footer', 'Demo data: Demo Trust (fictional)'),
      ],
    }),
  'sections-none-described': () => made({ body: post('Staff Nurse'), lastSection: '' }),
  'sections-last-paragraph-empty': () =>
    made({ body: opening('Staff Nurse') + duties + specification + paragraph('') + paragraph('') }),
  'sections-sub-document': () =>
    made({
      body: post('Staff Nurse') + '<w:subDoc r:id="rId-sub"/>',
      relationships: [{ id: 'rId-sub', type: 'subDocument', target: 'demo.docx', isExternal: true }],
    }),
  'sections-foreign-text': () =>
    made({
      body: post('Staff Nurse') + '<w:altChunk r:id="rId-chunk"/>',
      extras: [
        {
          name: 'word/chunk.html',
          content: '<p>Demo chunk</p>',
          contentType: 'text/html',
          relationship: { id: 'rId-chunk', type: 'aFChunk' },
        },
      ],
    }),
  'sections-title-styled': () =>
    made({ body: styled('Title', 'JOB DESCRIPTION AND PERSON SPECIFICATION') + post('Advanced Nurse Practitioner') }),
};
