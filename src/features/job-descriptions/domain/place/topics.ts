// What the headings and labels of job descriptions are about. Only whole labels count, never a word in a sentence.
import { WELSH } from './welsh.ts';

const EDUCATION = words(`education educational qualification qualifications training academic attainment attainments
   ${WELSH.education}`);
const WITH_EDUCATION = words(
  `and or of the for in to a an with level professional vocational relevant further general specialist specific knowledge
   experience skills development learning study attainment attainments achievement achievements registration registrations
   requirements required requirement minimum essential desirable criteria criterion standard standards accreditation
   accredited personal technical clinical formal background history memberships membership certificates certification
   expertise competence competencies teaching continuing cpd post basic previous recent current practical proven higher qualified ${WELSH.beside} ${WELSH.knowledge}`,
);
const KNOWLEDGE = words(`knowledge experience skills learning development registration cpd ${WELSH.knowledge}`);
const CRITERIA = words(
  `knowledge experience skills skill abilities ability aptitude aptitudes aptitiude attributes qualities disposition
   circumstances requirements communication physical personal other additional analytical interpersonal attitude values
   behaviours behaviour competencies planning organisational mobility motivation special leadership research technical it
   circumstance professional work job related interests ${WELSH.criteria}`,
);
const SPECIFICATION = new RegExp(
  `(?<!\\p{L})(?:(?:person(?:al|nel)?|employee|candidate) spec(?:ification)?s?|${WELSH.specification})(?!\\p{L})|^job specification$`,
  'u',
);
// The banner of the whole document, or a word about another one.
const NO_SPECIFICATION =
  /\b(?:job (?:description|profile)|role (?:description|profile)|jd|see|attached|refer|as per)\b/;
const isSpecification = (label: string) => SPECIFICATION.test(label) && !NO_SPECIFICATION.test(label);
const ESSENTIAL_TAIL = words(
  `criteria criterion requirements requirement attributes qualities skills knowledge qualifications qualification education
   training experience competencies and or for the post role job of to effective performance minimum functions e
   elements factors attribute characteristics are those that without which a person would be unable carry out duties
   ${WELSH.beside} ${WELSH.criteria} ${WELSH.education}`,
);
/** “Experience required to do the job” is about no job. */
const FOR_THE_POST =
  / (?:(?:required|needed|necessary) )?(?:to (?:do|undertake|perform|carry out|fulfil)|for) (?:the|this) (?:job|post|role)$/;
// Training that every employee does, and rooms that happen to be called so.
const NOT_EDUCATION =
  /\b(?:mandatory|statutory|health and safety|fire|centre|department|directorate|lead|manager|budget)\b/;
/** What usually follows a person specification, or has nothing to do with one. */
const ELSEWHERE =
  /\b(?:job (?:purpose|summary|description|title|details)|main (?:duties|purpose|responsibilities|tasks)|(?:key|principal|core|main) (?:duties|tasks|responsibilities|areas|results?)|key working|organisation(?:al)? (?:chart|structure)|working relationships|health and safety|confidentiality|safeguarding|infection|equality|equal opportunities|data protection|smoking|declaration|signatures?|signed|agreement|working conditions|general (?:duties|conditions|responsibilities)|terms and conditions|appendix|effort|environment|duties|responsibilities|our values|about (?:us|the))\b/;
const ELSEWHERE_IN_WELSH = new RegExp(`^(?:${WELSH.elsewhere.replace(/\s*\n\s*/g, '')})`);

function words(text: string): Set<string> {
  return new Set(text.split(/\s+/));
}

/** Characters: what is longer is a sentence, or a criterion. */
export const LONGEST_LABEL = 80;
/** Of a cell that may hold a whole chapter. */
const LOOKED_AT = 300;

/** Lower case, without numbering, brackets, punctuation: `2.1 Education & Training:` → `education and training`. */
export const plainLabel = (text: string): string =>
  text
    .slice(0, LOOKED_AT)
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/^[\s\p{P}]*(?:(?:section|part|appendix)\s+)?(?:\d+(?:\.\d+)*[.):]?\s|(?:\d+|[a-z]|[ivx]+)[.):])\s*/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface Topic {
  isSpecification: boolean;
  kind?: 'essential' | 'desirable';
  /** The kind stands beside a name of criteria: `Qualifications (Essential)`. */
  isKindBeside: boolean;
  /** 0: not about education. The more, the surer. */
  education: number;
  /** A heading one finds inside a person specification. */
  isCriteria: boolean;
  /** A heading one finds outside it. */
  isElsewhere: boolean;
}

