import { pngOf } from '../../src/word/png.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20" font-family="Liberation Sans, Arial, sans-serif">${inside}</svg>`;
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

it('makes pixels of a drawing, as wide as asked', async () => {
  const png = await pngOf(svg('<rect width="40" height="20" fill="#003087"/>'), 120);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(sizeOf(png)).toEqual([120, 60]);
});

it('has the letters for it, on a machine without any', async () => {
  const [lettered, empty] = [
    await pngOf(svg('<text x="2" y="15" font-size="12">Q3 ×</text>'), 120),
    await pngOf(svg(''), 120),
  ];
  expect(lettered.equals(empty)).toBe(false);
  const other = await pngOf(svg('<text x="2" y="15" font-size="12">Q4 ×</text>'), 120);
  expect(lettered.equals(other)).toBe(false);
});

it('draws several at once', async () => {
  const drawn = await Promise.all([1, 2, 3].map((n) => pngOf(svg(`<rect width="${n}" height="20"/>`), 40)));
  expect(new Set(drawn.map((png) => png.toString('base64'))).size).toBe(3);
});
