import type { Pack } from '../../framework/domain.ts';
import { fieldsForOthers, type Discussion } from './discussion.ts';
import { everyDomainTexts } from './domains.ts';
import { PREPARATION } from './steps.ts';

/** What was written that a course could answer: what is needed first, then what the person would like. */
export function wordsAboutLearning({ answers }: Pick<Discussion, 'answers'>, pack: Pack): string[] {
  const needs = everyDomainTexts(answers, pack)
    .filter(({ rating }) => rating === 'development-need')
    .map(({ needed }) => needed);
  const { grow = '', support = '', hopes = '' } = fieldsForOthers(answers.get(PREPARATION));
  const { aspirationWords = '' } = answers.get('level')?.fields ?? {};
  return [...needs, grow, aspirationWords, hopes, support].filter((words) => words.trim());
}
