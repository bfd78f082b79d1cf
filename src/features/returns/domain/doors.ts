/** The verbs by which other features lead here. */
export const RETURN_DOORS = { open: 'returns.open' } as const;

/** The return as something that waits for somebody: the same, whichever feature says so. */
export const returnTaskId = (trustId: string, quarter: string): string => `return ${trustId} ${quarter}`;
