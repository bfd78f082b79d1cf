// What the bot says: what it understood, what follows from it, and what else to know.
import type { LevelId } from '../../../../../src/features/framework/domain.ts';
import { ALLIANCE_ADVICE } from '../../../../../src/features/catalogue/domain/advice.ts';
import { surenessOf } from '../../../../../src/features/courses/domain/answering/suggestion.ts';
import { withChosenLevel } from '../../../../../src/features/courses/domain/answering/chosen-level.ts';
import { clarification, levelsOf } from '../../../../../src/features/courses/domain/answering/clarify.ts';
import { levelsPhrase, listText } from '../../../../../src/features/courses/domain/answering/in-words.ts';
import { wantedForAppraisal } from '../../../../../src/features/courses/domain/answering/other-features.ts';
import type { CourseSelection } from '../../../../../src/features/courses/domain/answering/pick.ts';
import { replyTo } from '../../../../../src/features/courses/domain/answering/reply.ts';
import type { IndexedCourse } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import { Intent, type Enquiry } from '../../../../../src/reading/enquiry.ts';
import { VOCABULARY } from '../../../../../src/reading/vocabulary.ts';
import { aQuestion, aShelved } from '../../../../support/answering.ts';

const PICKED: CourseSelection = {
  courses: [],
  named: [],
  missing: [],
  isForOthers: false,
  shortfall: { conditions: [], among: 'shown' },
  isDecided: true,
};
const ASKED = { question: 'Which level?', choices: [] };

interface Case {
  asked?: Partial<Enquiry>;
  courses?: IndexedCourse[];
  picked?: Partial<CourseSelection>;
  isAsked?: boolean;
  isConfirmed?: boolean;
}
function reply({ asked, courses = [], picked, isAsked, isConfirmed = false }: Case) {
  const foundations = { ...ALLIANCE_ADVICE.foundations, isConfirmed };
  return replyTo({
    enquiry: aQuestion(asked),
    picked: { ...PICKED, ...picked },
    courses,
    left: [],
    ...(isAsked && { clarify: ASKED }),
    settings: { ...ALLIANCE_ADVICE, foundations },
    vocabulary: VOCABULARY,
  });
}

const [a, b, c] = ['a', 'b', 'c'].map((id) => aShelved(id, { levels: ['enhanced'] })) as [
  IndexedCourse,
  IndexedCourse,
  IndexedCourse,
];
const closed = aShelved('closed', { kind: 'closed' });
const ENHANCED: Partial<Enquiry> = { level: 'enhanced', levelBasis: 'role', role: 'Clinical Nurse Specialist' };
const SUPPORT: Partial<Enquiry> = { level: 'supportive', levelBasis: 'role', role: 'Healthcare Assistant' };

describe('what was understood', () => {
  it.each<[string, Partial<Enquiry>, RegExp]>([
    ['nothing of the level', {}, /^$/],
    ['nothing of a level that they chose', { level: 'enhanced', levelBasis: 'chosen' }, /^$/],
    ['what is remembered', { level: 'enhanced', levelBasis: 'remembered' }, /^I remember .* enhanced level\.$/],
    ['the level they said', { level: 'enhanced', levelBasis: 'said' }, /^I took you to be at enhanced level\.$/],
    ['the role it comes from', ENHANCED, /^I took you to be at enhanced level \(Clinical Nurse Specialist\)\.$/],
    ['no role where they said the level', { ...ENHANCED, levelBasis: 'said' }, /at enhanced level\.$/],
    ['for somebody else', { ...ENHANCED, isForSomebodyElse: true }, /^I took this to be for somebody at enhanced/],
  ])('says %s', (_what, asked, lead) => expect(reply({ asked, courses: [a] }).lead.join(' ')).toMatch(lead));
});

