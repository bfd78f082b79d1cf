// What roles.json says: roles, the words that change a role's level, and fields of work with the kinds of people in them.
import { z } from 'zod';
import { LevelId } from '../features/framework/domain.ts';
import data from './roles.json' with { type: 'json' };
import { finderOf, type Word } from './phrases.ts';

export const JobRole = z.object({
  /** As shown to people. */
  name: z.string(),
  level: LevelId,
  /** Other ways to write it: abbreviations, other spellings, plurals that are not regular. */
  words: z.array(z.string()).default([]),
  /** Whether the work is with patients' treatment and care, or around it (navigators, care co-ordinators, administration). */
  isClinical: z.boolean().default(true),
  /** Whether a public source names this role at this level. */
  isConfirmed: z.boolean().default(false),
});
export type JobRole = z.infer<typeof JobRole>;

const Levels = z.array(LevelId).nonempty();
const Modifier = z.object({
  words: z.array(z.string()),
  /** The levels of the roles that these words change. */
  of: z.array(LevelId),
  levels: Levels,
  isAfterToo: z.boolean(),
});

const RoleWords = z.object({
  roles: z.array(JobRole),
  /** Found at more than one level. */
  unsure: z.array(JobRole.pick({ name: true, words: true, isClinical: true }).extend({ among: Levels })),
  modifiers: z.array(Modifier),
  fields: z.array(z.string()),
  /** Jobs told by what somebody does: `before` stands right before a verb where no speaker has to. */
  doings: z.array(
    z.object({
      role: z.string(),
      before: z.array(z.string()).default([]),
      verbs: z.array(z.string()),
      objects: z.array(z.string()),
      gap: z.number().default(3),
    }),
  ),
  kinds: z.array(z.object({ words: z.array(z.string()), name: z.string(), level: LevelId })),
});

export const ROLE_WORDS = RoleWords.parse(data);

/** What somebody works as, by the words for it. More than one level where the words leave it open. */
export type Occupation = Pick<JobRole, 'name' | 'isClinical' | 'isConfirmed'> & { levels: LevelId[] };

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const ofFields = (): [string, Occupation][] =>
  ROLE_WORDS.fields.flatMap((field) =>
    ROLE_WORDS.kinds.flatMap(({ words, name, level }) =>
      words.map((word): [string, Occupation] => [
        `${field} ${word}`,
        { name: `${capitalised(field)} ${name}`, levels: [level], isClinical: true, isConfirmed: false },
      ]),
    ),
  );

/** Every phrase that names an occupation; the given roles come before what is put together from fields and kinds. */
export const occupationPhrases = (roles: readonly JobRole[]): [phrase: string, occupation: Occupation][] => [
  ...[
    ...roles.map((role) => ({ ...role, among: [role.level] })),
    ...ROLE_WORDS.unsure.map((role) => ({ ...role, isConfirmed: false })),
  ].flatMap(({ name, words, among, isClinical, isConfirmed }) => {
    const occupation = { name, levels: among, isClinical, isConfirmed };
    return [name, ...words].map((phrase): [string, Occupation] => [phrase, occupation]);
  }),
  ...ofFields(),
];

const modifiersIn = finderOf(
  ROLE_WORDS.modifiers.flatMap((modifier) => modifier.words.map((word) => [word, modifier] as const)),
);
const FURTHEST_MODIFIER = 5; // “highly specialist head and neck dietitian” is about as far as it goes
const ENDS_A_TITLE = new Set(
  'a an the my our your of for to with and or as at by in on is im i who from am'.split(' '),
);

/** “advanced practice breast” radiographer: the words just before that can belong to the same title. */
function titleBefore(words: readonly Word[], from: number, earliest: number): Word[] {
  let start = from;
  while (start > Math.max(earliest, from - FURTHEST_MODIFIER) && !words[start]?.isOpening) {
    const isHeadAndNeck = words[start - 1]!.text === 'and' && words[start]?.text === 'neck';
    if (ENDS_A_TITLE.has(words[start - 1]!.text) && !isHeadAndNeck) break;
    start--;
  }
  return words.slice(start, from);
}

/** The occupation named by `words[from…to]`, as the words around it change it: a student, a specialist, a consultant. */
export function modifiedOccupation(
  occupation: Occupation,
  words: readonly Word[],
  { from, to, earliest = 0 }: { from: number; to: number; earliest?: number },
): Occupation {
  const after = words.slice(to, to + 2);
  const next = after[0]?.isOpening ? undefined : modifiersIn(after).find((found) => found.from === 0)?.meaning;
  const before = modifiersIn(titleBefore(words, from, earliest)).at(-1)?.meaning;
  const modifier = [before, next?.isAfterToo ? next : undefined].find((each) =>
    occupation.levels.every((level) => each?.of.includes(level)),
  );
  if (!modifier) return occupation;
  const name = `${capitalised(modifier.words[0]!)} ${occupation.name}`;
  return { ...occupation, name, levels: modifier.levels, isConfirmed: false };
}
