// What is suggested where no topic decides, and the way on for those who ask for it.
import type { LevelId } from '../../../../../src/features/framework/domain.ts';
import { ALLIANCE_ADVICE, type AllianceAdvice } from '../../../../../src/features/catalogue/domain/advice.ts';
import {
  beginsInCare,
  generalCourses,
  pathways,
} from '../../../../../src/features/courses/domain/answering/general.ts';
import type { IndexedCourse } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import type { Enquiry } from '../../../../../src/reading/enquiry.ts';
import { aQuestion, aShelf, aShelved, idsOf } from '../../../../support/answering.ts';

/** As an Alliance might set it: `e1` is what enhanced staff do first. */
const OURS: AllianceAdvice = {
  ...ALLIANCE_ADVICE,
  starts: {
    ...ALLIANCE_ADVICE.starts,
    supportive: ['s1', 's2'],
    assistive: ['a1'],
    enhanced: ['e1', 'e2'],
    advanced: ['d1'],
  },
  nonClinical: { general: ['n1', 'n2'], 'primary-care': ['n2', 'n1'] },
  pathways: { ...ALLIANCE_ADVICE.pathways, supportive: ['s1', 'way'], enhanced: ['e1', 'way'], advanced: ['d1'] },
  pathwaysTo: {
    ...ALLIANCE_ADVICE.pathwaysTo,
    supportive: [],
    registered: ['r1'],
    enhanced: ['x1'],
    consultant: ['c1'],
  },
  nonClinicalPathways: ['n2', 'n1'],
  leadsTo: { way: ['Way Finder'] },
};
type Change = Partial<IndexedCourse>;
type Catalogue = Record<string, Change>;

const EVERY: LevelId[] = ['supportive', 'assistive', 'enhanced', 'advanced'];
const shelfOf = (catalogue: Catalogue) =>
  aShelf(
    Object.entries(catalogue).map(([id, change]) => aShelved(id, { levels: EVERY, ...change })),
    OURS,
  );
const idsBy = (rule: typeof generalCourses, levels: LevelId[], asked: Partial<Enquiry>, catalogue: Catalogue) =>
  idsOf(rule({ enquiry: aQuestion(asked), levels }, shelfOf(catalogue), OURS));

const PAIN: Change = { topics: ['pain'] };
const SURGERIES: Change = { topics: ['primary-care'] };
const OFFICE: Change = { isForNonClinical: true };
const NEW = { isNew: true };
const BEGIN: Change = { kind: 'induction', topics: ['care-certificate'] };

describe('without a topic', () => {
  it.each<[string, LevelId[], Partial<Enquiry>, Catalogue, string]>([
    ['the Alliance’s order comes before that of the catalogue', ['enhanced'], {}, { z: {}, e2: {}, e1: {} }, 'e1 e2 z'],
    ['what the catalogue does not have is passed over', ['enhanced'], {}, { z: {}, e2: {} }, 'e2 z'],
    [
      'what is not for the level is left out, whatever the order says',
      ['enhanced'],
      {},
      { e1: { levels: ['advanced'] }, z: { levels: ['consultant'] }, e2: {} },
      'e2',
    ],
    ['what may not be offered is left out', ['enhanced'], {}, { e1: { kind: 'closed' }, e2: {} }, 'e2'],
    ['each of two levels has its turn', ['enhanced', 'advanced'], {}, { d1: {}, e2: {}, e1: {} }, 'e1 d1 e2'],
    ['where no level is known the catalogue stays as it is', [], {}, { z: {}, e2: {}, e1: {} }, 'z e2 e1'],
    [
      'a framework is there only where the Alliance names it',
      ['enhanced'],
      {},
      { z: { kind: 'framework' }, e1: {} },
      'e1',
    ],
    ['a framework the Alliance names', ['enhanced'], {}, { e1: { kind: 'framework' } }, 'e1'],
    [
      'what goes with their place has its turn',
      ['enhanced'],
      { hints: ['pain'] },
      { e1: {}, e2: {}, z: PAIN },
      'z e1 e2',
    ],
    [
      'and only for the level',
      ['enhanced'],
      { hints: ['pain'] },
      { e1: {}, z: { ...PAIN, levels: ['advanced'] } },
      'e1',
    ],
    ['what goes with another place has none', ['enhanced'], { hints: ['sact'] }, { z: PAIN, e1: {} }, 'e1 z'],
    ['a course for general practice has', ['enhanced'], { hints: ['primary-care'] }, { e1: {}, z: SURGERIES }, 'z e1'],
    [
      'a collection for general practice is too wide',
      ['enhanced'],
      { hints: ['primary-care'] },
      { z: { ...SURGERIES, kind: 'collection' }, e1: {} },
      'e1 z',
    ],
    [
      'a collection for another place is not',
      ['enhanced'],
      { hints: ['pain'] },
      { e1: {}, z: { ...PAIN, kind: 'collection' } },
      'z e1',
    ],
    [
      'non-clinical staff have an order of their own',
      ['enhanced'],
      { isClinical: false },
      { e1: OFFICE, n2: OFFICE, n1: OFFICE },
      'n1 n2 e1',
    ],
    ['also where no level is known', [], { isClinical: false }, { n2: OFFICE, n1: OFFICE }, 'n1 n2'],
    [
      'and another one in general practice',
      ['enhanced'],
      { isClinical: false, hints: ['primary-care'] },
      { n1: OFFICE, n2: OFFICE },
      'n2 n1',
    ],
    [
      'so too where they ask about it',
      ['enhanced'],
      { isClinical: false, topics: ['primary-care'] },
      { n1: OFFICE, n2: OFFICE },
      'n2 n1',
    ],
    [
      'what goes with a clinical place is not brought forward for them',
      ['enhanced'],
      { isClinical: false, hints: ['pain'] },
      { n1: OFFICE, z: { ...PAIN, ...OFFICE } },
      'n1 z',
    ],
    ['new support workers begin with their induction', ['supportive'], NEW, { s1: {}, z: BEGIN }, 'z s1'],
    ['others do not', ['supportive'], {}, { s1: {}, z: BEGIN }, 's1'],
    [
      'nor who has done it',
      ['supportive'],
      { ...NEW, withoutTopics: ['care-certificate'] },
      { s1: {}, z: BEGIN },
      's1',
    ],
    [
      'what else they have done does not count',
      ['supportive'],
      { ...NEW, withoutTopics: ['pain'] },
      { s1: {}, z: BEGIN },
      'z s1',
    ],
  ])('%s', (_what, levels, asked, catalogue, ids) => expect(idsBy(generalCourses, levels, asked, catalogue)).toBe(ids));
});

