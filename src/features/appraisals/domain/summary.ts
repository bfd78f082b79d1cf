// What was said, in the order of the discussion, as lines that a card or a document can show.
import { longDay } from '../../../dates.ts';
import { levelName, type LevelId, type Pack } from '../../framework/domain.ts';
import { withoutNhsNumbers } from '../../../reading/nhs-number.ts';
import { fieldsForOthers, type Answer, type Appraisal, type Discussion } from './appraisal.ts';
import { chosen, type Fields } from './fields.ts';
import { capabilityName, goalsOf } from './goals.ts';
import { stepsMissing } from './progress.ts';
import type { Reference } from './reference.ts';
import { ASPIRATIONS, EVIDENCE, LEVEL_FITS, PROTECTED_TIME, RATINGS, stepName, stepsOf, YES_NO } from './steps.ts';

export interface Line {
  label: string;
  words: string;
}
export interface Section {
  step: string;
  title: string;
  lines: Line[];
  isMissing: boolean;
}

export const PREPARATION_QUESTIONS = {
  wentWell: 'What went well?',
  grow: 'Where would you like to grow?',
  support: 'What support do you need?',
  hopes: 'What do you hope for?',
};

export function sectionsOf(discussion: Discussion, reference: Reference): Section[] {
  const { pack } = reference;
  const missing = stepsMissing(discussion, pack);
  const steps = stepsOf(pack).map((step) => ({
    step,
    title: stepName(step, pack),
    isMissing: missing.includes(step),
    lines: linesOf(step, discussion.answers.get(step)?.fields ?? {}, discussion.record.level, reference),
  }));
  return [...steps, ...commentOf(discussion.record)];
}

/** Not a step of the discussion: what the person added. */
export const COMMENT = 'comment';

/**
 * What the person added when agreeing is part of what is agreed, behind what the manager wrote. Of an agreement that was
 * taken back it stands in their box again, until there is no box any more.
 */
const commentOf = ({ state, comment, person, agreedAt }: Appraisal): Section[] =>
  comment && ['agreed', 'held', 'closed'].includes(state)
    ? [
        {
          step: COMMENT,
          title: 'Comment from the appraised person',
          lines: [
            {
              label: `${person.name}, ${agreedAt ? 'when agreeing' : 'when agreeing; the agreement was taken back'}`,
              words: comment.words,
            },
          ],
          isMissing: false,
        },
      ]
    : [];

export const preparationLines = (fields: Fields = {}, only = Object.keys(PREPARATION_QUESTIONS)): Line[] =>
  Object.entries(PREPARATION_QUESTIONS)
    .filter(([id]) => only.includes(id))
    .map(([id, label]) => ({ label, words: (fields[id] ?? '').trim() }))
    .filter(({ words }) => words);

/** What its manager reads of it: not what its writer may have removed, and no patient's number, however it came to be kept. */
export const preparationForManager = (answer: Answer | undefined, only?: string[]): Line[] =>
  preparationLines(fieldsForOthers(answer), only).map(({ label, words }) => ({
    label,
    words: withoutNhsNumbers(words),
  }));

function linesOf(step: string, typed: Fields, level: LevelId, { pack, courses: list }: Reference): Line[] {
  const of = (options: Record<string, string>, id: string) => options[typed[id] ?? ''] ?? '';
  const courses = (id: string) => chosen(typed[id]).map(list.title).join('; ');
  const words = (id: string) => (typed[id] ?? '').trim();
  if (step === 'goals') return goalLines(typed, level, pack);
  const lines: Record<string, [string, string][]> = {
    level: [
      ['Level of practice', levelName(level)],
      ['Level and role', of(LEVEL_FITS, 'levelFit')],
      ['What shows that', words('levelWords')],
      [
        'Hopes',
        of(ASPIRATIONS, 'aspiration') +
          (typed.aspiration === 'move' && typed.nextLevel ? `: ${levelName(typed.nextLevel as LevelId)}` : ''),
      ],
      ['Hopes in own words', words('aspirationWords')],
    ],
    education: [
      ['Courses done', courses('coursesDone')],
      ['Other learning done', words('otherDone')],
      ['Courses wanted', courses('coursesWanted')],
      ['Other learning wanted', words('otherWanted')],
      ['Protected time agreed', of(PROTECTED_TIME, 'protectedTime')],
      ['How much and when', words('protectedTimeWords')],
      ['Funding needed', of(YES_NO, 'funding')],
      ['For what', words('fundingWords')],
    ],
    eportfolio: [
      ['ePortfolio account', of(YES_NO, 'account')],
      ['Used in the last three months', of(YES_NO, 'used')],
      ['Other way of recording learning', words('otherResource')],
    ],
  };
  const domain: [string, string][] = [
    ['Capabilities discussed', chosen(typed.capabilities).join(', ')],
    ['Discussed', words('discussed')],
    ['How it is going', of(RATINGS, 'rating')],
    ['Strengths', words('strengths')],
    ['Evidence', [of(EVIDENCE, 'evidenceKind'), words('evidence')].filter(Boolean).join(': ')],
    ['Needed', words('needed')],
  ];
  return (lines[step] ?? domain).filter(([, said]) => said).map(([label, said]) => ({ label, words: said }));
}

function goalLines(typed: Fields, level: LevelId, pack: Pack): Line[] {
  return goalsOf(typed).flatMap((goal) =>
    [
      { label: `Goal ${goal.number}`, words: goal.goal },
      { label: 'Capability', words: capabilityName(goal.capability, pack, level) },
      { label: 'Action', words: goal.action },
      { label: 'Support', words: goal.support },
      { label: 'By', words: goal.by && longDay(goal.by) },
      { label: 'Service need', words: goal.service },
    ].filter(({ words }) => words),
  );
}
