// WordprocessingML by hand: just enough words to write a job description with, and to put a trap into it.

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const isMarkup = (content: string) => content.startsWith('<');
const wrapped = (name: string, content: string) => (content ? `<w:${name}>${content}</w:${name}>` : '');

/** Text, as one run; `look` is what stands in its w:rPr. */
export const run = (text: string, look = '') =>
  `<w:r>${wrapped('rPr', look)}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const bold = (text: string) => run(text, '<w:b/>');

/** `content` is plain text, or markup of runs; `look` is what stands in its w:pPr. */
export const paragraph = (content: string, look = '', attributes = '') =>
  `<w:p${attributes}>${wrapped('pPr', look)}${isMarkup(content) ? content : content && run(content)}</w:p>`;

export const styled = (style: string, content: string) => paragraph(content, `<w:pStyle w:val="${style}"/>`);
export const heading = (text: string, level = 1) => styled(`Heading${level}`, text);
export const numbered = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
export const bullet = (text: string, level = 0) =>
  paragraph(text, `<w:pStyle w:val="ListParagraph"/>${numbered(1, level)}`);

/** `content` is plain text, or markup of paragraphs. */
export const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>${properties}</w:tcPr>${isMarkup(content) ? content : paragraph(content)}</w:tc>`;
export const row = (cells: string[], properties = '') =>
  `<w:tr>${wrapped('trPr', properties)}${cells.map((content) => (content.startsWith('<w:tc>') ? content : cell(content))).join('')}</w:tr>`;
export const table = (columns: number, rows: string[], properties = '') =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>${properties}<w:tblW w:w="0" w:type="auto"/></w:tblPr>` +
  `<w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

export const PORTRAIT =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/>';
export const LANDSCAPE = PORTRAIT.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"');
export const section = (content = PORTRAIT) => `<w:sectPr>${content}</w:sectPr>`;

/** A content control of any size: `content` is what it may hold where it stands. */
export const control = (content: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const PARTS = { begin: 'begin', separate: 'separate', end: 'end' } as const;
export const fieldMark = (kind: keyof typeof PARTS, inside = '') =>
  `<w:r><w:fldChar w:fldCharType="${kind}">${inside}</w:fldChar></w:r>`;
export const fieldCode = (code: string) =>
  `<w:r><w:instrText xml:space="preserve"> ${escaped(code)} </w:instrText></w:r>`;
export const fieldStart = (code: string, inside = '') =>
  fieldMark('begin', inside) + fieldCode(code) + fieldMark('separate');

const BY = 'w:author="Demo Editor" w:date="2024-01-02T03:04:05Z"';
export const inserted = (id: number, content: string) => `<w:ins w:id="${id}" ${BY}>${content}</w:ins>`;
export const deleted = (id: number, text: string) =>
  `<w:del w:id="${id}" ${BY}><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;
/** For w:rPr of a paragraph or w:trPr of a row: its end, or the row, was put in or taken out. */
export const mark = (kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', id: number) => `<w:${kind} w:id="${id}" ${BY}/>`;
export const change = (kind: string, id: number, before: string) =>
  `<w:${kind} w:id="${id}" ${BY}>${before}</w:${kind}>`;
