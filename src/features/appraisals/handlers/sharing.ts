// What the manager does with a discussion to have it agreed, as long as it is not.
import { LATE } from '../../../cards/late.ts';
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Route } from '../../../bot/turn.ts';
import { summaryCard } from '../cards/summary.ts';
import { sharedCard } from '../cards/undelivered.ts';
import { hasArrived, isSharingStuck } from '../delivery.ts';
import { readKey } from '../domain/keys.ts';
import { sendAppraisalAgain, share, takeBack } from '../domain/transitions.ts';
import { referenceOnCard, showCurrent, type AppraisalNeeds } from './needs.ts';
import { changeDiscussion, press, PressInput } from './pressing.ts';
import { withExpectedOutcomes } from './reach.ts';

export function sharingRoutes(needs: AppraisalNeeds): Route[] {
  return [
    route('appraisals.share', { right: 'share the appraisal', input: PressInput }, async ({ submission }, asking) => {
      const { id, pack: version, count } = readKey(submission);
      const reference = await referenceOnCard(needs, version, asking.at);
      const { file, verdict } = await changeDiscussion(needs, id, asking, (there) => {
        if (there.record.frameworkVersion !== version) throw new Refusal(NOT_YOURS);
        return share(there, count, reference.pack, asking.at);
      });
      if (verdict.is === 'late')
        return showCurrent(needs, file, asking, { note: file.record.state === 'shared' ? undefined : LATE });
      if (verdict.is === 'incomplete')
        return { card: summaryCard(file, reference, { note: 'It cannot be shared yet.' }) };
      return { card: sharedCard(await withExpectedOutcomes(needs, file), { link: needs.chatLink }) };
    }),

    route(
      'appraisals.send-again',
      { right: 'share the appraisal', input: PressInput },
      async ({ submission }, asking) => {
        const { id, count } = readKey(submission);
        const { file } = await changeDiscussion(needs, id, asking, (there) =>
          sendAppraisalAgain(there, count, isSharingStuck(there), asking.at),
        );
        return file.record.state === 'shared'
          ? { card: sharedCard(file, { link: needs.chatLink }) }
          : showCurrent(needs, file, asking, { note: LATE });
      },
    ),

    route('appraisals.take-back', { right: 'take a discussion back', input: PressInput }, ({ submission }, asking) =>
      press(
        needs,
        submission,
        asking,
        (file, version) => takeBack(file, version, asking.at),
        (file) =>
          `You have taken it back${hasArrived(file) ? `, and ${file.record.person.name} is told` : ''}. Change what you need, then share it again.`,
      ),
    ),
  ];
}
