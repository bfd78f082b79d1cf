// “This is not my manager”: the person ends a discussion that somebody else has begun about them.
import { LATE_SENTENCE } from '../../../cards/late.ts';
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { deniedCard, denyManagerCard } from '../cards/closed.ts';
import type { Appraisal } from '../domain/appraisal.ts';
import { admitManager, denyManager, mayBeDenied } from '../domain/closing.ts';
import { readKey } from '../domain/keys.ts';
import { facilitatorsFor } from '../domain/open-discussion.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showCurrent } from './show.ts';
import { changeDiscussion, PressInput } from './pressing.ts';
import { RecordId, trustOf } from '../../../records/record-id.ts';

const right = 'say this is not my manager';
const About = z.object({ id: RecordId });

export const closingRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.denying-manager', { right, input: About }, askBeforeDenying(needs)),
  route('appraisals.deny-manager', { right, input: PressInput }, deny(needs)),
  route('appraisals.admit-manager', { right, input: About }, admit(needs)),
];

const askBeforeDenying =
  (needs: AppraisalNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const file = await needs.appraisals.read(id, asking);
    return mayBeDenied(file.record) ? { card: denyManagerCard(file) } : showCurrent(needs, file, asking);
  };

const deny =
  (needs: AppraisalNeeds) =>
  async ({ submission }: PressInput, asking: Asking): Promise<Reply> => {
    const { id, count } = readKey(submission);
    const ofTrust = await needs.facilitators.facilitatorsOf(trustOf(id));
    const whom = (record: Appraisal) => facilitatorsFor(record, ofTrust);
    const { file, verdict } = await changeDiscussion(needs, id, asking, (now) =>
      denyManager(now, count, whom(now.record), asking.at),
    );
    const { closing } = file.record;
    if (closing?.because === 'not my manager') return { card: deniedCard(file, whom(file.record).length > 0) };
    return showCurrent(needs, file, asking, { note: verdict.is === 'done' ? undefined : LATE_SENTENCE });
  };

const admit =
  (needs: AppraisalNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const { file } = await changeDiscussion(needs, id, asking, (now) => admitManager(now, asking.at));
    return showCurrent(needs, file, asking);
  };
