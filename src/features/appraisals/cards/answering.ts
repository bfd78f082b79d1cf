// What the appraised person meets after they wrote something beside their buttons.
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../turn.ts';
import type { Discussion } from '../domain/appraisal.ts';
import { writeKey } from '../domain/keys.ts';
import { MINE } from './views.ts';
import { LAST_PAGE } from './pages.ts';
import { whoLine } from './views.ts';

/** `isLeftOut`: the client sent no box, so nobody knows whether it was emptied or only not touched. */
export function askAboutWordsCard({ record }: Discussion, words: string, { isLeftOut = false } = {}): Card {
  const submission = writeKey(record, '', record.version);
  const carried = { submission, comment: words };
  return messageCard({
    heading: 'What should happen with your words?',
    lines: [whoLine(record), 'Nothing is agreed and nothing is sent yet. This is what you wrote:'],
    words,
    actions: [
      button(`Send it to ${record.manager.name}`, 'appraisals.ask-for-change', carried),
      button('Agree, and keep this as my comment', 'appraisals.agree-with-comment', carried),
      ...(isLeftOut ? [button('Agree without these words', 'appraisals.agree', { submission, comment: '' })] : []),
      button('Go back', 'appraisals.open', { id: record.id, page: LAST_PAGE, words }),
    ],
  });
}

export const sentBackCard = ({ record }: Discussion, words: string): Card =>
  messageCard({
    heading: 'Sent back',
    lines: [`${record.manager.name} sees what you wrote and shares it with you again.`],
    words,
    actions: [MINE],
  });