const MOST_WORDS = 10;
const allIn = (label: string[], ...sets: Set<string>[]) => label.every((word) => sets.some((set) => set.has(word)));

export function topicOf(text: string): Topic {
  const written = plainLabel(text);
  const label = written.replace(FOR_THE_POST, '');
  const parts = label && text.length <= LOOKED_AT ? label.split(' ') : [];
  const education = parts.length <= MOST_WORDS ? educationIn(label, parts, text.trim().includes('\n')) : 0;
  const kind = parts.length > 0 ? kindIn(written.split(' ')) : undefined;
  const beside = kind ?? kindBeside(text);
  const isCriteria =
    education > 0 ||
    (parts.length > 0 &&
      parts.length <= MOST_WORDS &&
      parts.some((word) => CRITERIA.has(word)) &&
      allIn(parts, CRITERIA, WITH_EDUCATION));
  return {
    isSpecification: parts.length > 0 && parts.length <= MOST_WORDS && isSpecification(label),
    kind: kind ?? beside,
    isKindBeside: kind === undefined && beside !== undefined,
    education,
    isCriteria,
    isElsewhere: !isCriteria && parts.length <= MOST_WORDS && (ELSEWHERE.test(label) || ELSEWHERE_IN_WELSH.test(label)),
  };
}

/** `isOverWords`: more lines follow, which may be what is asked for under that name. */
function educationIn(label: string, parts: string[], isOverWords: boolean): number {
  if (!parts.some((word) => EDUCATION.has(word)) || NOT_EDUCATION.test(label)) return 0;
  if (!allIn(parts, EDUCATION, WITH_EDUCATION))
    return parts.length <= 7 && EDUCATION.has(parts[0]!) && !isOverWords ? 1 : 0;
  if (/\b(?:qualification|education|ch?ymh?wyster|addysg)/.test(label)) return 4;
  return KNOWLEDGE.has(parts[0]!) ? 2 : 3;
}

const MUST = /^(?:(?:you|candidates|applicants|the post ?holder) )?(?:must|need to|will need to) have$/;
const NICE =
  /^(?:nice to have|(?:ideally )?(?:you|it) (?:may|might|could|would) (?:also )?(?:have|be (?:good|great|helpful|useful|nice|an advantage) (?:if|to) (?:you )?(?:also )?(?:have|had)))$/;

function kindIn(label: string[]): Topic['kind'] {
  if (MUST.test(label.join(' '))) return 'essential';
  if (NICE.test(label.join(' '))) return 'desirable';
  const [first = '', ...rest] = label;
  if (rest.length > MOST_WORDS * 2 || !allIn(rest, ESSENTIAL_TAIL)) return undefined;
  if (/^(?:ess(?:ential)?s?|hanfodol)$/.test(first) || (first === 'minimum' && rest.length > 0)) return 'essential';
  return /^(?:des(?:irable)?s?|preferred|dymunol)$/.test(first) ? 'desirable' : undefined;
}

const KIND_WORDS = new Map<string, 'essential' | 'desirable'>([
  ['essential', 'essential'],
  [WELSH.essential, 'essential'],
  ['desirable', 'desirable'],
  [WELSH.desirable, 'desirable'],
]);

/** `Qualifications (Essential)`, `Hanfodol / Essential`: the one kind that is named beside names of criteria. */
function kindBeside(text: string): Topic['kind'] {
  if (text.length > LOOKED_AT) return undefined;
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const kinds = new Set(all.flatMap((word) => KIND_WORDS.get(word) ?? []));
  const others = all.filter((word) => !KIND_WORDS.has(word));
  const isLabel = all.length <= MOST_WORDS && allIn(others, EDUCATION, WITH_EDUCATION, CRITERIA, ESSENTIAL_TAIL);
  return kinds.size === 1 && isLabel ? [...kinds][0] : undefined;
}
