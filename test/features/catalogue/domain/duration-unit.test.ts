import { withUnit } from '../../../../src/features/catalogue/domain/duration-unit.ts';

it.each([
  ['7.5', 'Hours', '7.5 hours'],
  ['1', 'Duration (hrs)', '1 hour'],
  ['2', 'Length in days', '2 days'],
  ['½', 'Days', '½ day'],
  ['20', 'Minutes', '20 minutes'],
  ['2 days', 'Hours', '2 days'],
  ['7.5', 'Duration', '7.5'],
  ['3', 'Hours or days', '3'],
  ['1-2', 'Days', '1-2'],
  ['', 'Hours', ''],
])('“%s” below “%s” is “%s”', (text, heading, duration) => expect(withUnit(text, heading)).toBe(duration));
