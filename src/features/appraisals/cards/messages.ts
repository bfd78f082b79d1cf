import { z } from 'zod';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Discussion } from '../domain/discussion.ts';
import { fieldsOf, PREPARATION } from '../domain/steps.ts';
import { LONGEST_ANSWER, type FieldTexts, type FieldProblem } from '../domain/fields.ts';
import { canBePutBack } from '../domain/removed.ts';
import { writeKey } from '../domain/keys.ts';
import type { Pack } from '../../framework/domain.ts';
import { Button, button } from '../../../cards/buttons.ts';
import { Form, formData, kindName, whoLine } from './views.ts';

export const askWords = card(
  'appraisals/ask-words',
  z.object({
    heading: z.string(),
    who: z.string(),
    explanation: z.string(),
    label: z.string(),
    error: z.string(),
    typed: z.string(),
    problem: z.string(),
    most: z.number(),
    actions: z.array(Button),
  }),
);
const preparation = card('appraisals/preparation', Form.extend({ who: z.string(), id: z.string() }));

/** Four open questions for the appraised person, answered in their own chat. */
export function preparationCard(
  discussion: Discussion,
  pack: Pack,
  { typed, problems = [], note }: { typed?: FieldTexts; problems?: FieldProblem[]; note?: string } = {},
): Card {
  const { record, answers } = discussion;
  const kept = answers.get(PREPARATION);
  const submission = writeKey(record, PREPARATION, kept?.revision ?? 0);
  const form = formData(
    submission,
    fieldsOf(PREPARATION, record, pack) ?? [],
    typed ?? kept?.fields ?? {},
    problems,
    note,
  );
  const mayPutBack = Object.keys(canBePutBack(discussion, PREPARATION)).length > 0;
  return preparation({ ...form, id: record.id, mayPutBack, who: `${kindName(record)} with ${record.manager.name}` });
}

export const reopenCard = ({ record }: Discussion, { typed = '', problem = '' } = {}): Card =>
  askWords({
    heading: 'Reopen this record',
    who: whoLine(record),
    typed,
    problem,
    most: LONGEST_ANSWER,
    explanation: 'The agreed version stays in the history. The two of you agree the new version again.',
    label: 'Why is it reopened?',
    error: 'Say why it is reopened.',
    actions: [
      button('Reopen', 'appraisals.reopen', { submission: writeKey(record, '', record.version) }, 'positive'),
      button('Leave it as agreed', 'appraisals.open', { id: record.id }, 'quiet'),
    ],
  });

export const withdrawCard = ({ record }: Discussion): Card =>
  messageCard({
    heading: 'Withdraw this discussion?',
    lines: [
      whoLine(record),
      'It will be closed for both of you and never counted. You can start a new one at any time.',
    ],
    actions: [
      button('Yes, withdraw it', 'appraisals.withdraw', { submission: writeKey(record, '', record.version) }),
      button('No, keep it', 'appraisals.open', { id: record.id }),
    ],
  });

export const savedCard = ({ record }: Discussion): Card =>
  messageCard({
    heading: 'Saved',
    lines: [whoLine(record), 'You can leave now. Type “resume” or “my appraisals” to carry on, on any device.'],
    actions: [
      button('Carry on', 'appraisals.open', { id: record.id }, 'positive'),
      button('My appraisals', 'appraisals.mine'),
    ],
  });
