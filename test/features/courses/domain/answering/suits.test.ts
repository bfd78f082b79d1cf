// Whether a course is for somebody: their level, their kind of work, and what they asked of it.
import { LevelId } from '../../../../../src/features/framework/domain.ts';
import type { IndexedCourse } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import {
  distance,
  isBelow,
  isOpenToAll,
  isOpenTo,
  isOpenToProfession,
  isSafeFor,
  states,
  conditionsUnmet,
} from '../../../../../src/features/courses/domain/answering/suits.ts';
import type { Condition, Enquiry } from '../../../../../src/reading/enquiry.ts';
import { aQuestion, aShelved } from '../../../../support/answering.ts';

type Change = Partial<IndexedCourse>;

it.each<[string, LevelId[], LevelId[], number]>([
  ['nobody’s level is known', [], ['enhanced'], 0],
  ['it is for their level', ['enhanced'], ['registered', 'enhanced'], 0],
  ['it is for one of their levels', ['advanced', 'registered'], ['registered'], 0],
  ['it is for the level above', ['registered'], ['enhanced'], 1],
  ['it is for the level below', ['enhanced'], ['registered'], 1],
  ['it is two levels away', ['registered'], ['advanced', 'consultant'], 2],
  ['the nearer of their levels counts', ['registered', 'advanced'], ['consultant'], 1],
  ['support staff ask for what is for registered staff', ['assistive'], ['registered'], Infinity],
  ['registered staff are offered what is for support staff', ['registered'], ['assistive'], Infinity],
  ['support staff ask for the next level of support staff', ['supportive'], ['assistive'], Infinity],
  ['only its registered levels count', ['enhanced'], ['supportive', 'registered'], 1],
  ['it is for no level', ['enhanced'], [], Infinity],
])('how far it is where %s', (_where, levels, of, far) =>
  expect(distance(aShelved('a', { levels: of }), levels)).toBe(far),
);

it.each<[LevelId[], LevelId[], boolean]>([
  [['consultant'], ['enhanced', 'advanced'], true],
  [['advanced'], ['enhanced', 'advanced'], false],
  [['enhanced', 'consultant'], ['enhanced'], false],
  [[], ['enhanced'], false],
])('from %j, what is for %j is below: %s', (levels, of, is) =>
  expect(isBelow(aShelved('a', { levels: of }), levels)).toBe(is),
);

it.each<[Change, boolean]>([
  [{ levels: [...LevelId.options], audience: 'Any staff' }, true],
  [{ levels: [...LevelId.options], audience: 'Nursing workforce' }, false],
  [{ levels: ['registered'], audience: 'Any staff' }, false],
])('%j is open to all: %s', (change, is) => expect(isOpenToAll(aShelved('a', change))).toBe(is));

it.each<[Condition, Change, 'met' | 'not met' | 'not stated']>([
  ['accredited', { accredited: true }, 'met'],
  ['accredited', { accredited: false }, 'not met'],
  ['accredited', {}, 'not stated'],
  ['online', { mode: 'Online, in your own time' }, 'met'],
  ['online', { mode: 'eLearning' }, 'met'],
  ['online', { mode: 'e-learning' }, 'met'],
  ['online', { mode: 'classroom' }, 'not met'],
  ['online', {}, 'not stated'],
  ['face-to-face', { mode: 'blended' }, 'met'],
  ['face-to-face', { mode: 'remote' }, 'not met'],
  ['face-to-face', {}, 'not stated'],
  ['short', { duration: '3 hours' }, 'met'],
  ['short', { duration: 'one hour' }, 'met'],
  ['short', { duration: '5 days' }, 'met'],
  ['short', { duration: 'two days' }, 'met'],
  ['short', { duration: '6 days' }, 'not stated'],
  ['short', { duration: '15 days' }, 'not stated'],
  ['short', { duration: '2 days over 3 months' }, 'not met'],
  ['short', { duration: 'a semester' }, 'not met'],
  ['short', {}, 'not stated'],
  ['non-clinical', { isForNonClinical: true }, 'met'],
  ['non-clinical', { audience: 'Nurses' }, 'not met'],
  ['non-clinical', {}, 'not stated'],
  ['free', {}, 'met'],
  ['funded', {}, 'met'],
])('%s: %j is %s', (condition, change, is) => {
  const course = aShelved('a', change);
  expect([conditionsUnmet(course, [condition]), states(course, condition)]).toEqual(
    { met: [[], true], 'not met': [[condition], true], 'not stated': [[condition], false] }[is],
  );
});
it('says which of several conditions are not met', () =>
  expect(conditionsUnmet(aShelved('a', { mode: 'online' }), ['short', 'online', 'accredited'])).toEqual([
    'short',
    'accredited',
  ]));

