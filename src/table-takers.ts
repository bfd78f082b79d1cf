// Which features take a table that somebody sends. Where two know as many of its columns, the first does.
import { catalogueColumns } from './features/courses/domain/catalogue/catalogue-list.ts';
import { postColumns } from './features/job-descriptions/domain/post-list.ts';
import type { Taker } from './sent-table.ts';

export const TAKERS: readonly Taker[] = [
  {
    verb: 'job-descriptions.import',
    right: 'import posts',
    what: 'a list of posts',
    who: 'your Trust’s ACCEND facilitator or an administrator',
    columns: 'Title and Band',
    columnsIn: postColumns,
  },
  {
    verb: 'courses.import',
    right: 'edit the catalogue',
    what: 'a catalogue of courses',
    who: 'an administrator',
    columns: 'Title and Provider',
    columnsIn: catalogueColumns,
  },
];
