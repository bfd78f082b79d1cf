// What the words may mean besides, as buttons in sight: another level that is named, one of the topics, no conditions.
import type { Button } from '../../../cards/buttons.ts';
import { levelName } from '../../framework/domain.ts';
import { isSeeking } from '../domain/answering/asked-or-told.ts';
import type { AnswerView } from './answer-showing.ts';
import { askAgain } from './ask-again.ts';

const MOST = 4;
const MOST_TOPICS = 2;
const MOST_LEVELS = 2;

/** “Clinical”: a topic's name as it stands at the beginning of a button. */
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const levels = ({ asked, enquiry }: AnswerView): Button[] =>
  (enquiry.otherLevels ?? [])
    .filter((level) => level !== enquiry.level)
    .slice(0, MOST_LEVELS)
    .map((level) => askAgain(`For ${levelName(level).toLowerCase()} level`, asked, { level }));

/** Of several, each alone; where none was asked for, those that the words name all the same. */
function topics({ asked, enquiry, answer }: AnswerView): Button[] {
  const [only, ...others] = enquiry.topics;
  const open = answer.topicsNamed.filter(({ id }) => others.length > 0 || id !== only);
  return open
    .slice(0, MOST_TOPICS)
    .map(({ id, name }) => askAgain(capitalised(name), asked, { about: id, as: undefined }));
}

function conditions({ asked, enquiry }: AnswerView): Button[] {
  const areAny = enquiry.conditions.length > 0 || enquiry.limits !== undefined;
  return areAny ? [askAgain('Any length or kind', asked, { as: 'any conditions' })] : [];
}

function everything({ asked, enquiry }: AnswerView): Button[] {
  const areAny = enquiry.done.length + enquiry.notWanted.length > 0;
  return areAny && asked.as !== 'all' ? [askAgain('Leave nothing out', asked, { as: 'all' })] : [];
}

function anything({ asked, enquiry }: AnswerView): Button[] {
  const isAbout = enquiry.topics.length > 0 || enquiry.unheardOf !== undefined;
  return isAbout ? [askAgain('Any course for the level', asked, { as: 'any course', about: undefined })] : [];
}

/** The likeliest first: as many as two rows of a phone hold. */
export function likelyMeant(view: AnswerView): Button[] {
  // Where a level is asked back, nothing comes between the choices and their button.
  if (!isSeeking(view.enquiry.intent) || view.answer.clarify) return [];
  return [...levels(view), ...conditions(view), ...topics(view), ...anything(view), ...everything(view)].slice(0, MOST);
}
