// What agreed discussions mean for the quarterly return.
import { dayOf, quarterOf } from '../../dates.ts';
import type { FactSource } from '../../records/fact.ts';
import type { Row } from '../../storage/port.ts';
import { appraisalPartyKey, type Appraisal } from './domain/appraisal.ts';
import { appraisalKinds } from './kinds.ts';

const { record, fact, ePortfolioAccount, ePortfolioActive } = appraisalKinds;

/** The facts that stand for a record, in the quarter of the day on which it was agreed; none for one that is not agreed. */
export function appraisalFacts({ ePortfolio, ...appraisal }: Appraisal): Row[] {
  const { id, kind, state, agreedAt } = appraisal;
  if (state !== 'agreed' || !agreedAt) return [];
  const on = dayOf(new Date(agreedAt));
  const kinds = [
    fact,
    ...(ePortfolio?.hasAccount ? [ePortfolioAccount] : []),
    ...(ePortfolio?.isActive ? [ePortfolioActive] : []),
  ];
  return kinds.map((one) => one.row({ kind, on }, quarterOf(on), appraisalPartyKey(appraisal, 'person'), id));
}

export const appraisalFactSource: FactSource = {
  metrics: ['alignedAppraisals', 'ePortfolioAccounts', 'ePortfolioActive'],
  under: record.under(),
  factsOf: ({ key, value }) => (record.holds(key) ? appraisalFacts(record.read(value)) : []),
};

/** How many people the facts speak of. */
export const peopleIn = (facts: readonly Pick<Row, 'key'>[]): number =>
  new Set(facts.map(({ key }) => key.split('|').slice(3, 5).join('|'))).size;
