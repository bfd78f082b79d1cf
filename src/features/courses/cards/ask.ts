import { z } from 'zod';
import { button, Choice, type Button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { plainText } from '../../../bot/plain-text.ts';
import type { Card } from '../../../bot/turn.ts';
import { CORRECTIONS } from '../domain/answering/correction.ts';
import { LEVELS, LevelId, levelOf } from '../../framework/domain.ts';
import { withoutNhsNumbers } from '../../../reading/nhs-number.ts';
import { FRAMEWORK_DOORS } from '../../framework/domain/doors.ts';
import { PEOPLE_DOORS } from '../../people/domain/doors.ts';

const ask = card(
  'courses/ask',
  z.object({ text: z.string(), problem: z.string(), note: z.string(), isPrivate: z.boolean(), levels: z.string() }),
);
const myLevel = card(
  'courses/my-level',
  z.object({
    lead: z.string(),
    level: z.string(),
    levels: z.array(Choice),
    problem: z.string(),
    isKept: z.boolean(),
    about: z.string(),
  }),
);

const MOST_ASKED = 2_000; // characters
/** An empty choice counts as none. */
export const ChosenLevel = z
  .union([LevelId, z.literal('')])
  .optional()
  .transform((level) => level || undefined);

const MOST_DONE = 12; // courses of one question

/** What a question sends. `isChosen`: the level was chosen from the list just now. `done` and `as` put an answer right. */
export const QuestionInput = z.object({
  text: z
    .string()
    .default('')
    .transform((text) => withoutNhsNumbers(plainText(text)).slice(0, MOST_ASKED)),
  level: ChosenLevel,
  isChosen: z.boolean().default(false),
  from: z.number().int().min(0).default(0),
  /** Ids of courses that they said are done or not wanted, by pressing. */
  done: z.array(z.string().max(200)).max(MOST_DONE).catch([]).default([]),
  as: z.enum(CORRECTIONS).optional().catch(undefined),
  /** The topic that was meant alone. */
  about: z.string().max(100).optional().catch(undefined),
});
export type QuestionInput = z.infer<typeof QuestionInput>;

export const HELP: Button = button('What I can do', PEOPLE_DOORS.help, {}, 'quiet');

export const askCard = ({ text = '', problem = '', note = '', isPrivate = true } = {}): Card =>
  ask({ text, problem, note, isPrivate, levels: FRAMEWORK_DOORS.levels });

export const EXAMPLES_NOTE = 'Some of the example roles are to be confirmed by your Alliance.';

/** `Registered (for example Registered Nurse)` */
export const levelChoice = (level: LevelId): string => {
  const { name, exampleRoles } = levelOf(level);
  return `${name} (for example ${exampleRoles[0]})`;
};

const LEVEL_CHOICES = LEVELS.map(({ id }) => ({ title: levelChoice(id), value: id }));

/** `level` is what is kept of them. */
export const myLevelCard = ({ level, problem = '' }: { level?: LevelId; problem?: string }): Card =>
  myLevel({
    lead: level
      ? 'I suggest courses for this level, until you change it. Only you see it.'
      : 'Choose your level, and I suggest courses for it. Only you see it.',
    level: level ?? '',
    levels: LEVEL_CHOICES,
    problem,
    isKept: level !== undefined,
    about: FRAMEWORK_DOORS.levels,
  });
