// The domains of the framework pack: a card asks about at most four, each with fields of its own.
import { capabilitiesFor, type Pack } from '../../framework/domain.ts';
import { choice, choicesIn, words, type FieldProblem, type FieldTexts, type FormField } from './fields.ts';
import { missingProblem, wordsIn, type StepKind, type StepPart, type StepPlace } from './step-kind.ts';
import { chosenIn, EVIDENCE, RATINGS } from './step-options.ts';

type Domain = Pack['domains'][number];

export const MOST_DOMAINS_ON_A_CARD = 4;
// Four domains stand on one card, and a card has to stay small enough to be sent.
const MOST_DISCUSSED = 1000; // characters
const MOST_IN_A_NOTE = 500; // characters

const STEP = 'domains-';
const cardOf = (n: number) => `${STEP}${n + 1}`;

export const domainSteps = ({ domains }: Pack): string[] =>
  Array.from({ length: Math.ceil(domains.length / MOST_DOMAINS_ON_A_CARD) }, (_, n) => cardOf(n));

export const domainsOn = (step: string, { domains }: Pack): Domain[] =>
  domains.filter((_, n) => cardOf(Math.floor(n / MOST_DOMAINS_ON_A_CARD)) === step);

/** What the part of a domain is called on its card, where the others have one too. */
export const domainField = (part: string, domainId: string): string => `${part}-${domainId}`;

/** Of one domain, each without its name. */
const fieldsOfDomain = (domainId: string, { pack, level }: StepPlace): FormField[] => [
  choice('rating', Object.keys(RATINGS), 'Choose one. “Not discussed” is fine.'),
  words('needed', undefined, MOST_IN_A_NOTE),
  words('discussed', undefined, MOST_DISCUSSED),
  { id: 'capabilities', kind: 'choices', of: capabilitiesFor(pack, domainId, level).map(({ code }) => code) },
  words('strengths', undefined, MOST_IN_A_NOTE),
  choice('evidenceKind', Object.keys(EVIDENCE)),
  words('evidence', undefined, MOST_IN_A_NOTE),
];
const PARTS = ['rating', 'needed', 'discussed', 'capabilities', 'strengths', 'evidenceKind', 'evidence'] as const;
export type DomainPart = (typeof PARTS)[number];

/** Besides the judgement, and what it asks for: what is folded until somebody wants to write it. */
export const NOTE_PARTS = PARTS.filter((part) => part !== 'rating' && part !== 'needed');

/** What was typed about one domain, by part. */
export const domainTexts = (typed: FieldTexts, domainId: string): Record<DomainPart, string> =>
  Object.fromEntries(PARTS.map((part) => [part, wordsIn(typed, domainField(part, domainId))])) as Record<
    DomainPart,
    string
  >;

export const domains: StepKind = {
  name: ({ step, pack }) => `${pack.isStarter ? 'Pillars of practice' : 'Capabilities'}${numberOf(step, pack)}`,
  brief: ({ step, pack }) => `${pack.isStarter ? 'Pillars' : 'Capabilities'}${numberOf(step, pack)}`,
  fields: (place) =>
    domainsOn(place.step, place.pack).flatMap(({ id }) =>
      fieldsOfDomain(id, place).map((field) => ({ ...field, id: domainField(field.id, id) })),
    ),
  problems: (typed, _today, { step, pack }) => domainsOn(step, pack).flatMap(({ id }) => needProblem(typed, id)),
  parts: (typed, { step, pack }) => domainsOn(step, pack).map((one) => partOf(one, typed)),
};

/** Where a pack has more domains than one card holds. */
function numberOf(step: string, pack: Pack): string {
  const all = domainSteps(pack);
  return all.length > 1 ? ` ${all.indexOf(step) + 1} of ${all.length}` : '';
}

const needProblem = (typed: FieldTexts, domainId: string): FieldProblem[] =>
  domainTexts(typed, domainId).rating === 'development-need'
    ? missingProblem(typed, domainField('needed', domainId), 'Say what is needed.')
    : [];

function partOf({ id, name }: Domain, typed: FieldTexts): StepPart {
  const { capabilities, discussed, rating, strengths, evidenceKind, evidence, needed } = domainTexts(typed, id);
  return {
    title: name,
    fields: PARTS.map((part) => domainField(part, id)),
    lines: [
      ['How it is going', chosenIn(RATINGS, rating)],
      ['Needed', needed],
      ['Discussed', discussed],
      ['Capabilities discussed', choicesIn(capabilities).join(', ')],
      ['Strengths', strengths],
      ['Evidence', [chosenIn(EVIDENCE, evidenceKind), evidence].filter(Boolean).join(': ')],
    ],
  };
}

/** What was typed about each domain of the pack, whichever card asked. */
export const everyDomainTexts = (
  answers: ReadonlyMap<string, { fields: FieldTexts }>,
  pack: Pack,
): ({ id: string; name: string } & Record<DomainPart, string>)[] =>
  domainSteps(pack).flatMap((step) =>
    domainsOn(step, pack).map(({ id, name }) => ({ id, name, ...domainTexts(answers.get(step)?.fields ?? {}, id) })),
  );
