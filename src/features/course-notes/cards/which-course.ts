import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import type { CoursesShown } from '../domain/shown.ts';
import { ASK } from '../../courses/domain/doors.ts';

/** “I’m registered on this” was typed, and this may be any of these. */
export const whichCourseCard = (verb: string, { courses }: CoursesShown): Card =>
  messageCard({
    heading: 'Which course is it?',
    lines: courses.length
      ? ['Press the course you mean.']
      : ['Ask about the course first, for example “SAGE & THYME”. Then press what you want to note about it.'],
    actions: [...courses.map(({ id, title }) => button(brief(title), verb, { course: id })), ASK],
  });

const LONGEST = 60; // characters of a title on a button
const brief = (title: string) => (title.length > LONGEST ? `${title.slice(0, LONGEST - 1).trimEnd()}…` : title);
