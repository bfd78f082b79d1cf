// Each act on a return, by each way to it, in each state: what is stored is what the one rule says, whoever asks.
import { deadlinesOf } from '../../src/calendar/deadlines.ts';
import { DEFAULT_RULES } from '../../src/features/returns/domain/definition.ts';
import { actOn } from '../../src/features/returns/domain/return-changes.ts';
import type { ReturnAct } from '../../src/features/returns/domain/return-verdict.ts';
import { draftTexts, stateOfReturn, type QuarterReturn } from '../../src/features/returns/domain/return.ts';
import { returnKinds } from '../../src/features/returns/kinds.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { register } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';

const QUARTER = '2026Q3';
const TRUST = 'DEMO';
const OPEN = '2027-01-08';
const LATE = '2027-01-29';
const CLOSED = '2027-02-09';
const at = (day: string) => new Date(`${day}T10:00:00Z`);
const authorOf = ({ id, tenantId, name }: typeof sam) => ({ id, tenantId, name });

const rule = (record: QuarterReturn | undefined, act: ReturnAct, day: string, by: typeof sam) =>
  actOn(record, act, {
    trustId: TRUST,
    quarter: QUARTER,
    by: authorOf(by),
    at: at(day),
    deadlines: deadlinesOf(QUARTER),
    definition: DEFAULT_RULES.definition,
  });

const saving = (record: QuarterReturn | undefined, change: Record<string, string>): ReturnAct => {
  const draft = draftTexts(record);
  return { act: 'save', sent: { ...draft, ...change }, shown: { draft } };
};
const submitting = (record?: QuarterReturn): ReturnAct => ({
  act: 'submit',
  version: record?.version ?? 0,
  against: { figures: {} },
});
const signing = (record?: QuarterReturn): ReturnAct => ({ act: 'sign off', n: record?.last?.n ?? 1 });
const allowing: ReturnAct = { act: 'allow', person: authorOf(priya), until: '2027-02-12' };

/** After these acts, each by whoever does it in the office. */
const after = (...acts: ((record: QuarterReturn | undefined) => ReturnAct)[]): QuarterReturn | undefined =>
  acts.reduce<QuarterReturn | undefined>((record, act) => {
    const wanted = act(record);
    const verdict = rule(
      record,
      wanted,
      wanted.act === 'allow' ? CLOSED : OPEN,
      wanted.act === 'sign off' ? sam : priya,
    );
    if (verdict.is !== 'done') throw new Error(`It is ${verdict.is}.`);
    return verdict.change.next;
  }, undefined);
const filled = (record: QuarterReturn | undefined) => saving(record, aFullReturn());
const changed = (record: QuarterReturn | undefined) => saving(record, { rolesMapped: '31' });

const STATES: [string, QuarterReturn | undefined][] = [
  ['not opened', undefined],
  ['opened', after(() => ({ act: 'open' }))],
  ['half filled in', after((record) => saving(record, { rolesMapped: '3' }))],
  ['filled in', after(filled)],
  ['submitted', after(filled, submitting)],
  ['signed off', after(filled, submitting, signing)],
  ['amending', after(filled, submitting, changed)],
  ['accepted', after(filled, submitting, (record) => ({ act: 'accept', n: record?.last?.n ?? 0 }))],
  ['filled in, with an exception', after(filled, () => allowing)],
];
const DAYS: [string, string][] = [
  ['before it opens', '2027-01-01'],
  ['in time', OPEN],
  ['late', LATE],
  ['when it has closed', CLOSED],
];

let bot: TestBot;
beforeAll(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: alex.id } });
  bot.at.now = at(OPEN);
  for (const one of [alex, priya, sam]) await register(bot, one);
  for (const [person, role] of [
    [priya, 'submitter'],
    [sam, 'clinical lead'],
  ] as const)
    await bot.press(alex, 'roles.give', { organisation: TRUST, person: `${person.tenantId}|${person.id}`, role });
});
afterAll(() => bot.close());

