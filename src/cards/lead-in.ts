/** Before words: a label with its colon, but for one that is a sentence or the question that was asked. */
export const leadIn = (label: string): string => (/[?.:!…]$/.test(label) ? label : `${label}:`);
