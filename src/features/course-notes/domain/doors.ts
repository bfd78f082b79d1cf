/** The verbs by which other features lead here. */
export const NOTE_DOORS = {
  mine: 'course-notes.mine',
  registered: 'course-notes.registered',
  completed: 'course-notes.completed',
  'add-to-appraisal': 'course-notes.add-to-appraisal',
} as const;
