// What “back” and “undo” can still do with a discussion, in a sentence above the card whose buttons do it.
import type { PersonKey } from '../../../bot/person-key.ts';
import { isManager, type Appraisal } from './appraisal.ts';
import { mayTakeBackAppraisalAgreement } from './agreement.ts';

const ENDED = 'It is over, and there is nothing to take back.';

/** Empty where the card says it all. Nothing is taken back by a word: only by the button. */
export function undoNote(record: Appraisal, reader: PersonKey, at: Date): string {
  const isOfManager = isManager(record, reader);
  switch (record.state) {
    case 'draft':
      return '';
    case 'shared':
      return isOfManager
        ? 'You have shared it. To change it, press “Take it back to change it”.'
        : 'You have not answered yet, so there is nothing to take back.';
    case 'agreed':
      if (isOfManager) return 'You have both agreed it. To change it, press “Reopen”.';
      return mayTakeBackAppraisalAgreement(record, at)
        ? 'You have agreed it. Until the end of today you can press “Take my agreement back”.'
        : `An agreement can be taken back on the day it was given. Ask ${record.manager.name} to reopen the record.`;
    default:
      return ENDED;
  }
}