const ROUTE: Change = { kind: 'route', topics: ['acp'] };
it.each<[string, Change, Partial<Enquiry>, boolean]>([
  ['a course', {}, {}, true],
  ['a collection', { kind: 'collection' }, {}, true],
  ['a route to whoever does not ask', ROUTE, {}, false],
  ['a route to whoever asks for a way on', ROUTE, { intent: 'career route' }, true],
  ['a route to whoever asks about it', ROUTE, { topics: ['sact', 'acp'] }, true],
  ['a route to whoever asks about something else', ROUTE, { topics: ['sact'] }, false],
  ['a route to whoever asks for an apprenticeship', ROUTE, { topics: ['apprenticeship'] }, true],
  ['a route to whoever asks about nursing associates', ROUTE, { topics: ['sact', 'nursing-associate'] }, true],
  ['a route to whoever wants no promotion', ROUTE, { intent: 'career route', wantsNoPromotion: true }, false],
  ['a closed course', { kind: 'closed', topics: ['sact'] }, {}, false],
  ['a closed course they ask about', { kind: 'closed', topics: ['sact', 'pain'] }, { topics: ['pain'] }, true],
  ['an induction', { kind: 'induction', topics: ['sact'] }, { topics: ['pain'] }, false],
  ['an induction they ask about', { kind: 'induction', topics: ['sact'] }, { topics: ['sact'] }, true],
  ['a record', { kind: 'record', topics: ['sact'] }, {}, false],
])('whether it is open: %s', (_what, change, asked, is) =>
  expect(isOpenTo(aShelved('a', change), aQuestion(asked))).toBe(is),
);

it.each([
  ['Nurses', 'Radiographer', false],
  ['Nursing staff', 'Physiotherapist', true],
  ['NMC registrants', 'Dietitian', false],
  ['Nurses and AHPs', 'Radiographer', true],
  ['Everyone', 'Pharmacist', true],
  ['Nurses', 'Staff Nurse', true],
  ['Nurses', undefined, true],
  ['', 'Radiographer', true],
])('what is for “%s” is open to %s: %s', (audience, role, is) =>
  expect(isOpenToProfession(aShelved('a', { audience }), aQuestion({ role }))).toBe(is),
);

it.each<[string, Change, Partial<Enquiry>, boolean]>([
  ['clinical staff', {}, { isClinical: true }, true],
  ['staff of whom nobody knows', {}, {}, true],
  ['non-clinical staff', {}, { isClinical: false }, false],
  ['non-clinical staff, if it is for them', { isForNonClinical: true }, { isClinical: false }, true],
  ['non-clinical staff, if it is the way they want', ROUTE, { isClinical: false, target: 'registered' }, true],
  ['non-clinical staff who name no aim, though it is a way', ROUTE, { isClinical: false }, false],
  ['non-clinical staff with an aim, though it is no way', {}, { isClinical: false, target: 'registered' }, false],
])('whether it is safe for %s', (_whom, change, asked, is) =>
  expect(isSafeFor(aShelved('a', change), aQuestion(asked))).toBe(is),
);
