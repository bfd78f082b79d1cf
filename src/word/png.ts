/** A drawing as pixels, `width` of them across, for programs that show no SVG. What draws is loaded with the first. */
export async function pngOf(svg: string, width: number): Promise<Buffer> {
  const { drawPng } = await import('./png-writer.ts');
  return drawPng(svg, width);
}
