// Pictures, charts and the like: parts that have to come through untouched.
import { paragraph } from '../markup.ts';
import { XML } from '../parts.ts';
import type { Extra } from '../package.ts';

export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const picture =
  '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="Demo logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId-picture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const chart = {
  anchor: paragraph(
    `<w:r><w:drawing><wp:inline><wp:extent cx="2000000" cy="1000000"/><wp:docPr id="2" name="Demo chart"/><a:graphic><a:graphicData uri="${CHART}"><c:chart r:id="rId-chart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  ),
  parts: [
    {
      name: 'word/charts/chart1.xml',
      content: `${XML}<c:chartSpace xmlns:c="${CHART}"><c:chart><c:plotArea><c:layout/></c:plotArea></c:chart></c:chartSpace>`,
      contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      relationship: { id: 'rId-chart', type: 'chart' },
    },
  ] satisfies Extra[],
};

export const objects: Extra[] = [
  {
    name: 'word/embeddings/workbook.xlsx',
    content: Uint8Array.from([80, 75, 5, 6, ...Array<number>(18).fill(0)]),
    relationship: { id: 'rId-object', type: 'package' },
  },
];

export const properties: Extra[] = [
  {
    name: 'docProps/core.xml',
    content: `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Demo post</dc:title></cp:coreProperties>`,
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  },
  { name: 'docProps/thumbnail.png', content: PIXEL },
];
