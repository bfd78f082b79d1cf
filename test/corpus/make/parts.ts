// The parts that nearly every Word document has, besides its text.

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const NAMESPACES = [
  ['w', W],
  ['r', R],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

export const part = (root: string, content: string, prolog = XML) =>
  `${prolog}<w:${root}${NAMESPACES} mc:Ignorable="w14 w15">${content}</w:${root}>`;

const style = (id: string, name: string, content: string, type = 'paragraph', isDefault = false) =>
  `<w:style w:type="${type}"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
const headingStyle = (level: number) =>
  style(
    `Heading${level}`,
    `heading ${level}`,
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
  );
const STYLE_LIST = [
  style('Normal', 'Normal', '<w:qFormat/><w:rPr><w:sz w:val="22"/></w:rPr>', 'paragraph', true),
  style('Title', 'Title', '<w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="40"/></w:rPr>'),
  ...[1, 2, 3].map(headingStyle),
  style('ListParagraph', 'List Paragraph', '<w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="720"/></w:pPr>'),
  style(
    'ListBullet',
    'List Bullet',
    '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
  ),
  style('TableNormal', 'Normal Table', '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>', 'table', true),
  style(
    'TableGrid',
    'Table Grid',
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>',
    'table',
  ),
];
export const STYLES = part('styles', STYLE_LIST.join(''));
/** The same styles under other ids, as Word in another language writes them. */
export const stylesWithIds = (ids: Record<string, string>) =>
  Object.entries(ids).reduce((styles, [from, to]) => styles.replaceAll(`"${from}"`, `"${to}"`), STYLES);

const level = (number: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (number + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
const list = (id: number, levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
/** 1: bullets. 2: 1, 1.1, (a). 3: numbered headings. */
export const NUMBERING = part(
  'numbering',
  list(0, [level(0, 'bullet', '•'), level(1, 'bullet', 'o'), level(2, 'bullet', '–')]) +
    list(1, [level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '(%3)')]) +
    list(2, [
      level(0, 'decimal', '%1', '<w:pStyle w:val="Heading1"/>'),
      level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>'),
    ]) +
    [1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join(''),
);
export const settings = (content = '') =>
  part(
    'settings',
    `${content}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`,
  );

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const MAIN_TYPE = `${WORD}.document.main+xml`;
export const typeOf = (kind: string) => `${WORD}.${kind}+xml`;

export const contentTypes = (overrides: Record<string, string>, defaults: Record<string, string> = {}) =>
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  Object.entries({
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...defaults,
  })
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
    .join('') +
  Object.entries(overrides)
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('') +
  '</Types>';

export interface Relationship {
  id: string;
  /** The last word of its type, or the whole type. */
  type: string;
  target: string;
  isExternal?: boolean;
}
export const relationships = (list: Relationship[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  list
    .map(
      ({ id, type, target, isExternal }) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${R}/${type}`}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('') +
  '</Relationships>';
