// The cards from which people are nudged: their buttons in every combination, and at their largest.
import type { Card } from '../../../../src/bot/turn.ts';
import { keyOfPerson } from '../../../../src/bot/person-key.ts';
import { button } from '../../../../src/cards/buttons.ts';
import { trustCard, type TrustView } from '../../../../src/features/nudges/cards/trust.ts';
import { waitingDiscussionsCard, type WaitingView } from '../../../../src/features/nudges/cards/waiting.ts';
import { boardStandingOf } from '../../../../src/features/nudges/domain/board.ts';
import type { Contact } from '../../../../src/features/nudges/domain/contacts.ts';
import { returnMoment, type Nudge } from '../../../../src/features/nudges/domain/return-nudge.ts';
import {
  silentOwners,
  waitingMoment,
  type DiscussionNudge,
  type NextOwner,
} from '../../../../src/features/nudges/domain/waiting.ts';
import { standingOf } from '../../../../src/features/returns/domain/return.ts';
import { complaintsAbout } from '../../../support/adaptivecards.ts';
import { alex, priya, sam } from '../../../support/builders.ts';
import { buttonsOf, partsOf, words } from '../../../support/cards.ts';

const DAY = '2027-01-18';
const at = (on: string) => `${on}T10:00:00.000Z`;
const choices = (card: Card) =>
  partsOf(card)
    .filter(({ id }) => id === 'chosen')
    .flatMap((one) => (one.choices as { value: string }[]).map(({ value }) => value));
const many = <Of>(count: number, make: (n: number) => Of): Of[] => Array.from({ length: count }, (_, n) => make(n));

describe('one Trust', () => {
  const lead: Contact = { ...alex, role: 'clinical lead' };
  const aNudge = (on: string, n: number): Nudge => ({
    schemaVersion: 1,
    how: 'nudge',
    quarter: '2026Q3',
    done: 0,
    n,
    to: priya,
    by: sam,
    on,
    at: at(on),
  });
  const standing = boardStandingOf({ ...standingOf('2026Q3', undefined), state: 'draft' });
  const aView = (change: Partial<TrustView> = {}): TrustView => ({
    trust: { id: 'DEMO', name: 'Demo Trust' },
    quarter: '2026Q3',
    standing,
    time: '',
    moment: returnMoment({ standing, phase: 'open', day: DAY }),
    submitters: [],
    leads: [],
    nudges: [],
    outcomeOf: () => undefined,
    channel: 'there',
    person: sam,
    hasOthers: false,
    maySeeDiscussions: false,
    ...change,
  });
  const submitters = (count: number) =>
    many(count, (n): Contact => ({ tenantId: 't', id: `s${n}`, name: `Person ${n}`, role: 'submitter' }));
  const yesOrNo = [true, false];
  const combinations = yesOrNo.flatMap((isAsked) =>
    [0, 1, 9].flatMap((count) =>
      yesOrNo.flatMap((mayOpen) =>
        yesOrNo.flatMap((mayLetPast) =>
          yesOrNo.flatMap((hasOthers) =>
            yesOrNo.map((maySeeDiscussions) => ({
              isAsked,
              count,
              mayOpen,
              mayLetPast,
              hasOthers,
              maySeeDiscussions,
            })),
          ),
        ),
      ),
    ),
  );

  it.each(combinations)('has six buttons at most, and no press is left out: %j', (one) => {
    const card = trustCard(
      aView({
        submitters: submitters(one.count),
        ...(one.isAsked && { leads: [lead], nudges: [aNudge('2027-01-08', 1), aNudge('2027-01-13', 2)] }),
        ...(one.mayOpen && { open: button('Open the return', 'returns.open') }),
        ...(one.mayLetPast && { letPast: button('Let somebody past', 'returns.let-past') }),
        hasOthers: one.hasOthers,
        maySeeDiscussions: one.maySeeDiscussions,
      }),
    );
    const presses = [
      ...(one.count ? ['Nudge all who may submit', 'Nudge this person'] : []),
      ...(one.isAsked ? ['Escalate to the clinical lead'] : []),
      ...(one.count > 8 ? ['More people'] : []),
      ...(one.mayOpen ? ['Open the return'] : []),
      ...(one.mayLetPast ? ['Let somebody past'] : []),
    ];
    const ways = [
      ...(one.hasOthers ? ['All who are missing'] : []),
      ...(one.maySeeDiscussions ? ['Discussions that wait'] : []),
      ...(one.count > 8 ? [] : ['Look again']),
    ];
    expect(buttonsOf({ card })).toEqual([...presses, ...ways].slice(0, 6));
    expect(presses.length).toBeLessThanOrEqual(6);
  });

  it('lets those of its page be chosen, and nobody else', () => {
    const view = aView({ submitters: submitters(18) });
    const ids = (from: number, to: number) => many(to - from, (n) => `t|s${from + n}`);
    expect([1, 2, 3, 4].map((page) => choices(trustCard(view, { page })))).toEqual([
      ids(0, 8),
      ids(8, 16),
      ids(16, 18),
      ids(16, 18),
    ]);
  });

  it.each([
    ['somebody else', [lead], true, /2 nudges are unanswered\./],
    ['whoever looks', [{ ...sam, role: 'clinical lead' as const }], false, /you are the clinical lead yourself/],
    ['nobody', [], false, /nobody is named as clinical lead/],
  ])('offers to escalate where the clinical lead is %s', (_who, leads, isOffered, line) => {
    const nudges = [aNudge('2027-01-08', 1), aNudge('2027-01-13', 2)];
    const card = trustCard(aView({ leads, nudges }));
    expect(buttonsOf({ card }).includes('Escalate to the clinical lead')).toBe(isOffered);
    expect(words({ card })).toMatch(line);
  });
});

