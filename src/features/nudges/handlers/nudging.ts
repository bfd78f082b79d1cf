// The presses that write to somebody.
import { keyOfPerson } from '../../../bot/person-key.ts';
import type { AskingOfTrust, Reply } from '../../../bot/turn.ts';
import { trustCard, type TrustView } from '../cards/trust.ts';
import { contactsWithout, type Contact } from '../domain/contacts.ts';
import { lastNudge, type NudgeHow } from '../domain/nudge.ts';
import { returnMoment } from '../domain/return-nudge.ts';
import type { NudgeNeeds } from '../needs.ts';
import { trustViewOf } from '../trust-view.ts';
import { trustAmong } from '../trusts.ts';
import { listAgain } from './missing.ts';
import { nudgeNotes } from './notes.ts';

export interface NudgedTrust {
  trust?: string;
  quarter: string;
  /** Of a list, the Trust; of a Trust, the person. */
  chosen: string;
}

const OLD_CARD = 'That card was about an earlier quarter, so nobody was nudged. This is how it stands now.';

export const nudgeAll =
  (needs: NudgeNeeds) =>
  async ({ trust, quarter, chosen }: NudgedTrust, asking: AskingOfTrust): Promise<Reply> => {
    const wanted = trust ?? chosen;
    if (!wanted) return { card: await listAgain(needs, asking) };
    return press(needs, { trust: wanted, quarter, how: 'nudge' }, asking, ({ submitters }) => submitters);
  };

export const nudgeOne =
  (needs: NudgeNeeds) =>
  async ({ trust = '', quarter, chosen }: NudgedTrust, asking: AskingOfTrust): Promise<Reply> =>
    press(needs, { trust, quarter, how: 'nudge' }, asking, ({ submitters }) =>
      submitters.filter((one) => keyOfPerson(one) === chosen),
    );

export const escalate =
  (needs: NudgeNeeds) =>
  async ({ trust = '', quarter }: NudgedTrust, asking: AskingOfTrust): Promise<Reply> =>
    press(needs, { trust, quarter, how: 'escalation' }, asking, ({ leads }) => leads);

async function press(
  needs: NudgeNeeds,
  { trust: id, quarter, how }: { trust: string; quarter: string; how: NudgeHow },
  asking: AskingOfTrust,
  whom: (view: TrustView) => readonly Contact[],
): Promise<Reply> {
  const found = await trustAmong(needs, id, asking);
  const before = await trustViewOf(needs, found, asking);
  if (before.quarter !== quarter) return { card: trustCard(before, { notes: [OLD_CARD] }) };
  const to = contactsWithout(whom(before), asking.person);
  if (!to.length) return { card: trustCard(before, { problem: NOBODY[how] }) };
  const address = { trustId: id, quarter };
  const { answers, ...pressed } = await needs.nudges.nudge(address, { how, to }, found.calendar, asking);
  const moment = returnMoment({ ...found.calendar, standing: pressed.standing });
  const after: TrustView = { ...before, ...pressed, moment };
  const last = lastNudge(after.nudges);
  if (last) needs.later('note a nudge', () => needs.board.noteNudge(address, last));
  return { card: trustCard(after, { notes: await nudgeNotes(needs, answers, how) }) };
}

const NOBODY: Record<NudgeHow, string> = {
  nudge: 'choose somebody who may submit the return.',
  escalation: 'there is nobody else to ask as clinical lead. Type “roles” to name somebody.',
};
