// Where one of several things that a message asks ends and the next begins.
const COUNTED = String.raw`(?:^|(?<=[\s:,;.]))\(?(?:[1-5]|[a-d]|i{1,3}|iv)(?:\)|[.:](?=\s))\s*`;
const MARKS = String.raw`[.?!;:\n]+(?!\d)\s*|\s[-–—+&]\s*(?=\w)`;
const JOINS = String.raw`,?\s+(?:and|also|plus|then|besides|separately|n)\s+`;
const ASIDES = String.raw`,?\s*\b(?:while|whilst) (?:im|i['’]m|i am|youre|you['’]re|were|we['’]re) (?:at it|here|on)\b,?\s*|,?\s*\b(?:on top of (?:that|this)|as well as|apart from that|at the same time)\b,?\s*`;
const BEGINS = String.raw`,\s+(?=(?:what|which|where|how|can|could|is|are|do|does|any|need|want|looking)\b)`;
const BETWEEN = new RegExp([COUNTED, MARKS, JOINS, ASIDES, BEGINS].join('|'), 'i');

const FEWEST_WORDS = 2;

export const partsAsked = (text: string): string[] =>
  text.split(BETWEEN).filter((part) => part.trim().split(/\s+/).length >= FEWEST_WORDS);
