// Said above a card as it is now, after a press that came too late to change anything.

/** `what` stands somehow: “things stand”, “your note stands”. */
export const outOfDate = (what: string): string =>
  `That card was out of date, so nothing was changed by it. This is how ${what}.`;
export const LATE_SENTENCE = outOfDate('things stand');
export const changedByOthers = (what: string): string =>
  `Somebody else changed ${what} in the meantime. Here is how it stands; nothing was saved.`;
