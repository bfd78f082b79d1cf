// What the manager does with a discussion to have it agreed, as long as it is not.
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Route } from '../../../bot/turn.ts';
import { summaryCard } from '../cards/summary.ts';
import { sharedCard } from '../cards/undelivered.ts';
import { hasArrived, isStuck } from '../delivery.ts';
import { readKey } from '../domain/keys.ts';
import { sendAgain, share, takeBack } from '../domain/transitions.ts';
import { LATE, referenceOnCard, showCurrent, type Needs } from './needs.ts';
import { changing, press, Pressed } from './pressing.ts';
import { expecting } from './reach.ts';

export function sharingRoutes(needs: Needs): Route[] {
  return [
    route('appraisals.share', { right: 'share the appraisal', input: Pressed }, async ({ submission }, asking) => {
      const { id, pack: version, count } = readKey(submission);
      const reference = await referenceOnCard(needs, version, asking.at);
      const { file, verdict } = await changing(needs, id, asking, (there) => {
        if (there.record.frameworkVersion !== version) throw new Refusal(NOT_YOURS);
        return share(there, count, reference.pack, asking.at);
      });
      if (verdict.is === 'late')
        return showCurrent(needs, file, asking, { note: file.record.state === 'shared' ? undefined : LATE });
      if (verdict.is === 'incomplete')
        return { card: summaryCard(file, reference, { note: 'It cannot be shared yet.' }) };
      return { card: sharedCard(await expecting(needs, file), { link: needs.chatLink }) };
    }),

    route('appraisals.send-again', { right: 'share the appraisal', input: Pressed }, async ({ submission }, asking) => {
      const { id, count } = readKey(submission);
      const { file } = await changing(needs, id, asking, (there) => sendAgain(there, count, isStuck(there), asking.at));
      return file.record.state === 'shared'
        ? { card: sharedCard(file, { link: needs.chatLink }) }
        : showCurrent(needs, file, asking, { note: LATE });
    }),

    route('appraisals.take-back', { right: 'take a discussion back', input: Pressed }, ({ submission }, asking) =>
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
