/** The verbs by which other features lead here. */
export const PEOPLE_DOORS = { help: 'people.help', everything: 'people.everything' } as const;