interface Entrance {
  by: typeof sam;
  enter(record: QuarterReturn | undefined): Promise<unknown>;
  /** What the rule is asked; nothing, where this entrance only looks. */
  acts(record: QuarterReturn | undefined, day: string): ReturnAct[];
}
const press = (by: typeof sam, verb: string, input: object) => bot.press(by, verb, { quarter: QUARTER, ...input });
const opens = (record: QuarterReturn | undefined): ReturnAct[] => (record ? [] : [{ act: 'open' }]);

const ENTRANCES: [string, Entrance][] = [
  ['opened by a card', { by: priya, enter: () => press(priya, 'returns.open', { trust: TRUST }), acts: opens }],
  ['looked at by a clinical lead', { by: sam, enter: () => press(sam, 'returns.show', {}), acts: () => [] }],
  [
    'saved by a card',
    {
      by: priya,
      enter: (record) =>
        press(priya, 'returns.save', { step: 'first', draft: draftTexts(record), rolesMapped: '77', go: 'overview' }),
      acts: (record) => [saving(record, { rolesMapped: '77' })],
    },
  ],
  [
    'submitted by a card',
    {
      by: priya,
      enter: (record) => press(priya, 'returns.submit', { draft: draftTexts(record), version: record?.version ?? 0 }),
      acts: (record) => [submitting(record)],
    },
  ],
  [
    'submitted by a card that is old',
    {
      by: priya,
      enter: (record) => press(priya, 'returns.submit', { draft: draftTexts(record), version: 99 }),
      acts: () => [{ act: 'submit', version: 99, against: { figures: {} } }],
    },
  ],
  [
    'signed off by a card',
    {
      by: sam,
      enter: (record) => press(sam, 'returns.sign-off', { n: record?.last?.n ?? 1 }),
      acts: (record) => [signing(record)],
    },
  ],
  [
    'let past the lock by an administrator',
    {
      by: alex,
      enter: () =>
        press(alex, 'returns.give-exception', {
          trust: TRUST,
          person: `${priya.tenantId}|${priya.id}`,
          until: '2027-02-12',
        }),
      acts: (_record, day) => (day === CLOSED ? [allowing] : []),
    },
  ],
];

/** What is stored of it that an act can change, without the clock. */
const shape = (record: QuarterReturn | undefined) =>
  record && {
    state: stateOfReturn(record),
    version: record.version,
    texts: draftTexts(record),
    sent: record.last && { n: record.last.n, by: record.last.by, texts: record.last.texts, isLate: record.last.isLate },
    signedOff: record.last?.signedOff?.by,
    accepted: record.accepted?.n,
    exceptions: record.exceptions.map(({ person, until }) => ({ id: person.id, until })),
  };

const put = (record: QuarterReturn | undefined) =>
  bot.store.change(TRUST, { keys: [returnKinds.record.keyOf(QUARTER)] }, (rows) => ({
    result: undefined,
    put: record ? [returnKinds.record.row(record, QUARTER)] : [],
    remove: record ? [] : [...rows.keys()],
  }));
const stored = () => returnKinds.record.get(bot.store, TRUST, QUARTER);

const CASES = STATES.flatMap(([state, record]) =>
  DAYS.flatMap(([when, day]) => ENTRANCES.map(([how, entrance]) => ({ state, record, when, day, how, entrance }))),
);

it.each(CASES)('$state, $when: $how', async ({ record, day, entrance }) => {
  await put(record);
  bot.at.now = at(day);
  await entrance.enter(record);
  const expected = entrance.acts(record, day).reduce<QuarterReturn | undefined>((before, act) => {
    const verdict = rule(before, act, day, entrance.by);
    return verdict.is === 'done' ? verdict.change.next : before;
  }, record);
  expect(shape(await stored())).toEqual(shape(expected));
});

it.each(DAYS)('is opened by a typed word as by a card, %s', async (_when, day) => {
  await put(undefined);
  // The quarter that is typed for is the one of the day.
  bot.at.now = at(day);
  await bot.say(priya, 'return');
  const verdict = rule(undefined, { act: 'open' }, day, priya);
  const isOfThisQuarter = day !== '2027-01-01';
  const expected = verdict.is === 'done' && isOfThisQuarter ? verdict.change.next : undefined;
  expect(shape(await stored())).toEqual(shape(expected));
});
