// A file waiting to be fetched once: how long its address is good.
import {
  DownloadLink,
  expiryOf,
  isOpenLink,
  newToken,
  purgeBefore,
  take,
  USED_OR_EXPIRED,
} from '../../../src/features/handover/domain.ts';
import { NOW, priya } from '../../support/builders.ts';

const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const SECRET = 'aB3_-'.repeat(9).slice(0, 43);
const aLink = (change: Partial<DownloadLink> = {}): DownloadLink =>
  DownloadLink.parse({
    tokenHash: 'h',
    kind: 'appraisal record',
    fileName: 'record.docx',
    about: 'DEMO.x',
    edition: 1,
    person: priya,
    createdAt: NOW.toISOString(),
    expiresAt: after(15).toISOString(),
    ...change,
  });

it('says in its token that it is good for a quarter of an hour', () =>
  expect(expiryOf(newToken(NOW, SECRET))).toEqual(after(15)));

it.each([
  '',
  SECRET,
  `1234567.${SECRET}`,
  `1234567890.${SECRET}`,
  `12345678.${SECRET}x`,
  `12345678.${SECRET.slice(1)}`,
  `12345678x${SECRET}`,
  `1234567A.${SECRET}`,
  `12345678.${SECRET.slice(1)}.`,
  `../12345678.${SECRET}`,
])('takes “%s” for no token of ours', (token) => expect(expiryOf(token)).toBeUndefined());

it.each<[string, number]>([
  ['at once', 0],
  ['in the last moment', 14.999],
])('can be taken %s', (_when, minutes) => {
  expect(isOpenLink(aLink(), after(minutes))).toBe(true);
  expect(take(aLink(), after(minutes))).toEqual(aLink({ takenAt: after(minutes).toISOString() }));
});
it.each<[string, Partial<DownloadLink>, number]>([
  ['when it expires', {}, 15],
  ['later', {}, 16],
  ['when it was taken', { takenAt: NOW.toISOString() }, 1],
])('cannot be taken %s', (_when, change, minutes) => {
  expect(isOpenLink(aLink(change), after(minutes))).toBe(false);
  expect(() => take(aLink(change), after(minutes))).toThrow(USED_OR_EXPIRED);
});
it('cannot be taken where there is none', () => expect(() => take(undefined, NOW)).toThrow(USED_OR_EXPIRED));

it('is kept for a day after it has expired', () => expect(purgeBefore(after(24 * 60))).toEqual(NOW));
