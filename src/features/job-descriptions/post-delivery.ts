import type { Outcome } from '../../outbox/notice.ts';
import { postNoticeId, type PostCase } from './rows.ts';

/** What became of asking the present partner. */
export const askingOutcome = ({ post, outcomes }: PostCase): Outcome['state'] | undefined =>
  outcomes.find(({ notice }) => notice === postNoticeId({ ...post, version: post.askedAs ?? post.version }, 'proposed'))
    ?.state;

/** Nothing more happens by itself: a person has to decide. */
export const isAskingStuck = (file: PostCase): boolean => ['ambiguous', 'failed'].includes(askingOutcome(file) ?? '');

/** Whether the partner has been asked, in words for the proposer; nothing while nobody is asked. */
export function deliveryLine(file: PostCase, link: string): string {
  const { agreeWith, state } = file.post;
  if (state !== 'proposed' || !agreeWith) return '';
  switch (askingOutcome(file)) {
    case 'waiting':
      return `${agreeWith.name} cannot be written to yet: they have not opened the ACCEND Assistant in Teams, or have removed it. They get it the moment they open it. A message you can copy and send them: “Please open ${link} (the ACCEND Assistant in Teams) and say hello. It then gives you the job description to agree.”`;
    case 'ambiguous':
      return `Teams did not confirm that it reached ${agreeWith.name}. Ask them, or send it again; seeing it twice does no harm.`;
    case 'failed':
      return `It could not be delivered to ${agreeWith.name}. You can send it again, or ask somebody else.`;
    case 'sent':
      return `${agreeWith.name} has it in their chat.`;
    default:
      return `${agreeWith.name} gets it in their own chat now.`;
  }
}
