// What the title of a post says about its level: the role words, and the words beside them that change their meaning.
import { levelName, type LevelId } from '../../../framework/domain.ts';
import { isPlainOccupation, occupationsIn, type FoundOccupation } from './title-roles.ts';

/** What a title suggests. */
export interface TitleReading {
  levels: LevelId[];
  isSure: boolean;
  reasons: string[];
}

export function titleSays(title: string): TitleReading {
  const found = occupationsIn(title);
  const [first] = found;
  if (!first) return noRole(title);
  const levels = [...new Set(found.flatMap(({ levels }) => levels))];
  if (found.some((one) => one.levels.length > 1))
    return unsure(levels, `“${title}” is a post that is found at more than one level.`);
  if (levels.length > 1) return unsure(levels, `“${title}” names roles at more than one level.`);
  const beside = outside(title, found);
  const change = CHANGES.find(({ words, isWithin }) => words.test(isWithin ? title : beside));
  return change?.says(levels[0]!, title) ?? plainRole(first, title, beside);
}

const outside = (title: string, found: FoundOccupation[]) =>
  found.reduceRight((text, { words, at }) => `${text.slice(0, at)} ${text.slice(at + words.length)}`, title);

const unsure = (levels: LevelId[], reason: string): TitleReading => ({ levels, isSure: false, reasons: [reason] });
const sure = (level: LevelId, reason: string): TitleReading => ({ levels: [level], isSure: true, reasons: [reason] });

/** What comes before each level, and after it, on the way of somebody's career. */
const BEFORE: Partial<Record<LevelId, LevelId>> = {
  assistive: 'supportive',
  registered: 'pre-registration',
  enhanced: 'registered',
  advanced: 'enhanced',
  consultant: 'advanced',
};
const AFTER: Partial<Record<LevelId, LevelId[]>> = {
  supportive: ['assistive'],
  registered: ['enhanced'],
  enhanced: ['advanced'],
  advanced: ['consultant'],
};
const isQualified = (level: LevelId) => ['registered', 'enhanced', 'advanced', 'consultant'].includes(level);
const quoted = (level: LevelId) => `${levelName(level).toLowerCase()} level`;

interface Change {
  words: RegExp;
  /** It counts also as a part of the role words: “Trainee Advanced Clinical Practitioner” is one role to some. */
  isWithin?: boolean;
  /** Undefined: at this level the word changes nothing. */
  says: (level: LevelId, title: string) => TitleReading | undefined;
}

/** The first that is found counts. */
const CHANGES: Change[] = [
  {
    words: /\b(?:student|undergraduate|pre-?registration)\b/i,
    says: (level) =>
      level === 'registered' ? sure('pre-registration', 'Students are learners at pre-registration level.') : undefined,
  },
  {
    words: /\b(?:trainee|apprentice|student|in training|development(?:al)? (?:post|role)|aspiring)\b/i,
    isWithin: true,
    says: (level) =>
      BEFORE[level] && unsure([BEFORE[level], level], `The post is a training one, on the way to ${quoted(level)}.`),
  },
  {
    words: /\b(?:assistant|helper|support worker|secretary|administrator|clerk|pa|technician)\b/i,
    says: (level) =>
      isQualified(level)
        ? unsure(['supportive', 'assistive'], 'The title speaks of somebody who assists a qualified role.')
        : undefined,
  },
  {
    words: /\bconsultant\b/i,
    says: (level) => higher(level, 'consultant', '“Consultant” and the role do not point to one level.'),
  },
  {
    words: /\badvanced\b/i,
    says: (level) => higher(level, 'advanced', '“Advanced” is also used for posts at enhanced level.'),
  },
  {
    words: /\benhanced\b/i,
    says: (level) =>
      level === 'registered' || level === 'enhanced'
        ? sure('enhanced', 'The title itself says “enhanced”.')
        : undefined,
  },
  {
    words: /\b(?:manager|matron|director|head|educator|lecturer|facilitator|tutor|teacher|research|trials?)\b/i,
    says: (level) => (isQualified(level) ? managing(level) : undefined),
  },
  {
    words: /\b(?:lead|leader|senior|principal|deputy|sister|charge|chief|team)\b/i,
    says: (level, title) => (AFTER[level] ? leading(level, title) : undefined),
  },
  {
    words: /\bspecialist\b/i,
    says: (level) => {
      if (level === 'registered')
        return sure('enhanced', 'A specialist post beyond registration is usually at enhanced level.');
      return level === 'supportive'
        ? unsure(['supportive', 'assistive'], '“Specialist” may mean more than supportive level.')
        : undefined;
    },
  },
];

const higher = (level: LevelId, named: LevelId, reason: string): TitleReading | undefined =>
  level === named ? undefined : unsure(level === 'registered' ? [named, 'enhanced'] : [named, level], reason);

const managing = (level: LevelId): TitleReading =>
  unsure([level, ...(AFTER[level] ?? [])], 'Posts that manage, teach or do research are found at several levels.');

function leading(level: LevelId, title: string): TitleReading {
  if (level !== 'registered')
    return unsure(
      [level, ...(AFTER[level] ?? [])],
      `“${title}” may be beyond ${quoted(level)}, as it leads or is senior.`,
    );
  return /\b(?:lead|chief|head)\b/i.test(title)
    ? unsure(['enhanced', 'advanced', 'consultant'], 'Lead posts are found at several levels.')
    : unsure(['registered', 'enhanced'], 'Senior posts are found at more than one level.');
}

function plainRole(found: FoundOccupation, title: string, beside: string): TitleReading {
  const [level] = found.levels as [LevelId];
  if (!isPlainOccupation(found) && (/\p{L}{3}/u.test(beside) || isNarrowed(found)))
    return unsure([level, 'enhanced'], `“${title}” does not say whether the post goes beyond registration.`);
  const basis = found.isConfirmed ? '' : ' That is my reading, to be confirmed by your Alliance.';
  return sure(level, `“${found.words}” is a role at ${quoted(level)}.${basis}`);
}

/** “Oncology nurse” is more than the role as such; “occupational therapist” is the role as such. */
const isNarrowed = ({ words, name }: FoundOccupation) =>
  words.includes(' ') && words.toLowerCase() !== name.toLowerCase();

const NAMED = /\b(supportive|assistive|enhanced|advanced|consultant)\b.*\b(?:practitioner|practice)\b/i;

function noRole(title: string): TitleReading {
  const level = NAMED.exec(title)?.[1]?.toLowerCase();
  if (level) return unsure([level as LevelId], `The title says “${level}”, but names no role that is known here.`);
  return unsure([], `“${title}” names no role that is known here.`);
}
