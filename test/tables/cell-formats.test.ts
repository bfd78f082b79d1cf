// Numbers as somebody sees them in Excel.
import { shownNumber } from '../../src/tables/cell-formats.ts';

it.each<[number, code: string | undefined, shown: string]>([
  [7, undefined, '7'],
  [1.1, undefined, '1.1'],
  [0.1 + 0.2, undefined, '0.3'],
  [1.1, '0.00', '1.10'],
  [1.25, '0.0', '1.25'],
  [7, '000', '007'],
  [7, '0', '7'],
  [7.5, '0.0" hours"', '7.5 hours'],
  [3, '0.0" hours"', '3.0 hours'],
  [3, '0\\ \\d\\a\\y\\s', '3 days'],
  [120, '"£"#,##0.00', '£120.00'],
  [120, '[$£-809]#,##0', '£120'],
  [0.5, '0%', '50%'],
  [0.07, '0.0%', '7.0%'],
  [12, '#,##0_ ', '12'],
  [1.5, '0.0;[Red]-0.0', '1.5'],
  [-1.5, '0.00', '-1.5'],
  [5, 'General', '5'],
  [0.25, '# ?/?', '0.25'],
  [1e21, '0.00', '1e+21'],
])('%s as %s is shown as %s', (number, code, shown) => expect(shownNumber(number, code)).toBe(shown));
