// “This is not my manager”: the person ends a discussion that somebody else has begun about them.
import { LATE } from '../../../cards/late.ts';
import { z } from 'zod';
import { route, type Route } from '../../../bot/turn.ts';
import { deniedCard, denyManagerCard } from '../cards/closed.ts';
import type { Appraisal } from '../domain/appraisal.ts';
import { admitManager, denyManager, mayBeDenied } from '../domain/closing.ts';
import { readKey } from '../domain/keys.ts';
import { facilitatorsFor } from '../domain/open-discussion.ts';
import { showCurrent, type AppraisalNeeds } from './needs.ts';
import { RecordId, trustOf } from '../../../records/record-id.ts';

const right = 'say this is not my manager';

export function closingRoutes(needs: AppraisalNeeds): Route[] {
  const { appraisals, facilitators } = needs;

  return [
    route('appraisals.denying-manager', { right, input: z.object({ id: RecordId }) }, async ({ id }, asking) => {
      const file = await appraisals.read(id, asking);
      return mayBeDenied(file.record) ? { card: denyManagerCard(file) } : showCurrent(needs, file, asking);
    }),

    route(
      'appraisals.deny-manager',
      { right, input: z.object({ submission: z.string().max(200) }) },
      async ({ submission }, asking) => {
        const { id, count } = readKey(submission);
        const ofTrust = await facilitators.facilitatorsOf(trustOf(id));
        const told = (record: Appraisal) => facilitatorsFor(record, ofTrust);
        const { file, verdict } = await appraisals.change(id, asking, (there) => {
          const verdict = denyManager(there, count, told(there.record), asking.at);
          return { verdict, changes: verdict.is === 'done' ? verdict.changes : undefined };
        });
        const { closing } = file.record;
        if (closing?.because === 'not my manager') return { card: deniedCard(file, told(file.record).length > 0) };
        return showCurrent(needs, file, asking, { note: verdict.is === 'done' ? undefined : LATE });
      },
    ),

    route('appraisals.admit-manager', { right, input: z.object({ id: RecordId }) }, async ({ id }, asking) => {
      const { file } = await appraisals.change(id, asking, (there) => {
        const verdict = admitManager(there, asking.at);
        return { verdict, changes: verdict.is === 'done' ? verdict.changes : undefined };
      });
      return showCurrent(needs, file, asking);
    }),
  ];
}
