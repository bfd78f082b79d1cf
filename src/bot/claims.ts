/** What no two features may have: a verb, a notice, a document. `by`: the feature that has it. */
export interface Claim {
  what: string;
  name: string;
  by: string;
}

/** An error where one name is claimed twice, be it by one feature. */
export function claimOnce(claims: readonly Claim[]): void {
  const taken = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${claim.what}|${claim.name}`;
    const other = taken.get(key);
    if (other)
      throw new Error(`Two features claim the ${claim.what} “${claim.name}”. They are ${other.by} and ${claim.by}.`);
    taken.set(key, claim);
  }
}
