import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { addYears } from '../../src/dates.ts';
import kept from '../../src/calendar/bank-holidays.json' with { type: 'json' };

const LIBRARY = join(import.meta.dirname, '../../node_modules/date-holidays');

it('the bank holidays are those of the library that is installed', () => {
  const england = new Holidays('GB', 'ENG');
  const [first, last] = [kept.from, kept.to].map((day) => Number(day.slice(0, 4))) as [number, number];
  const all = Array.from({ length: last - first + 1 }, (_, n) => england.getHolidays(first + n)).flat();
  const days = all.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10));
  expect(kept.days).toEqual([...new Set(days)].toSorted());
  const { version } = JSON.parse(readFileSync(join(LIBRARY, 'package.json'), 'utf8'));
  expect(kept.library).toBe(version);
});

it('they reach two years further than the library’s own day, at least', () => {
  const [released = ''] =
    /(?<=^## \[.*\()\d{4}-\d{2}-\d{2}/m.exec(readFileSync(join(LIBRARY, 'CHANGELOG.md'), 'utf8')) ?? [];
  expect(released).toMatch(/^20/);
  expect(kept.to >= addYears(released, 2)).toBe(true);
});

it('whose they are, and under which licence, stands beside them', () => {
  expect(kept.source).toMatch(/date-holidays.*Wikipedia/);
  expect(kept.licence).toMatch(/CC BY-SA 3\.0/);
});
