// The small words around names: what introduces one, what a name does, and what only looks like one.
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const TITLES = setOf('mr mrs ms miss mx dr doctor prof professor sir dame rev st');
export const NAME_OPENERS = setOf('im am is name named called hi hello hey dear this its with and');
const SUBJECTS = 'i we you he she they it';
const PRONOUNS = `a an the im ive id ill my our your his her their its this that there these those all ${SUBJECTS}`;
/** Words of a sentence rather than of a name, except where they begin large in the middle of it: “ask An Nguyen”. */
export const SENTENCE_WORDS = setOf(
  `${PRONOUNS} and or but so for from to in on at of as by with about who what which how why when where is am are was were be been do does
  did dont has have had can could should would want wants wanted need needs work works working new any no not us too nor
  via per yet let two six ten`,
);

/** “Mary needs”, “Bailey said”: what begins a sentence before one of these does something. */
export const VERBS_OF_NAMES = setOf(
  `needs wants has is was does did asked asks works worked would will should could can cannot cant likes loves said says told thinks
  wanted needed had hasnt isnt doesnt wasnt wouldnt wont got gets started starts wishes hopes joined manages leads covers does`,
);
export const OTHER_SUBJECTS = setOf(
  `${PRONOUNS} who what which how why when where everyone everybody someone somebody anyone anybody nobody nothing something anything
  course courses staff team colleague colleagues manager here one work study part`,
);

/** What may come after a name and is none. */
export const NAME_FOLLOWERS = setOf(
  'done next please first already before also only about after still course courses training level band number interested because if then',
);

/** “May” and “will” may be names or verbs; in “I may need” and “it will be” they are verbs. */
export const MODAL_NAMES = setOf('may will');
export const SUBJECTS_OF_VERBS = setOf(`${SUBJECTS} there what which who how when where this that`);
export const PLAIN_VERBS = setOf(
  'be do need want have get help take cost give count start work not i we you he she they it there the this a',
);
export const AFTER_AN_OPENING = setOf('i we you he she they it there');
export const ARTICLES = setOf('a an the this each every');
/** What these two are no names after: “a porter”, “our ward”. */
export const WORK_ARTICLES = setOf('a the this each every our my');
export const KINDS_OF_WARD = setOf('oncology cancer medical surgical hospital');
export const ROLE_OR_PLACE = setOf('ward wards porter porters');
