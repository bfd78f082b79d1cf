// What the appraised person meets after they wrote something beside their buttons.
import { askAboutWordsCard } from '../../../cards/answer-box.ts';
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Discussion } from '../domain/discussion.ts';
import { writeKey } from '../domain/keys.ts';
import { LAST_PAGE } from './pages.ts';
import { MY_APPRAISALS, whoLine } from './views.ts';

export const wordsToManagerCard = ({ record }: Discussion, words: string, isLeftOut: boolean): Card =>
  askAboutWordsCard({
    about: whoLine(record),
    to: record.manager.name,
    words,
    isLeftOut,
    submission: writeKey(record, '', record.version),
    verbs: {
      send: 'appraisals.ask-for-change',
      keep: 'appraisals.agree-with-comment',
      agree: 'appraisals.agree',
    },
    back: button('Go back', 'appraisals.open', { id: record.id, page: LAST_PAGE, words }),
  });

export const sentBackCard = ({ record }: Discussion, words: string): Card =>
  messageCard({
    heading: 'Sent back',
    lines: [`${record.manager.name} sees what you wrote and shares it with you again.`],
    words,
    actions: [MY_APPRAISALS],
  });
