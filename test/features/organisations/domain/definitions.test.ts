// What an Alliance means by its words: what may be typed, what is then set, and when a figure is counted differently.
import { AllianceSettings, settingsInForce } from '../../../../src/features/organisations/domain/alliance-settings.ts';
import {
  definitionsProblems,
  formOfDefinitions,
  settingsWithDefinitions,
  type DefinitionsForm,
} from '../../../../src/features/organisations/domain/definitions-form.ts';
import {
  formOfSettings,
  settingsWith,
  type SettingsForm,
} from '../../../../src/features/organisations/domain/settings-form.ts';
import { whatChanges } from '../../../../src/features/organisations/domain/what-changes.ts';
import { NOW, sam } from '../../../support/builders.ts';

const UNSET = AllianceSettings.parse({});
const set = { ...sam, at: NOW.toISOString(), why: 'agreed' };
const after = (typed: Partial<DefinitionsForm>, kept = UNSET) =>
  settingsWithDefinitions(kept, { ...formOfDefinitions(kept), why: 'agreed', ...typed }, sam, NOW);
const counted = (typed: Partial<SettingsForm>, kept = UNSET) =>
  settingsWith(kept, { ...formOfSettings(kept), why: 'agreed', ...typed }, sam, NOW);
const meaning = (change: Partial<DefinitionsForm['definitions']>, kept = UNSET) => ({
  definitions: { ...formOfDefinitions(kept).definitions, ...change },
});

it('without an Alliance’s word, ours hold: a range, a threshold of 8, and a stock where a moment is counted', () => {
  const { engaged, threshold, flows, definitions } = settingsInForce(UNSET);
  expect([engaged, threshold]).toEqual([{ value: undefined }, { value: 8 }]);
  expect([flows.get('rolesMapped'), flows.get('alignedAppraisals')]).toEqual([{ value: 'stock' }, { value: 'flow' }]);
  expect([...definitions.values()].every((one) => one.value !== '' && one.set === undefined)).toBe(true);
});

it.each<[string, AllianceSettings]>([
  ['ours', UNSET],
  ['the Alliance’s own', after({ threshold: '10', engagedAs: 'coursesCompleted', flows: { rolesMapped: 'flow' } })],
])('nothing is set where the form says what holds already: %s', (_what, kept) =>
  expect(settingsWithDefinitions(kept, { ...formOfDefinitions(kept), why: 'other' }, { ...sam, id: 'x' }, NOW)).toBe(
    kept,
  ),
);

it.each<[string, Partial<DefinitionsForm>, Partial<AllianceSettings>]>([
  ['the threshold', { threshold: '10' }, { threshold: { value: 10, set } }],
  ['who is engaged', { engagedAs: 'coursesCompleted' }, { engaged: { value: 'coursesCompleted', set } }],
  [
    'a word',
    meaning({ activeAccount: 'Used this year.' }),
    { definitions: { activeAccount: { value: 'Used this year.', set } }, versions: { ePortfolioActive: 2 } },
  ],
  [
    'a word that is no figure’s',
    meaning({ engaged: 'All of them.' }),
    { definitions: { engaged: { value: 'All of them.', set } } },
  ],
  [
    'a flow',
    { flows: { rolesMapped: 'flow' } },
    { flows: { rolesMapped: { value: 'flow', set } }, versions: { rolesMapped: 2 } },
  ],
])('sets %s alone', (_what, typed, changed) => expect(after(typed)).toEqual({ ...UNSET, ...changed }));

it('a range again is nobody’s word', () =>
  expect(after({ engagedAs: 'range' }, after({ engagedAs: 'coursesCompleted' })).engaged).toBeUndefined());

it.each<[string, AllianceSettings, object]>([
  ['days', counted({ dueAfter: '20' }), {}],
  ['what roles are', counted({ rolesAre: 'distinct titles' }), { rolesMapped: 2, alignedJobDescriptions: 2 }],
  ['the time', counted({ bases: { coursesCompleted: 'since 1 April' } }), { coursesCompleted: 2 }],
  [
    'the cancer workforce',
    after(meaning({ cancerWorkforce: 'All who see patients.' })),
    { rolesMapped: 2, alignedAppraisals: 2 },
  ],
  ['an accredited course', after(meaning({ accredited: 'By a university.' })), { coursesRegistered: 2 }],
  [
    'a second time',
    counted({ rolesAre: 'posts' }, counted({ rolesAre: 'distinct titles' })),
    { rolesMapped: 3, alignedJobDescriptions: 3 },
  ],
  ['the threshold', after({ threshold: '12' }), {}],
])('counted differently by %s', (_what, { versions }, expected) => expect(versions).toEqual(expected));

it.each<[string, Partial<DefinitionsForm>, Record<string, RegExp>]>([
  ['as it stands', {}, {}],
  ['a threshold of 4', { threshold: '4' }, { threshold: /from 5 to 50/ }],
  ['a threshold of 5', { threshold: '5' }, {}],
  ['a threshold of 50', { threshold: '50' }, {}],
  ['a threshold of 51', { threshold: '51' }, { threshold: /from 5 to 50/ }],
  ['no number', { threshold: 'eight' }, { threshold: /from 5 to 50/ }],
  ['a word without a meaning', meaning({ accredited: '' }), { accredited: /^write/ }],
  ['a meaning of 300', meaning({ accredited: 'x'.repeat(300) }), {}],
  ['a meaning of 301', meaning({ accredited: 'x'.repeat(301) }), { accredited: /^shorten/ }],
  ['a reason of 301', { why: 'x'.repeat(301) }, { why: /^shorten/ }],
])('typed: %s', (_what, typed, problems) => {
  const found = definitionsProblems({ ...formOfDefinitions(UNSET), ...typed });
  expect(found).toEqual(
    Object.fromEntries(Object.entries(problems).map(([field, reason]) => [field, expect.stringMatching(reason)])),
  );
});

// On 10 November 2026 the return of July to September opened on 1 October, is due on the 22nd and closes on 5 November.
describe('what a change will change', () => {
  const said = (next: AllianceSettings, day = '2026-10-20') => whatChanges(UNSET, next, day).join('\n');
  it.each<[string, AllianceSettings, RegExp, string?]>([
    ['nothing', UNSET, /^$/],
    [
      'the due day',
      counted({ dueAfter: '20' }),
      /due on 29 October 2026, closing on 12 November 2026; until now they are due on 22 October 2026, closing on 5 November/,
    ],
    ['a lock at once', counted({ dueAfter: '5', closesAfter: '1' }), /locked at once/],
    ['a return that opens again', counted({ closesAfter: '20' }), /open again/, '2026-11-10'],
    [
      'a figure',
      counted({ bases: { coursesCompleted: 'since 1 April' } }),
      /completed courses: since 1 April instead of in the quarter\.\nFrom the next submission on[^]*break there: completed courses\./,
    ],
    [
      'roles',
      counted({ rolesAre: 'distinct titles' }),
      /roles: distinct titles instead of posts\.[^]*break there: roles mapped, aligned job descriptions/,
    ],
    ['a threshold', after({ threshold: '10' }), /from 1 to 9 will be hidden[^]*instead of 1 to 7/],
    [
      'who is engaged',
      after({ engagedAs: 'coursesCompleted' }),
      /the figure “Staff who completed registered courses” instead of a range/,
    ],
  ])('%s', (...[, next, text, day]) => expect(said(next, day)).toMatch(text));
});
