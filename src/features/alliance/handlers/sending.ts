// That a person has sent the figures to the national body: recorded, never done here.
import type { AskingOfTrust, Reply } from '../../../bot/turn.ts';
import { nationalCard } from '../cards/national.ts';
import { sendingProblems } from '../domain/sent.ts';
import type { NotedSending } from '../inputs.ts';
import type { AllianceNeeds } from '../needs.ts';
import { quarterShown, allianceViewFor } from './showing.ts';

const SAID = {
  late: 'Somebody else recorded it in the meantime, so nothing was added. Here is what stands.',
  'too many': 'There are too many records for this quarter already, so nothing was added.',
  done: 'Recorded.',
};

export const noteSending =
  (needs: AllianceNeeds) =>
  async ({ sentOn, sentNote, n, ...wanted }: NotedSending, asking: AskingOfTrust): Promise<Reply> => {
    const view = await allianceViewFor(needs, wanted, asking);
    const one = quarterShown(view, wanted);
    const form = { on: sentOn, note: sentNote };
    const wrong = sendingProblems(form, view.rollUp.day);
    const problems = { ...(wrong.on && { sentOn: wrong.on }), ...(wrong.note && { sentNote: wrong.note }) };
    if (Object.keys(problems).length) return { card: nationalCard(view, one, { problems, typed: form }) };
    const { is, sent } = await needs.records.noteSent(
      asking.trustId,
      { quarter: one.quarter, n, ...form },
      one.totals,
      asking,
    );
    if (!sent)
      return {
        card: nationalCard(await allianceViewFor(needs, wanted, asking), one, { notes: [SAID[is]], typed: form }),
      };
    return { card: nationalCard({ ...view, sent: [...view.sent, sent] }, one, { notes: [SAID[is]] }) };
  };
