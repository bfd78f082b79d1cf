// Whether a question is about what somebody has, by their name: their records, their training.
import data from './names.json' with { type: 'json' };

const NAMES: ReadonlySet<string> = new Set(data.names);

const POSSESSED =
  /\b(\p{Lu}\p{Ll}+)['’]s (?:(?:failed|completed|finished|outstanding|overdue|missing|missed|past|other|own|mandatory) )?(?:courses?|modules?|training|level|results?|progress)\b/u;
const RECORD =
  /\b(\p{L}+)['’]s? (?:\p{L}+ )?(?:records?|appraisals?|pdr|e-?portfolio|portfolio|file|results|progress|answers|history|certificates?)\b/iu;

const TRAINING_FOR = /\b[Tt]raining (?:for|of) (\p{Lu}\p{Ll}+)\b/u;
const SHOW_FOR =
  /\b(?:[Ss]how|[Ll]ist|[Ss]ee|[Oo]pen|[Vv]iew|[Ll]ook up|[Pp]ull up|[Ff]ind)\b.*\b(?:training|courses?|modules?|learning|certificates?|workshops?) (?:for|of) (\p{Lu}\p{Ll}+)\b/u;

interface Asked {
  /** As written: capitals tell something. */
  text: string;
  namesOfProviders: readonly string[];
}

const isNoProvider = (name: string, { namesOfProviders }: Asked) =>
  !namesOfProviders.includes(`${name.toLowerCase()}s`);

/** “Amy’s courses”, but not “Guy’s courses”; “my manager’s appraisal”, whoever they are, but not “this year’s appraisal”. */
export const namesAPerson = (asked: Asked): boolean =>
  [POSSESSED, RECORD].some((pattern) => {
    const name = pattern.exec(asked.text)?.[1];
    return name !== undefined && isNoProvider(name, asked);
  });

/** “Show me training for Priya”, but not “for Wessex”: what is no known name may be a place. */
export const isAboutSomebodyByName = (asked: Asked): boolean =>
  [TRAINING_FOR, SHOW_FOR].some((pattern) => {
    const name = pattern.exec(asked.text)?.[1];
    return name !== undefined && NAMES.has(name.toLowerCase()) && isNoProvider(name, asked);
  });
