/** “my appraisal”, “my PDR”: somebody looks for their own; anybody else wants to hold one. */
const OWN = /\bmy (own |next |last |annual |yearly )?(accend )?(app?rais\w*|pdrs?|pdps?|reviews?)\b/i;
const TO_HOLD = /\b(start|begin|hold|do|run|new|book|staff|team|for (my|a|an|one|someone|somebody))\b/i;

/** The verb that opens what somebody asks for in words of their own. */
export const verbFor = (text: string): string =>
  OWN.test(text) && !TO_HOLD.test(text.replace(OWN, '')) ? 'appraisals.mine' : 'appraisals.start';
