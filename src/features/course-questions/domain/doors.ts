/** The verbs by which other features lead here. */
export const QUESTION_DOORS = { ask: 'course-questions.ask' } as const;