describe('the courses', () => {
  it.each<[string, Case, string]>([
    ['one', { courses: [a], asked: ENHANCED }, 'Start with Course a.'],
    ['three', { courses: [a, b, c], asked: ENHANCED }, 'Start with Course a. Then: Course b and Course c.'],
    ['one for a level nobody asked about', { courses: [a] }, 'Start with Course a (for enhanced level).'],
    ['one, while the level is asked', { courses: [a], picked: { isDecided: false } }, 'Start with Course a.'],
    ['none', {}, 'I know of no course for that.'],
    ['none, while the level is asked', { isAsked: true }, 'Which level?'],
    ['one, with a question', { courses: [a], isAsked: true, asked: ENHANCED }, 'Start with Course a. Which level?'],
    [
      'one behind which one is closed',
      { courses: [a, closed], asked: ENHANCED },
      'Start with Course a. Then: Course closed. Course closed may be closed or not open to you: check with the provider.',
    ],
    [
      'only a closed one',
      { courses: [closed], asked: ENHANCED },
      'I know only of Course closed. Course closed may be closed or not open to you: check with the provider.',
    ],
    [
      'a closed one that they name',
      { courses: [closed, a], picked: { named: [closed] }, asked: ENHANCED },
      'Start with Course closed. Then: Course a. Course closed may be closed or not open to you: check with the provider.',
    ],
    [
      'one they registered on',
      { courses: [a, b], asked: { intent: 'registered on a course' } },
      'Shall I note that you are registered on Course a?',
    ],
    [
      'one they completed',
      { courses: [a], asked: { intent: 'completed a course' } },
      'Shall I note that you have completed Course a?',
    ],
    [
      'no course, though they completed it',
      { courses: [aShelved('r', { kind: 'record' })], asked: { intent: 'completed a course' } },
      'Nobody registers on or completes Course r. Shall I add it to your appraisal?',
    ],
    [
      'no course, which they may look at',
      { courses: [aShelved('r', { kind: 'record' })], asked: ENHANCED },
      'Start with Course r.',
    ],
    ['none that they tell of', { asked: { intent: 'completed a course' } }, 'I know of no course for that.'],
  ])('%s', (_what, given, text) => {
    const { reply: said, lead } = reply(given);
    expect(said.slice(lead.join(' ').length).trim()).toBe(text);
  });
});

describe('what else to know', () => {
  const foundations = aShelved('wca-foundations');
  const LEVEL_7 = aShelved('acp', { mode: 'apprenticeship', accreditation: 'level 7, MSc' });
  const WAYS = /three ways/;
  const NOTES = [
    /16 standards/,
    WAYS,
    /nobody has to want/,
    /^Credit at your level/,
    /Foundations or Fundamentals/,
    /a band alone never/,
    /levy/,
    /Ask again for/,
  ];
  it.each<[string, Case, RegExp[]]>([
    ['nothing', { asked: ENHANCED }, []],
    ['the Care Certificate, to new support workers', { asked: { ...SUPPORT, isNew: true } }, [/16 standards/]],
    ['not to those who are not new', { asked: SUPPORT }, []],
    ['not where no level is known', { asked: { isNew: true, levels: ['supportive'] } }, []],
    ['the ways on, to support staff who ask', { asked: { ...SUPPORT, intent: 'career route' } }, [WAYS]],
    [
      'the ways on, at assistive level too',
      { asked: { ...SUPPORT, level: 'assistive', intent: 'career route' } },
      [WAYS],
    ],
    ['not to registered staff', { asked: { ...ENHANCED, intent: 'career route' } }, []],
    [
      'not to those who want no promotion, who hear that they need not',
      { asked: { ...SUPPORT, intent: 'career route', wantsNoPromotion: true } },
      [/nobody has to want/],
    ],
    [
      'where credit comes from, to support staff who miss it',
      { asked: SUPPORT, picked: { shortfall: { conditions: ['accredited'], among: 'suggested' } } },
      [/^Credit at your level/],
    ],
    [
      'not to registered staff who miss it',
      { asked: ENHANCED, picked: { shortfall: { conditions: ['accredited'], among: 'suggested' } } },
      [],
    ],
    [
      'not to support staff who miss something else',
      { asked: SUPPORT, picked: { shortfall: { conditions: ['online'], among: 'suggested' } } },
      [],
    ],
    [
      'that Foundations is to be confirmed',
      { asked: ENHANCED, courses: [a, foundations] },
      [/Foundations or Fundamentals/],
    ],
    [
      'that Fundamentals is',
      { asked: ENHANCED, courses: [aShelved('wca-fundamentals')] },
      [/Foundations or Fundamentals/],
    ],
    ['not once it is confirmed', { asked: ENHANCED, courses: [foundations], isConfirmed: true }, []],
    ['that the role decided, not the band', { asked: { ...ENHANCED, band: '7' } }, [/a band alone never/]],
    ['not where no role was named', { asked: { ...ENHANCED, role: undefined, band: '7' } }, []],
    ['not where no level came of it', { asked: { role: 'Nurse', band: '7' } }, []],
    [
      'for whom it is, where there are others',
      { asked: { ...ENHANCED, others: ['Staff Nurse', 'Healthcare Assistant'] } },
      [/^This is for the Clinical Nurse Specialist\. Ask again for the Staff Nurse and Healthcare Assistant\.$/],
    ],
    ['who pays for a level 7 apprenticeship', { asked: ENHANCED, courses: [LEVEL_7] }, [/levy/]],
    ['not for one of level 6', { asked: ENHANCED, courses: [{ ...LEVEL_7, accreditation: 'level 6' }] }, []],
    ['not for what is no apprenticeship', { asked: ENHANCED, courses: [{ ...LEVEL_7, mode: 'online' }] }, []],
    ['not where they chose a level', { asked: { ...ENHANCED, levelBasis: 'chosen', others: ['Staff Nurse'] } }, []],
    ['not where no role is known', { asked: { ...ENHANCED, role: undefined, others: ['Staff Nurse'] } }, []],
    ['nothing to those who tell', { asked: { ...SUPPORT, isNew: true, intent: 'completed a course' } }, []],
  ])('%s', (_what, given, notes) => {
    const said = reply(given).notes;
    expect(said).toEqual(notes.map((note) => expect.stringMatching(note) as string));
    expect(said.filter((note) => !NOTES.some((one) => one.test(note)))).toEqual([]);
  });
});

