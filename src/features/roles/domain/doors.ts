/** The verbs by which other features lead here. */
export const ROLE_DOORS = { list: 'roles.list' } as const;
