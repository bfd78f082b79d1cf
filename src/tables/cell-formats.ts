// How the numbers of a workbook are shown: 0.3125 is a time, 1.1 may be 1.10, 0.5 may be 50%.
import { visitTags } from './xml-tags.ts';

export interface CellFormat {
  isDate: boolean;
  /** As Excel writes it: `0.00`, `0.0" hours"`. Left out where it says nothing. */
  code?: string;
}

/** Numbers of Excel's own formats of days and times. */
const isOwnDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49);
const OWN = new Map([
  [2, '0.00'],
  [4, '0.00'],
  [9, '0%'],
  [10, '0.00%'],
]);

/** `dd/mm/yyyy`, `[h]:mm`; what stands in quotation marks or behind a backslash is text. */
const isDateFormat = (code: string): boolean =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi, ''));

/** By the number of the style. */
export function cellFormatsIn(styles: string): CellFormat[] {
  const codes = new Map<string, string>();
  const formats: CellFormat[] = [];
  let isOfCells = false;
  visitTags(styles, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') codes.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '');
      if (tag === 'cellXfs') isOfCells = true;
      if (tag !== 'xf' || !isOfCells) return;
      const id = attributes.get('numFmtId') ?? '0';
      const code = codes.get(id) ?? OWN.get(Number(id));
      const isDate = codes.has(id) ? isDateFormat(code ?? '') : isOwnDate(Number(id));
      formats.push({ isDate, ...(code !== undefined && { code }) });
    },
    text: () => {},
    close: (tag) => {
      if (tag === 'cellXfs') isOfCells = false;
    },
  });
  return formats;
}

/** Texts around digits: `"£"#,##0.00`, `0.0" hours"`, `000`, `0%`. Of several parts the first is that of positive numbers. */
const OF_NUMBERS =
  /^(?<before>(?:"[^"]*"|\\.|\[\$[^\]-]*(?:-[^\]]*)?\]|[£$€ ])*)(?<digits>[#0,]*0|#)(?:\.(?<places>[0#?]+))?(?<percent>%?)(?<after>(?:"[^"]*"|\\.|_.|\[\$[^\]-]*(?:-[^\]]*)?\]|[ %])*)$/;
const DIGITS = 15; // that Excel shows

const literals = (text: string): string =>
  text
    .replace(/_./g, '')
    .replace(
      /"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]/g,
      (_, quoted = '', one = '', money = '') => `${quoted}${one}${money}`,
    );

/** As somebody sees it in Excel, but with no digit cut off. */
export function shownNumber(number: number, code = ''): string {
  const exact = String(Number(number.toPrecision(DIGITS)));
  const found = number < 0 ? undefined : OF_NUMBERS.exec(code.split(';')[0] ?? '')?.groups;
  if (!found || /e/i.test(exact)) return exact;
  const { before = '', digits = '', places = '', percent = '', after = '' } = found;
  const value = percent ? String(Number((number * 100).toPrecision(DIGITS - 1))) : exact;
  const [whole = '', decimals = ''] = value.split('.');
  const all = decimals.padEnd(places.replace(/[#?]/g, '').length, '0');
  const least = digits.replace(/[#,]/g, '').length;
  return `${literals(before)}${whole.padStart(least, '0')}${all && `.${all}`}${percent}${literals(after)}`.trim();
}
