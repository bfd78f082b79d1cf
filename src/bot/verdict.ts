/**
 * What a rule decides about a record: what is to be written, or why nothing is. `late`: the card was drawn from an older
 * version, or the same press arrived again.
 */
export type Verdict<Changes, Reason extends string = 'late'> = { is: 'done'; changes: Changes } | { is: Reason };
