/** The verbs by which other features lead here. */
export const APPRAISAL_DOORS = { mine: 'appraisals.mine' } as const;
