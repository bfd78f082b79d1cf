// Which button of a return is the next thing to do.
import { deadlinesOf } from '../../../../src/calendar/deadlines.ts';
import { overviewCard } from '../../../../src/features/returns/cards/overview.ts';
import { DEFAULT_RULES } from '../../../../src/features/returns/domain/definition.ts';
import type { ReturnTexts } from '../../../../src/features/returns/domain/fields.ts';
import { QuarterReturn } from '../../../../src/features/returns/domain/return.ts';
import { partsOf } from '../../../support/cards.ts';
import { aFullReturn } from '../../../support/returns.ts';

const QUARTER = '2026Q3';
const sam = { id: 'sam', tenantId: 't1', name: 'Sam' };
const signed = { by: sam, at: '2027-01-05T10:00:00.000Z' };
const filledIn = (texts: ReturnTexts, more: object = {}): QuarterReturn =>
  QuarterReturn.parse({
    trustId: 'RHM',
    quarter: QUARTER,
    version: 1,
    opened: signed,
    fields: Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, { text, ...signed }])),
    ...more,
  });
const submission = {
  n: 1,
  ...signed,
  isLate: false,
  texts: aFullReturn(),
  definitionVersion: 1,
  bases: {},
  figures: {},
};

const { planInPlace, ePortfolioAccounts, ePortfolioActive, rolesMapped, ...second } = aFullReturn();
const first = { planInPlace, ePortfolioAccounts, ePortfolioActive, rolesMapped } as ReturnTexts;

it.each<[string, QuarterReturn | undefined, string[]]>([
  ['nothing was begun', undefined, ['Figures 1 to 4']],
  ['it was opened', filledIn({}), ['Figures 1 to 4']],
  ['one of the first four is left', filledIn({ ...aFullReturn(), rolesMapped: '' }), ['Figures 1 to 4']],
  ['one of the first four cannot stay so', filledIn({ ...first, rolesMapped: '1.5' }), ['Figures 1 to 4']],
  ['the first four are done', filledIn(first), ['Figures 5 to 8']],
  [
    'one of them is not known',
    filledIn({ ...first, rolesMapped: '', rolesMappedWhy: 'Nobody has counted.' }),
    ['Figures 5 to 8'],
  ],
  ['only the last four are done', filledIn(second as ReturnTexts), ['Figures 1 to 4']],
  ['all are done', filledIn(aFullReturn()), ['Check and submit']],
  ['it is submitted', filledIn(aFullReturn(), { last: submission }), []],
  ['it was changed since', filledIn(aFullReturn({ rolesMapped: '31' }), { last: submission }), ['Check and submit']],
])('when %s', (_when, found, primary) => {
  const card = overviewCard({
    quarter: QUARTER,
    found,
    deadlines: deadlinesOf(QUARTER),
    phase: 'open',
    figures: {},
    rules: DEFAULT_RULES,
    may: { fillIn: true, signOff: false },
  });
  const buttons = partsOf(card).filter(({ type, style }) => type === 'Action.Execute' && style === 'positive');
  expect(buttons.map(({ title }) => title)).toEqual(primary);
});
