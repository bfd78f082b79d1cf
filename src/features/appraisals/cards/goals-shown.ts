// What somebody is told when a colleague with whom they did not agree their goals begins a discussion with them.
import { messageCard } from '../../../cards/message.ts';
import { longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import { MY_APPRAISALS, notMyManager } from './views.ts';
import { kindWords, type Appraisal } from '../domain/appraisal.ts';
import type { AgreedGoals } from '../domain/discussion.ts';

export const goalsShownCard = ({ id, manager, kind, heldOn }: Appraisal, { from }: AgreedGoals): Card =>
  messageCard({
    heading: 'Your goals go along with you',
    lines: [
      `${manager.name} has begun ${kind === 'job-planning' ? 'a' : 'an'} ${kindWords(kind)} discussion with you (${longDay(heldOn)}), and sees the goals you agreed last, with ${from.manager.name}. They see nothing else of that discussion, and nothing that was noted of the goals since.`,
      'If this person is not your manager, say so: that closes the discussion.',
    ],
    actions: [notMyManager({ id }), MY_APPRAISALS],
  });
