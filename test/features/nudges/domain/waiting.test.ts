// Which discussions wait, for whom, and who has not answered two nudges about them.
import { openLineOf, type OpenLine } from '../../../../src/features/appraisals/domain/open-discussion.ts';
import type { Appraisal } from '../../../../src/features/appraisals/domain/appraisal.ts';
import { mayNudge } from '../../../../src/features/nudges/domain/nudge.ts';
import {
  waitsIn,
  leadsToAsk,
  nudgesInForce,
  ownersOf,
  silentOwners,
  waitedDays,
  waitingMoment,
  waitOf,
  type DiscussionNudge,
} from '../../../../src/features/nudges/domain/waiting.ts';
import { alex, anAppraisal, priya, sam } from '../../../support/builders.ts';

const at = (day: string) => `${day}T10:00:00.000Z`;
const open = (changes: Partial<Appraisal> = {}): OpenLine => openLineOf(anAppraisal(changes));
const draft = (changed: string, changes: Partial<Appraisal> = {}) =>
  open({ heldOn: '2026-11-01', updatedAt: at(changed), ...changes });
const shared = (on: string, changes: Partial<Appraisal> = {}) =>
  open({ heldOn: '2026-11-01', state: 'shared', sharedAt: at(on), updatedAt: at(on), ...changes });

describe('a draft waits', () => {
  it.each([
    ['for less', draft('2026-11-21'), '2026-12-04', undefined],
    ['for 14 days', draft('2026-11-21'), '2026-12-05', undefined],
    ['for more than 14 days', draft('2026-11-21'), '2026-12-06', '2026-11-21'],
    [
      'changed just before midnight in London',
      draft('2026-11-21', { updatedAt: '2026-11-20T23:59:00Z' }),
      '2026-12-05',
      '2026-11-20',
    ],
    [
      'changed after midnight in London, in summer',
      draft('', { heldOn: '2026-06-01', updatedAt: '2026-06-20T23:30:00Z' }),
      '2026-07-05',
      undefined,
    ],
    ['to be held later', draft('2026-11-21', { heldOn: '2026-12-01' }), '2026-12-15', undefined],
    ['held long ago by now', draft('2026-11-21', { heldOn: '2026-12-01' }), '2026-12-16', '2026-12-01'],
  ])('%s', (_when, discussion, day, since) => expect(waitOf(discussion, day)?.since).toBe(since));

  it('for its manager', () =>
    expect(waitOf(draft('2026-11-21'), '2026-12-20')).toMatchObject({
      waitsFor: 'draft',
      owner: alex,
      with: priya.name,
    }));
});

describe('an agreement waits', () => {
  it.each([
    ['nine working days', shared('2026-11-20'), '2026-12-03', [], undefined],
    ['ten working days', shared('2026-11-20'), '2026-12-04', [], '2026-11-20'],
    ['ten, of which the Alliance had one off', shared('2026-11-20'), '2026-12-04', ['2026-11-25'], undefined],
    ['over Christmas', shared('2026-12-18'), '2027-01-05', [], undefined],
    ['over Christmas and a day', shared('2026-12-18'), '2027-01-06', [], '2026-12-18'],
    [
      'answered in time, and taken back',
      shared('2026-11-20', { takenBack: [{ at: at('2026-11-27'), edition: 1 }] }),
      '2026-12-04',
      [],
      undefined,
    ],
  ] as const)('%s', (_when, discussion, day, daysOff, since) =>
    expect(waitOf(discussion, day, daysOff)?.since).toBe(since),
  );

  it('for the person', () =>
    expect(waitOf(shared('2026-11-20'), '2026-12-20')).toMatchObject({
      waitsFor: 'answer',
      owner: priya,
      with: alex.name,
    }));

  it.each(['agreed', 'held', 'withdrawn', 'closed'] as const)('not once it is %s', (state) =>
    expect(waitOf(shared('2026-11-20', { state }), '2027-02-01')).toBeUndefined(),
  );
});

const id = (n: number) => `DEMO.abcdefghij0123456789abc${n}`;
const three = [
  draft('2026-11-10', { id: id(1) }),
  draft('2026-11-03', { id: id(2), person: { id: sam.id, name: sam.name } }),
  shared('2026-11-05', { id: id(3) }),
];
const day = '2026-12-14';

it('owners: whoever is waited for longest first, each with all that waits for them', () => {
  const owners = ownersOf(three, { facilitator: { ...sam, id: 'f' }, day });
  expect(owners.map(({ name, discussions }) => [name, discussions.map((one) => one.id)])).toEqual([
    [alex.name, [id(2), id(1)]],
    [priya.name, [id(3)]],
  ]);
});

it.each([
  ['the facilitator is one of the two', sam, [id(1), id(3)]],
  ['the facilitator is of another directory', { ...sam, tenantId: 'other' }, []],
])('not those of which %s', (_what, facilitator, ids) =>
  expect(
    ownersOf(three, { facilitator, day })
      .flatMap(({ discussions }) => discussions.map((one) => one.id))
      .sort(),
  ).toEqual(ids),
);

it('says how long', () => {
  const [first, second] = ownersOf([three[0]!, three[2]!], { day });
  expect(first && waitedDays(first.discussions[0]!, day)).toBe('27 working days');
  expect(second && waitedDays(second.discussions[0]!, day)).toBe('34 days');
});

