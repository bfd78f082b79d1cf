// Whether a question, or its answer, has arrived: in words for the person who waits to know.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Outcome } from '../../outbox/notice.ts';
import type { QuestionNoticeKind } from './domain/question-transitions.ts';
import { questionNoticeId, type QuestionCase } from './rows.ts';

type State = Outcome['state'] | 'on its way';

const stateOf = ({ question, outcomes }: QuestionCase, kind: QuestionNoticeKind, to: PersonKey): State =>
  outcomes.find(({ notice }) => notice === questionNoticeId(question.id, kind, to))?.state ?? 'on its way';

// With several facilitators one who has it is enough; what needs a person to act is said only when nothing better is so.
const BEST_FIRST: readonly State[] = ['sent', 'on its way', 'ambiguous', 'failed', 'waiting', 'overtaken'];

const SAYS: Record<State, (link: string) => string> = {
  sent: () => 'Your Trust’s facilitator has it in their chat.',
  'on its way': () => 'Your Trust’s facilitator gets it in their own chat now.',
  waiting: (link) =>
    `Your Trust’s facilitator cannot be written to yet: they have not opened the ACCEND Assistant in Teams, or have removed it. Nothing is lost; they get it the moment they open it. You can pass this link on to them: ${link}`,
  ambiguous: () =>
    'Teams did not confirm that it reached your Trust’s facilitator. They also find it under “questions” in the assistant; tell them if it is urgent.',
  failed: () =>
    'It could not be delivered to your Trust’s facilitator’s chat. They find it under “questions” in the assistant; please tell them.',
  overtaken: () =>
    'Your Trust’s facilitator has changed since you asked. Whoever it is now finds it under “questions” in the assistant; please tell them.',
};

/** For the asker, while nobody has answered. `link` is what they can pass on. */
export function askedLine(file: QuestionCase, link: string): string {
  const states = file.question.told.map((to) => stateOf(file, 'asked', to));
  return SAYS[BEST_FIRST.find((state) => states.includes(state)) ?? 'overtaken'](link);
}

/** For the facilitator, about their answer. */
export function answeredLine(file: QuestionCase): string {
  const { asker } = file.question;
  const { name } = asker;
  switch (stateOf(file, 'answered', asker)) {
    case 'sent':
      return `${name} has the answer in their chat.`;
    case 'waiting':
      return `${name} cannot be written to: they have removed the ACCEND Assistant. They get the answer when they open it again.`;
    case 'ambiguous':
      return `Teams did not confirm that the answer reached ${name}. They also find it under “my questions”.`;
    case 'failed':
      return `The answer could not be delivered to ${name}’s chat. They find it under “my questions”; please tell them.`;
    default:
      return `${name} gets the answer in their own chat now.`;
  }
}
