/** “my appraisal”, “my PDR”: somebody looks for their own; anybody else wants to hold one. */
const OWN = /\bmy (own |next |last |annual |yearly )?(accend )?(app?rais\w*|pdrs?|pdps?|reviews?)\b/i;
const TO_HOLD = /\b(start|begin|hold|do|run|new|book|staff|team|for (my|a|an|one|someone|somebody))\b/i;

/** The verb that opens what somebody asks for in words of their own. */
export const verbFor = (text: string): string =>
  OWN.test(text) && !TO_HOLD.test(text.replace(OWN, '')) ? 'appraisals.mine' : 'appraisals.start';

/** In everyday words; that somebody has an ePortfolio is ticked in their discussion. */
export const APPRAISALS_ASKED = {
  title: 'Appraisals',
  asks: [
    'apprais*',
    'pdr*',
    'pdp',
    'review my',
    'review her',
    'review his',
    'review with',
    'yearly review',
    'annual review',
    'objectives',
    'job planning',
    'induction',
    'one to one',
    '1 1',
    'sit down with',
    'tick portfolio',
    'tick eportfolio',
    'tick has',
    'she has eportfolio',
    'he has eportfolio',
    'they have eportfolio',
    'agreed with my manager',
    'talk with my manager',
    'sign off',
    'signed off',
  ],
};

export const TEAM_ASKED = {
  title: 'My team',
  asks: ['my team', 'team overdue', 'who overdue', 'who due', 'whose apprais*', 'staff overdue', 'staff apprais*'],
};