describe('discussions that wait', () => {
  const anOwner = (n: number, name = `Person ${n}`): NextOwner => {
    const owner = { tenantId: priya.tenantId, id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, name };
    const wait = { owner, with: 'x', kind: 'appraisal', heldOn: '2026-10-01', since: '2026-10-01' } as const;
    return {
      ...owner,
      discussions: (['draft', 'answer'] as const).map((waitsFor) => ({ ...wait, id: `${n}${waitsFor}`, waitsFor })),
    };
  };
  const nudgesTo = (owner: NextOwner, days: readonly string[]): DiscussionNudge[] =>
    days.map((on, n) => ({
      schemaVersion: 1,
      how: 'nudge',
      n: n + 1,
      to: owner,
      by: sam,
      on,
      at: at(on),
      about: owner.discussions.map(({ id, since }) => ({ id, since })),
    }));
  const aView = (owners: readonly NextOwner[], change: Partial<WaitingView> = {}): WaitingView => {
    const moment = waitingMoment(owners, { day: DAY });
    const { nudges = [] } = change;
    const silent = silentOwners(owners, nudges, moment);
    return {
      day: DAY,
      daysOff: [],
      owners,
      isCut: false,
      moment,
      nudges,
      silent,
      leads: [],
      outcomeOf: () => undefined,
      ...change,
    };
  };

  it('fit on a card for 200 people with long names, all of whom may be nudged or were', () => {
    const owners = many(200, (n) => anOwner(n, `${n} ${'Long Name '.repeat(20)}`.slice(0, 200)));
    const nudges = owners.flatMap((one, n) =>
      nudgesTo(one, n % 2 ? ['2026-12-01', '2026-12-09', DAY] : ['2026-12-01']),
    );
    const notes = ['x'.repeat(4200), ...many(6, () => 'x'.repeat(450))]; // twenty long names, and the reasons
    for (const view of [aView(owners), aView(owners, { nudges })])
      for (const page of [1, 13, 25]) {
        const card = waitingDiscussionsCard(view, { page, notes });
        expect(JSON.stringify(card).length).toBeLessThan(28_000);
        expect(complaintsAbout(card)).toEqual([]);
      }
    expect(choices(waitingDiscussionsCard(aView(owners), { page: 2 }))).toEqual(
      owners.slice(8, 16).map((one) => keyOfPerson(one)),
    );
  });

  it('keep the button for all where those of the page were nudged, and only that one', () => {
    const owners = many(9, (n) => anOwner(n));
    const nudges = owners.slice(0, 8).flatMap((one) => nudgesTo(one, [DAY]));
    const [first, second] = [1, 2].map((page) =>
      buttonsOf({ card: waitingDiscussionsCard(aView(owners, { nudges }), { page }) }),
    );
    expect(first).toEqual(['Nudge all of them', 'More people', 'Who is missing']);
    expect(second).toEqual(['Nudge all of them', 'Nudge this person', 'More people', 'Who is missing']);
  });

  const [ana, ben] = [anOwner(1, 'Ana'), anOwner(2, 'Ben')];
  const leadIs = (owner: NextOwner): Contact => ({
    tenantId: owner.tenantId,
    id: owner.id,
    name: owner.name,
    role: 'clinical lead',
  });
  it.each([
    [
      'the clinical lead alone is',
      [ana],
      [leadIs(ana)],
      false,
      /1 person has not answered two nudges: the clinical lead, so there is nobody else to ask/,
    ],
    ['the clinical lead and another are', [ana, ben], [leadIs(ana)], true, /2 people have not answered two nudges\./],
    ['another is', [ben], [leadIs(ana)], true, /1 person has not answered two nudges\./],
    ['two clinical leads are', [ana, ben], [leadIs(ana), leadIs(ben)], true, /2 people/],
    ['somebody is, without a clinical lead', [ben], [], false, /nobody is named as clinical lead/],
  ])('where %s silent', (_who, silent, leads, isOffered, line) => {
    const nudges = silent.flatMap((one) => nudgesTo(one, ['2026-12-01', '2026-12-09']));
    const card = waitingDiscussionsCard(aView([ana, ben], { nudges, leads }));
    expect(buttonsOf({ card }).includes('Escalate to the clinical lead')).toBe(isOffered);
    expect(words({ card })).toMatch(line);
  });
});
