// The words of labels in Welsh job descriptions, in small letters and as they stand after mutations.
export const WELSH = {
  education: 'addysg cymhwyster cymwysterau chymwysterau hyfforddiant academaidd',
  knowledge: 'gwybodaeth profiad phrofiad sgiliau medrau datblygiad cofrestriad',
  criteria: `gwybodaeth profiad phrofiad sgiliau medrau medr gallu galluoedd doniau rhinweddau nodweddion priodoleddau gofynion
    cyfathrebu personol arall eraill ychwanegol agweddau gwerthoedd ymddygiad cymwyseddau arweinyddiaeth ymchwil`,
  beside: `a ac neu r y yr o i ar gyfer mewn â gan proffesiynol broffesiynol perthnasol cyffredinol hanfodol dymunol lefel
    datblygiad cofrestru cofrestriad safonau isafswm swydd rôl`,
  bare: 'addysg cymhwyster cymwysterau chymwysterau hyfforddiant gwybodaeth profiad phrofiad sgiliau rhinweddau doniau a ac neu',
  essential: 'hanfodol',
  desirable: 'dymunol',
  specification: 'manyleb (?:y |yr |o r )?(?:person|unigolyn|bersonol|swydd|ymgeisydd)',
  elsewhere: `datganiad|prif ddyletswyddau|dyletswyddau|cyfrifoldebau|(?:pwrpas|diben|crynodeb) (?:y |o r )?swydd|disgrifiad swydd|
    iechyd a diogelwch|cyfrinachedd|diogelu|amodau gwaith|llofnod`,
  columns: 'meini prawf|maen prawf|gofyniad|gofynion|ffactor|categori',
  asides: 'dull asesu|sut asesir|asesu|tystiolaeth|rhif',
} as const;

const ONLY_WELSH = new Set(
  `${WELSH.education} ${WELSH.knowledge} ${WELSH.essential} ${WELSH.desirable} manyleb meini`.split(/\s+/),
);

const ENGLISH =
  /\b(?:essential|desirable|qualifications?|education|training|experience|skills|person(?:al)? spec\w*|criteria)\b/;

/** The label says in Welsh, and not in English too, what it is about. */
export const isWelsh = (label: string): boolean =>
  label.split(' ').some((word) => ONLY_WELSH.has(word)) && !ENGLISH.test(label);
