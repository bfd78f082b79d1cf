import { z } from 'zod';
import { Refusal, route, type Route } from '../../../turn.ts';
import { NOT_YOURS } from '../../../rights.ts';
import { preparingCard } from '../cards/undelivered.ts';
import { MINE } from '../cards/views.ts';
import { messageCard } from '../../../cards/message.ts';
import { preparationCard } from '../cards/messages.ts';
import { Sent } from '../cards/start.ts';
import { button } from '../../../cards/buttons.ts';
import { stepCard } from '../cards/steps.ts';
import { AppraisalId, readKey } from '../domain/keys.ts';
import { saveAndAskToPrepare } from '../domain/save.ts';
import { PREPARATION } from '../domain/steps.ts';
import { noticeName } from '../rows.ts';
import { keep } from './keep.ts';
import { LATE, referenceOnCard, showCurrent, type Needs } from './needs.ts';
import { expecting } from './reach.ts';
import { OUTDATED as STEP_OUTDATED } from './steps.ts';

const OUTDATED = 'You sent other answers in the meantime. Look at these once more, then send them.';

export function preparationRoutes(needs: Needs): Route[] {
  const { appraisals, packs } = needs;
  return [
    /** Sent from the first step, whose words are kept in the same change. */
    route(
      'appraisals.ask-to-prepare',
      { right: 'ask the person to prepare', input: Sent },
      async ({ submission, ...fields }, asking) => {
        const { id, pack: version, step, count } = readKey(submission);
        const reference = await referenceOnCard(needs, version, asking.at);
        const {
          file,
          verdict: { verdict, fields: typed },
        } = await appraisals.change(id, asking, (there) => {
          if (step === PREPARATION || there.record.frameworkVersion !== version) throw new Refusal(NOT_YOURS);
          const asked = saveAndAskToPrepare(there, { step, revision: count, fields }, reference, asking.at);
          return { verdict: asked, changes: asked.changes };
        });
        if (verdict === 'outdated') return { card: stepCard(file, step, reference, { typed, note: STEP_OUTDATED }) };
        if (verdict === 'late') return showCurrent(needs, file, asking, { note: LATE });
        const { outcomes } = await expecting(needs, file);
        return {
          card: preparingCard(file, needs.chatLink, outcomes.find(({ kind }) => kind === noticeName('prepare'))?.state),
        };
      },
    ),

    route(
      'appraisals.prepare',
      { right: 'prepare for my appraisal', input: z.object({ id: AppraisalId }) },
      async ({ id }, asking) => {
        const file = await appraisals.read(id, asking);
        if (file.record.state !== 'draft') return showCurrent(needs, file, asking);
        return { card: preparationCard(file, await packs.pack(file.record.frameworkVersion)) };
      },
    ),

    route('appraisals.send-preparation', { right: 'prepare for my appraisal', input: Sent }, async (sent, asking) => {
      const { file, verdict, reference } = await keep(needs, sent, asking, (step) => step === PREPARATION);
      if (verdict.is === 'closed') return showCurrent(needs, file, asking, { note: LATE });
      if (verdict.is === 'outdated')
        return { card: preparationCard(file, reference.pack, { typed: verdict.fields, note: OUTDATED }) };
      if (verdict.problems.length)
        return { card: preparationCard(file, reference.pack, { problems: verdict.problems }) };
      return {
        card: messageCard({
          heading: 'Sent',
          lines: [
            `${file.record.manager.name} sees your answers in the discussion. You can change them until it is shared with you.`,
          ],
          actions: [button('Change what I wrote', 'appraisals.prepare', { id: file.record.id }), MINE],
        }),
      };
    }),
  ];
}
