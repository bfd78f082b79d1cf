import { confidenceOf } from '../../src/reading/confidence.ts';
import { understand } from '../../src/reading/understand.ts';
import type { Enquiry } from '../../src/reading/enquiry.ts';

const PLAIN = understand('a course');

it.each<[string, Partial<Enquiry>, number]>([
  ['nothing is said', {}, 0.3],
  ['a role that leaves the level open', { role: 'Ward Manager' }, 0.5],
  ['a level of a role', { level: 'enhanced', levelBasis: 'role', role: 'Clinical Nurse Specialist' }, 0.85],
  ['a level that says nothing of where it is from', { level: 'enhanced' }, 0.85],
  ['a level remembered', { level: 'enhanced', levelBasis: 'remembered' }, 0.8],
  ['a level said', { level: 'enhanced', levelBasis: 'said' }, 0.95],
  ['a level chosen', { level: 'enhanced', levelBasis: 'chosen' }, 0.95],
  ['a topic alone', { topics: ['sact'] }, 0.7],
  ['a topic and a level said', { topics: ['sact'], level: 'enhanced', levelBasis: 'said' }, 0.95],
  ['a level said, of something unheard of', { unheardOf: 'violins', level: 'enhanced', levelBasis: 'said' }, 0.6],
  ['something unheard of alone', { unheardOf: 'violins' }, 0.3],
  ['a first step asked for', { intent: 'first step' }, 0.3],
  ['a way on asked for', { intent: 'career route' }, 0.3],
  ['another feature', { intent: 'appraisal' }, 0.9],
  ['nothing that is known here', { intent: 'something else', level: 'enhanced', levelBasis: 'said' }, 0.2],
])('%s', (_what, enquiry, confidence) =>
  expect(confidenceOf({ ...PLAIN, intent: 'find course', ...enquiry })).toBe(confidence),
);
