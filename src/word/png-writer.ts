// Pixels of a drawing. The renderer has no letters of its own and asks no machine for them, so a typeface is shipped.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const TYPEFACE = join(import.meta.dirname, 'fonts/LiberationSans-Regular.ttf');
// Not by `import.meta.resolve`: where rules are broken to try the tests, modules are of the old kind, and that gives no address.
const WASM = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

const renderer = Promise.all([readFile(TYPEFACE), readFile(WASM).then((bytes) => initWasm(bytes))]);

export async function drawPng(svg: string, width: number): Promise<Buffer> {
  const [typeface] = await renderer;
  const font = { fontBuffers: [typeface], defaultFontFamily: 'Liberation Sans', sansSerifFamily: 'Liberation Sans' };
  const drawing = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } });
  try {
    const image = drawing.render();
    const png = Buffer.from(image.asPng());
    image.free();
    return png;
  } finally {
    drawing.free();
  }
}
