// What axe finds that the renderer does by itself, whatever card it is given: rule, and what the marked element looks like.

export interface KnownDefault {
  rule: string;
  /** Part of the HTML of the element that axe names. */
  html: RegExp;
  why: string;
}

export const KNOWN_DEFAULTS: readonly KnownDefault[] = [
  {
    rule: 'label',
    html: /ac-choiceSetInput-filtered/,
    why: 'The box of a list that can be searched (the people picker) is not joined to its label; Teams draws a picker of its own.',
  },
];
