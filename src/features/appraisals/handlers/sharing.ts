// What the manager does with a discussion to have it agreed, as long as it is not.
import { LATE_SENTENCE } from '../../../cards/late.ts';
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { summaryCard } from '../cards/summary.ts';
import { sharedCard } from '../cards/undelivered.ts';
import { hasArrived, isSharingStuck } from '../delivery.ts';
import { readKey } from '../domain/keys.ts';
import { sendAppraisalAgain, share, takeBack } from '../domain/transitions.ts';
import type { AppraisalNeeds } from './needs.ts';
import { referenceOnCard, showCurrent } from './show.ts';
import { changeDiscussion, press, PressInput } from './pressing.ts';
import { withExpectedOutcomes } from './reach.ts';

export const sharingRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.share', { right: 'share the appraisal', input: PressInput }, shareDiscussion(needs)),
  route('appraisals.send-again', { right: 'share the appraisal', input: PressInput }, sendAgain(needs)),
  route('appraisals.take-back', { right: 'take a discussion back', input: PressInput }, takeDiscussionBack(needs)),
];

const shareDiscussion =
  (needs: AppraisalNeeds) =>
  async ({ submission }: PressInput, asking: Asking): Promise<Reply> => {
    const { id, pack: version, count } = readKey(submission);
    const reference = await referenceOnCard(needs, version, asking.at);
    const { file, verdict } = await changeDiscussion(needs, id, asking, (now) => {
      if (now.record.frameworkVersion !== version) throw new Refusal(NOT_YOURS);
      return share(now, count, reference.pack, asking.at);
    });
    if (verdict.is === 'late')
      return showCurrent(needs, file, asking, { note: file.record.state === 'shared' ? undefined : LATE_SENTENCE });
    if (verdict.is === 'incomplete')
      return { card: summaryCard(file, reference, { note: 'It cannot be shared yet.' }) };
    return { card: sharedCard(await withExpectedOutcomes(needs, file), { link: needs.chatLink }) };
  };

const sendAgain =
  (needs: AppraisalNeeds) =>
  async ({ submission }: PressInput, asking: Asking): Promise<Reply> => {
    const { id, count } = readKey(submission);
    const { file } = await changeDiscussion(needs, id, asking, (now) =>
      sendAppraisalAgain(now, count, isSharingStuck(now), asking.at),
    );
    return file.record.state === 'shared'
      ? { card: sharedCard(file, { link: needs.chatLink }) }
      : showCurrent(needs, file, asking, { note: LATE_SENTENCE });
  };

const takeDiscussionBack =
  (needs: AppraisalNeeds) =>
  ({ submission }: PressInput, asking: Asking): Promise<Reply> =>
    press(
      needs,
      submission,
      asking,
      (file, version) => takeBack(file, version, asking.at, hasArrived(file)),
      (file) =>
        `You have taken it back${hasArrived(file) ? `, and ${file.record.person.name} is told` : ''}. Change what you need, then share it again.`,
    );