describe('nudges about them', () => {
  const owners = ownersOf(three, { facilitator: { ...sam, id: 'f' }, day });
  const [alexWaits, priyaWaits] = [owners[0]!, owners[1]!];
  const aNudge = (on: string, change: Partial<DiscussionNudge> = {}): DiscussionNudge => ({
    schemaVersion: 1,
    how: 'nudge',
    n: 1,
    to: alex,
    by: sam,
    on,
    at: at(on),
    about: waitsIn(alexWaits.discussions),
    ...change,
  });
  const moment = waitingMoment(owners, { day });
  const names = (nudges: readonly DiscussionNudge[]) => silentOwners(owners, nudges, moment).map(({ name }) => name);
  const toPriya = { to: priya, about: waitsIn(priyaWaits.discussions) };

  it.each([
    ['none', [], []],
    ['one', [aNudge('2026-12-01')], []],
    ['two on one day', [aNudge('2026-12-01'), aNudge('2026-12-01', { n: 2 })], []],
    ['two', [aNudge('2026-12-01'), aNudge('2026-12-07', { n: 2 })], [alex.name]],
    ['two, the second one fresh', [aNudge('2026-12-01'), aNudge('2026-12-10', { n: 2 })], []],
    ['one to each of two people', [aNudge('2026-12-01'), aNudge('2026-12-07', toPriya)], []],
    [
      'two to each',
      [
        aNudge('2026-12-01'),
        aNudge('2026-12-07', { n: 2 }),
        aNudge('2026-12-01', toPriya),
        aNudge('2026-12-07', { ...toPriya, n: 2 }),
      ],
      [alex.name, priya.name],
    ],
    [
      'the first about another wait of the same discussion',
      [aNudge('2026-10-01', { about: [{ id: id(2), since: '2026-09-01' }] }), aNudge('2026-12-07', { n: 2 })],
      [],
    ],
    [
      'about what is done since',
      [1, 2].map((n) => aNudge(`2026-12-0${n}`, { n, about: [{ id: id(9), since: '2026-11-01' }] })),
      [],
    ],
  ] as [string, DiscussionNudge[], string[]][])('%s: who is silent', (_what, nudges, silent) =>
    expect(names(nudges)).toEqual(silent),
  );

  it.each([
    ['about what waits', aNudge('2026-10-01'), true],
    ['about one of two', aNudge('2026-10-01', { about: [{ id: id(2), since: '2026-11-03' }] }), true],
    ['about another, as old', aNudge('2026-10-01', { about: [{ id: id(9), since: '2026-11-03' }] }), false],
    ['about what has moved', aNudge('2026-12-01', { about: [{ id: id(9), since: '2026-11-01' }] }), false],
    ['about an earlier wait of it', aNudge('2026-12-01', { about: [{ id: id(2), since: '2026-09-01' }] }), false],
    ['about what has moved, so fresh that nobody is nudged again', aNudge('2026-12-10', { about: [] }), true],
    ['the same, as old as the pause is', aNudge('2026-12-09', { about: [] }), false],
    ['to a clinical lead, about what waits', aNudge('2026-10-01', { how: 'escalation', to: sam }), true],
    [
      'to a clinical lead, about what has moved',
      aNudge('2026-10-01', { how: 'escalation', to: sam, about: [] }),
      false,
    ],
  ])('a nudge %s: is it in force', (_what, nudge, isIn) =>
    expect(nudgesInForce([nudge], moment)).toEqual(isIn ? [nudge] : []),
  );

  it.each([
    ['2026-12-09', 'may'],
    ['2026-12-10', 'too soon'],
  ])('a nudge on %s: may they be nudged again', (on, is) =>
    expect(mayNudge(alex, 'nudge', [aNudge(on)], moment).is).toBe(is === 'may' ? 'may' : 'too soon'),
  );

  const lead = { ...sam, id: 'lead', name: 'Lee' };
  const isAsked = (one: typeof lead, of: readonly (typeof alexWaits)[]) => ({
    tenantId: one.tenantId,
    id: one.id,
    name: one.name,
    discussions: of.flatMap(({ discussions }) => discussions),
  });
  it.each([
    ['nobody, where nobody is silent', [lead], [], []],
    ['a lead, about all that wait', [lead], owners, [isAsked(lead, owners)]],
    ['a lead who is waited for, about the others', [alex], owners, [isAsked(alex, [priyaWaits])]],
    ['nobody about themself alone', [alex], [alexWaits], []],
    [
      'each of two',
      [alex, lead],
      [alexWaits, priyaWaits],
      [isAsked(alex, [priyaWaits]), isAsked(lead, [alexWaits, priyaWaits])],
    ],
  ])('whom to ask about those who are silent: %s', (_what, leads, silent, asked) =>
    expect(leadsToAsk({ leads, silent })).toEqual(asked),
  );

  it('names in a nudge as many as can be read', () => {
    const [one] = alexWaits.discussions;
    const many = Array.from({ length: 41 }, (_, n) => ({ ...one!, id: id(n) }));
    expect(waitsIn(many)).toEqual(many.slice(0, 40).map((each) => ({ id: each.id, since: one!.since })));
  });
});
