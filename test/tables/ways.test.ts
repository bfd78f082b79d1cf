// Of several sheets the one that is meant.
import { waysIn } from '../../src/tables/ways.ts';
import { POST_LIST } from '../../src/features/job-descriptions/domain/posts/list.ts';

const sheet = (name: string, ...rows: string[][]) => ({
  name,
  rows: rows.map((cells, at) => ({ line: at + 1, cells })),
});
const COVER = sheet('Cover', ['Title', 'Posts of the cancer centre'], ['Author', 'HR']);
const LIST = sheet('Posts', ['Job title', 'Band'], ['Nurse', '5']);
const TITLES = sheet('Titles', ['Job title'], ['Nurse']);
const notesOf = (...tables: ReturnType<typeof sheet>[]) =>
  waysIn({ versions: [{ tables }], hiddenSheets: [] }, POST_LIST)[0].notes.join(' ');

it.each([
  [
    'the first of two',
    [LIST, { ...LIST, name: 'Old' }],
    /^Read from the sheet “Posts”\. Such a table is also on “Old”/,
  ],
  ['behind a cover', [COVER, LIST], /^Read from the sheet “Posts”\. Not read: “Cover”\.$/],
  [
    'with one column, where no other has more',
    [sheet('Notes', ['Hello']), TITLES],
    /^Read from the sheet “Titles”\. Not read: “Notes”/,
  ],
  ['alone', [LIST], /^$/],
])('is read %s', (_where, tables, notes) => expect(notesOf(...tables)).toMatch(notes));
