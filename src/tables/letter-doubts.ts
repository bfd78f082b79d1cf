// Texts that were spoilt before they came here: letters read as those of another system and saved so, or signs of a web page.
import { cellInWords, listOf } from './quoting.ts';
import type { ColumnsOf, FoundHeader, TableShape } from './table-shape.ts';

/** `peopleâ€™s`, `CafÃ©`, `Â£20`; what was lost is `�`, or a question mark within a word. */
const BROKEN = /â€|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u0080-\u00bf]|\ufffd|\p{L}\?\p{L}/u;
/** `&amp;`, `<p>`. */
const OF_A_PAGE =
  /&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|[lr][sd]quo|#\d{1,6}|#x[0-9a-f]{1,5});|<\/?(?:p|br|b|i|u|a|strong|em|ul|ol|li|span|div|font)\b[^>]*>/i;
const AN_ADDRESS = /^(?:https?:|www\.)\S+$/i;

const KINDS: readonly [RegExp, (where: string) => string][] = [
  [
    BROKEN,
    (where) =>
      `Are the letters right in ${where}? If not, save the list again where it comes from, as “CSV UTF-8” or an Excel workbook, and send that.`,
  ],
  [
    OF_A_PAGE,
    (where) =>
      `There are signs of a web page in ${where}. Put the words there as people are to read them, and send the file again.`,
  ],
];

export function letterDoubts(
  { columns, body }: Pick<FoundHeader<ColumnsOf>, 'columns' | 'body'>,
  { nameOf, textOf }: Pick<TableShape<ColumnsOf>, 'nameOf' | 'textOf'>,
): string[] {
  const said = body.flatMap(({ line, cells }) =>
    Object.entries(columns).map(([field, at = -1]) => ({ line, field, text: textOf(cells[at] ?? '') })),
  );
  const texts = said.filter(({ text }) => !AN_ADDRESS.test(text));
  return KINDS.flatMap(([pattern, asked]) => {
    const found = texts.filter(({ text }) => pattern.test(text));
    if (!found.length) return [];
    return [asked(listOf(found.map(({ line, field, text }) => cellInWords(line, nameOf(field), text))))];
  });
}
