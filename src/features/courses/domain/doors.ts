// The buttons by which other features lead here.

/** Leaves the inputs of the card alone, as a quiet button does. */
export const ASK = {
  type: 'Action.Execute' as const,
  title: 'Ask about courses',
  verb: 'courses.start',
  data: {},
  associatedInputs: 'none',
};

/** The verb that answers a question, by which other features lead here. */
export const COURSE_DOORS = { ask: 'courses.ask' } as const;
