// Writes England's bank holidays into src/calendar/bank-holidays.json, from date-holidays: 45 MB that the bot need not carry.
// Run it after an update of the library; test/calendar/bank-holidays.test.ts says when that is.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const FIRST = 2020;
const LAST = 2035; // as far as its days were compared with an independent computation

const library = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('date-holidays/package.json'), 'utf8'));
const england = new Holidays('GB', 'ENG');
const years = Array.from({ length: LAST - FIRST + 1 }, (_, n) => FIRST + n);
const days = years.flatMap((year) =>
  england
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10)),
);

writeFileSync(
  new URL('../src/calendar/bank-holidays.json', import.meta.url),
  `${JSON.stringify(
    {
      about:
        'Bank holidays of England. Days as date-holidays gives them, also those on a weekend and their substitutes; not changed by us. Made by npm run bank-holidays.',
      source: `date-holidays ${library.version}, https://github.com/commenthol/date-holidays, from Wikipedia: https://en.wikipedia.org/wiki/Public_holidays_in_the_United_Kingdom`,
      licence: 'CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/',
      library: library.version,
      from: `${FIRST}-01-01`,
      to: `${LAST}-12-31`,
      days: [...new Set(days)].toSorted(),
    },
    null,
    2,
  )}\n`,
);
