// WhoseLevel level counts, of all who are named: each line is who a question speaks of and in what part.
import type { LevelId } from '../../src/features/framework/domain.ts';
import type { RoleMention } from '../../src/reading/mentions.ts';
import { whoseLevelIn, type AskerWish } from '../../src/reading/whose-level.ts';

const mention = (changes: Partial<RoleMention>): RoleMention => ({
  part: 'plain',
  levels: [],
  isWeak: false,
  isDenied: false,
  isDefinite: false,
  isOwn: false,
  isColleague: false,
  isAside: false,
  isAsking: false,
  isMany: false,
  ...changes,
});
const role = (name: string, levels: LevelId[], changes: Partial<RoleMention> = {}) =>
  mention({ levels, occupation: { name, levels, isClinical: true, isConfirmed: false }, ...changes });
const cns = (changes: Partial<RoleMention> = {}) => role('CNS', ['enhanced'], changes);
const hca = (changes: Partial<RoleMention> = {}) => role('HCA', ['supportive'], changes);
const nurse = (changes: Partial<RoleMention> = {}) => role('nurse', ['registered'], changes);
const sister = (changes: Partial<RoleMention> = {}) => role('sister', ['registered', 'enhanced'], changes);
const level = (one: LevelId, changes: Partial<RoleMention> = {}) => mention({ levels: [one], ...changes });
const doctor = (changes: Partial<RoleMention> = {}) => mention(changes);

const NOTHING: AskerWish = { wantsNoPromotion: false, isForThem: false, isForMe: false, isForMeAlone: false };
const inWords = (one: RoleMention | undefined) => one && (one.occupation?.name ?? (one.levels.join('+') || 'doctor'));

