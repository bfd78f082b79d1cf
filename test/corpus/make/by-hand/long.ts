import { cell, heading, paragraph, row, table, bullet } from '../markup.ts';
import { made, type Makers } from '../package.ts';
import { closing, duties, opening, specification } from '../posts.ts';

const page = (number: number) =>
  heading(`Policy ${number}`, 2) +
  Array.from({ length: 24 }, (_, i) =>
    paragraph(
      `Demo policy ${number}.${i}: what is agreed here holds for every post of the Demo Trust, whoever holds it.`,
    ),
  ).join('') +
  table(2, [row(['Who', 'What']), row([cell(bullet('Everybody')), 'Reads this'])]);
const pages = (count: number) => Array.from({ length: count }, (_, i) => page(i)).join('');

export const LONG: Makers = {
  'long-200-pages': () =>
    made({ body: opening('Clinical Nurse Specialist') + pages(100) + duties + specification + pages(100) + closing }),
  'long-one-table-of-1000-rows': () =>
    made({
      body:
        opening('Clinical Nurse Specialist') +
        heading('Person specification') +
        table(2, [
          row(['Essential', 'Desirable']),
          ...Array.from({ length: 1000 }, (_, i) => row([`Criterion ${i}`, ''])),
        ]),
    }),
  'long-nested-30-deep': () =>
    made({
      body:
        opening('Clinical Nurse Specialist') +
        specification +
        Array.from({ length: 30 }).reduce<string>(
          (inner) => table(1, [row([cell(inner + paragraph('deeper'))])]),
          paragraph('Deepest'),
        ),
    }),
};
