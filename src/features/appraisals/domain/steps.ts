import { capabilitiesFor, LevelId, type Pack } from '../../framework/domain.ts';
import type { Appraisal } from './appraisal.ts';
import { choice, fieldProblems, words, type Field, type Fields, type Problem } from './fields.ts';
import { goalFields, goalProblems } from './goals.ts';

export const LEVEL_FITS = {
  fits: 'It fits the role',
  between: 'The role lies between two levels',
  unsure: 'We are not sure yet',
};
export const ASPIRATIONS = {
  stay: 'Stay and be the best in this role',
  broaden: 'Broaden: new skills or areas at this level',
  move: 'Move towards another level',
};
export const RATINGS = {
  strength: 'Strength',
  'on-track': 'On track',
  'development-need': 'Development need',
  'not-discussed': 'Not discussed',
};
export const EVIDENCE = {
  practice: 'Seen in practice',
  portfolio: 'Portfolio or reflection',
  feedback: 'Feedback from patients or colleagues',
  course: 'Gained through a course',
  other: 'Something else',
};
export const PROTECTED_TIME = { agreed: 'Yes, agreed', 'not-agreed': 'Not agreed yet', 'not-needed': 'Not needed' };
export const YES_NO = { yes: 'Yes', no: 'No' };
const ids = (options: object) => Object.keys(options);

export const PREPARATION = 'preparation';
export const SUMMARY = 'summary';
const DOMAIN = 'domain-';
export const domainStep = (domainId: string) => `${DOMAIN}${domainId}`;
export const domainOf = (step: string, pack: Pack) => pack.domains.find(({ id }) => domainStep(id) === step);

/** The steps of a discussion in their order; the summary comes after them and asks nothing. */
export const stepsOf = (pack: Pack): string[] => [
  'level',
  ...pack.domains.map(({ id }) => domainStep(id)),
  'education',
  'goals',
  'eportfolio',
];

export function stepName(step: string, pack: Pack): string {
  const names: Record<string, string> = {
    level: 'Level of practice and hopes',
    education: 'Courses and learning',
    goals: 'Goals',
    eportfolio: 'ePortfolio',
    summary: 'Summary',
    preparation: 'Preparation',
  };
  return names[step] ?? domainOf(step, pack)?.name ?? step;
}

/** What the card of a step asks of this person; undefined for a step that this framework pack does not have. */
export function fieldsOf(step: string, record: Pick<Appraisal, 'level'>, pack: Pack): Field[] | undefined {
  if (step === 'level')
    return [
      choice('levelFit', ids(LEVEL_FITS), 'Say whether the level fits the role.'),
      words('levelWords'),
      choice(
        'aspiration',
        ids(ASPIRATIONS),
        'Choose what the person would like. Staying is as good an answer as moving.',
      ),
      choice('nextLevel', LevelId.options),
      words('aspirationWords'),
    ];
  if (step === 'education')
    return [
      { id: 'coursesDone', kind: 'courses' },
      words('otherDone'),
      { id: 'coursesWanted', kind: 'courses' },
      words('otherWanted'),
      choice('protectedTime', ids(PROTECTED_TIME), 'Say whether protected time was agreed.'),
      words('protectedTimeWords'),
      choice('funding', ids(YES_NO), 'Say whether funding is needed.'),
      words('fundingWords'),
    ];
  if (step === 'goals') return goalFields(pack, record.level);
  if (step === 'eportfolio')
    return [
      choice('account', ids(YES_NO), 'Choose yes or no. “No” is not a failing.'),
      choice('used', ids(YES_NO)),
      words('otherResource'),
    ];
  if (step === PREPARATION) return ['wentWell', 'grow', 'support', 'hopes'].map((id) => words(id));
  const domain = domainOf(step, pack);
  return (
    domain && [
      {
        id: 'capabilities',
        kind: 'choices',
        of: capabilitiesFor(pack, domain.id, record.level).map(({ code }) => code),
      },
      words('discussed'),
      choice('rating', ids(RATINGS), 'Choose one. “Not discussed” is fine.'),
      words('strengths'),
      choice('evidenceKind', ids(EVIDENCE)),
      words('evidence'),
      words('needed'),
    ]
  );
}

/** Everything that keeps a step from being finished. `today` is the day it was saved on. */
export function stepProblems(
  step: string,
  typed: Fields,
  record: Pick<Appraisal, 'level'>,
  pack: Pack,
  today: string,
): Problem[] {
  const found = fieldProblems(fieldsOf(step, record, pack) ?? [], typed);
  const add = (field: string, reason: string) => {
    if (!typed[field]?.trim()) found.push({ field, reason });
  };
  if (step === 'level' && typed.aspiration === 'move') add('nextLevel', 'Choose the level to move towards.');
  if (typed.rating === 'development-need') add('needed', 'Say what is needed.');
  if (step === 'eportfolio' && typed.account === 'yes')
    add('used', 'Say whether it was used in the last three months.');
  if (step === 'goals') found.push(...goalProblems(typed, today));
  if (step === PREPARATION && !Object.values(typed).some((value) => value.trim()))
    add('wentWell', 'Write at least one answer.');
  return found;
}
