// What there is to say about what the assistant does not do itself.
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import { ASK } from '../domain/doors.ts';
import { HELP } from './ask.ts';

/** Wessex points to the Greater Manchester ePortfolio; who hosts it and how an account is made is not public. */
export const eportfolioCard = (): Card =>
  messageCard({
    heading: 'The ACCEND ePortfolio',
    lines: [
      'It keeps your achievements, reflections, case reviews, training and certificates. It helps with appraisal and revalidation, and moves with you when you change employer.',
      'You may use an ePortfolio or other resources to keep track of your learning. Having no account is not a failing.',
      'Which ePortfolio to use, and how to get an account, is to be confirmed by your Alliance. Ask your Trust’s ACCEND lead.',
    ],
    actions: [ASK, HELP],
  });
