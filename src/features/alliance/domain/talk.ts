// One conversation about one return: a question of the Alliance about a figure, or a call for help of the Trust. Whoever began
// it, there is one answer (which may be put better while it is not closed), and it ends when the Alliance closes it.
import { z } from 'zod';
import { Quarter } from '../../../calendar/quarters.ts';
import { MetricId } from '../../returns/domain/metrics.ts';
import { ReturnAuthor } from '../../returns/domain/return.ts';

/** Characters of a question about one figure, and of what is answered to whatever was asked. */
export const MOST_QUESTION = 300;
export const MOST_TALK_ANSWER = 1000;
/** Questions about one return. */
export const MOST_QUESTIONS = 20;

const at = z.iso.datetime();
export const Talk = z.object({
  schemaVersion: z.literal(1).default(1),
  /** `help`, or `q01`, `q02` … of this return. */
  id: z.string(),
  trustId: z.string(),
  quarter: Quarter,
  /** Of a question: which figure it is about. */
  metric: MetricId.optional(),
  text: z.string(),
  by: ReturnAuthor,
  at,
  answer: z.object({ text: z.string(), by: ReturnAuthor, at }).optional(),
  closed: z.object({ by: ReturnAuthor, at }).optional(),
  /** Goes up with every change. */
  version: z.number().int().min(1),
});
export type Talk = z.infer<typeof Talk>;

export const HELP_TALK = 'help';
export const questionId = (n: number): string => `q${String(n).padStart(2, '0')}`;
export const isHelp = ({ id }: Pick<Talk, 'id'>): boolean => id === HELP_TALK;

export type TalkState = 'open' | 'answered' | 'closed';
export const stateOfTalk = ({ answer, closed }: { answer?: object; closed?: object }): TalkState =>
  closed ? 'closed' : answer ? 'answered' : 'open';

export type TalkAct =
  /** `version`: of the conversation that was seen. */
  { act: 'answer'; text: string; version: number } | { act: 'close'; version: number };

/** `late`: it was changed since the card was drawn. Nothing is written but for `done`. */
export type TalkVerdict = { is: 'done'; next: Talk } | { is: 'same' | 'late' | 'closed' | 'not there' };

export function talkAfter(talk: Talk | undefined, wanted: TalkAct, by: ReturnAuthor, at: Date): TalkVerdict {
  if (!talk) return { is: 'not there' };
  if (wanted.act === 'close') return close(talk, wanted, { by, at: at.toISOString() });
  if (talk.answer?.text === wanted.text) return { is: 'same' };
  if (talk.closed) return { is: 'closed' };
  if (talk.version !== wanted.version) return { is: 'late' };
  const answer = { text: wanted.text, by, at: at.toISOString() };
  return { is: 'done', next: { ...talk, answer, version: talk.version + 1 } };
}

/** What has been answered meanwhile is read before it is closed. */
function close(talk: Talk, { version }: { version: number }, closed: Talk['closed']): TalkVerdict {
  if (talk.closed) return { is: 'same' };
  if (talk.version !== version) return { is: 'late' };
  return { is: 'done', next: { ...talk, closed, version: talk.version + 1 } };
}

/** What a submission makes of the call for help of its return. The same words again are no second call; none take it back. */
export function helpAfter(
  before: Talk | undefined,
  { text, ...sent }: { trustId: string; quarter: string; text: string; by: ReturnAuthor; at: string },
): Talk | undefined {
  const isSame = before?.text === text;
  if (isSame || (!before && !text)) return undefined;
  const version = (before?.version ?? 0) + 1;
  if (!text && before) return before.closed ? undefined : { ...before, closed: { by: sent.by, at: sent.at }, version };
  return { schemaVersion: 1, id: HELP_TALK, ...sent, text, version };
}

/** What is wrong with words that were typed; undefined where they can be sent. */
export function talkProblem(text: string, most: number): string | undefined {
  if (!text) return 'write something first.';
  return text.length > most ? `shorten this to ${most} characters; it has ${text.length}.` : undefined;
}
