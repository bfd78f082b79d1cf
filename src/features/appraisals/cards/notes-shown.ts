// What somebody is told when a colleague who has begun a discussion with them is shown the courses they noted.
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import { MY_APPRAISALS, notMyManager } from './views.ts';
import { kindWords, type Appraisal } from '../domain/appraisal.ts';
import type { NotesShown } from '../domain/discussion.ts';
import { NOTE_DOORS } from '../../course-notes/domain/doors.ts';

/** `the 4 courses` */
export const coursesText = ({ courses }: NotesShown): string =>
  courses === 1 ? 'the course' : `the ${courses} courses`;

export const notesShownCard = ({ id, manager, kind, heldOn }: Appraisal, shown: NotesShown): Card =>
  messageCard({
    heading: 'The courses you noted are being looked at',
    lines: [
      `${manager.name} has begun ${kind === 'job-planning' ? 'a' : 'an'} ${kindWords(kind)} discussion with you (${longDay(heldOn)}), and sees ${coursesText(shown)} you have noted. Until they share it with you, they also see what you note from now on.`,
      'If this person is not your manager, say so: that closes the discussion. Under “My courses” you can remove what they should not see.',
    ],
    actions: [button('My courses', NOTE_DOORS.mine), notMyManager({ id }), MY_APPRAISALS],
  });