describe('whoever begins with the induction', () => {
  it.each<[string, LevelId[], Partial<Enquiry>, boolean]>([
    ['a new support worker', ['supportive'], NEW, true],
    ['a support worker', ['supportive'], {}, false],
    ['a new support worker whose work is not clinical', ['supportive'], { ...NEW, isClinical: false }, false],
    ['a new support worker whose work is', ['supportive'], { ...NEW, isClinical: true }, true],
    ['somebody new whose level is open between two', ['assistive', 'supportive'], NEW, true],
    ['somebody new at assistive level', ['assistive'], NEW, false],
    ['somebody new at assistive level, new to care', ['assistive'], { ...NEW, search: 'i am new to caring' }, true],
    ['somebody new at assistive level, new to the NHS', ['assistive'], { ...NEW, search: 'new to the nhs' }, true],
    ['somebody new at assistive level, new to the ward', ['assistive'], { ...NEW, search: 'new to the ward' }, false],
    [
      'somebody new who never worked in health care',
      ['assistive'],
      { ...NEW, search: 'never worked in health care' },
      true,
    ],
    ['somebody new without any experience', ['assistive'], { ...NEW, search: 'without any experience' }, true],
    ['somebody new with experience', ['assistive'], { ...NEW, search: 'with much experience' }, false],
    ['new registered staff who are new to care homes', ['registered'], { ...NEW, search: 'new to care homes' }, false],
    ['somebody new of whom no level is known', [], { ...NEW, search: 'new to care' }, false],
  ])('%s', (_who, levels, asked, begins) => expect(beginsInCare({ enquiry: aQuestion(asked), levels })).toBe(begins));
});

const ALL: Catalogue = { way: { kind: 'route' }, e1: {}, s1: {}, r1: {}, x1: {}, c1: {}, d1: {}, n1: {}, n2: {} };

describe('the way on', () => {
  it.each<[string, LevelId[], Partial<Enquiry>, Catalogue, string]>([
    ['from their own level', ['enhanced'], {}, ALL, 'e1 way'],
    ['from each of two levels in turn', ['enhanced', 'advanced'], {}, ALL, 'e1 d1 way'],
    ['nobody knows from where', [], {}, ALL, ''],
    ['to the level they name', ['enhanced'], { target: 'consultant' }, ALL, 'c1'],
    ['to the level they name, from nobody knows where', [], { target: 'enhanced' }, ALL, 'x1'],
    ['to registration, from support', ['supportive'], { target: 'registered' }, ALL, 'r1'],
    ['from where they are, if what they name is far off', ['supportive'], { target: 'enhanced' }, ALL, 's1 way'],
    [
      'to what they name, if one of their levels is near',
      ['supportive', 'registered'],
      { target: 'enhanced' },
      ALL,
      'x1',
    ],
    [
      'from where they are, if no way is known to what they name',
      ['enhanced'],
      { target: 'supportive' },
      ALL,
      'e1 way',
    ],
    ['for non-clinical staff', ['supportive'], { isClinical: false }, ALL, 'n2 n1'],
    ['for non-clinical staff who name a level', ['supportive'], { isClinical: false, target: 'registered' }, ALL, 'r1'],
    ['not to the role they have', ['enhanced'], { role: 'Way Finder' }, ALL, 'e1'],
    ['to what is no role of theirs', ['enhanced'], { role: 'Way Keeper' }, ALL, 'e1 way'],
    [
      'not to what another profession may do',
      ['enhanced'],
      { role: 'Radiographer' },
      { ...ALL, e1: { audience: 'Nurses' } },
      'way',
    ],
    [
      'first of all in the work they do',
      ['enhanced'],
      { hints: ['pain'] },
      { ...ALL, way: { kind: 'route', ...PAIN } },
      'way e1',
    ],
    ['which a course in it is not', ['enhanced'], { hints: ['pain'] }, { ...ALL, way: PAIN }, 'e1 way'],
    [
      'nor a route in other work',
      ['enhanced'],
      { hints: ['sact'] },
      { ...ALL, way: { kind: 'route', ...PAIN } },
      'e1 way',
    ],
    ['by what the catalogue has', ['enhanced'], {}, { e1: {} }, 'e1'],
  ])('%s', (_what, levels, asked, catalogue, ids) => expect(idsBy(pathways, levels, asked, catalogue)).toBe(ids));
});
