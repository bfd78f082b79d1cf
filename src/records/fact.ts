// What records mean for the quarterly return: one row for each person and metric, in the quarter of its day.

/** How their keys begin; the metric comes next, then tenant and id of whom it counts, then the record it follows from. */
export const FACT = 'fact|{quarter}|';
