import { understand } from '../../src/reading/understand.ts';

describe('the conditions that a course has to meet', () => {
  it.each([
    ['HCA, course', ''],
    ['an accredited course', 'accredited'],
    ['short course, free', 'short free'],
    ['online and accredited, online', 'online accredited'],
    ['not accredited', ''],
    ['did the two day accredited course, what else online', 'online'],
    ['face to face, not only online', 'face-to-face'],
    ['not interested in a free course', ''],
    ['not an accredited course', ''],
    ['accredited isn’t needed', ''],
    ['online is fine, SACT', ''],
    ['course for an HCA is fine', ''],
    ['not SACT online', 'online'],
    ['no course that is online', 'online'],
    ['doesn’t have to be accredited but online', 'online'],
    ['online course for an HCA, accredited isn’t needed', 'online'],
  ])('%s: %s', (text, conditions) => expect(understand(text).conditions.join(' ')).toBe(conditions));
});
