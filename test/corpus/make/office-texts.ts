// A text in LibreOffice's own flat format, with nearly everything at once: changes, a frame, a note, contents, columns, a field.
import { DEMO, DUTIES, ESSENTIAL } from './posts.ts';

const NAMESPACES = ['office', 'style', 'text', 'table', 'draw']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`)
  .join(' ');
const FO =
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const who =
  '<office:change-info><dc:creator>Demo Editor</dc:creator><dc:date>2024-01-02T03:04:05</dc:date></office:change-info>';
const p = (content: string) => `<text:p text:style-name="Standard">${content}</text:p>`;
const h = (content: string, level = 1) =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${content}</text:h>`;
const list = (items: string[]) =>
  `<text:list>${items.map((item) => `<text:list-item>${p(item)}</text:list-item>`).join('')}</text:list>`;
const note =
  '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Demo note.</text:p></text:note-body></text:note>';
const frame =
  '<draw:frame draw:name="Box" text:anchor-type="paragraph" svg:width="4cm" svg:height="2cm"><draw:text-box><text:p>Our values: kindness.</text:p></draw:text-box></draw:frame>';

export const FLAT_TEXT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} ${FO} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="Sect" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style></office:automatic-styles>
<office:body><office:text>
<text:tracked-changes text:track-changes="false"><text:changed-region text:id="c1"><text:insertion>${who}</text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion>${who}<text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
${h('Cancer Care Co-ordinator')}${p(`${DEMO} Band 4.${note}`)}${p(`${frame}Page <text:page-number>1</text:page-number>`)}
${h('Main duties', 2)}${list(DUTIES)}
<text:section text:style-name="Sect" text:name="Columns">${h('Person specification', 2)}${list(ESSENTIAL)}${p('Works <text:change-start text:change-id="c1"/>very <text:change-end text:change-id="c1"/>well<text:change text:change-id="c2"/>.')}</text:section>
${h('About the Demo Trust', 2)}${p('The Demo Trust does not exist.')}
</office:text></office:body></office:document>`;
