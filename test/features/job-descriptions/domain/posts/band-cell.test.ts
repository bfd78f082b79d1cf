import { bandInCell } from '../../../../../src/features/job-descriptions/domain/posts/band-cell.ts';

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