it.each<[string, RoleMention[], string, Partial<AskerWish>?]>([
  ['nobody', [], ''],
  ['who asks', [cns()], 'role CNS'],
  ['who is asked for, before who asks', [cns({ part: 'self' }), hca({ part: 'other' })], 'role HCA'],
  ['who asks, before who is only named', [hca(), cns({ part: 'self' })], 'role CNS'],
  ['who is named, before a team', [cns({ part: 'last' }), hca()], 'role HCA'],
  ['a team, where nobody else is', [cns({ part: 'last' })], 'role CNS'],
  ['nobody who is only mentioned', [cns({ part: 'background' })], ''],
  ['where somebody wants to get to', [cns(), role('ACP', ['advanced'], { part: 'target' })], 'role CNS, to ACP'],
  ['a level said, beside a role', [level('enhanced'), hca()], 'said enhanced, role HCA'],
  ['no weak level beside a role', [level('enhanced', { isWeak: true }), hca()], 'role HCA'],
  ['a weak level by itself', [level('enhanced', { isWeak: true })], 'said enhanced'],
  ['a weak level that settles a role', [level('enhanced', { isWeak: true }), sister()], 'said enhanced, role sister'],
  ['no weak level that a role does not have', [level('advanced', { isWeak: true }), sister()], 'role sister'],
  ['two levels, where nothing else is said', [level('supportive'), level('assistive')], 'said supportive+assistive'],
  ['the same level twice', [level('supportive'), level('supportive')], 'said supportive'],
  ['neither of two, beside a role', [level('supportive'), level('assistive'), hca()], 'role HCA'],
  ['doctors', [doctor()], 'role doctor'],
  ['no doctors who are only spoken of', [doctor({ isDefinite: true })], ''],
  ['whom a doctor names', [doctor(), nurse({ part: 'background' })], 'role nurse'],
  ['who asks for themselves alone', [hca({ part: 'other' }), cns()], 'role CNS', { isForMeAlone: true }],
  [
    'who asks for themselves, and supervises',
    [nurse({ part: 'charge' }), sister()],
    'role sister',
    { isForMeAlone: true },
  ],
  ['doctors who speak of themselves', [doctor({ isDefinite: true, part: 'self' })], 'role doctor'],
  ['their own before others', [hca({ part: 'other' }), nurse({ part: 'other', isOwn: true })], 'role nurse'],
  [
    'others before those who are known',
    [hca({ part: 'other', isDefinite: true }), nurse({ part: 'other' })],
    'role nurse',
  ],
  ['whom somebody supervises', [nurse({ part: 'charge' })], 'role nurse'],
  ['who supervises them', [nurse({ part: 'charge' }), cns()], 'role CNS'],
  ['whom they supervise, for them', [nurse({ part: 'charge' }), cns()], 'role nurse', { isForThem: true }],
  ['whom a manager supervises', [nurse({ part: 'charge' }), sister()], 'role nurse'],
  ['whom several of a manager’s kind supervise', [nurse({ part: 'charge' }), sister({ isMany: true })], 'role sister'],
  ['whom a manager names', [sister(), nurse()], 'role nurse'],
  ['whom a manager names in the background', [sister(), nurse({ part: 'background' })], 'role sister'],
  ['a manager who names a level', [sister(), level('enhanced')], 'said enhanced, role sister'],
  ['several, where one who asks names them', [cns({ isAsking: true }), nurse({ isMany: true })], 'role nurse'],
  ['several, where one is named first', [cns(), nurse({ isMany: true })], 'role nurse'],
  ['who asks, where several are known', [cns(), nurse({ isMany: true, isDefinite: true })], 'role CNS'],
  ['who says so of themselves, where several are named', [cns({ part: 'self' }), nurse({ isMany: true })], 'role CNS'],
  ['the first of two groups', [cns({ isMany: true }), nurse({ isMany: true })], 'role CNS'],
  ['the first of two', [cns(), nurse()], 'role CNS'],
  ['what is not denied', [nurse({ isDenied: true }), cns()], 'role CNS'],
  ['what is denied, where it is all there is', [nurse({ isDenied: true })], 'role nurse'],
  ['whom they ask for, though it is denied', [cns(), nurse({ isDenied: true, part: 'other' })], 'role nurse'],
  [
    'not whom they ask for, where no promotion is wanted',
    [cns(), nurse({ isDenied: true, part: 'other' })],
    'role CNS',
    { wantsNoPromotion: true },
  ],
  [
    'a level said plainly, where a whole profession is asked for',
    [level('advanced'), nurse({ part: 'other' })],
    'said advanced, role nurse',
  ],
  ['not a level that is none above it', [level('supportive'), nurse({ part: 'other' })], 'role nurse'],
  ['not a weak one', [level('advanced', { isWeak: true }), nurse({ part: 'other' })], 'role nurse'],
  ['not one of themselves', [level('advanced', { part: 'self' }), nurse({ part: 'other' })], 'role nurse'],
  ['not one of two', [level('advanced'), level('consultant'), nurse({ part: 'other' })], 'role nurse'],
  ['not where a role asks', [cns(), nurse({ part: 'other' })], 'role nurse'],
  ...(
    [
      ['a colleague is not, where somebody asks for themselves', {}, { isForMe: true }, 'role HCA'],
      ['a colleague is, where nobody asks for themselves', {}, {}, 'role CNS'],
      ['a colleague is, where it is for them', {}, { isForMe: true, isForThem: true }, 'role CNS'],
      ['one asked for is no colleague', { isColleague: false }, { isForMe: true }, 'role CNS'],
    ] as [string, Partial<RoleMention>, Partial<AskerWish>, string][]
  ).map(([who, changes, asks, expected]): [string, RoleMention[], string, Partial<AskerWish>] => [
    who,
    [hca({ part: 'self' }), cns({ part: 'other', isColleague: true, ...changes })],
    expected,
    asks,
  ]),
  [
    'a manager’s colleague, who is asked for',
    [sister({ part: 'self' }), cns({ part: 'other', isColleague: true })],
    'role CNS',
    { isForMe: true },
  ],
  ['several in an aside are not', [hca(), nurse({ isMany: true, isAside: true })], 'role HCA'],
  ['not where one of one level is asked for', [level('advanced'), hca({ part: 'other' })], 'role HCA'],
])('counts: %s', (_who, mentions, expected, asks = {}) => {
  const { said, role: found, target } = whoseLevelIn(mentions, { ...NOTHING, ...asks });
  const parts = { said: inWords(said), role: inWords(found), to: inWords(target) };
  expect(
    Object.entries(parts)
      .flatMap(([part, name]) => (name ? [`${part} ${name}`] : []))
      .join(', '),
  ).toBe(expected);
});
