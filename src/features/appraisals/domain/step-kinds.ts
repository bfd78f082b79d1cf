// Each kind of step in one place: what it is called, what it asks, what is missing, and what is said of it afterwards.
import { LevelId, levelName } from '../../framework/domain.ts';
import { choicesIn, choice, words } from './fields.ts';
import { goalFields, goalLines, goalProblems } from './goals.ts';
import { missingProblem, wordsIn, type StepKind } from './step-kind.ts';
import { ASPIRATIONS, chosenIn, LEVEL_FITS, PROTECTED_TIME, YES_NO } from './step-options.ts';

const ids = (options: object) => Object.keys(options);

export const level: StepKind = {
  name: () => 'Level of practice and hopes',
  brief: () => 'Level',
  fields: () => [
    choice('levelFit', ids(LEVEL_FITS), 'Say whether the level fits the role.'),
    words('levelWords'),
    choice(
      'aspiration',
      ids(ASPIRATIONS),
      'Choose what the person would like. Staying is as good an answer as moving.',
    ),
    choice('nextLevel', LevelId.options),
    words('aspirationWords'),
  ],
  problems: (typed) =>
    typed.aspiration === 'move' ? missingProblem(typed, 'nextLevel', 'Choose the level to move towards.') : [],
  lines: (typed, { level: of }) => [
    ['Level of practice', levelName(of)],
    ['Level and role', chosenIn(LEVEL_FITS, typed.levelFit)],
    ['What shows that', wordsIn(typed, 'levelWords')],
    [
      'Hopes',
      chosenIn(ASPIRATIONS, typed.aspiration) +
        (typed.aspiration === 'move' && typed.nextLevel ? `: ${levelName(typed.nextLevel as LevelId)}` : ''),
    ],
    ['Hopes in own words', wordsIn(typed, 'aspirationWords')],
  ],
};

export const education: StepKind = {
  name: () => 'Courses and learning',
  brief: () => 'Courses',
  fields: () => [
    { id: 'coursesDone', kind: 'courses' },
    words('otherDone'),
    { id: 'coursesWanted', kind: 'courses' },
    words('otherWanted'),
    choice('protectedTime', ids(PROTECTED_TIME), 'Say whether protected time was agreed.'),
    words('protectedTimeWords'),
    choice('funding', ids(YES_NO), 'Say whether funding is needed.'),
    words('fundingWords'),
  ],
  lines: (typed, _place, { courses }) => [
    ['Courses done', choicesIn(typed.coursesDone).map(courses.title).join('; ')],
    ['Other learning done', wordsIn(typed, 'otherDone')],
    ['Courses wanted', choicesIn(typed.coursesWanted).map(courses.title).join('; ')],
    ['Other learning wanted', wordsIn(typed, 'otherWanted')],
    ['Protected time agreed', chosenIn(PROTECTED_TIME, typed.protectedTime)],
    ['How much and when', wordsIn(typed, 'protectedTimeWords')],
    ['Funding needed', chosenIn(YES_NO, typed.funding)],
    ['For what', wordsIn(typed, 'fundingWords')],
  ],
};

export const goals: StepKind = {
  name: () => 'Goals',
  brief: () => 'Goals',
  fields: ({ pack, level: of }) => goalFields(pack, of),
  problems: goalProblems,
  lines: (typed, { pack, level: of }) => goalLines(typed, of, pack),
};

export const eportfolio: StepKind = {
  name: () => 'ePortfolio',
  brief: () => 'ePortfolio',
  fields: () => [
    choice('account', ids(YES_NO), 'Choose yes or no. “No” is not a failing.'),
    choice('used', ids(YES_NO)),
    words('otherResource'),
  ],
  problems: (typed) =>
    typed.account === 'yes' ? missingProblem(typed, 'used', 'Say whether it was used in the last three months.') : [],
  lines: (typed) => [
    ['ePortfolio account', chosenIn(YES_NO, typed.account)],
    ['Used in the last three months', chosenIn(YES_NO, typed.used)],
    ['Other way of recording learning', wordsIn(typed, 'otherResource')],
  ],
};

/** What the person writes beforehand: no step of the discussion, and kept like one. */
export const preparation: StepKind = {
  name: () => 'Preparation',
  brief: () => 'Preparation',
  fields: () => ['wentWell', 'grow', 'support', 'hopes'].map((id) => words(id)),
  problems: (typed) =>
    Object.values(typed).some((value) => value.trim())
      ? []
      : missingProblem(typed, 'wentWell', 'Write at least one answer.'),
};