const ANSWERED = [
  'find course',
  'first step',
  'career route',
  'which level',
  'registered on a course',
  'completed a course',
];
it.each(Intent.options.filter((intent) => !ANSWERED.includes(intent)))(
  '“%s” has one answer, whatever else was said',
  (intent) => {
    const { lead, notes, reply: said } = reply({ asked: { ...ENHANCED, intent, asksLogistics: true }, courses: [a] });
    expect([lead, notes]).toEqual([[said], []]);
    expect(said).not.toContain('Course a');
  },
);

describe('the level', () => {
  it.each<[string, Partial<Enquiry>, LevelId[]]>([
    ['one that is known', { level: 'enhanced', levels: ['enhanced'] }, ['enhanced']],
    ['what a role leaves open', { levels: ['registered', 'enhanced'], levelBasis: 'role' }, ['registered', 'enhanced']],
    ['nothing by a band alone', { levels: ['registered', 'enhanced'], band: '6' }, []],
    ['nothing', {}, []],
  ])('is %s', (_what, asked, levels) => expect(levelsOf(aQuestion(asked))).toEqual(levels));

  it.each<[string, Partial<Enquiry>, number, string[], RegExp]>([
    ['all, where nothing is known', {}, 7, ['Supportive', 'Assistive'], /^Which level/],
    ['all, where one is likely', { levels: ['enhanced'] }, 7, ['Supportive', 'Assistive'], /^Which level/],
    ['the likely ones first', { levels: ['enhanced', 'registered'] }, 7, ['Registered', 'Enhanced'], /^Which level/],
    ['with a word on bands', { band: '4', levels: ['assistive', 'supportive'] }, 7, ['Supportive'], /^A band alone/],
  ])('is asked about: %s', (_what, asked, number, first, question) => {
    const { choices, question: said } = clarification(aQuestion(asked));
    expect(new Set(choices.map(({ level }) => level)).size).toBe(number);
    expect(choices.slice(0, first.length).map(({ label }) => label)).toEqual(first);
    expect(said).toMatch(question);
  });

  it.each([
    [0.5, 0.95],
    [0.99, 0.99],
  ])('is sure once it is chosen: %d becomes %d', (before, confidence) =>
    expect(withChosenLevel(aQuestion({ ...ENHANCED, levels: [], confidence: before }), 'advanced')).toMatchObject({
      level: 'advanced',
      levelBasis: 'chosen',
      levels: ['advanced'],
      role: 'Clinical Nurse Specialist',
      confidence,
    }),
  );

  it.each([
    ['stated by the provider', 'stated by the provider'],
    ['confirmed by the Alliance', 'confirmed by your Alliance'],
    ['inferred', 'to be confirmed by your Alliance'],
    ['', 'to be confirmed by your Alliance'],
  ])('of a course, known as “%s”, is %s', (levelsBasis, sure) => expect(surenessOf({ levelsBasis })).toBe(sure));
});

it.each([
  [['enhanced'], 'enhanced level'],
  [['advanced', 'consultant'], 'advanced and consultant level'],
  [['pre-registration'], 'pre\u2011registration level'],
  [['supportive', 'assistive', 'registered', 'enhanced'], 'supportive, assistive, registered and enhanced level'],
  [['supportive', 'assistive', 'registered', 'enhanced', 'advanced'], 'every level'],
])('the levels %j are called %s', (levels, text) => expect(levelsPhrase(levels)).toBe(text));

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j stand in a sentence as “%s”', (names, text) => expect(listText(names)).toBe(text));

it.each([
  ['add acute oncology to my appraisal', 'acute oncology'],
  ['Please put SACT in my next PDP', 'SACT'],
  [' can you add the UWE PGCert onto my PDR please', 'the UWE PGCert'],
  ['could you please add it to my appraisal', 'it'],
  ['add to my appraisal', undefined],
  ['add acute oncology to our appraisal', undefined],
  ['add acute oncology to my appraisals', undefined],
  ['I want to add acute oncology to my appraisal', undefined],
])('“%s” wants %s in an appraisal', (text, wanted) => expect(wantedForAppraisal(text)).toBe(wanted));
