// Whether a question is about what somebody has, by their name or number: their records, their training.
import { holdsNhsNumber } from './nhs-number.ts';

const POSSESSED =
  /\b(\p{Lu}\p{Ll}+)['’]s (?:(?:failed|completed|finished|outstanding|overdue|missing|missed|past|other|own|mandatory) )?(?:courses?|modules?|training|level|results?|progress)\b/u;
const RECORD =
  /\b(\p{L}+)['’]s? (?:\p{L}+ )?(?:records?|appraisals?|pdr|e-?portfolio|portfolio|file|results|progress|answers|history|certificates?)\b/iu;

interface Asked {
  /** As written: capitals tell something. */
  text: string;
  namesOfProviders: readonly string[];
}

const isNoProvider = (name: string, { namesOfProviders }: Asked) =>
  !namesOfProviders.includes(`${name.toLowerCase()}s`);

/** “My nurses’ appraisals”: a team’s, to be held. */
const OF_A_TEAM = /\b(?:my|our) (?:\p{L}+ ){0,3}\p{L}+s['’] (?:\p{L}+ )?(?:appraisals|pdrs|reviews)\b/iu;

/** “Hosp no 4471902”: no course has a number as long, and no telephone without its nought. */
const CASE_NUMBER = /(?<!\d[ .-]?|[+/])[1-9]\d{5,}(?![./-]?\d)/u;

/** “Amy’s courses”, but not “Guy’s courses”; “my manager’s appraisal”, whoever they are, but not “this year’s appraisal”. */
const isByName = (asked: Asked): boolean =>
  !OF_A_TEAM.test(asked.text) &&
  [POSSESSED, RECORD].some((pattern) => {
    const name = pattern.exec(asked.text)?.[1];
    return name !== undefined && isNoProvider(name, asked);
  });

/** Whose record is asked for is said: by a name, or by a number. */
export const namesARecord = (asked: Asked): boolean =>
  CASE_NUMBER.test(asked.text) || holdsNhsNumber(asked.text) || isByName(asked);
