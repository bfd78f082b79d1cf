/** The verbs by which other features lead here. */
export const FRAMEWORK_DOORS = { levels: 'framework.levels' } as const;
