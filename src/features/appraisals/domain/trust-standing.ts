// How the people of a Trust stand, for its facilitator: who has an agreed appraisal, one under way, or neither. Never what is written.

interface Colleague {
  id: string;
  name: string;
  isUnconfirmed?: true;
}

export interface TrustStanding {
  /** Of whom it is confirmed that they work there, and who have opened the assistant. */
  people: number;
  agreed: number;
  underWay: number;
  neither: { id: string; name: string }[];
}

/** `agreed`, `open`: ids of those who agreed one in the last year, and of those with whom one is under way. */
export function trustStanding(
  colleagues: readonly Colleague[],
  agreed: ReadonlySet<string>,
  open: ReadonlySet<string>,
): TrustStanding {
  const people = colleagues.filter(({ isUnconfirmed, name }) => !isUnconfirmed && name);
  const others = people.filter(({ id }) => !agreed.has(id));
  const neither = others.filter(({ id }) => !open.has(id)).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    people: people.length,
    agreed: people.length - others.length,
    underWay: others.length - neither.length,
    neither: neither.map(({ id, name }) => ({ id, name })),
  };
}
