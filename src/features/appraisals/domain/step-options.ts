// What may be chosen on the cards of a discussion, by its id.
export const LEVEL_FITS = {
  fits: 'It fits the role',
  between: 'The role lies between two levels',
  unsure: 'We are not sure yet',
};
export const ASPIRATIONS = {
  stay: 'Stay and be the best in this role',
  broaden: 'Broaden: new skills or areas at this level',
  move: 'Move towards another level',
};
export const RATINGS = {
  strength: 'Strength',
  'on-track': 'On track',
  'development-need': 'Development need',
  'not-discussed': 'Not discussed',
};
export const EVIDENCE = {
  practice: 'Seen in practice',
  portfolio: 'Portfolio or reflection',
  feedback: 'Feedback from patients or colleagues',
  course: 'Gained through a course',
  other: 'Something else',
};
export const PROTECTED_TIME = { agreed: 'Yes, agreed', 'not-agreed': 'Not agreed yet', 'not-needed': 'Not needed' };
export const YES_NO = { yes: 'Yes', no: 'No' };

/** The chosen one in words; nothing where nothing was. */
export const chosenIn = (options: Record<string, string>, id = ''): string => options[id] ?? '';
