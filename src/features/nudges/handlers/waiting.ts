// Discussions that wait: who is waited for, and the presses that write to them.
import { isSamePerson, keyOfPerson } from '../../../bot/person-key.ts';
import type { AskingOfTrust, Reply } from '../../../bot/turn.ts';
import { waitingDiscussionsCard, type WaitingView } from '../cards/waiting.ts';
import type { NudgeHow } from '../domain/nudge.ts';
import { waitsIn, leadsToAsk, type NextOwner } from '../domain/waiting.ts';
import { readWaiting, waitingViewOf, type WaitingNeeds } from '../waiting-view.ts';
import { nudgeNotes } from './notes.ts';

export const showWaiting =
  (needs: WaitingNeeds) =>
  async ({ page }: { page?: number }, asking: AskingOfTrust): Promise<Reply> => ({
    card: waitingDiscussionsCard(waitingViewOf(await readWaiting(needs, asking)), { page }),
  });

export const nudgeAllWaiting = (needs: WaitingNeeds) => (_nothing: unknown, asking: AskingOfTrust) =>
  press(needs, 'nudge', asking, ({ owners }) => owners);

export const nudgeOneWaiting =
  (needs: WaitingNeeds) =>
  ({ chosen }: { chosen: string }, asking: AskingOfTrust) =>
    press(needs, 'nudge', asking, ({ owners }) => owners.filter((one) => keyOfPerson(one) === chosen));

export const escalateWaiting = (needs: WaitingNeeds) => (_nothing: unknown, asking: AskingOfTrust) =>
  press(needs, 'escalation', asking, leadsToAsk);

async function press(
  needs: WaitingNeeds,
  how: NudgeHow,
  asking: AskingOfTrust,
  whom: (view: WaitingView) => readonly NextOwner[],
): Promise<Reply> {
  const read = await readWaiting(needs, asking);
  const before = waitingViewOf(read);
  const chosen = whom(before);
  if (!chosen.length) return { card: waitingDiscussionsCard(before, { problem: NOBODY[how] }) };
  const { answers, nudges } = await needs.discussionNudges.nudge(
    asking.trustId,
    {
      how,
      to: chosen,
      aboutFor: (to) => waitsIn(chosen.find((one) => isSamePerson(one, to))?.discussions ?? []),
    },
    read,
    asking,
  );
  const notes = await nudgeNotes(needs, answers, how);
  return { card: waitingDiscussionsCard(waitingViewOf({ ...read, nudges }), { notes }) };
}

const NOBODY: Record<NudgeHow, string> = {
  nudge: 'choose somebody who is waited for.',
  escalation: 'nobody has left two nudges unanswered, or there is nobody else to ask.',
};
