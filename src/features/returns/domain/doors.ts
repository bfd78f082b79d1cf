/** The verbs by which other features lead here. */
export const RETURN_DOORS = { open: 'returns.open' } as const;
