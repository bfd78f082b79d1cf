/** The verbs by which other features lead here. */
export const DIGEST_DOORS = { list: 'digest.list' } as const;
