// Why a course fits, in a few words.
import type { IndexedCourse } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import { whyOf } from '../../../../../src/features/courses/domain/answering/why.ts';
import type { Enquiry } from '../../../../../src/reading/enquiry.ts';
import { VOCABULARY } from '../../../../../src/reading/vocabulary.ts';
import { aQuestion, aShelved } from '../../../../support/answering.ts';

const why = (change: Partial<IndexedCourse>, asked: Partial<Enquiry> = {}) =>
  whyOf(aShelved('a', change), aQuestion(asked), VOCABULARY);

it.each([
  ['', ''],
  ['Nurses and AHPs', 'for nurses and AHPs'],
  ['AHPs and nurses', 'for AHPs and nurses'],
  ['Macmillan professionals', 'for Macmillan professionals'],
  ['Wessex staff', 'for Wessex staff'],
  ['Band 5 nurses', 'for Band 5 nurses'],
  ['Nurses; GBP 1,300 for others', 'for nurses'],
  [' ; free', ''],
])('the audience “%s” stands there as “%s”, without a price', (audience, text) => expect(why({ audience })).toBe(text));

it.each<[string, Partial<IndexedCourse>, Partial<Enquiry>, RegExp | '']>([
  [
    'nothing that was not asked',
    { mode: 'online', duration: '2 days', topics: ['sact'], isForNonClinical: true },
    {},
    '',
  ],
  ['their topic', { topics: ['sact', 'pain'] }, { topics: ['sact'] }, /^about SACT$/],
  [
    'two topics',
    { topics: ['sact', 'acute-oncology'] },
    { topics: ['sact', 'acute-oncology'] },
    /^about SACT and acute oncology$/,
  ],
  ['no topic it is not about', { topics: ['pain'] }, { topics: ['sact'] }, ''],
  ['a condition it meets', { mode: 'online' }, { conditions: ['online', 'short'] }, /^online$/],
  [
    'each condition it meets',
    { mode: 'blended', duration: '2 days' },
    { conditions: ['face-to-face', 'short'] },
    /^face to face; short$/,
  ],
  ['that non-clinical staff may come', { isForNonClinical: true }, { conditions: ['non-clinical'] }, /non-clinical/],
  ['nothing about money', {}, { conditions: ['free', 'funded'] }, ''],
  ['another level than theirs', { levels: ['advanced'] }, { level: 'enhanced' }, /^meant for advanced level$/],
  ['not their level', { levels: ['advanced', 'enhanced'] }, { level: 'enhanced' }, ''],
  ['no level where theirs is not known', { levels: ['advanced'] }, {}, ''],
  [
    'no level if one of those their role has',
    { levels: ['advanced'] },
    { levels: ['enhanced', 'advanced'], levelBasis: 'role' },
    '',
  ],
  ['that it may be closed', { kind: 'closed' }, {}, /^may be closed/],
])('says %s', (_what, change, asked, text) => expect(why(change, asked)).toMatch(text || /^$/));

it('says one thing after the other', () =>
  expect(
    why(
      { audience: 'Nurses', levels: ['advanced'], topics: ['sact'], accredited: true, mode: 'online', kind: 'closed' },
      { level: 'enhanced', topics: ['sact'], conditions: ['online'] },
    ).split('; '),
  ).toEqual(['for nurses', 'meant for advanced level', 'about SACT', 'online', expect.stringMatching(/closed/)]));
