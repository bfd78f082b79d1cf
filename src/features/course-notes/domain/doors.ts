/** The verbs by which other features lead here. */
export const NOTE_DOORS = { mine: 'course-notes.mine' } as const;
