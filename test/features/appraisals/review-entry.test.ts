import { reviewEntry, reviewFileName } from '../../../src/features/appraisals/review-entry.ts';
import { AgreedEdition } from '../../../src/features/appraisals/domain/discussion.ts';
import { anAppraisal, NOW } from '../../support/builders.ts';

const goals = {
  step: 'goals',
  fields: { goal1: 'SECRET goal', by1: '2027-03-03' },
  revision: 1,
  savedAt: NOW.toISOString(),
};
const edition = (name = 'Priya Sample'): AgreedEdition =>
  AgreedEdition.parse({ record: anAppraisal({ person: { id: 'p', name }, edition: 1 }), answers: [goals] });

const linesOf = (bytes: Buffer) => bytes.toString('utf8').split('\r\n');
/** As a calendar reads it (RFC 5545, 3.1): a line that begins with a space goes on with the one before. */
const unfolded = (bytes: Buffer) => bytes.toString('utf8').replaceAll('\r\n ', '').split('\r\n');

it('is a whole free day, private, with a reminder, and says nothing of what was said', () => {
  const entry = unfolded(reviewEntry(edition(), NOW));
  expect(entry).toEqual(
    expect.arrayContaining([
      'DTSTART;VALUE=DATE:20270303',
      'DTEND;VALUE=DATE:20270304',
      'SUMMARY:ACCEND review PS',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'TRIGGER:-P7D',
      'DTSTAMP:20261121T090000Z',
    ]),
  );
  expect(entry.join(' ')).not.toMatch(/SECRET|Priya/);
  expect(entry.at(-1)).toBe('');
});

it('escapes what means something in a calendar, and has no line of more than 75 bytes', () => {
  const entry = reviewEntry(edition(), NOW);
  expect(unfolded(entry).find((line) => line.startsWith('DESCRIPTION:Look'))).toMatch(
    /In Teams\\, type “my appraisals”/,
  );
  for (const line of linesOf(entry)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it('is the same entry whenever it is taken', () => {
  const uidOf = (at: Date) => unfolded(reviewEntry(edition(), at)).find((line) => line.startsWith('UID:'));
  expect(uidOf(NOW)).toBe(uidOf(new Date('2027-01-01T00:00:00Z')));
});

it.each([
  ['Priya Sample (demo)', 'ACCEND review PS 2027-03-03.ics'],
  ['../x', 'ACCEND review X 2027-03-03.ics'],
])('its file for %s is called %s', (name, fileName) => expect(reviewFileName(edition(name))).toBe(fileName));
