// Whether a course keeps within what was said of lengths, credits and academic levels.
import { lengthInDays, limitsPhrase, verdictOn } from '../../../../../src/features/courses/domain/answering/limits.ts';
import { LevelId } from '../../../../../src/features/framework/domain.ts';
import type { CourseLimits } from '../../../../../src/reading/enquiry.ts';
import type { IndexedCourse } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import { aShelved } from '../../../../support/answering.ts';

const none: CourseLimits = { academicLevels: [], notAcademicLevels: [] };

it.each([
  ['4 days', 4],
  ['3 hours', 0.375],
  ['2 days (earlier 3 days)', 2],
  ['about 12 weeks, 200 hours', 84],
  ['two semesters', 240],
  ['year long', 365],
  ['typically 18 months', 540],
  ['24-42 months depending on provider', 720],
  ['ongoing, renewed annually each year', undefined],
  ['usually within the first 12 weeks or so', undefined],
  ['enrolment Jan-Sep 2023', undefined],
  ['', undefined],
])('%s takes %s days', (duration, days) => expect(lengthInDays({ duration })).toBe(days));

it.each<[string, Partial<CourseLimits>, Partial<IndexedCourse>, string]>([
  ['no longer', { mostDays: 0.5 }, { duration: '3 hours' }, 'fits'],
  ['as long', { mostDays: 4 }, { duration: '4 days' }, 'fits'],
  ['longer', { mostDays: 0.25 }, { duration: '3 hours' }, 'misfit'],
  ['no length stated', { mostDays: 0.5 }, {}, 'unknown'],
  ['credit within a week', { mostDays: 7 }, { accredited: true }, 'misfit'],
  ['credit within more', { mostDays: 8 }, { accredited: true }, 'unknown'],
  ['about as long', { days: 2 }, { duration: '2 days' }, 'fits'],
  ['a little longer', { days: 10 }, { duration: '13 days' }, 'fits'],
  ['much longer', { days: 2 }, { duration: '3 days' }, 'unknown'],
  ['much shorter', { days: 365 }, { duration: '6 months' }, 'unknown'],
  ['its credits', { credits: 20 }, { accreditation: '20 credits, level 7' }, 'fits'],
  ['its academic credits', { credits: 30 }, { accreditation: '30 academic credits' }, 'fits'],
  ['other credits', { credits: 20 }, { accreditation: '15 credits' }, 'misfit'],
  ['credits not stated', { credits: 20 }, { accredited: true }, 'unknown'],
  ['no credits', { credits: 20 }, { accredited: false }, 'misfit'],
  ['more credits than that', { leastCredits: 40 }, { accreditation: '60 credits' }, 'fits'],
  ['fewer credits', { leastCredits: 40 }, { accreditation: '30 credits' }, 'misfit'],
  ['online', { mode: 'online only' }, { mode: 'online' }, 'fits'],
  ['taught and online', { mode: 'online only' }, { mode: 'blended, online' }, 'misfit'],
  ['online, which is refused', { mode: 'not online' }, { mode: 'e-learning' }, 'misfit'],
  ['no mode stated', { mode: 'not online' }, { mode: '' }, 'unknown'],
  ['its level', { academicLevels: [6] }, { accreditation: 'at level 6 or 7' }, 'fits'],
  ['its level by title', { academicLevels: [6] }, { title: 'A course (level 6)' }, 'fits'],
  ['another level', { academicLevels: [6] }, { accreditation: 'level 7' }, 'misfit'],
  ['more experience than they have', { experience: 3 }, { audience: 'nurses with 6+ months in cancer care' }, 'misfit'],
  ['years of it', { experience: 24 }, { audience: 'staff with about 3 years’ experience' }, 'misfit'],
  ['no more than they have', { experience: 6 }, { audience: 'nurses with 6+ months in cancer care' }, 'fits'],
  ['none of it', { experience: 0 }, { audience: 'nurses' }, 'fits'],
  ['credits not wanted', { isUncredited: true }, { accredited: true }, 'misfit'],
  ['none carried', { isUncredited: true }, {}, 'fits'],
  ['some kinds of staff', { isForEverybody: true }, { levels: ['enhanced'] }, 'misfit'],
  ['every kind', { isForEverybody: true }, { levels: [...LevelId.options] }, 'fits'],
  ['an hour, and taught', { mostDays: 0.125 }, { mode: 'taught' }, 'misfit'],
  ['a day, and taught', { mostDays: 1 }, { mode: 'taught' }, 'unknown'],
  ['a level not wanted', { notAcademicLevels: [7] }, { accreditation: 'level 7' }, 'misfit'],
  ['one of its levels not wanted', { notAcademicLevels: [7] }, { accreditation: 'level 6 or 7' }, 'fits'],
  ['no level stated', { academicLevels: [6] }, {}, 'unknown'],
  ['one of two', { academicLevels: [6], credits: 15 }, { accreditation: '20 credits at level 6' }, 'misfit'],
  ['nothing said', {}, {}, 'fits'],
])('%s: %j, %j: %s', (_, limits, course, verdict) =>
  expect(verdictOn(aShelved('a', course), { ...none, ...limits })).toBe(verdict),
);

it('nothing is a misfit where no limit is said', () => expect(verdictOn(aShelved('a'), undefined)).toBe('fits'));

it.each<[Partial<CourseLimits>, string]>([
  [{ mostDays: 1 }, 'to take no longer than that'],
  [{ days: 1 }, 'to take about that long'],
  [{ credits: 15 }, 'to carry 15 credits'],
  [{ leastCredits: 40 }, 'to carry at least 40 credits'],
  [{ mode: 'online only' }, 'to be online alone'],
  [{ mode: 'not online' }, 'not to be online'],
  [{ academicLevels: [6] }, 'to be at that academic level'],
  [{ isUncredited: true, isForEverybody: true }, 'to be without credits, to be open to everybody'],
  [{ experience: 3 }, 'to ask for no more experience than that'],
  [{ notAcademicLevels: [7], credits: 15 }, 'to carry 15 credits, to be at that academic level'],
  [{}, ''],
])('%j in words: %s', (limits, said) => expect(limitsPhrase({ ...none, ...limits }).join(', ')).toBe(said));
