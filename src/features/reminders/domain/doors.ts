/** The verbs by which other features lead here. */
export const REMINDER_DOORS = { settings: 'reminders.settings' } as const;
