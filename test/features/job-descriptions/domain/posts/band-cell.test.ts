import { bandInCell, bandOfPost } from '../../../../../src/features/job-descriptions/domain/posts/band-cell.ts';

it.each([
  ['5', '5'],
  ['Band 6', '6'],
  ['B7', '7'],
  ['8 b', '8b'],
  ['Band 5/6', '5/6'],
  ['Band 7 to 8a', '7/8a'],
  ['Band 6 - 1.0 WTE', '6'],
  ['Band 6 1.0WTE', '6'],
  ['2 x Band 6', '6'],
  ['Band 6 x 3', '6'],
  ['6 (development 5)', '6'],
  ['Band 8 - Range C', '8c'],
  ['NHS|XN08|Review Body Band 8 - Range A', '8a'],
  ['NHS|XR06|Review Body Band 6', '6'],
  ['Band 6 point 24', '6'],
  ['TBC', undefined],
  ['n/a', undefined],
  ['-', undefined],
  ['', undefined],
])('“%s” is %s', (text, band) => expect(bandInCell(text)).toEqual(band ? { band } : {}));

it.each([
  ['VSM', /not an Agenda for Change band/],
  ['5.5', /not an Agenda for Change band/],
  ['Band 5/6/7', /more bands than one post has/],
  ['Bands 5, 6 and 7', /more bands than one post has/],
  ['Band 5, Band 6', /more bands than one post has/],
])('“%s” is none', (text, problem) => expect(bandInCell(text)).toEqual({ problem: expect.stringMatching(problem) }));

it.each([
  ['Staff Nurse', '5', 'Staff Nurse', '5'],
  ['Staff Nurse', '', 'Staff Nurse', undefined],
  ['Staff Nurse Band 5', '', 'Staff Nurse', '5'],
  ['Sister (Band 7)', 'Band 7', 'Sister', '7'],
  ['Lung CNS - B7', '', 'Lung CNS', '7'],
  ['Staff Nurse – Band 5/6', 'n/a', 'Staff Nurse', '5/6'],
  ['Band 5 Staff Nurse', '', 'Band 5 Staff Nurse', undefined],
  ['Vitamin B12 nurse', '', 'Vitamin B12 nurse', undefined],
])('“%s” with the band “%s” is %s of band %s', (title, cell, bare, band) =>
  expect(bandOfPost(title, cell)).toEqual({ title: bare, ...(band && { band }) }),
);

it('does not choose between two bands', () =>
  expect(bandOfPost('Staff Nurse Band 5', '6').problem).toMatch(/title says band 5, and the band says 6/));
